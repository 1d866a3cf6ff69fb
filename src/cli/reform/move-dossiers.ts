/** `motcua move-dossiers`: open dossiers of a procedure under another version of it, and back. */
import { parseArgs } from 'node:util'
import type { Actor } from '../../agencies/index.ts'
import { toVietnamIso } from '../../calendar/index.ts'
import { listPeriods } from '../../catalogue/index.ts'
import { newId, operatorError } from '../../platform/index.ts'
import {
  beginMove,
  goOnMoving,
  type MoveAsked,
  type MoveCounts,
  type PlannedDossier,
  planMove,
  undoMove,
} from '../../reform/index.ts'
import type { House } from '../serve/open-house.ts'

interface AskedMove extends Pick<MoveAsked, 'procedure' | 'steps' | 'deadline' | 'reason'> {
  number: number
  isPreview: boolean
  json: boolean
}

interface AskedAgain {
  verb: 'resume' | 'undo'
  id: string
  json: boolean
}

type Asked = AskedMove | AskedAgain

const OPERATOR: Actor = { kind: 'system', id: 'operator' }

/** Undefined: the words of the call are wrong. */
export function readMoveArgs(args: readonly string[]): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        to: { type: 'string' },
        step: { type: 'string', multiple: true, default: [] },
        'keep-deadline': { type: 'boolean', default: false },
        reason: { type: 'string' },
        preview: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
    const [first, id, ...more] = positionals
    const { json, preview, to, reason, step } = values
    if (first === undefined || more.length > 0) return undefined
    if (first === 'resume' || first === 'undo') {
      const isId = id !== undefined && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id)
      return isId ? { verb: first, id, json } : undefined
    }
    const steps = step.map((pair) => pair.split('='))
    const number = Number(to)
    const isWrong =
      id !== undefined ||
      !Number.isInteger(number) ||
      steps.some((pair) => pair.length !== 2 || pair.includes(''))
    if (isWrong || (!preview && (reason ?? '').trim() === '')) return undefined
    return {
      isPreview: preview,
      procedure: first,
      number,
      steps: Object.fromEntries(steps),
      deadline: values['keep-deadline'] ? 'kept' : 'new',
      reason: reason?.trim() || 'xem trước',
      json,
    }
  } catch {
    return undefined
  }
}

/** Ends with 1 where a dossier stays where it is. A move and taking it back are idempotent by the id that is printed first. */
export async function moveDossiersCommand(
  { office, clock }: Pick<House, 'office' | 'clock'>,
  asked: Asked,
  output: NodeJS.WritableStream,
): Promise<number> {
  const at = clock.now()
  if ('verb' in asked) {
    const go = asked.verb === 'resume' ? goOnMoving : undoMove
    return tell(asked.id, await go(office, asked.id, { actor: OPERATOR, at }), asked.json, output)
  }
  const { procedure, number, steps, deadline, reason } = asked
  const to = (await listPeriods(office.database, procedure)).find((period) => period.number === number)?.id
  if (to === undefined) throw noVersion(procedure, number)
  const move: MoveAsked = { procedure, to, steps, deadline, reason, actor: OPERATOR, at }
  if (asked.isPreview) return preview(await planMove(office, move), asked.json, output)
  const id = newId(at)
  await beginMove(office, id, move)
  // Known before the first dossier is moved, so that it can be gone on with whatever happens.
  output.write(asked.json ? `${JSON.stringify({ move: id })}\n` : `${id}\n`)
  return tell(id, await goOnMoving(office, id, { actor: OPERATOR, at }), asked.json, output)
}

function tell(
  id: string,
  counts: MoveCounts | undefined,
  json: boolean,
  output: NodeJS.WritableStream,
): number {
  if (counts === undefined)
    throw operatorError({
      vi: `Không có lần chuyển ${id}, hoặc chưa chuyển xong: chạy motcua move-dossiers resume ${id} trước.`,
      en: `There is no move ${id}, or it is not done yet: run motcua move-dossiers resume ${id} first.`,
    })
  const { moved = 0, left = 0, undone = 0, stays = 0 } = counts
  output.write(
    json
      ? `${JSON.stringify({ move: id, moved, left, undone, stays })}\n`
      : `đã chuyển / moved ${moved}, ở lại / left ${left}, đã trả lại / taken back ${undone}, không trả lại được / stay ${stays}\n`,
  )
  return left + stays > 0 ? 1 : 0
}

function preview(planned: readonly PlannedDossier[], json: boolean, output: NodeJS.WritableStream): number {
  const say = (at: number | null) => (at === null ? '–' : toVietnamIso(at).slice(0, 16).replace('T', ' '))
  for (const { code, nodes, places, dueWas, dueIs, refused } of planned) {
    const where = `${nodes.join(', ') || '–'} → ${places.join(', ') || '–'}`
    const line =
      refused === undefined
        ? `${code}  ${where}  ${say(dueWas)} → ${say(dueIs)}`
        : `${code}  ${nodes.join(', ') || '–'}  ${refused.message.vi} / ${refused.message.en}`
    if (!json) output.write(`${line}\n`)
  }
  if (json) output.write(`${JSON.stringify(planned)}\n`)
  return planned.some(({ refused }) => refused !== undefined) ? 1 : 0
}

function noVersion(procedure: string, number: number) {
  return operatorError({
    vi: `Thủ tục “${procedure}” không có bản công bố số ${number}.`,
    en: `The procedure “${procedure}” has no published version ${number}.`,
  })
}

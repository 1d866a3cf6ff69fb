/** `motcua reconcile DESTINATION`: our dossiers against what the other side holds. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { addDays, addMonths, fromLocal, toLocalDate } from '../../calendar/index.ts'
import {
  askPortal,
  DIFFERENCES,
  disputeTable,
  type Period,
  periodOf,
  type Reconciliation,
  readTheirFile,
  reconcile,
  signDispute,
  type Theirs,
  writeReconciliation,
} from '../../integration/index.ts'
import { operatorError } from '../../platform/index.ts'
import { portalSettingsOf } from '../serve/connected/connections.ts'
import type { House } from '../serve/open-house.ts'

type Reconciling = Pick<House, 'office' | 'config' | 'clock' | 'signer'>

export interface ReconcileAsked {
  destination: 'national_portal'
  show: 'lines' | 'json'
  their: string | undefined
  /** Given by the caller. */
  period: Partial<Period>
  /** Where nothing else says it. */
  month: Period
  dispute: string | undefined
}

const DATE = /^\d{4}-\d{2}-\d{2}$/

/** Undefined when it was not understood. */
export function readReconcileArgs(args: readonly string[], now: number): ReconcileAsked | undefined {
  const read = parse(args)
  if (read === undefined) return undefined
  const { values, positionals } = read
  const [destination, ...more] = positionals
  if (destination?.replaceAll('-', '_') !== 'national_portal' || more.length > 0) return undefined
  const { from, to } = values
  if ([from, to].some((date) => date !== undefined && !isDate(date))) return undefined
  const first = `${toLocalDate(now).slice(0, 7)}-01`
  return {
    destination: 'national_portal',
    show: values.json ? 'json' : 'lines',
    their: values.their,
    dispute: values.dispute,
    period: {
      ...(from === undefined ? {} : { from: fromLocal(from, 0) }),
      ...(to === undefined ? {} : { to: fromLocal(addDays(to, 1), 0) }),
    },
    month: { from: fromLocal(first, 0), to: fromLocal(addMonths(first, 1), 0) },
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        their: { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
        dispute: { type: 'string' },
      },
    })
  } catch {
    return undefined
  }
}

function isDate(text: string): boolean {
  const at = DATE.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** Exit status 1 on any difference, and where a line of theirs could not be read. */
export async function reconcileCommand(
  house: Reconciling,
  asked: ReconcileAsked,
  output: NodeJS.WritableStream,
): Promise<number> {
  const { destination, their } = asked
  const now = house.clock.now()
  const file = their === undefined ? undefined : readTheirFile(readContent(their))
  const days = file && periodOf(file.theirs, (at) => fromLocal(toLocalDate(at), 0))
  const period = { ...(days ?? asked.month), ...asked.period }
  const theirs = file === undefined ? askThem(house, period) : inPeriod(file.theirs, period)
  const { unreadable } = file ?? { unreadable: [] }
  const found = await reconcile(house.office.database, {
    destination,
    period,
    now,
    theirs,
    unreadable,
  }).catch((error) => {
    throw (error as Error).message === 'portal_silent' ? silent() : error
  })
  if (asked.dispute !== undefined) await writeDispute(house, found, asked.dispute)
  output.write(asked.show === 'json' ? `${writeReconciliation(found)}\n` : linesOf(found))
  return found.differences.length + found.unreadable.length > 0 ? 1 : 0
}

/** Their lines without a day of acceptance are compared whatever the period is. */
function inPeriod(theirs: readonly Theirs[], { from, to }: Period): Theirs[] {
  return theirs.filter(({ acceptedAt = from }) => acceptedAt >= from && acceptedAt < to)
}

function askThem({ config }: Pick<Reconciling, 'config'>, period: Period): AsyncIterable<Theirs> {
  const settings = portalSettingsOf(config)
  if (settings !== undefined) return askPortal(settings, period)
  throw operatorError({
    vi: 'Chưa đặt NATIONAL_PORTAL_URL nên chưa hỏi được bên kia. Đặt địa chỉ đó, hoặc đưa tệp của họ: --their TỆP.',
    en: 'NATIONAL_PORTAL_URL is not set, so the other side cannot be asked. Set it, or give a file of theirs: --their FILE.',
  })
}

function silent(): Error {
  return operatorError({
    vi: 'Bên kia không trả lời, chưa đối soát được gì. Thử lại sau, hoặc đưa tệp của họ: --their TỆP.',
    en: 'The other side does not answer; nothing was compared. Try again later, or give a file of theirs: --their FILE.',
  })
}

function readContent(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw operatorError(
      { vi: `Không đọc được tệp “${path}”.`, en: `The file “${path}” cannot be read.` },
      { cause },
    )
  }
}

async function writeDispute(
  { signer }: Pick<Reconciling, 'signer'>,
  found: Reconciliation,
  folder: string,
): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const name = join(folder, `doi-soat-${found.destination}-${toLocalDate(found.at)}`)
  writeFileSync(`${name}.xlsx`, await disputeTable(found))
  writeFileSync(`${name}.json`, `${JSON.stringify(signDispute(found, signer), null, 2)}\n`)
}

function linesOf({ counts, overdue, byKind, unreadable }: Reconciliation): string {
  const row = (name: string, ...numbers: number[]) =>
    `${name.padEnd(44)}${numbers.map((number) => String(number).padStart(10)).join('')}\n`
  return [
    row('Theo ta, theo bên kia / by us, by them', counts.ours, counts.theirs),
    row('Quá hạn / overdue', overdue.ours, overdue.theirs),
    row('Khớp / equal', counts.equal),
    ...byKind.map(({ kind, side, count }) => {
      const { vi, en } = DIFFERENCES[kind].name
      return row(`${side === 'ours' ? 'Ta / ours' : 'Bên kia / theirs'}: ${vi} / ${en}`, count)
    }),
    ...(unreadable.length === 0 ? [] : [row('Dòng không đọc được / unreadable lines', unreadable.length)]),
  ].join('')
}

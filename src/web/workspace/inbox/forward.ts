/** Several dossiers forwarded at once: the present step of each completed, a result for each. */
import type { FastifyRequest } from 'fastify'
import type { Actor } from '../../../agencies/index.ts'
import {
  actOnMany,
  type CommandBody,
  type DossierEvent,
  derivedId,
  findDossiers,
  isRefusal,
  isRefusalCode,
  listEvents,
  type Office,
  type Refusal,
  type RefusalCode,
  refuse,
} from '../../../dossiers/index.ts'
import { platformProblem, problemError } from '../../../platform/index.ts'
import { ownPath } from '../../shell/forms/own-path.ts'
import type { WebServices } from '../../shell/services.ts'
import { paths } from '../shell/rail.ts'
import { isReadable } from '../shell/readable.ts'
import { isUuid } from '../shell/uuid.ts'

/** What a checkbox of the inbox carries. */
export interface Pick {
  dossier: string
  version: number
  kind: string
  node: string
  /** Code shown in the result. */
  code: string
  /** Key of the task, where the act is about it. */
  task?: string
}

/** One that could not be forwarded. */
interface Left {
  dossier: string
  why: RefusalCode
}

/** What became of the picked ones, as the address of the next page carries it: a reload repeats nothing. */
export interface Forwarded {
  done: number
  left: readonly Left[]
}

interface Posted {
  key: string
  picks: readonly Pick[]
  /** The button that was pressed. */
  act: string
}

const MOST = 50

export function writePick({ dossier, version, kind, node, code, task }: Pick): string {
  return [dossier, version, kind, node, code, ...(task === undefined ? [] : [task])].join('~')
}

/** The picked rows of a posted inbox, its key, and its address. */
export function picksOf(request: FastifyRequest, most = MOST): Posted & { back: string } {
  const {
    key,
    pick = [],
    back,
    act,
  } = (request.body ?? {}) as Record<'key' | 'pick' | 'back' | 'act', unknown>
  if (typeof key !== 'string' || !isUuid(key)) throw problemError(platformProblem('bad_request'))
  const picks = [pick]
    .flat()
    .slice(0, most)
    .flatMap((text) => readPick(String(text)) ?? [])
  return { key, picks, back: ownPath(back, paths.inbox), act: String(act) }
}

function readPick(text: string): Pick | undefined {
  const [dossier = '', version = '', kind = '', node = '', code = '', ...task] = text.split('~')
  if (!isUuid(dossier) || !/^\d{1,9}$/.test(version)) return undefined
  const pick = { dossier, version: Number(version), kind, node, code }
  return task.length === 0 ? pick : { ...pick, task: task.join('~') }
}

/**
 * Completes what is picked, granting where a step decides and approval was asked for; what needs another answer is refused
 * with its sentence. Each act has a key of its own,
 * derived from the page's, so that a page sent twice acts once.
 */
export async function forwardAll(
  { office, clock }: WebServices,
  actor: Actor,
  { key, picks, act }: Posted,
): Promise<Forwarded> {
  const at = clock.now()
  const bodies = await bodiesOf(office, picks, { approves: act === 'approve' })
  const commands = picks.map((pick, i) => ({
    id: derivedId(key, pick.dossier, pick.kind, pick.node),
    correlation: key,
    dossier: pick.dossier,
    actor,
    at,
    expectedVersion: pick.version,
    body: bodies[i] as CommandBody,
  }))
  const answers = commands.length === 0 ? [] : await actOnMany(office, commands)
  const left = answers.flatMap((answer, i): Left[] =>
    isRefusal(answer) ? [{ dossier: picks[i]?.dossier ?? '', why: answer.refused }] : [],
  )
  return { done: answers.length - left.length, left }
}

/** What is asked of each, in their order: where approval is asked for, steps that decide are granted. */
export async function bodiesOf(
  office: Office,
  picks: readonly Pick[],
  { approves }: { approves: boolean },
): Promise<CommandBody[]> {
  const deciding = approves ? await decidingPicks(office, picks) : new Set<Pick>()
  return picks.map((pick) => bodyOf(pick, deciding.has(pick)))
}

/** Those whose step decides, by the version that each dossier runs under. */
async function decidingPicks({ database, catalogue }: Office, picks: readonly Pick[]): Promise<Set<Pick>> {
  const found = await findDossiers(
    database,
    picks.map(({ dossier }) => dossier),
  )
  await catalogue.learn([...found.values()].map(({ state }) => state.procedureVersion))
  const deciding = picks.filter(({ dossier, node }) => {
    const version = found.get(dossier)?.state.procedureVersion
    const step = version === undefined ? undefined : catalogue.byId(version)?.flow.nodes.get(node)
    return step?.kind === 'step' && step.decides === true
  })
  return new Set(deciding)
}

function bodyOf({ kind, node }: Pick, decides: boolean): CommandBody {
  if (kind === 'receipt') return { type: 'confirm_receipt' }
  if (kind === 'transfer') return { type: 'transfer' }
  return { type: 'complete_step', node, ...(decides ? { decision: 'granted' as const } : {}) }
}

/** The inbox `back` with the outcome told. */
export function forwardedHref(back: string, { done, left }: Forwarded): string {
  const url = new URL(back, 'http://here.invalid')
  for (const name of ['done', 'of']) url.searchParams.delete(name)
  url.searchParams.set('forwarded', String(done))
  if (left.length > 0)
    url.searchParams.set('left', left.map(({ dossier, why }) => `${dossier}~${why}`).join('.'))
  else url.searchParams.delete('left')
  return url.pathname + url.search
}

/** The outcome in the address of the inbox; undefined where there is none. */
export function readForwarded(query: Readonly<Record<string, string>>): Forwarded | undefined {
  if (!/^\d{1,2}$/.test(query.forwarded ?? '')) return undefined
  const left = (query.left ?? '').split('.').flatMap((text): Left[] => {
    const [dossier = '', why = ''] = text.split('~')
    return isUuid(dossier) && isRefusalCode(why) ? [{ dossier, why }] : []
  })
  return { done: Number(query.forwarded), left: left.slice(0, MOST) }
}

/** A dossier that was left, ready to be told: its code, why, and what was done to it last. */
export interface ToldLeft {
  dossier: string
  code: string
  refusal: Refusal
  last: DossierEvent | undefined
}

/** Only what the person may open; one query, and one more for each that somebody else had acted on. */
export async function tellLeft(
  { office }: WebServices,
  actor: Actor,
  { left }: Forwarded,
): Promise<ToldLeft[]> {
  if (left.length === 0) return []
  const ids = left.map(({ dossier }) => dossier)
  const found = await findDossiers(office.database, ids)
  return Promise.all(
    left.flatMap(({ dossier, why }) => {
      const state = found.get(dossier)?.state
      if (state === undefined || !isReadable(actor, state)) return []
      const told = { dossier, code: state.code ?? state.reference, refusal: refuse(why) }
      return [
        (async () => {
          const events = why === 'version_conflict' ? await listEvents(office.database, dossier) : []
          return { ...told, last: events.at(-1) }
        })(),
      ]
    }),
  )
}

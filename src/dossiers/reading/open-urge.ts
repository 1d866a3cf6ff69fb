import type { DossierEvent, EventType } from '../events/events.ts'

/** The dossier moves on: what an urge asks for, and what keeps the promise of an answer. */
const WENT_ON = [
  'step_completed',
  'step_sent_back',
  'transfer_received',
  'dossier_transferred',
  'supplement_requested',
  'payment_requested',
  'opinion_given',
  'deadline_extended',
  'result_issued',
  'dossier_stopped',
  'dossier_withdrawn',
] as const satisfies readonly EventType[]

/** What answers an urge: whoever has it says by when it is done, or the dossier moves on. */
export const URGE_ANSWERS = ['urge_answered', ...WENT_ON] as const satisfies readonly EventType[]

/** What leaves an answer behind: another urge, another answer, or what was promised. */
const AFTER_ANSWER = ['dossier_urged', ...URGE_ANSWERS] as const satisfies readonly EventType[]

/** Ids of the dossiers with an event of this type and none of the others after it, as SQL. */
function lastIs(type: EventType, others: readonly EventType[]): string {
  return `select e.dossier_id from dossier_event e
  where e.type = '${type}' and not exists (
    select from dossier_event a where a.dossier_id = e.dossier_id and a.version > e.version
       and a.type in (${others.map((other) => `'${other}'`).join(', ')}))`
}

/** Ids of the dossiers whose last urge nobody has answered, as SQL; by the index dossier_event_urged. */
export const OPEN_URGES = lastIs('dossier_urged', URGE_ANSWERS)

/** Ids of the dossiers whose last urge was answered with a day, and nothing has come of it yet; by dossier_event_urge_answered. */
export const OPEN_PROMISES = lastIs('urge_answered', AFTER_ANSWER)

/**
 * Whether row `f` of a dossier, by its `dossier_id`, was acted on in any way since a moment, as SQL. Nothing happens before the last
 * event, so it is looked at alone, by the key of the events: asked whether there is any, PostgreSQL may read all events there are.
 */
export const ACTED_SINCE = (moment: string) =>
  `coalesce((select s.at from dossier_event s where s.dossier_id = f.dossier_id order by s.version desc limit 1) > ${moment}, false)`

const isOneOf = (types: readonly EventType[]) => (event: DossierEvent) => types.includes(event.body.type)

/** The last of a dossier's events of this type, unless one of the others came after it. `events` in their order. */
function findLast(
  events: readonly DossierEvent[],
  type: EventType,
  others: readonly EventType[],
): DossierEvent | undefined {
  const at = events.findLastIndex(isOneOf([type]))
  return at < 0 || events.slice(at + 1).some(isOneOf(others)) ? undefined : events[at]
}

/** The last urge (đôn đốc) that nobody has answered; undefined when there is none. */
export function findOpenUrge(events: readonly DossierEvent[]): DossierEvent | undefined {
  return findLast(events, 'dossier_urged', URGE_ANSWERS)
}

/** The answer to the last urge while nothing has come of it. */
export function findOpenPromise(events: readonly DossierEvent[]): DossierEvent | undefined {
  return findLast(events, 'urge_answered', AFTER_ANSWER)
}

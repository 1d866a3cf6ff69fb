import type { DossierEvent, EventType } from '../events/events.ts'

/** What answers an urge: the dossier moves on, or somebody writes back. */
export const URGE_ANSWERS = [
  'note_added',
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

/** Ids of the dossiers whose last urge nobody has answered, as SQL; by the index dossier_event_urged. */
export const OPEN_URGES = `select e.dossier_id from dossier_event e
  where e.type = 'dossier_urged' and not exists (
    select from dossier_event a where a.dossier_id = e.dossier_id and a.version > e.version
       and a.type in (${URGE_ANSWERS.map((type) => `'${type}'`).join(', ')}))`

/**
 * Whether row `f` of a dossier, by its `dossier_id`, was acted on in any way since a moment, as SQL. Nothing happens before the last
 * event, so it is looked at alone, by the key of the events: asked whether there is any, PostgreSQL may read all events there are.
 */
export const ACTED_SINCE = (moment: string) =>
  `coalesce((select s.at from dossier_event s where s.dossier_id = f.dossier_id order by s.version desc limit 1) > ${moment}, false)`

/** The last urge (đôn đốc) that nobody has answered; undefined when there is none. `events` in their order. */
export function findOpenUrge(events: readonly DossierEvent[]): DossierEvent | undefined {
  const at = events.findLastIndex(({ body }) => body.type === 'dossier_urged')
  const isAnswer = ({ body }: DossierEvent) => (URGE_ANSWERS as readonly EventType[]).includes(body.type)
  return at < 0 || events.slice(at + 1).some(isAnswer) ? undefined : events[at]
}

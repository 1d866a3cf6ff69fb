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

/** The last urge (đôn đốc) that nobody has answered; undefined when there is none. `events` in their order. */
export function findOpenUrge(events: readonly DossierEvent[]): DossierEvent | undefined {
  const at = events.findLastIndex(({ body }) => body.type === 'dossier_urged')
  const isAnswer = ({ body }: DossierEvent) => (URGE_ANSWERS as readonly EventType[]).includes(body.type)
  return at < 0 || events.slice(at + 1).some(isAnswer) ? undefined : events[at]
}

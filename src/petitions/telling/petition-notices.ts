/** What the sender of a petition is told, and by which event. */
import type { NoticeKind } from '../../notices/index.ts'
import type { Message } from '../../outbox/index.ts'
import type { PetitionEvent } from '../acts/events.ts'

/** The destination that makes notices of them. */
export const PETITION_NOTICES = 'petition_notices'

export type PetitionNoticeKind = Extract<NoticeKind, `petition_${string}`>

const KINDS = {
  sent: 'petition_received',
  assigned: 'petition_forwarded',
  asked: 'petition_asked',
  replied: undefined,
  answered: 'petition_answered',
  refused: 'petition_refused',
  published: undefined,
  unpublished: undefined,
  consent_withdrawn: undefined,
  rated: undefined,
} as const satisfies Record<PetitionEvent['body']['type'], PetitionNoticeKind | undefined>

/** Nothing of what was written goes out: the letter says that there is something, and where to read it. */
export function petitionNoticeOf(
  { body, at }: PetitionEvent,
  answerBy: number | null,
): Pick<Message, 'kind' | 'payload'> | undefined {
  const kind = KINDS[body.type]
  if (kind === undefined) return undefined
  const isRunning = answerBy !== null && (kind === 'petition_received' || kind === 'petition_forwarded')
  return { kind, payload: { happenedAt: at, ...(isRunning ? { dueAt: answerBy } : {}) } }
}

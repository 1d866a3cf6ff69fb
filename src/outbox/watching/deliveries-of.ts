/** What was told to some destinations about some subjects, as proof. */
import { type Queryable, statement } from '../../platform/database/index.ts'
import type { Message } from '../model.ts'

export interface ToldDelivery extends Pick<Message, 'id' | 'subject' | 'kind' | 'payload'> {
  /** `closed`: people have ended it by hand; it was never sent. */
  state: 'waiting' | 'sent' | 'parked' | 'closed'
  tries: number
  failure: string | null
  createdAt: number
  sentAt: number | null
}

const OF_SUBJECTS = statement(
  'outbox.of_subjects',
  `select id, subject, kind, payload, state, tries, failure, created_at as "createdAt", sent_at as "sentAt"
     from delivery where destination = any($1::text[]) and subject = any($2::text[]) order by position`,
)

/** In the order in which they were enqueued. */
export function listDeliveriesOf(
  db: Queryable,
  destinations: readonly string[],
  subjects: readonly string[],
): Promise<ToldDelivery[]> {
  return db.query<ToldDelivery>(OF_SUBJECTS, [destinations, subjects])
}

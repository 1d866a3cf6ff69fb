/** Messages from outside as rows: kept as received, taken in order, settled. */
import { type Queryable, statement, toTimestamp } from '../../platform/database/index.ts'
import type { ConnectorName } from '../model.ts'

export interface NewMessage {
  id: string
  source: ConnectorName
  messageId: string
  kind: string
  subject: string
  happenedAt: number | undefined
  body: Uint8Array
  digest: Uint8Array
  client: string
  agencies: readonly string[] | 'all'
  receivedAt: number
  /** Set: nobody needs to try, people must look. */
  failure?: string | undefined
  detail?: Readonly<Record<string, unknown>> | undefined
}

/** `closed`: people have ended it by hand. */
export type MessageState = 'waiting' | 'applied' | 'overtaken' | 'parked' | 'closed'

export interface KeptMessage {
  id: string
  state: MessageState
  failure: string | null
  detail: Record<string, unknown> | null
}

const KEEP = statement(
  'integration.keep_message',
  `with other as (
     select 1 from inbound_message where source = $2 and message_id = $3 and digest <> $8 limit 1
   ), kept as (
     insert into inbound_message (id, source, message_id, kind, subject, happened_at, body, digest, client, agencies,
                                  state, next_at, received_at, failure, detail)
     select $1, $2, $3, $4, $5, ${toTimestamp('$6')}, $7, $8, $9, $10,
            case when $12::text is not null or exists (select from other) then 'parked' else 'waiting' end,
            ${toTimestamp('$11')}, ${toTimestamp('$11')},
            case when exists (select from other) then 'message_id_reused' else $12::text end, $13::jsonb
     on conflict (source, message_id, digest) do nothing
     returning id, state, failure, detail)
   select id, state, failure, detail, true as new from kept
   union all
   select id, state, failure, detail, false from inbound_message where source = $2 and message_id = $3 and digest = $8`,
)

/** Keeps a message. The same id and content is the same row; another content under a known id is parked. */
export async function keepMessage(
  db: Queryable,
  message: NewMessage,
): Promise<KeptMessage & { isNew: boolean }> {
  const { id, source, messageId, kind, subject, happenedAt, body, digest, client, agencies, receivedAt } =
    message
  const values = [
    ...[id, source, messageId, kind, subject, happenedAt ?? null, Buffer.from(body), Buffer.from(digest)],
    ...[client, agencies === 'all' ? null : agencies, receivedAt],
    ...[message.failure ?? null, message.detail === undefined ? null : JSON.stringify(message.detail)],
  ]
  const rows = await db.query<KeptMessage & { new: boolean }>(KEEP, values)
  const row = rows.find((one) => one.new) ?? rows[0]
  if (row !== undefined) return { ...row, isNew: row.new }
  // Two of the same at the same moment: the other one's row was not to be seen yet.
  return keepMessage(db, message)
}

export interface TakenMessage {
  id: string
  source: ConnectorName
  messageId: string
  kind: string
  subject: string
  happenedAt: number | null
  receivedAt: number
  body: Buffer
  client: string
  agencies: readonly string[] | null
  tries: number
}

const TAKE = statement(
  'integration.take_messages',
  `with picked as materialized (
     select m.position from inbound_message m
      where m.state = 'waiting' and m.next_at <= ${toTimestamp('$1')}
        and not exists (select from inbound_message e
                         where e.state = 'waiting' and e.source = m.source and e.subject = m.subject
                           and (e.happened_at, e.position) < (m.happened_at, m.position)
                           and not (m.kind = 'filed' and e.failure = 'unknown_dossier_there'))
      order by m.next_at, m.position limit $2 for update skip locked)
   update inbound_message m set claim = $3, tries = tries + 1, next_at = ${toTimestamp('$4')}
     from picked where m.position = picked.position
   returning m.id, m.source, m.message_id as "messageId", m.kind, m.subject, m.happened_at as "happenedAt",
             m.received_at as "receivedAt", m.body, m.client, m.agencies, m.tries`,
)

/**
 * Takes what may be understood now: of each dossier the one that happened first. What waits for a dossier does not hold up the message
 * that files it, whatever the clock over there said. A claim nobody settles is free again later. */
export function takeMessages(
  db: Queryable,
  { now, limit, claim, until }: { now: number; limit: number; claim: string; until: number },
): Promise<TakenMessage[]> {
  return db.query<TakenMessage>(TAKE, [now, limit, claim, until])
}

const SETTLE = statement(
  'integration.settle_message',
  `with settled as (
     update inbound_message set state = $3, failure = $4, detail = $5::jsonb, dossier = coalesce($6, dossier), claim = null,
            next_at = ${toTimestamp('$7')}, settled_at = case when $3 <> 'waiting' then ${toTimestamp('$8')} end
      where id = $1 and claim = $2 returning source, subject)
   update inbound_message m set next_at = ${toTimestamp('$8')} from settled s
    where $3 = 'applied' and m.state = 'waiting' and m.source = s.source and m.subject = s.subject and m.id <> $1
      and m.claim is null and m.next_at > ${toTimestamp('$8')}`,
)

export interface Settled {
  state: MessageState
  failure?: string | undefined
  detail?: Readonly<Record<string, unknown>> | undefined
  dossier?: string | undefined
  /** While it waits. */
  nextAt: number
}

/** Writes down how understanding went; what waited for this one is due at once. Idempotent by the claim. */
export async function settleMessage(
  db: Queryable,
  { id, claim, now }: { id: string; claim: string; now: number },
  settled: Settled,
): Promise<void> {
  const { state, failure, detail, dossier, nextAt } = settled
  const shown = detail === undefined ? null : JSON.stringify(detail)
  await db.query(SETTLE, [id, claim, state, failure ?? null, shown, dossier ?? null, nextAt, now])
}

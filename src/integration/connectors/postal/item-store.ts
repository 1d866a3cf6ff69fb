/** What the post carries, as rows. */
import { type Scope, scopeCondition, scopeValues } from '../../../agencies/index.ts'
import { enqueueFrom } from '../../../outbox/index.ts'
import { type Queryable, statement, toTimestamp } from '../../../platform/database/index.ts'
import type { PostalItem, PostalKind, PostalPerson, PostalState } from './model.ts'

export interface NewItem {
  id: string
  dossier: string
  kind: PostalKind
  /** Of the dossier; the order's number is made of it. */
  code: string
  agency: string
  person: PostalPerson
  note: string | undefined
  askedBy: string
}

/** The order and its delivery in one statement, so that no order is without its message. The delivery names no person. */
const ORDER = statement(
  'integration.order_postal_item',
  `with item as (
     insert into postal_item (id, dossier, kind, order_number, agency, person, note, asked_by, asked_at, state_at)
     select $1::uuid, $2::uuid, $3::text,
            $4::text || case $3 when 'collect' then '/TG' else '/PH' end
              || (1 + (select count(*) from postal_item where dossier = $2::uuid and kind = $3)),
            $5, $6::jsonb, $7, $8, ${toTimestamp('$9')}, ${toTimestamp('$9')}
     on conflict do nothing returning *),
   told as (${enqueueFrom(`select id, 'postal' as destination, dossier::text as subject,
       case kind when 'collect' then 'DatThuGom' else 'DatPhatKetQua' end as kind,
       jsonb_build_object('happenedAt', $9::float8, 'code', $4::text, 'agency', agency, 'orderNumber', order_number) as payload
     from item`)})
   select id from item
   union all select id from postal_item where id = $1::uuid and dossier = $2::uuid`,
)

/** Idempotent by the id. False: one of this kind is under way already. Locks nothing that exists. */
export async function keepOrder(
  db: Queryable,
  { id, dossier, kind, code, agency, person, note, askedBy }: NewItem,
  now: number,
): Promise<boolean> {
  const values = [id, dossier, kind, code, agency, JSON.stringify(person), note ?? null, askedBy, now]
  return (await db.query(ORDER, values)).length > 0
}

const COLUMNS = `i.id, i.dossier, i.kind, i.order_number as "orderNumber", i.agency, i.person, i.note, i.asked_at as "askedAt",
       i.state, i.state_at as "stateAt", i.item_number as "itemNumber", i.reason, i.receiver,
       i.unneeded_at as "unneededAt",
       coalesce((select jsonb_agg(jsonb_build_object('state', s.state, 'at', (extract(epoch from s.at) * 1000)::bigint,
                                                     'place', s.place, 'reason', s.reason) order by s.at, s.message)
                   from postal_step s where s.item = i.id), '[]') as steps`

const OF_DOSSIERS = statement(
  'integration.postal_items_of',
  `select ${COLUMNS} from postal_item i where i.dossier = any($1::uuid[]) order by i.asked_at, i.id`,
)

/** The oldest first. */
export function listPostalItems(db: Queryable, dossiers: readonly string[]): Promise<PostalItem[]> {
  return dossiers.length === 0 ? Promise.resolve([]) : db.query<PostalItem>(OF_DOSSIERS, [dossiers])
}

/** What is under way, as the index of `postal_item` has it. */
const OPEN = `i.state not in ('refused', 'delivered', 'returned', 'cancelled')`

export type OpenItem = Pick<PostalItem, 'id' | 'dossier' | 'kind' | 'orderNumber' | 'agency' | 'state'>

const ALL_OPEN = statement(
  'integration.open_postal_items',
  `select i.id, i.dossier, i.kind, i.order_number as "orderNumber", i.agency, i.state
     from postal_item i where ${OPEN} and i.unneeded_at is null order by i.asked_at, i.id`,
)

/** All that is under way and needed as far as is known. */
export function listOpenItems(db: Queryable): Promise<OpenItem[]> {
  return db.query<OpenItem>(ALL_OPEN)
}

const UNNEEDED = statement(
  'integration.note_unneeded_item',
  `update postal_item i set unneeded_at = ${toTimestamp('$2')} where i.id = $1 and i.unneeded_at is null and ${OPEN} returning i.id`,
)

/** False: it was noted before, or is over. */
export async function noteUnneeded(db: Queryable, id: string, now: number): Promise<boolean> {
  return (await db.query(UNNEEDED, [id, now])).length > 0
}

const STRAYING = statement(
  'integration.straying_postal_items',
  `select ${COLUMNS} from postal_item i
    where ${OPEN} and i.unneeded_at is not null and i.kind = 'return' and ${scopeCondition({ agency: 'i.agency' }, 1)}
    order by i.unneeded_at, i.id limit 50`,
)

/** Results that the post carries though they were handed over otherwise, of the agencies of `scope`; the oldest first. */
export function listStrayingItems(db: Queryable, scope: Scope): Promise<PostalItem[]> {
  return db.query<PostalItem>(STRAYING, scopeValues(scope))
}

const BY_ID = statement('integration.postal_item', `select ${COLUMNS} from postal_item i where i.id = $1`)
const BY_ORDER = statement(
  'integration.postal_item_by_order',
  `select ${COLUMNS} from postal_item i where i.order_number = $1`,
)

export async function findItem(
  db: Queryable,
  by: { id: string } | { orderNumber: string },
): Promise<PostalItem | undefined> {
  const [item] = await ('id' in by
    ? db.query<PostalItem>(BY_ID, [by.id])
    : db.query<PostalItem>(BY_ORDER, [by.orderNumber]))
  return item
}

const ANSWERED = statement(
  'integration.answer_postal_order',
  `update postal_item set item_number = coalesce($2, item_number), reason = case when state = 'ordered' then $4 else reason end,
          state = case when state in ('ordered', 'refused') then $3 else state end
    where id = $1`,
)

/** What the post answered to the order; what it has told since stands. Idempotent. */
export async function noteAnswer(
  db: Queryable,
  id: string,
  answer: { itemNumber: string } | { refused: string },
): Promise<void> {
  const [number, state, reason] =
    'refused' in answer ? [null, 'refused', answer.refused] : [answer.itemNumber, 'accepted', null]
  await db.query(ANSWERED, [id, number, state, reason])
}

const CANCELLED = statement(
  'integration.cancel_postal_item',
  `update postal_item set state = 'cancelled', state_at = greatest(state_at, ${toTimestamp('$2')}), reason = $3
    where id = $1 and state not in ('refused', 'delivered', 'returned', 'cancelled')`,
)

/** The post has cancelled it. Idempotent: what is over stays as it ended. */
export async function noteCancelled(db: Queryable, id: string, at: number, reason: string): Promise<void> {
  await db.query(CANCELLED, [id, at, reason])
}

const STEP = statement(
  'integration.note_postal_step',
  `with step as (
     insert into postal_step (message, item, state, at, place, reason)
     values ($1, $2, $3, ${toTimestamp('$4')}, $5, $6) on conflict (message) do nothing)
   update postal_item i
      set state = $3, state_at = ${toTimestamp('$4')}, reason = $6, item_number = coalesce($7, item_number),
          receiver = coalesce($8, receiver)
    where id = $2 and (state in ('ordered', 'refused') or state_at <= ${toTimestamp('$4')}
                       or not exists (select from postal_step s where s.item = i.id))
   returning id`,
)

export interface ToldStep {
  message: string
  item: string
  state: PostalState
  at: number
  place: string | undefined
  reason: string | undefined
  itemNumber: string | undefined
  receiver: string | undefined
}

/** Idempotent by the message. False: something later was known already; it is kept in the item's story all the same. */
export async function noteStep(db: Queryable, step: ToldStep): Promise<boolean> {
  const { message, item, state, at, place, reason, itemNumber, receiver } = step
  const values = [
    message,
    item,
    state,
    at,
    place ?? null,
    reason ?? null,
    itemNumber ?? null,
    receiver ?? null,
  ]
  return (await db.query(STEP, values)).length > 0
}

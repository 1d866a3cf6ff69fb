import { type Queryable, statement, toTimestamp } from '../../platform/database/index.ts'
import type { Lang } from '../../platform/index.ts'
import type { Channel, Notice, NoticeFacts, NoticeKind } from '../model.ts'

export interface NewNotice extends Notice {
  channel: Channel
  address: string
  lang: Lang
  dueAt: number
}

// A newer notice of the same kind says all that an older one would have said, while that has not gone out.
const ADD = statement(
  'notices.add',
  `with added as (
     insert into notice (id, dossier, agency, kind, channel, address, lang, facts, state, happened_at, due_at)
     select n.id, n.dossier, n."competentAgency", n.kind, n.channel, n.address, n.lang, n.facts,
            case when n.channel = 'in_app' then 'shown' else 'waiting' end, ${toTimestamp('n."happenedAt"')}, ${toTimestamp('n."dueAt"')}
       from jsonb_to_recordset($1::jsonb) as n(id uuid, dossier uuid, "competentAgency" text, kind text, channel text, address text, lang text,
              facts jsonb, "happenedAt" float8, "dueAt" float8)
     on conflict (id) do nothing
     returning id, dossier, kind, channel, address)
   update notice old set state = 'overtaken' from added
    where old.dossier = added.dossier and old.kind = added.kind and old.channel = added.channel
      and old.address = added.address and old.state = 'waiting' and old.id <> added.id`,
)

/** Idempotent by the notices' ids; what waits and is said anew is marked as overtaken. */
export async function addNotices(db: Queryable, notices: readonly NewNotice[]): Promise<void> {
  if (notices.length > 0) await db.query(ADD, [JSON.stringify(notices)])
}

export interface WaitingNotice {
  id: string
  kind: NoticeKind
  channel: Channel
  address: string
  lang: Lang
  facts: NoticeFacts
  /** Messages that this person got on this channel since the day began. */
  today: number
}

const WAITING = statement(
  'notices.waiting',
  `with people as (
     select channel, address, min(due_at) as first from notice
      where state = 'waiting' and due_at <= ${toTimestamp('$1')} group by 1, 2 order by 3 limit 200)
   select n.id, n.kind, n.channel, n.address, n.lang, n.facts,
          (select count(distinct g.delivery)::int from notice g
            where g.state = 'gathered' and g.channel = n.channel and g.address = n.address
              and g.gathered_at >= ${toTimestamp('$2')}) as today
     from notice n join people p on p.channel = n.channel and p.address = n.address
    where n.state = 'waiting'
    order by p.first, n.channel, n.address, n.happened_at, n.id`,
)

/** All that waits for people of whom something is due. */
export function listWaiting(tx: Queryable, now: number, dayBegan: number): Promise<WaitingNotice[]> {
  return tx.query<WaitingNotice>(WAITING, [now, dayBegan])
}

const GATHERED = statement(
  'notices.gathered',
  `update notice set state = 'gathered', delivery = $2, gathered_at = ${toTimestamp('$3')} where id = any($1::uuid[])`,
)
const POSTPONED = statement(
  'notices.postponed',
  `update notice set due_at = ${toTimestamp('$2')} where id = any($1::uuid[]) and state = 'waiting'`,
)

export async function markGathered(
  tx: Queryable,
  { ids, delivery, now }: { ids: readonly string[]; delivery: string; now: number },
): Promise<void> {
  await tx.query(GATHERED, [ids, delivery, now])
}

export async function postpone(tx: Queryable, ids: readonly string[], until: number): Promise<void> {
  await tx.query(POSTPONED, [ids, until])
}

const LOCK = statement('notices.lock', `select pg_try_advisory_xact_lock(hashtext('notices')) as mine`)

/** One gathers at a time, so that nobody gets more than the cap; whoever is second has nothing to do. */
export async function isMyTurn(tx: Queryable): Promise<boolean> {
  const [row] = await tx.query<{ mine: boolean }>(LOCK)
  return row?.mine ?? false
}

const ANY_DUE = statement(
  'notices.any_due',
  `select exists (select from notice where state = 'waiting' and due_at <= ${toTimestamp('$1')}) as due`,
)

export async function isAnyNoticeDue(db: Queryable, now: number): Promise<boolean> {
  const [row] = await db.query<{ due: boolean }>(ANY_DUE, [now])
  return row?.due ?? false
}

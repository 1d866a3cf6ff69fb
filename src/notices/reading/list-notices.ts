/** What went to whom, with what result. */
import { type Scope, scopeCondition, scopeValues } from '../../agencies/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import type { Channel, NoticeKind } from '../model.ts'
import { maskAddress } from './mask-address.ts'

/**
 * How a notice stands. `gathering`: waits for company or its hour; `sending`: on its way, or tried again; `sent`; `parked`: people
 * must look; `shown`: on the portal; `overtaken`: a newer one was sent instead.
 */
export const NOTICE_STATES = ['gathering', 'sending', 'sent', 'parked', 'shown', 'overtaken'] as const
export type NoticeState = (typeof NOTICE_STATES)[number]

export interface ListedNotice {
  id: string
  dossier: string
  code: string
  kind: NoticeKind
  channel: Channel
  /** Masked; empty on the portal. */
  to: string
  state: NoticeState
  happenedAt: number
  sentAt?: number
  /** When it goes out or is tried again at the earliest. */
  nextAt?: number
  /** A code of the sender's. */
  failure?: string
  /** To send it again by. */
  delivery?: string
}

/** A place in the list. */
export interface NoticePlace {
  happenedAt: number
  id: string
}

const STATE = `case when n.state in ('shown', 'overtaken') then n.state
       when n.state = 'waiting' then 'gathering'
       -- A delivery that was sent a quarter of a year ago is forgotten.
       when d.state is null then 'sent'
       when d.state = 'waiting' then 'sending' else d.state end`

const COLUMNS = `n.id, n.dossier, n.facts->>'code' as code, n.kind, n.channel, n.address as "to", ${STATE} as state,
       n.happened_at as "happenedAt", d.sent_at as "sentAt", d.failure, n.delivery,
       case when n.state = 'waiting' then n.due_at when d.state = 'waiting' then d.next_at end as "nextAt"`

const LIST = statement(
  'notices.list',
  `select ${COLUMNS} from notice n left join delivery d on d.id = n.delivery
    where (n.happened_at, n.id) < (to_timestamp($1::float8 / 1000), $2::uuid)
      and ($3::text is null or ${STATE} = $3) and ${scopeCondition({ agency: 'n.agency' }, 5)}
    order by n.happened_at desc, n.id desc limit $4`,
)
const OF_DOSSIER = statement(
  'notices.of_dossier',
  `select ${COLUMNS} from notice n left join delivery d on d.id = n.delivery
    where n.dossier = $1 order by n.happened_at desc, n.id desc limit 50`,
)

const LAST: NoticePlace = { happenedAt: 8e14, id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }

/** The newest first, within the agencies of `scope`. */
export async function listNotices(
  db: Queryable,
  {
    scope,
    state,
    after = LAST,
    limit,
  }: { scope: Scope; state?: NoticeState; after?: NoticePlace; limit: number },
): Promise<ListedNotice[]> {
  const values = [after.happenedAt, after.id, state ?? null, limit, ...scopeValues(scope)]
  return (await db.query<ListedNotice>(LIST, values)).map(toListed)
}

/** What was told about one dossier, the newest first, fifty at most. */
export async function listNoticesOf(db: Queryable, dossier: string): Promise<ListedNotice[]> {
  return (await db.query<ListedNotice>(OF_DOSSIER, [dossier])).map(toListed)
}

function toListed(row: ListedNotice): ListedNotice {
  const known = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))
  return { ...(known as unknown as ListedNotice), to: maskAddress(row.to) }
}

const MAY_RESEND = statement(
  'notices.may_resend',
  `select exists (select from notice n where n.delivery = $1 and ${scopeCondition({ agency: 'n.agency' }, 2)}) as may`,
)

/** Whether a delivery carries a notice of these agencies. */
export async function isNoticeWithin(db: Queryable, delivery: string, scope: Scope): Promise<boolean> {
  const [row] = await db.query<{ may: boolean }>(MAY_RESEND, [delivery, ...scopeValues(scope)])
  return row?.may ?? false
}

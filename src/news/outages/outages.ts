/** Planned outages: announced on every page until they are over. */
import {
  type Database,
  followChanges,
  type Queryable,
  statement,
  toTimestamp,
} from '../../platform/database/index.ts'
import type { NewsText } from '../articles/article.ts'

export interface Outage {
  id: string
  what: NewsText
  from: number
  to: number
  cancelledAt: number | null
}

const COLUMNS = `id, what, from_at as "from", to_at as "to", cancelled_at as "cancelledAt"`

const LIST = statement(
  'outages.list',
  `select ${COLUMNS} from outage order by from_at desc, id desc limit 50`,
)

/** The latest first, fifty at most, those that are over and those that were called off, too. */
export function listOutages(db: Queryable): Promise<Outage[]> {
  return db.query(LIST)
}

const ADD = statement(
  'outages.add',
  `insert into outage (id, what, from_at, to_at, created_at, created_by)
   values ($1, $2, ${toTimestamp('$3')}, ${toTimestamp('$4')}, ${toTimestamp('$5')}, $6) on conflict (id) do nothing`,
)

/** Idempotent by its id. */
export async function announceOutage(
  db: Queryable,
  {
    id,
    what,
    from,
    to,
    staff,
    at,
  }: Pick<Outage, 'id' | 'what' | 'from' | 'to'> & { staff: string; at: number },
): Promise<void> {
  await db.query(ADD, [id, JSON.stringify(what), from, to, at, staff])
}

const CANCEL = statement(
  'outages.cancel',
  `update outage set cancelled_at = ${toTimestamp('$2')}, cancelled_by = $3 where id = $1 and cancelled_at is null`,
)

/** Idempotent: what was called off stays so. */
export async function cancelOutage(
  db: Queryable,
  { id, staff, at }: { id: string; staff: string; at: number },
): Promise<void> {
  await db.query(CANCEL, [id, at, staff])
}

const COMING = statement(
  'outages.coming',
  `select ${COLUMNS} from outage where cancelled_at is null order by to_at desc, id limit 50`,
)

/** What every page announces, in memory. */
export interface OutageBoard {
  /** Those not over at `now`, the next first. */
  comingAt(now: number): readonly Outage[]
  close(): Promise<void>
}

/** Reads them and follows every change, whichever server made it. */
export async function openOutageBoard(
  database: Database,
  onError: (error: unknown) => void,
): Promise<OutageBoard> {
  let known = await database.query<Outage>(COMING)
  const change = async () => {
    known = await database.query<Outage>(COMING)
  }
  const follower = await followChanges(database, ['outage_changed'], { change, error: onError })
  return {
    comingAt: (now) => known.filter(({ to }) => to > now).toSorted((a, b) => a.from - b.from),
    close: () => follower.close(),
  }
}

import type { Instant } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import type { AccessAsked, AccessOutcome, AccessRequest, SecondPerson, Settled } from './access-request.ts'

const COLUMNS = `id, kind, staff_id as staff, detail, asked_at as "askedAt", asked_by as "askedBy", settled_at as "settledAt",
  outcome, settled_by as "settledBy", settled_name as "settledName", settled_basis as "settledBasis", reason,
  gave_password as "gavePassword", array(
    select detail ->> 'agency' where detail ? 'agency'
    union select g.agency from role_grant g where g.staff_id = access_request.staff_id and g.revoked_at is null
    union select d.agency from delegation d
      where d.to_staff = access_request.staff_id and d.ended_at is null and d.ends_at > asked_at) as places`

interface RequestRow {
  id: string
  kind: AccessAsked['kind']
  staff: string
  detail: object
  askedAt: Instant
  askedBy: string
  settledAt: Instant | null
  outcome: AccessOutcome | null
  settledBy: string | null
  settledName: string | null
  settledBasis: string | null
  reason: string | null
  gavePassword: boolean
  places: string[]
}

const insert = statement(
  'access_requests.insert',
  `insert into access_request (id, kind, staff_id, detail, asked_at, asked_by) values ($1, $2, $3, $4, $5, $6)
   on conflict do nothing returning id`,
)

/** False when this request, or another one for the same, is kept already. */
export async function insertRequest(
  db: Queryable,
  { id, kind, staff, detail }: AccessAsked & { id: string },
  by: { staff: string; now: Instant },
): Promise<boolean> {
  const values = [id, kind, staff, JSON.stringify(detail), new Date(by.now), by.staff]
  return (await db.query(insert, values)).length > 0
}

const selectOne = statement('access_requests.one', `select ${COLUMNS} from access_request where id = $1`)
const selectLocked = statement(
  'access_requests.locked',
  `select ${COLUMNS} from access_request where id = $1 for update`,
)

export async function findRequest(db: Queryable, id: string): Promise<AccessRequest | undefined> {
  const [row] = await db.query<RequestRow>(selectOne, [id])
  return row && toRequest(row)
}

/** Whoever else settles it waits until the transaction ends. */
export async function lockRequest(tx: Queryable, id: string): Promise<AccessRequest | undefined> {
  const [row] = await tx.query<RequestRow>(selectLocked, [id])
  return row && toRequest(row)
}

const settle = statement(
  'access_requests.settle',
  `update access_request set settled_at = $2, outcome = $3, settled_by = $4, settled_name = $5, settled_basis = $6,
     reason = $7, gave_password = $8
   where id = $1 and outcome is null`,
)

export async function writeSettled(
  tx: Queryable,
  id: string,
  { at, outcome, by, reason, gavePassword }: Settled & { gavePassword: boolean },
): Promise<void> {
  const who = 'staff' in by ? [by.staff, null, null] : [null, by.name, by.basis]
  await tx.query(settle, [id, new Date(at), outcome, ...who, reason ?? null, gavePassword])
}

const selectWaiting = statement(
  'access_requests.waiting',
  `select ${COLUMNS} from access_request where outcome is null and asked_at > $1 order by asked_at, id limit 500`,
)

/** What was asked after `since` and waits, the oldest first; at most 500. */
export async function readWaiting(db: Queryable, since: Instant): Promise<AccessRequest[]> {
  return (await db.query<RequestRow>(selectWaiting, [new Date(since)])).map(toRequest)
}

const selectSettled = statement(
  'access_requests.settled',
  `select ${COLUMNS} from access_request
   where outcome is not null and ($1::timestamptz is null or (settled_at, id) < ($1, $2))
   order by settled_at desc, id desc limit $3`,
)

/** What was confirmed, refused or withdrawn, the latest first, after the place where the last page ended. */
export async function readSettled(
  db: Queryable,
  { after, limit }: { after?: { at: Instant; id: string } | undefined; limit: number },
): Promise<AccessRequest[]> {
  const values = [after ? new Date(after.at) : null, after?.id ?? null, limit]
  return (await db.query<RequestRow>(selectSettled, values)).map(toRequest)
}

function toRequest(row: RequestRow): AccessRequest {
  const { id, kind, staff, detail, askedAt, askedBy, gavePassword, places, settledAt, outcome, reason } = row
  const asked = { id, kind, staff, detail, askedAt, askedBy, gavePassword, places } as AccessRequest
  if (settledAt === null || outcome === null) return asked
  const by = secondOf(row)
  return { ...asked, settled: { at: settledAt, outcome, by, ...(reason !== null && { reason }) } }
}

function secondOf({ settledBy, settledName, settledBasis }: RequestRow): SecondPerson {
  return settledBy === null ? { name: settledName ?? '', basis: settledBasis ?? '' } : { staff: settledBy }
}

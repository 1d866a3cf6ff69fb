import type { Instant } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import type { Delegation } from '../model.ts'

/** A delegation as it is kept; `endedAt` when it was ended before its time. */
export type DelegationRow = Delegation & { endedAt?: Instant }

const insert = statement(
  'delegations.insert',
  `insert into delegation (id, from_staff, to_staff, role, agency, starts_at, ends_at, reason, created_at, created_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
   on conflict do nothing returning id`,
)

/** False when the same role is already delegated to the same person in that time. */
export async function insertDelegation(
  db: Queryable,
  delegation: Delegation,
  by: { now: Instant; staff: string },
): Promise<boolean> {
  const rows = await db.query(insert, [
    delegation.id,
    delegation.from,
    delegation.to,
    delegation.role,
    delegation.agency,
    new Date(delegation.startsAt),
    new Date(delegation.endsAt),
    delegation.reason,
    new Date(by.now),
    by.staff,
  ])
  return rows.length > 0
}

const end = statement(
  'delegations.end',
  `update delegation set ended_at = $2, ended_by = $3
   where id = $1 and ended_at is null and ends_at > $2 returning id`,
)

export async function writeDelegationEnd(
  db: Queryable,
  id: string,
  by: { now: Instant; staff: string },
): Promise<boolean> {
  return (await db.query(end, [id, new Date(by.now), by.staff])).length > 0
}

const COLUMNS = `id, from_staff as "from", to_staff as "to", role, agency, starts_at as "startsAt",
  ends_at as "endsAt", reason, ended_at as "endedAt"`

const selectById = statement('delegations.by_id', `select ${COLUMNS} from delegation where id = $1`)

export async function findDelegationRow(db: Queryable, id: string): Promise<DelegationRow | undefined> {
  const [row] = await db.query<DelegationRow & { endedAt: Instant | null }>(selectById, [id])
  return row && tidy(row)
}

const selectOfStaff = statement(
  'delegations.of_staff',
  `select ${COLUMNS} from delegation
   where (from_staff = $1 or to_staff = $1) and ends_at > $2 and ended_at is null order by starts_at, id`,
)

/** Given and received delegations that run at `now` or later. */
export async function readDelegations(db: Queryable, staff: string, now: Instant): Promise<DelegationRow[]> {
  const rows = await db.query<DelegationRow & { endedAt: Instant | null }>(selectOfStaff, [
    staff,
    new Date(now),
  ])
  return rows.map(tidy)
}

function tidy({ endedAt, ...row }: DelegationRow & { endedAt: Instant | null }): DelegationRow {
  return { ...row, ...(endedAt !== null && { endedAt }) }
}

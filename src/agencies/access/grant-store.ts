import type { Instant, LocalDate } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import type { ActiveGrant, Role, RoleGrant } from '../model.ts'

/** A grant as it is kept, with who gave it and until when it really held. */
export type GrantRow = RoleGrant & { id: string; staff: string; grantedAt: Instant; revokedAt?: Instant }

export interface NewGrant extends RoleGrant {
  id: string
  staff: string
}

/** `$2` is the moment, `$3` its date in Vietnam. */
export const IN_FORCE = `g.valid_from <= $3 and (g.valid_to is null or g.valid_to >= $3)
  and (g.revoked_at is null or g.revoked_at > $2)`

/**
 * Own grants in force, and those of colleagues that are delegated to this person now. A delegation carries what its giver
 * holds at the moment, so it ends with the giver's role and with the giver's account.
 */
export const ACTIVE_GRANTS = `
  select g.role, g.agency, g.unit, null::uuid as "onBehalfOf"
  from role_grant g join staff s on s.id = g.staff_id and s.active
  where g.staff_id = $1 and ${IN_FORCE}
  union all
  select g.role, g.agency, g.unit, d.from_staff
  from delegation d
  join staff me on me.id = d.to_staff and me.active
  join staff giver on giver.id = d.from_staff and giver.active
  join role_grant g on g.staff_id = d.from_staff and g.role = d.role and g.agency = d.agency and ${IN_FORCE}
  where d.to_staff = $1 and d.starts_at <= $2 and $2 < d.ends_at and (d.ended_at is null or d.ended_at > $2)`

const selectActive = statement(
  'grants.active',
  `${ACTIVE_GRANTS} order by 2, 1, 3 nulls first, 4 nulls first`,
)

export interface ActiveGrantRow {
  role: Role
  agency: string
  unit: string | null
  onBehalfOf: string | null
}

export async function readActiveGrants(
  db: Queryable,
  staff: string,
  at: { now: Instant; today: LocalDate },
): Promise<ActiveGrant[]> {
  const rows = await db.query<ActiveGrantRow>(selectActive, [staff, new Date(at.now), at.today])
  return rows.map(toActiveGrant)
}

export function toActiveGrant({ role, agency, unit, onBehalfOf }: ActiveGrantRow): ActiveGrant {
  return { role, agency, ...(unit !== null && { unit }), ...(onBehalfOf !== null && { onBehalfOf }) }
}

const insertMany = statement(
  'grants.insert',
  `insert into role_grant (id, staff_id, role, agency, unit, valid_from, valid_to, granted_at, granted_by)
   select g.id, g.staff, g.role, g.agency, g.unit, g."from", g."to", $2, $3
   from jsonb_to_recordset($1::jsonb) as g(id uuid, staff uuid, role text, agency text, unit text, "from" date, "to" date)
   on conflict do nothing returning id`,
)

/** Adds grants; one that overlaps the same grant of the same person is left out. Answers the ids that were added. */
export async function insertGrants(
  db: Queryable,
  grants: readonly NewGrant[],
  by: { now: Instant; staff: string | undefined },
): Promise<string[]> {
  const values = [JSON.stringify(grants), new Date(by.now), by.staff ?? null]
  return (await db.query<{ id: string }>(insertMany, values)).map((row) => row.id)
}

const revoke = statement(
  'grants.revoke',
  'update role_grant set revoked_at = $2, revoked_by = $3 where id = $1 and revoked_at is null returning id',
)

export async function writeRevoked(
  db: Queryable,
  id: string,
  by: { now: Instant; staff: string },
): Promise<boolean> {
  return (await db.query(revoke, [id, new Date(by.now), by.staff])).length > 0
}

export const GRANT_COLUMNS = `g.id, g.staff_id as staff, g.role, g.agency, g.unit, g.valid_from as "from", g.valid_to as "to",
  g.granted_at as "grantedAt", g.revoked_at as "revokedAt"`

/** A grant as it comes from the database, where what is absent is null. */
export function toGrantRow(row: Nullable<GrantRow>): GrantRow {
  return tidy(row)
}

const selectOf = statement(
  'grants.of_staff',
  `select ${GRANT_COLUMNS} from role_grant g where g.staff_id = any($1) order by g.valid_from, g.role, g.agency, g.id`,
)

/** Every grant of these people, past, present and revoked. */
export async function readGrants(db: Queryable, staff: readonly string[]): Promise<GrantRow[]> {
  return (await db.query<GrantRow>(selectOf, [staff])).map(toGrantRow)
}

const selectById = statement('grants.by_id', `select ${GRANT_COLUMNS} from role_grant g where g.id = $1`)

export async function findGrant(db: Queryable, id: string): Promise<GrantRow | undefined> {
  const [row] = await db.query<GrantRow>(selectById, [id])
  return row && toGrantRow(row)
}

const selectHolders = statement(
  'grants.holders',
  `select distinct s.id, s.full_name as "fullName", s.title, g.role, g.unit
   from role_grant g
   join staff owner on owner.id = g.staff_id and owner.active
   join staff s on s.active and (s.id = g.staff_id or exists (
     select from delegation d
      where d.from_staff = g.staff_id and d.to_staff = s.id and d.role = g.role and d.agency = g.agency
        and d.starts_at <= $2 and $2 < d.ends_at and (d.ended_at is null or d.ended_at > $2)
        and $8::uuid is distinct from d.id))
   where g.agency = $1 and ($4::text[] is null or g.role = any($4))
     and ($5::text is null or g.unit is null or g.unit = $5) and ${IN_FORCE}
     and $6::uuid is distinct from g.staff_id and $6::uuid is distinct from s.id and $7::uuid is distinct from g.id
   order by "fullName", id, role`,
)

/** A change of staff that is only thought of: an account closed, a role revoked, a delegation ended. */
export interface Without {
  staff?: string | undefined
  grant?: string | undefined
  delegation?: string | undefined
}

/** Who holds a role at the agency now, in their own right or by delegation. */
export interface RoleHolder {
  id: string
  fullName: string
  title?: string
  role: Role
  unit?: string
}

export async function readHolders(
  db: Queryable,
  where: { agency: string; unit?: string | undefined; roles?: readonly Role[] | undefined },
  at: { now: Instant; today: LocalDate; without: Without },
): Promise<RoleHolder[]> {
  const { staff = null, grant = null, delegation = null } = at.without
  const { agency, roles = null, unit = null } = where
  // $1 stands where the other statements have the person, so that IN_FORCE fits.
  const values = [agency, new Date(at.now), at.today, roles, unit, staff, grant, delegation]
  return (await db.query<Nullable<RoleHolder>>(selectHolders, values)).map(tidy)
}

const countAdministrators = statement(
  'grants.other_administrators',
  `select count(distinct g.staff_id)::int as count
   from role_grant g join staff s on s.id = g.staff_id and s.active
   where g.role = 'administrator' and ($4::uuid is null or g.staff_id <> $4) and ($1::uuid is null or g.id <> $1)
     and ${IN_FORCE}`,
)

/** How many could still manage staff without this grant or this person. Takes the lock that such changes share. */
export async function countOtherAdministrators(
  tx: Queryable,
  without: { grant?: string; staff?: string },
  at: { now: Instant; today: LocalDate },
): Promise<number> {
  await tx.query("select pg_advisory_xact_lock(hashtext('agencies.administrators'))")
  const values = [without.grant ?? null, new Date(at.now), at.today, without.staff ?? null]
  const [row] = await tx.query<{ count: number }>(countAdministrators, values)
  return row?.count ?? 0
}

type Nullable<Row> = { [Key in keyof Row]: Row[Key] | null }

/** Columns that are null are left out: absent is absent. */
function tidy<Row>(row: Nullable<Row>): Row {
  return Object.fromEntries(Object.entries(row as object).filter(([, value]) => value !== null)) as Row
}

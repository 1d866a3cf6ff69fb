import type { Instant } from '../../calendar/index.ts'
import type { Database, Queryable } from '../../platform/database/index.ts'
import { type Lang, newId } from '../../platform/index.ts'
import { insertGrants, type NewGrant, readGrants } from '../access/grant-store.ts'
import { isHeldAt } from '../access/roles.ts'
import type { Agency, RoleGrant, Unit } from '../model.ts'
import { findStaffIds, insertStaff } from '../people/staff-store.ts'
import { readAgencies, writeAgencies, writeUnits } from './agency-store.ts'

export interface OrganisationData {
  agencies: readonly Agency[]
  units: readonly Unit[]
  staff: readonly {
    id?: string
    username: string
    fullName: string
    title?: string
    locale?: Lang
    grants: readonly RoleGrant[]
  }[]
  /** One hash (`hashPassword`) for everybody in the list: for demonstrations and tests only. Absent when there is no staff. */
  passwordHash?: string
}

/**
 * Loads a whole organisation in one transaction and a handful of statements. Idempotent: agencies and units are written
 * over, staff whose username exists are kept as they are, grants they already have are not doubled.
 * Throws when the data do not fit together (unknown codes, a role where it cannot be held): they are ours, not a person's.
 * Answers the ids of all given staff by username.
 */
export async function loadAgencies(
  db: Database,
  data: OrganisationData,
  now: Instant,
): Promise<{ staffIds: ReadonlyMap<string, string> }> {
  return db.transaction(async (tx) => {
    await writeAgencies(tx, data.agencies)
    await writeUnits(tx, data.units)
    await checkRoles(tx, data)
    const staffIds = await writeStaff(tx, data, now)
    const wanted = data.staff.flatMap(({ username, grants }) =>
      grants.map((grant) => ({ ...grant, id: newId(now), staff: staffIds.get(username)! })),
    )
    const held = await readGrants(tx, [...staffIds.values()])
    const known = new Set(held.filter((grant) => grant.revokedAt === undefined).map(keyOf))
    const missing = wanted.filter((grant) => !known.has(keyOf(grant)))
    await insertGrants(tx, missing, { now, staff: undefined })
    return { staffIds }
  })
}

async function writeStaff(tx: Queryable, data: OrganisationData, now: Instant): Promise<Map<string, string>> {
  const { passwordHash } = data
  if (data.staff.length === 0) return new Map()
  if (passwordHash === undefined) throw new Error('staff are given without a password hash')
  const rows = data.staff.map(({ grants: _, id = newId(now), ...person }) => ({
    ...person,
    id,
    passwordHash,
  }))
  await insertStaff(
    tx,
    rows.map((row) => ({ ...row, mustChangePassword: false })),
    now,
  )
  const ids = await findStaffIds(
    tx,
    rows.map((row) => row.username),
  )
  return new Map(rows.map((row) => [row.username, ids.get(row.username.toLowerCase())!]))
}

async function checkRoles(tx: Queryable, data: OrganisationData): Promise<void> {
  const kinds = new Map((await readAgencies(tx)).map((agency) => [agency.code, agency.kind]))
  for (const { username, grants } of data.staff) {
    for (const { role, agency } of grants) {
      const kind = kinds.get(agency)
      if (kind === undefined) throw new Error(`${username} has a role at the unknown agency ${agency}`)
      if (!isHeldAt(role, kind)) throw new Error(`${username}: ${role} cannot be held at ${agency} (${kind})`)
    }
  }
}

function keyOf(grant: Omit<NewGrant, 'id'>): string {
  return [grant.staff, grant.role, grant.agency, grant.unit ?? '', grant.from].join(' ')
}

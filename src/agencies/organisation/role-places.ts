/** Where roles are held, asked about any day: for whoever publishes what will need them. */
import type { LocalDate } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'

const selectPlaces = statement(
  'grants.places',
  `select distinct g.role, g.agency, g.unit, g.valid_from as "from", g.valid_to as "to"
   from role_grant g join staff s on s.id = g.staff_id and s.active where g.revoked_at is null`,
)

interface RolePlace {
  role: string
  agency: string
  unit: string | null
  from: LocalDate
  to: LocalDate | null
}

/** Whether anybody who is active holds a role at an agency (and unit; a role of the whole agency serves each) on a day. */
export type HasRole = (place: {
  agency: string
  role: string
  unit?: string | undefined
  on: LocalDate
}) => boolean

/** Reads where roles are held, in one query. */
export async function readRolePlaces(db: Queryable): Promise<HasRole> {
  const rows = await db.query<RolePlace>(selectPlaces)
  const places = Map.groupBy(rows, ({ role, agency }) => `${agency} ${role}`)
  return ({ agency, role, unit, on }) =>
    (places.get(`${agency} ${role}`) ?? []).some(
      (place) =>
        (unit === undefined || place.unit === null || place.unit === unit) &&
        place.from <= on &&
        (place.to === null || on <= place.to),
    )
}

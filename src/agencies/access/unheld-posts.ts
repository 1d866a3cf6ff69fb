import { type Instant, toLocalDate } from '../../calendar/index.ts'
import { IN_FORCE, type Without } from './grant-store.ts'

/** A role at an agency, perhaps in one unit; with `person`: that person in it, in their own right or standing in. */
export interface Post {
  agency: string
  role: string
  unit: string | null
  person: string | null
}

/**
 * The condition, in SQL, that nobody active holds the post of the row `p` (columns agency, role, unit and person, as text)
 * with the parameters of `unheldValues`: the same meaning of holding a post as `readHolders`, for a statement that has the
 * posts, so that one query finds them.
 */
export const UNHELD_POST = unheld('$1::text', '$4::uuid', '$5::uuid')

/** The same as it is now, whatever change is thought of. */
export const UNHELD_ALREADY = unheld('null', 'null::uuid', 'null::uuid')

function unheld(staff: string, grant: string, delegation: string): string {
  return `not exists (
  select from role_grant g join staff owner on owner.id = g.staff_id and owner.active
   where g.agency = p.agency and g.role = p.role
     and (g.unit is null or p.unit is null or g.unit = p.unit) and ${IN_FORCE}
     and g.staff_id::text is distinct from ${staff} and g.id is distinct from ${grant}
     and (p.person is null or g.staff_id::text = p.person or exists (
       select from delegation d join staff s on s.id = d.to_staff and s.active
        where d.from_staff = g.staff_id and d.to_staff::text = p.person and d.role = g.role
          and d.agency = g.agency and d.starts_at <= $2 and $2 < d.ends_at
          and (d.ended_at is null or d.ended_at > $2)
          and d.to_staff::text is distinct from ${staff} and d.id is distinct from ${delegation})))`
}

/** Values of `$1` to `$5` of `UNHELD_POST`, at `now` and as if `without` were so. */
export function unheldValues(now: Instant, without: Without = {}): unknown[] {
  const { staff = null, grant = null, delegation = null } = without
  return [staff, new Date(now), toLocalDate(now), grant, delegation]
}

import { type Instant, toLocalDate } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'

export interface Colleague {
  id: string
  fullName: string
  title: string | null
}

/** Who holds a role at one of the agencies `$1` on the date `$2` or will. */
const AT = `s.active and exists (
      select from role_grant g where g.staff_id = s.id and g.agency = any($1) and g.revoked_at is null
        and (g.valid_to is null or g.valid_to >= $2))`

const select = statement(
  'staff.colleagues',
  `select s.id, s.full_name as "fullName", s.title from staff s where ${AT} order by s.username limit $3`,
)

const selectOne = statement('staff.is_colleague', `select s.id from staff s where s.id = $3 and ${AT}`)

/** Active people with a role, held now or later, at one of these agencies, by username. */
export function readColleagues(
  db: Queryable,
  agencies: readonly string[],
  { now, limit }: { now: Instant; limit: number },
): Promise<Colleague[]> {
  return db.query<Colleague>(select, [agencies, toLocalDate(now), limit])
}

/** Whether `readColleagues` without a limit would name this person. */
export async function isColleague(
  db: Queryable,
  agencies: readonly string[],
  { staff, now }: { staff: string; now: Instant },
): Promise<boolean> {
  return (await db.query(selectOne, [agencies, toLocalDate(now), staff])).length > 0
}

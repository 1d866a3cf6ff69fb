import { type Queryable, statement } from '../../platform/database/index.ts'

export interface Colleague {
  id: string
  fullName: string
  title: string | null
}

const select = statement(
  'staff.colleagues',
  `select s.id, s.full_name as "fullName", s.title from staff s
    where s.active and exists (
      select from role_grant g where g.staff_id = s.id and g.agency = any($1) and g.revoked_at is null)
    order by s.username limit $2`,
)

/** Active people with a role at one of these agencies, by username. */
export function readColleagues(
  db: Queryable,
  agencies: readonly string[],
  limit: number,
): Promise<Colleague[]> {
  return db.query<Colleague>(select, [agencies, limit])
}

import { type Queryable, statement } from '../../platform/database/index.ts'

const SELECT = statement('staff.names', 'select id, full_name as name from staff where id = any($1::uuid[])')

/** The full names of members of staff by id, of those who have left too; who is unknown is absent. */
export async function readStaffNames(
  db: Queryable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.query<{ id: string; name: string }>(SELECT, [ids])
  return new Map(rows.map(({ id, name }) => [id, name]))
}

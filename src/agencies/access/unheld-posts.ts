import { type Instant, toLocalDate } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import { IN_FORCE } from './grant-store.ts'

/** A role at an agency, perhaps in one unit; with `person`: that person in it, in their own right or standing in. */
export interface Post {
  agency: string
  role: string
  unit: string | null
  person: string | null
}

/** A change of staff that is only thought of: an account closed, a role revoked, a delegation ended. */
export interface Without {
  staff?: string | undefined
  grant?: string | undefined
  delegation?: string | undefined
}

/** The same meaning of holding a post as `readHolders`, asked about many posts at once. */
const select = statement(
  'grants.unheld_posts',
  `select p.at::int as at
     from unnest($1::text[], $4::text[], $5::text[], $6::text[]) with ordinality as p(agency, role, unit, person, at)
    where not exists (
      select from role_grant g join staff owner on owner.id = g.staff_id and owner.active
       where g.agency = p.agency and g.role = p.role
         and (g.unit is null or p.unit is null or g.unit = p.unit) and ${IN_FORCE}
         and g.staff_id is distinct from $7 and g.id is distinct from $8
         and (p.person is null or g.staff_id::text = p.person or exists (
           select from delegation d join staff s on s.id = d.to_staff and s.active
            where d.from_staff = g.staff_id and d.to_staff::text = p.person and d.role = g.role
              and d.agency = g.agency and d.starts_at <= $2 and $2 < d.ends_at
              and (d.ended_at is null or d.ended_at > $2)
              and d.to_staff is distinct from $7 and d.id is distinct from $9)))
    order by p.at`,
)

/** Those of `posts` that nobody active holds at `now`, or would hold after the change thought of. One query. */
export async function listUnheldPosts<P extends Post>(
  db: Queryable,
  posts: readonly P[],
  now: Instant,
  without: Without = {},
): Promise<P[]> {
  if (posts.length === 0) return []
  const rows = await db.query<{ at: number }>(select, [
    posts.map(({ agency }) => agency),
    new Date(now),
    toLocalDate(now),
    posts.map(({ role }) => role),
    posts.map(({ unit }) => unit),
    posts.map(({ person }) => person),
    without.staff ?? null,
    without.grant ?? null,
    without.delegation ?? null,
  ])
  return rows.flatMap(({ at }) => posts[at - 1] ?? [])
}

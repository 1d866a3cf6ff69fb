import type { Instant } from '../../../calendar/index.ts'
import { type Queryable, statement } from '../../../platform/database/index.ts'
import type { AssignmentWay } from './choose-person.ts'

/** A post to which work comes: a role at an agency; `unit` null where it comes to none of its units. */
export interface WorkPost {
  agency: string
  role: string
  unit: string | null
}

export interface AssignmentRule extends WorkPost {
  way: AssignmentWay
}

const OF_AGENCIES = statement(
  'assignment_rules.of_agencies',
  `select agency, role, nullif(unit, '') as unit, way from assignment_rule where agency = any($1) order by agency, role, unit`,
)
const SET = statement(
  'assignment_rules.set',
  `insert into assignment_rule (agency, role, unit, way, set_by, set_at)
   select $1, r.role, r.unit, r.way, $3, $4 from jsonb_to_recordset($2::jsonb) as r(role text, unit text, way text)
       on conflict (agency, role, unit) do update set way = excluded.way, set_by = excluded.set_by, set_at = excluded.set_at
    where assignment_rule.way <> excluded.way`,
)
const CLEAR = statement(
  'assignment_rules.clear',
  `delete from assignment_rule a using jsonb_to_recordset($2::jsonb) as r(role text, unit text)
    where a.agency = $1 and a.role = r.role and a.unit = r.unit`,
)
const WAITING = statement(
  'assignment_rules.waiting',
  `select agency, role, unit, count(*) filter (where assignee is null)::int as waiting from task
    where agency = any($1) and kind in ('step', 'receipt', 'reception') group by 1, 2, 3`,
)

export function listAssignmentRules(db: Queryable, agencies: readonly string[]): Promise<AssignmentRule[]> {
  return db.query<AssignmentRule>(OF_AGENCIES, [agencies])
}

/** Sets how work comes to posts of one agency; `way` null: it is given out by hand. Idempotent: what is so already stays as it is. */
export async function setAssignmentRules(
  db: Queryable,
  agency: string,
  posts: readonly { role: string; unit: string | null; way: AssignmentWay | null }[],
  by: { staff: string; now: Instant },
): Promise<void> {
  const rows = posts.map(({ unit, ...post }) => ({ ...post, unit: unit ?? '' }))
  const [ruled, free] = [rows.filter(({ way }) => way !== null), rows.filter(({ way }) => way === null)]
  if (ruled.length > 0) await db.query(SET, [agency, JSON.stringify(ruled), by.staff, new Date(by.now)])
  if (free.length > 0) await db.query(CLEAR, [agency, JSON.stringify(free)])
}

/** The posts of these agencies with open work, and how much of it is nobody's by name. */
export function countWaitingWork(
  db: Queryable,
  agencies: readonly string[],
): Promise<(WorkPost & { waiting: number })[]> {
  return db.query(WAITING, [agencies])
}

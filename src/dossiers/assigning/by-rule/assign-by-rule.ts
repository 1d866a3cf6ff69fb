/** Work that comes to a post is given to a person by the rule that whoever leads there has set. */
import type { Actor } from '../../../agencies/index.ts'
import type { Instant } from '../../../calendar/index.ts'
import { type Queryable, statement } from '../../../platform/database/index.ts'
import { actOnMany } from '../../act-on-many.ts'
import { derivedId } from '../../derived-id.ts'
import type { Office } from '../../office.ts'
import { isRefusal } from '../../refusals.ts'
import { leftAlone, noteTried } from '../../upkeep/failed-acts.ts'
import { oneForEach } from '../../upkeep/one-for-each.ts'
import type { Command } from '../../world.ts'
import { listCandidates } from '../candidates.ts'
import { ASSIGNMENT_WAYS, choosePerson } from './choose-person.ts'
import type { AssignmentRule, WorkPost } from './rule-store.ts'

const BY_RULE: Actor = { kind: 'system', id: 'assignment' }
const BATCH = 200
/** Of a procedure so many of the newest dossiers say who knows it. */
const LATEST = 100
const NIL = '00000000-0000-0000-0000-000000000000'

/** By the index task_inbox: each rule names an agency and a role. */
const DUE = statement(
  'assignment_rules.due',
  `select t.dossier_id as dossier, t.key, t.agency, t.role, t.unit, d.version, d.procedure_code as procedure, r.way
     from assignment_rule r
     join task t on t.agency = r.agency and t.role = r.role and coalesce(t.unit, '') = r.unit
     join dossier d on d.id = t.dossier_id
    where t.assignee is null and t.kind in ('step', 'receipt', 'reception')
      and not ${leftAlone('t.dossier_id', 'assign_by_rule', '$1')}
      and (t.dossier_id, t.key) > ($2::uuid, $3)
    order by t.dossier_id, t.key limit ${BATCH}`,
)
const LOADS = statement(
  'assignment_rules.loads',
  `select assignee as id, count(*)::int as tasks from task
    where agency = any($1) and assignee is not null group by assignee`,
)
const BEFORE = statement(
  'assignment_rules.before',
  `select dossier_id as dossier, actor_id as id from dossier_event
    where dossier_id = any($1::uuid[]) and actor_kind = 'staff' order by dossier_id, version desc`,
)
const KNOWS = statement(
  'assignment_rules.knows',
  `select p.code as procedure, e.actor_id as id, count(*)::int as steps
     from unnest($1::text[]) as p(code)
    cross join lateral (select id from dossier d where d.procedure_code = p.code order by id desc limit ${LATEST}) d
     join dossier_event e on e.dossier_id = d.id and e.type = 'step_completed' and e.actor_kind = 'staff'
    group by 1, 2`,
)

interface DueTask extends AssignmentRule {
  dossier: string
  key: string
  version: number
  procedure: string
}

/**
 * Gives every open task that is nobody's by name, at a post with a rule, to whom the rule chooses; answers how many. Where nobody
 * can do it, it stays everybody's. Idempotent: the acts' keys are derived from task and version, so any number of servers may do
 * it at once. A dossier that fails is noted and left alone for a growing pause.
 */
export async function assignByRule(office: Office, now: Instant): Promise<number> {
  let given = 0
  let after = { dossier: NIL, key: '' }
  for (;;) {
    const due = await office.database.query<DueTask>(DUE, [now, after.dossier, after.key])
    const commands = await chooseAll(office.database, due, now)
    const answers = await actOnMany(office, commands)
    await noteTried(office.database, { act: 'assign_by_rule', at: now }, commands, answers)
    given += answers.filter((answer) => !isRefusal(answer)).length
    const last = due.at(-1)
    if (last === undefined || due.length < BATCH) return given
    after = last
  }
}

async function chooseAll(db: Queryable, due: readonly DueTask[], now: Instant): Promise<Command[]> {
  if (due.length === 0) return []
  const candidates = await candidatesOf(db, due, now)
  const loads = await loadsAt(db, due)
  const before = await actedBefore(db, due)
  const knows = await knowersOf(db, due)
  return oneForEach(due).flatMap((task) => {
    const to = choosePerson(task.way, {
      candidates: candidates.get(postOf(task)) ?? [],
      loads,
      before: before.get(task.dossier) ?? [],
      knows: knows.get(task.procedure) ?? new Map(),
    })
    if (to === undefined) return []
    loads.set(to, (loads.get(to) ?? 0) + 1)
    const { reason } = ASSIGNMENT_WAYS[task.way]
    const id = derivedId('assign_by_rule', task.dossier, task.key, task.version)
    const body = { type: 'assign', task: task.key, to, reason } as const
    return [{ id, dossier: task.dossier, actor: BY_RULE, at: now, body }]
  })
}

function postOf({ agency, role, unit }: WorkPost): string {
  return JSON.stringify([agency, role, unit])
}

async function candidatesOf(
  db: Queryable,
  due: readonly DueTask[],
  now: Instant,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const posts = new Map(due.map((task) => [postOf(task), task]))
  const found = new Map<string, readonly string[]>()
  for (const [key, { agency, role, unit }] of posts) {
    const able = await listCandidates(db, { agency, role, ...(unit === null ? {} : { unit }) }, now)
    found.set(key, [...new Set(able.map(({ id }) => id))])
  }
  return found
}

async function loadsAt(db: Queryable, due: readonly DueTask[]): Promise<Map<string, number>> {
  const agencies = [...new Set(due.map(({ agency }) => agency))]
  const rows = await db.query<{ id: string; tasks: number }>(LOADS, [agencies])
  return new Map(rows.map(({ id, tasks }) => [id, tasks]))
}

async function actedBefore(
  db: Queryable,
  due: readonly DueTask[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const dossiers = due.filter(({ way }) => way === 'had_before').map(({ dossier }) => dossier)
  if (dossiers.length === 0) return new Map()
  const rows = await db.query<{ dossier: string; id: string }>(BEFORE, [dossiers])
  const grouped = Map.groupBy(rows, ({ dossier }) => dossier)
  return new Map([...grouped].map(([dossier, acts]) => [dossier, acts.map(({ id }) => id)]))
}

async function knowersOf(
  db: Queryable,
  due: readonly DueTask[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const procedures = due.filter(({ way }) => way === 'knows_procedure').map(({ procedure }) => procedure)
  if (procedures.length === 0) return new Map()
  const rows = await db.query<{ procedure: string; id: string; steps: number }>(KNOWS, [
    [...new Set(procedures)],
  ])
  const grouped = Map.groupBy(rows, ({ procedure }) => procedure)
  return new Map(
    [...grouped].map(([procedure, people]) => [
      procedure,
      new Map(people.map(({ id, steps }) => [id, steps])),
    ]),
  )
}

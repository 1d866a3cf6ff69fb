/** Open work that stands in no working person's inbox. */
import { UNHELD_ALREADY, UNHELD_POST, unheldValues, type Without } from '../../agencies/index.ts'
import type { Instant } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'

/** The open tasks of one role at one agency (and unit), given to one `person` by name or to nobody. */
export interface Hands {
  agency: string
  role: string
  unit: string | null
  person: string | null
  tasks: number
  /** How many are late at `now`. */
  late: number
  /** When the oldest was opened. */
  since: Instant
}

/** Reads the index task_inbox alone but for the time of opening. Timers wait for nobody. */
const POSTS = `select agency, role, unit, assignee as person, count(*)::int as tasks,
    count(*) filter (where due_at < $2)::int as late, min(opened_at) as since
  from task where kind <> 'timer' group by 1, 2, 3, 4`

const ORDER = 'order by agency, role, unit nulls first, person nulls first'

const HANDS = statement('dossiers.without_hands', `select * from (${POSTS}) p where ${UNHELD_POST} ${ORDER}`)

/**
 * Work that nobody active can do at `now`: nobody holds its role there (own or delegated), or it was given by name to
 * somebody who does not any more. One query.
 */
export function listWithoutHands(db: Queryable, now: Instant): Promise<Hands[]> {
  return db.query<Hands>(HANDS, unheldValues(now))
}

/** A dossier as it is named on a page of staff: without a word about whose it is. */
export interface HandsTask {
  dossier: string
  key: string
  /** The dossier's code, or the reference it has before it is accepted. */
  code: string
  /** Which of the `hands` asked about, by place in the list. */
  at: number
}

const TASKS = statement(
  'dossiers.tasks_of_posts',
  `select t.dossier, t.key, t.code, (p.at - 1)::int as at
     from unnest($1::text[], $2::text[], $3::text[], $4::text[]) with ordinality as p(agency, role, unit, person, at)
    cross join lateral (
      select t.dossier_id as dossier, t.key, coalesce(d.code, d.reference) as code
        from task t join dossier d on d.id = t.dossier_id
       where t.agency = p.agency and t.role = p.role and t.kind <> 'timer'
         and t.unit is not distinct from p.unit and t.assignee is not distinct from p.person
       order by t.due_at, t.dossier_id, t.key limit $5) t
    order by p.at`,
)

/** The first `most` tasks of each of these, the most urgent first. One query. */
export async function listHandsTasks(
  db: Queryable,
  hands: readonly Pick<Hands, 'agency' | 'role' | 'unit' | 'person'>[],
  most: number,
): Promise<HandsTask[]> {
  if (hands.length === 0) return []
  return db.query<HandsTask>(TASKS, [
    hands.map(({ agency }) => agency),
    hands.map(({ role }) => role),
    hands.map(({ unit }) => unit),
    hands.map(({ person }) => person),
    most,
  ])
}

/** What a change of staff that is only thought of would do to open work. */
export interface Moves {
  /** Given by name to somebody who could not do it any more: goes back to everybody, or to whoever is named. */
  given: readonly Hands[]
  /** Nobody's by name, and nobody would be left who can do it. */
  orphaned: readonly Hands[]
}

const MOVES = statement(
  'dossiers.what_moves',
  `select * from (${POSTS}) p where ${UNHELD_POST} and not ${UNHELD_ALREADY} ${ORDER}`,
)

/** What would move if `without` were so: what has no hands then and has some now. One query. */
export async function whatMoves(db: Queryable, now: Instant, without: Without): Promise<Moves> {
  const moved = await db.query<Hands>(MOVES, unheldValues(now, without))
  return {
    given: moved.filter(({ person }) => person !== null),
    orphaned: moved.filter(({ person }) => person === null),
  }
}

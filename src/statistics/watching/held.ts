/** Who has the work that is open at an agency: its units, and in each who has it by name, counted by the definitions of the board. */
import type { Instant } from '../../calendar/index.ts'
import { type Database, type Queryable, readSnapshot, statement } from '../../platform/database/index.ts'
import { definitionOf } from '../figures/definitions.ts'
import { IS_COUNTED } from '../figures/fact-source.ts'
import { type Holder, heldBy, holderBounds } from '../figures/holder.ts'
import { type ListPage, listOf } from '../figures/list-of.ts'
import { bindBounds, boundValues, FACTS_NOW } from '../figures/read-facts.ts'
import { boundsOf } from '../period.ts'
import { todayOnly, type WatchedKey } from './present.ts'

export const HELD_FIGURES = [
  'inProcess',
  'dueToday',
  'atRisk',
  'overdueOpen',
  'waiting',
] as const satisfies readonly WatchedKey[]
export type HeldKey = (typeof HELD_FIGURES)[number]
export type HeldCounts = Record<HeldKey, number>

/** Dossiers, each once in every number: whoever has two tasks of one dossier has one dossier. */
export interface Held {
  total: HeldCounts
  /** `unit` is '' for what belongs to none. */
  units: readonly (HeldCounts & { unit: string })[]
  /** `person` is '' for what nobody has by name. */
  people: readonly (HeldCounts & { unit: string; person: string })[]
}

interface Row extends HeldCounts {
  /** 0 a person in a unit, 1 a unit, 3 all. */
  level: number
  unit: string
  person: string
}

const flags = HELD_FIGURES.map((key) => `(${bindBounds(definitionOf(key), 1)}) as "${key}"`).join(', ')
const counts = HELD_FIGURES.map(
  (key) => `(count(distinct dossier_id) filter (where "${key}"))::int as "${key}"`,
).join(', ')
const open = (source: string) =>
  `select f.dossier_id, f.agency, f.submitted_at, f.accepted_at, f.due_at, f.late_from, f.ended_at from ${source} f
    where f.ended_at is null and f.dossier_id in (select dossier_id from held)`

/** Bounds $1 to $4, whose $5 to $7. The tasks of the agency lead, by task_inbox; each dossier is then one look-up. */
const COUNT = statement(
  'figures.held',
  `with ${FACTS_NOW}, held as materialized (
      select distinct t.dossier_id, coalesce(t.unit, '') as unit, coalesce(t.assignee, '') as person
        from task t where ${heldBy(5)}
    ), judged as materialized (
      select f.dossier_id, ${flags} from (${open('figure_fact')} and ${IS_COUNTED} union all ${open('tail_facts')}) f
       where $1::timestamptz is not null and $4::timestamptz is not null
    )
    select grouping(unit, person) as level, unit, person, ${counts}
      from held join judged using (dossier_id) group by grouping sets ((), (unit), (unit, person)) order by unit, person`,
)

async function countHeld(db: Queryable, holder: Holder, now: Instant): Promise<Held> {
  const rows = await db.query<Row>(COUNT, [
    ...boundValues(boundsOf(todayOnly(now), now, 'now')),
    ...holderBounds(holder),
  ])
  const none = Object.fromEntries(HELD_FIGURES.map((key) => [key, 0])) as HeldCounts
  const busy = rows.filter((row) => HELD_FIGURES.some((key) => row[key] > 0))
  return {
    total: rows.find(({ level }) => level === 3) ?? none,
    units: busy.filter(({ level }) => level === 1).map(({ person: _, ...unit }) => unit),
    people: busy.filter(({ level }) => level === 0),
  }
}

export interface HeldPage {
  held: Held
  page: ListPage
}

/** What the holder has, counted; and, where a figure is named, a page of the dossiers it counts, of the same moment. */
export function readHeld(
  database: Database,
  holder: Holder,
  { now, list }: { now: Instant; list?: { figure: HeldKey; after?: string; limit: number } },
): Promise<HeldPage> {
  return readSnapshot(database, async (db) => {
    const held = await countHeld(db, holder, now)
    if (list === undefined) return { held, page: { rows: [] } }
    const { figure, ...paged } = list
    const asked = {
      ...todayOnly(now),
      asKnown: 'now',
      among: 'open',
      now,
      scope: {},
      holder,
      ...paged,
    } as const
    return { held, page: await listOf(db, figure, asked) }
  })
}

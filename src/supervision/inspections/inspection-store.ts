/** Inspections as they stand. */
import { type Scope, scopeCondition, scopeValues } from '../../agencies/index.ts'
import type { Instant } from '../../calendar/index.ts'
import { type Queryable, statement, toTimestamp } from '../../platform/database/index.ts'
import type { InspectedDossier, Inspection } from './model.ts'

const COLUMNS = `i.id, i.agency, i.from_day as "from", i.to_day as "to", i.seed, i.population, i.answer_by as "answerBy",
  i.opened_at as "openedAt", i.opened_by as "openedBy", i.asked_at as "askedAt", i.closed_at as "closedAt", i.closed_by as "closedBy",
  i.conclusion, n.drawn, n.checked, n.faulty, n.answered`
const COUNTED = `cross join lateral (
  select count(*)::int as drawn, count(checks)::int as checked, count(answer)::int as answered,
         count(*) filter (where checks @? '$.* ? (@ == "fault")')::int as faulty
    from inspected_dossier d where d.inspection = i.id) n`

export interface InspectionPlace {
  at: Instant
  id: string
}

const LAST: InspectionPlace = { at: 8e14, id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }
/** The agency sees an inspection once it is asked. */
const SEEN = (first: number) =>
  `${scopeCondition({ agency: 'i.agency' }, first)} and ($${first + 4}::boolean or i.asked_at is not null)`
const LIST = statement(
  'supervision.inspections',
  `select ${COLUMNS} from inspection i ${COUNTED}
    where (i.opened_at, i.id) < (${toTimestamp('$1')}, $2::uuid) and ${SEEN(4)} order by i.opened_at desc, i.id desc limit $3`,
)
const FIND = statement(
  'supervision.inspection',
  `select ${COLUMNS} from inspection i ${COUNTED} where i.id = $1 and ${SEEN(2)}`,
)
const DOSSIERS = statement(
  'supervision.inspected',
  `select place, dossier, code, procedure, checks, finding, checked_by as "checkedBy", answer, answered_at as "answeredAt",
          answered_by as "answeredBy"
     from inspected_dossier where inspection = $1 and ($2::uuid is null or dossier = $2) order by place`,
)

/** Whose inspections: `leads`, those being checked too; others see what was sent to them. */
export interface InspectionReader {
  scope: Scope
  leads: boolean
}

/** The newest first. */
export function listInspections(
  db: Queryable,
  { scope, leads }: InspectionReader,
  { after = LAST, limit }: { after?: InspectionPlace | undefined; limit: number },
): Promise<Inspection[]> {
  return db.query(LIST, [after.at, after.id, limit, ...scopeValues(scope), leads])
}

export async function findInspection(
  db: Queryable,
  id: string,
  { scope, leads }: InspectionReader,
): Promise<Inspection | undefined> {
  const [found] = await db.query<Inspection>(FIND, [id, ...scopeValues(scope), leads])
  return found
}

/** In the order in which they were drawn. */
export function listInspected(db: Queryable, inspection: string): Promise<InspectedDossier[]> {
  return db.query(DOSSIERS, [inspection, null])
}

export async function findInspected(
  db: Queryable,
  inspection: string,
  dossier: string,
): Promise<InspectedDossier | undefined> {
  const [found] = await db.query<InspectedDossier>(DOSSIERS, [inspection, dossier])
  return found
}

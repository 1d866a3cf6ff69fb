import type { Instant, LocalDate } from '../../calendar/index.ts'
import { addDays, fromLocal } from '../../calendar/index.ts'
import { type Database, statement, toTimestamp } from '../../platform/database/index.ts'
import type { Acted } from './model.ts'

export const MOST_DRAWN = 100

export interface OpenInspection {
  /** Of the form: twice is once. */
  id: string
  agency: string
  from: LocalDate
  to: LocalDate
  /** How many dossiers are drawn; all where there are fewer. */
  size: number
  seed: string
  answerBy: LocalDate
  by: string
}

/** The lowest hashes of seed and dossier: whoever knows both can draw again, and nobody can choose. */
const DRAW = `select dossier, code, procedure,
    row_number() over (order by sha256(convert_to($4 || ' ' || dossier::text, 'UTF8')))::int as place, count(*) over ()::int as population
  from dossier_score where agency = $1 and ended_at >= ${toTimestamp('$2')} and ended_at < ${toTimestamp('$3')}`
const SAMPLE = statement('supervision.draw', `select * from (${DRAW}) d where place <= $5 order by place`)
const OPEN = statement(
  'supervision.open_inspection',
  `insert into inspection (id, agency, from_day, to_day, seed, population, answer_by, opened_at, opened_by)
   values ($1, $2, $3, $4, $5, $6, $7, ${toTimestamp('$8')}, $9) on conflict do nothing returning id`,
)
const FILL = statement(
  'supervision.fill_inspection',
  `insert into inspected_dossier (inspection, place, dossier, code, procedure)
   select $1, place, dossier, code, procedure
     from jsonb_to_recordset($2::jsonb) as d(place int, dossier uuid, code text, procedure text)`,
)

export interface Drawn {
  dossier: string
  code: string
  procedure: string
  place: number
  population: number
}

type Asked = Pick<OpenInspection, 'agency' | 'from' | 'to' | 'seed' | 'size'>

/** The sample that a seed draws from the dossiers with a result in the period. The same dossiers and seed: the same sample. */
export function drawSample(
  db: Pick<Database, 'query'>,
  { agency, from, to, seed, size }: Asked,
): Promise<Drawn[]> {
  return db.query(SAMPLE, [agency, fromLocal(from, 0), fromLocal(addDays(to, 1), 0), seed, size])
}

/** Opens an inspection with its sample, which stays as it was drawn. Idempotent by id. */
export function openInspection(database: Database, wish: OpenInspection, now: Instant): Promise<Acted> {
  return database.transaction(async (db) => {
    const drawn = await drawSample(db, wish)
    const population = drawn[0]?.population ?? 0
    if (population === 0) return 'nobody_to_draw'
    const { id, agency, from, to, seed, answerBy, by } = wish
    const opened = await db.query(OPEN, [id, agency, from, to, seed, population, answerBy, now, by])
    if (opened.length > 0) await db.query(FILL, [id, JSON.stringify(drawn)])
    return 'done'
  })
}

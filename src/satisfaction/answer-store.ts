import type { LocalDate } from '../calendar/index.ts'
import type { RatingLevel } from '../dossiers/index.ts'
import { type Queryable, statement } from '../platform/database/index.ts'
import type { Points } from './questions.ts'

/** What somebody says without a name; `key` (32 bytes) stands for dossier and stage and cannot be read back. */
export interface SatisfactionAnswer {
  key: Buffer
  agency: string
  procedure: string
  /** Any day of the month in which it was said. */
  day: LocalDate
  said:
    | { stage: 'reception'; level: RatingLevel }
    | { stage: 'questions'; points: Readonly<Record<string, Points>> }
}

const INSERT = statement(
  'satisfaction.keep',
  `insert into satisfaction_answer (key, stage, agency, procedure, month, level, points)
   values ($1, $2, $3, $4, date_trunc('month', $5::date), $6, $7::jsonb) on conflict (key) do nothing`,
)

/** Keeps the first answer of a dossier and stage. Idempotent by key; locks nothing; emits nothing. */
export async function keepSatisfaction(db: Queryable, answer: SatisfactionAnswer): Promise<void> {
  const { key, agency, procedure, day, said } = answer
  const level = said.stage === 'reception' ? said.level : null
  const points = said.stage === 'questions' ? JSON.stringify(said.points) : null
  await db.query(INSERT, [key, said.stage, agency, procedure, day, level, points])
}

const FIND = statement(
  'satisfaction.find',
  'select key from satisfaction_answer where key = any($1::bytea[])',
)

/** Which of these have been answered. */
export async function findSatisfaction(db: Queryable, keys: readonly Buffer[]): Promise<ReadonlySet<string>> {
  const rows = await db.query<{ key: Buffer }>(FIND, [keys])
  return new Set(rows.map(({ key }) => key.toString('hex')))
}

/** How many said so, of one agency and one question; the reception is asked as `reception`. */
export interface SaidOften {
  agency: string
  question: string
  said: string
  count: number
}

const COUNT = statement(
  'satisfaction.count',
  `select agency, coalesce(q.key, 'reception') as question, coalesce(q.value, level) as said, count(*)::integer as count
     from satisfaction_answer left join lateral jsonb_each_text(points) q on true
    where month >= $1::date and month < $2::date group by 1, 2, 3 order by 1, 2, 3`,
)

/** Everything said from one month until before another. */
export function countSatisfaction(db: Queryable, from: LocalDate, before: LocalDate): Promise<SaidOften[]> {
  return db.query<SaidOften>(COUNT, [from, before])
}

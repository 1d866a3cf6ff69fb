/** What was stated about agencies, with its ground. */
import type { Instant } from '../../calendar/index.ts'
import { type Queryable, statement, toTimestamp } from '../../platform/database/index.ts'
import type { Points, StatedKey } from './model.ts'

export interface Stated {
  agency: string
  year: number
  index: StatedKey
  points: Points
  ground: string
  statedAt: Instant
  statedBy: string
}

const STATE = statement(
  'supervision.state',
  `insert into evaluation_statement (agency, year, index, points, ground, stated_at, stated_by)
   values ($1, $2, $3, $4, $5, ${toTimestamp('$6')}, $7) on conflict do nothing`,
)

/** States an index of an agency for a year; an earlier statement stays on record and counts no more. Idempotent by agency, year, index and moment. */
export async function stateIndex(db: Queryable, stated: Stated): Promise<void> {
  const { agency, year, index, points, ground, statedAt, statedBy } = stated
  await db.query(STATE, [agency, year, index, points, ground, statedAt, statedBy])
}

/** How people say they were received: without names, by month and agency. */
import { createHash } from 'node:crypto'
import { addMonths, type Instant, toLocalDate } from '../../../src/calendar/index.ts'
import type { RatingLevel } from '../../../src/dossiers/index.ts'
import type { Database } from '../../../src/platform/database/index.ts'
import { keepSatisfaction, type Points, SATISFACTION_QUESTIONS } from '../../../src/satisfaction/index.ts'
import { CENTRE, communeCode } from '../../agencies-2026.ts'
import { seededRandom } from '../engine/random.ts'

const LEVELS = [
  ['very_satisfied', 46],
  ['satisfied', 45],
  ['dissatisfied', 7],
  ['very_dissatisfied', 2],
] as const satisfies readonly (readonly [RatingLevel, number])[]
const POINTS = [
  [2, 70],
  [1, 25],
  [0, 5],
] as const

/** How many speak at each; the last is too small to be told of. */
const SPEAKERS = [
  [CENTRE, 34],
  [communeCode(0), 19],
  [communeCode(1), 12],
  [communeCode(2), 3],
] as const
const PROCEDURE = '1.004859'
/** Every third goes on to the eleven questions. */
const ASKED = 3

/** Idempotent by the number of each speaker. */
export async function bringRatings(database: Database, now: Instant): Promise<void> {
  const random = seededRandom('2018/ratings')
  const day = addMonths(toLocalDate(now), -1)
  await database.transaction(async (tx) => {
    for (const [agency, count] of SPEAKERS) {
      for (let at = 0; at < count; at++) {
        const common = { agency, procedure: PROCEDURE, day }
        const level = random.weighted<RatingLevel>(LEVELS)
        const reception = { stage: 'reception', level } as const
        await keepSatisfaction(tx, { ...common, key: keyOf(agency, at, 'reception'), said: reception })
        if (at % ASKED !== 0) continue
        const points = Object.fromEntries(
          SATISFACTION_QUESTIONS.map(({ key }) => [key, random.weighted<Points>(POINTS)]),
        )
        const questions = { stage: 'questions', points } as const
        await keepSatisfaction(tx, { ...common, key: keyOf(agency, at, 'questions'), said: questions })
      }
    }
  })
}

function keyOf(agency: string, at: number, stage: string): Buffer {
  return createHash('sha256').update(`motcua demo ${stage} ${agency} ${at}`).digest()
}

import type { RatingLevel } from '../dossiers/index.ts'
import type { SaidOften } from './answer-store.ts'
import { POINTS, SATISFACTION_QUESTIONS } from './questions.ts'

/** What everybody may read. Sums are of the agencies that are told, so that none of the others can be computed. */
export interface PublicSatisfaction {
  reception: readonly { agency: string; count: number; satisfied: number }[]
  /** Mean points of 22 of those who answered the eleven questions. */
  agencies: readonly { agency: string; count: number; mean: number }[]
  questions: readonly { key: string; counts: readonly [number, number, number] }[]
}

const CONTENT: readonly string[] = ['very_satisfied', 'satisfied'] satisfies RatingLevel[]

/** Leaves out every agency of which fewer than `least` people have said something. Pure. */
export function publishSatisfaction(rows: readonly SaidOften[], least: number): PublicSatisfaction {
  const reception = toldOf(rows, 'reception', least)
  const overall = toldOf(rows, 'overall', least)
  const told = rows.filter(({ agency }) => overall.has(agency))
  return {
    reception: [...reception].map(([agency, some]) => ({
      agency,
      count: sumOf(some),
      satisfied: sumOf(some.filter(({ said }) => CONTENT.includes(said))),
    })),
    agencies: [...overall].map(([agency, some]) => {
      const count = sumOf(some)
      const points = told
        .filter((one) => one.agency === agency && one.question !== 'reception')
        .reduce((sum, one) => sum + Number(one.said) * one.count, 0)
      return { agency, count, mean: points / count }
    }),
    questions: SATISFACTION_QUESTIONS.map(({ key }) => {
      const [two = 0, one = 0, none = 0] = POINTS.map((points) =>
        sumOf(told.filter(({ question, said }) => question === key && said === String(points))),
      )
      return { key, counts: [two, one, none] as const }
    }),
  }
}

function toldOf(rows: readonly SaidOften[], question: string, least: number) {
  const groups = Map.groupBy(
    rows.filter((row) => row.question === question),
    ({ agency }) => agency,
  )
  return new Map([...groups].filter(([, some]) => sumOf(some) >= least))
}

const sumOf = (rows: readonly SaidOften[]) => rows.reduce((sum, { count }) => sum + count, 0)

/** To whom a rule gives a piece of work. Pure. */
import type { Text } from '../../../platform/index.ts'

/** The ways of giving out work that a head may choose, each with what is written on the act. */
export const ASSIGNMENT_WAYS = {
  least_loaded: {
    name: { vi: 'Người đang ít việc nhất', en: 'Whoever has least open work' },
    reason: 'Phân công theo quy tắc của lãnh đạo: người đang ít việc nhất.',
  },
  had_before: {
    name: { vi: 'Người đã làm hồ sơ này', en: 'Whoever has worked on the dossier' },
    reason:
      'Phân công theo quy tắc của lãnh đạo: người đã làm hồ sơ này, chưa ai thì người đang ít việc nhất.',
  },
  knows_procedure: {
    name: { vi: 'Người quen thủ tục', en: 'Whoever knows the procedure' },
    reason: 'Phân công theo quy tắc của lãnh đạo: người làm nhiều hồ sơ cùng thủ tục gần đây nhất.',
  },
} as const satisfies Record<string, { name: Text; reason: string }>

export type AssignmentWay = keyof typeof ASSIGNMENT_WAYS

export function isAssignmentWay(way: string | undefined): way is AssignmentWay {
  return way !== undefined && Object.hasOwn(ASSIGNMENT_WAYS, way)
}

/** What is known of those who could do it, all by id. */
export interface KnownOfPeople {
  /** Who can do it; nobody twice. */
  candidates: readonly string[]
  /** Open work that stands with each by name. */
  loads: ReadonlyMap<string, number>
  /** Who has acted on the dossier, the last first. */
  before: readonly string[]
  /** Steps that each has done of the procedure lately. */
  knows: ReadonlyMap<string, number>
}

/** Undefined where nobody can do it. Among equals whoever has least open work, then the first by id: every server chooses the same. */
export function choosePerson(way: AssignmentWay, known: KnownOfPeople): string | undefined {
  const { candidates, loads, before, knows } = known
  const load = (id: string) => loads.get(id) ?? 0
  const free = candidates.toSorted((a, b) => load(a) - load(b) || (a < b ? -1 : 1))
  switch (way) {
    case 'least_loaded':
      return free[0]
    case 'had_before':
      return before.find((id) => candidates.includes(id)) ?? free[0]
    case 'knows_procedure':
      return free.toSorted((a, b) => (knows.get(b) ?? 0) - (knows.get(a) ?? 0))[0]
  }
}

/** The clock of a dossier. One function computes every due date; `explainDueDate` gives the reasoning of the same input. */
import {
  computeDueDate,
  type DueDate,
  type DueDateInput,
  dueAt,
  type Instant,
  type LimitPart,
  type Pause,
  type WorkingTime,
} from '../calendar/index.ts'
import type { DossierClock } from './model.ts'
import type { World } from './world.ts'

function inputOf(clock: DossierClock): DueDateInput {
  return {
    start: clock.start,
    limit: clock.limit,
    counting: clock.counting,
    pauses: clock.pauses,
    extension: clock.extended,
    basis: clock.basis,
  }
}

/** When the dossier is due; null while it is paused or where the law sets no limit. */
export function dueDateOf(clock: DossierClock, world: Pick<World, 'deadlineTime'>): Instant | null {
  return dueAt(inputOf(clock), world.deadlineTime(clock.agency))
}

/** The due date with its reasoning, for the receipt, the tracking page and the API. */
export function explainDueDate(clock: DossierClock, time: WorkingTime): DueDate {
  return computeDueDate(inputOf(clock), time)
}

/** When work that was opened at `openedAt` is due: its own time stands while the dossier's does. Undefined while it stands. */
export function stepDueAt(
  openedAt: Instant,
  limit: LimitPart | undefined,
  time: WorkingTime,
  pauses: readonly Pause[] = [],
): Instant | undefined {
  if (limit === undefined) return undefined
  return dueAt({ start: openedAt, limit, pauses }, time) ?? undefined
}

/** The clock standing from `from` on. */
export function paused(clock: DossierClock, from: Instant, reason: string): DossierClock {
  return { ...clock, pauses: [...clock.pauses, { from, reason }] }
}

/** The clock going on at `to`. */
export function resumed(clock: DossierClock, to: Instant): DossierClock {
  return {
    ...clock,
    pauses: clock.pauses.map((pause) => (pause.to === undefined ? { ...pause, to } : pause)),
  }
}

/**
 * The full limit again from `start` (NĐ 61/2018 art. 19.4). Pauses before it no longer count for the dossier, but steps that
 * stay open still account for them. A date promised again is kept: pauses before `start` do not put it off further.
 */
export function restarted(clock: DossierClock, start: Instant): DossierClock {
  const next = { ...resumed(clock, start), start }
  return clock.extended === undefined
    ? next
    : { ...next, extended: { until: clock.extended.until, setAt: start } }
}

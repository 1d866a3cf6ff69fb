/**
 * The one definition of a due date (design section 7; Civil Code 2015 art. 145 to 148; NĐ 309/2026 art. 8.3).
 * `dueAt` is the light form for the engine, `computeDueDate` tells why; both run `settle`.
 */

import { MINUTE_MS } from '../days/local-date.ts'
import type { Counting, Instant, Limit, LimitPart, Pause } from '../model.ts'
import { type Axis, axisOf, SAME_DAY_CUTOFF, sameDay } from '../working-time/axes.ts'
import { roundNoise, type WorkingTime } from '../working-time/working-time.ts'
import type { DueDate, DueDateInput, ExtensionUntil } from './deadline-model.ts'
import { buildExplanation } from './explanation.ts'
import type { Settled, Trace } from './trace.ts'

/** When something is due; null where the law sets no limit or while the clock stands. Instants must be covered. */
export function dueAt(input: DueDateInput, time: WorkingTime): Instant | null {
  return settle(input, time).due
}

/** The due date with its explanation. Same rules as `dueAt`, to the millisecond. */
export function computeDueDate(input: DueDateInput, time: WorkingTime): DueDate {
  const trace: Trace = { parts: [], pauses: [] }
  const settled = settle(input, time, trace)
  return {
    dueAt: settled.due,
    ...(settled.paused ? { paused: settled.paused } : {}),
    explanation: buildExplanation(input, time, settled, trace),
  }
}

/** A run of the clock: the pauses not yet met, and where the parts have come to. */
interface Run {
  time: WorkingTime
  pauses: readonly Pause[]
  next: number
  trace: Trace | undefined
}

/** One part of the limit being counted. */
interface Stretch {
  axis: Axis
  begin: Instant
  end: number
  due: Instant
}

const noPauses: readonly Pause[] = []

function settle(input: DueDateInput, time: WorkingTime, trace?: Trace): Settled {
  const { limit, counting = 'moment', extension } = input
  const run: Run = { time, pauses: input.pauses ?? noPauses, next: 0, trace }
  const further = extension !== undefined && 'unit' in extension ? [extension] : []
  const until = extension !== undefined && 'until' in extension ? extension : undefined
  let settled: Settled = { due: null }
  if (limit.unit === 'same_day') {
    settled = runStretch(run, beginSameDay(run, input), until?.setAt)
  } else if (limit.unit !== 'none') {
    const parts = limit.unit === 'phases' ? limit.parts : [limit]
    settled = runParts(run, parts, input.start, counting, until?.setAt)
  }
  if (until) return extendUntil(run, settled, until, lastAxis(limit, counting))
  if (further.length === 0) return settled
  if (settled.due === null) return withRest(settled, further)
  if (trace) trace.extendedFrom = settled.due
  return runParts(run, further, settled.due, counting)
}

/** The axis that runs at the end of a limit. */
function lastAxis(limit: Limit, counting: Counting): Axis {
  const last = limit.unit === 'phases' ? limit.parts.at(-1)! : limit
  if (last.unit === 'same_day') return sameDay
  return axisOf(last.unit === 'none' ? 'working_day' : last.unit, counting)
}

/** Parts follow one another: each starts where the one before ended. */
function runParts(
  run: Run,
  parts: readonly LimitPart[],
  start: Instant,
  counting: Counting,
  before?: Instant,
): Settled {
  let settled: Settled = { due: start }
  for (const [index, part] of parts.entries()) {
    const axis = axisOf(part.unit, counting)
    settled = runStretch(run, beginStretch(run, axis, settled.due!, part.quantity), before)
    if (settled.due === null) return withRest(settled, parts.slice(index + 1))
  }
  return settled
}

function withRest(settled: Settled, rest: readonly LimitPart[]): Settled {
  const { due, paused } = settled
  return paused ? { due, paused: { ...paused, remaining: [...paused.remaining, ...rest] } } : settled
}

function beginStretch(run: Run, axis: Axis, start: Instant, quantity: number): Stretch & { start: Instant } {
  const begin = axis.begin(run.time, start)
  const end = axis.reach(run.time, begin, quantity)
  return { axis, begin, start, end, due: axis.due(run.time, end) }
}

function beginSameDay(run: Run, input: DueDateInput): Stretch & { start: Instant } {
  return beginStretch(run, sameDay, input.start, (input.sameDayCutoff ?? SAME_DAY_CUTOFF) * MINUTE_MS)
}

/**
 * Lets the pauses shift the end, in order. A pause that begins at or after the due date reached so far is left for the
 * next part (or for nobody); one that goes on from a counted pause without a gap counts with it.
 */
function runStretch(run: Run, stretch: Stretch & { start: Instant }, before = Infinity): Settled {
  const { axis, begin } = stretch
  const { time, trace } = run
  let { end, due } = stretch
  let reached: Instant | undefined
  for (; run.next < run.pauses.length; run.next++) {
    const pause = run.pauses[run.next]!
    if (pause.from >= before) break
    if (pause.to !== undefined && pause.to <= begin) {
      trace?.pauses.push({ pause, counted: 'before_start' })
      continue
    }
    const from = Math.max(pause.from, begin)
    if (from >= due && from !== reached) break
    if (pause.to === undefined) return stop(run, stretch, end, from)
    const took = axis.position(time, pause.to) - axis.position(time, from)
    if (!axis.isSpent(axis.position(time, from), end)) end += took
    due = Math.max(axis.due(time, end), axis.notBefore(time, pause.to))
    reached = pause.to
    trace?.pauses.push({ pause, counted: 'yes', took: inUnits(axis, took) })
  }
  trace?.parts.push({ axis, begin, start: stretch.start, end, due })
  return { due }
}

/** The clock stands: what is left on this axis. */
function stop(run: Run, stretch: Stretch & { start: Instant }, end: number, since: Instant): Settled {
  const { axis, begin, start } = stretch
  const left = Math.max(0, end - axis.position(run.time, since))
  run.trace?.parts.push({ axis, begin, start, end, due: since })
  run.trace?.pauses.push({ pause: run.pauses[run.next]!, counted: 'yes' })
  run.next++
  return { due: null, paused: { since, remaining: [inUnits(axis, left)] } }
}

function inUnits(axis: Axis, amount: number): LimitPart {
  return { quantity: roundNoise(amount / axis.perUnit), unit: axis.unit }
}

/** A new date instead of a length; it never brings the due date forward, and later pauses shift it. */
function extendUntil(run: Run, settled: Settled, extension: ExtensionUntil, axis: Axis): Settled {
  if (settled.paused) return settled
  const due = Math.max(extension.until, settled.due ?? extension.until)
  if (run.trace) run.trace.extendedFrom = settled.due ?? due
  const begin = extension.setAt ?? settled.due ?? extension.until
  const end = axis.position(run.time, due)
  return runStretch(run, { axis, begin, start: begin, end, due })
}

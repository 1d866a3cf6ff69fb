/** Makes the trace of `settle` into an explanation: plain data, compact for long limits. */

import { DAY_MS, epochDayAt, formatEpochDay, instantOf, toLocalDate } from '../days/local-date.ts'
import type { Instant } from '../model.ts'
import { SAME_DAY_CUTOFF } from '../working-time/axes.ts'
import { isWorkingDay, type WorkingTime } from '../working-time/working-time.ts'
import type {
  DayReason,
  DeadlineExplanation,
  DueDateInput,
  ExplainedPause,
  Roll,
  SkippedDays,
} from './deadline-model.ts'
import { ruleSetAt } from './rule-sets.ts'
import type { Settled, Trace } from './trace.ts'

/** Dates told one by one; beyond that a group keeps its first dates and its count. */
const MAX_DATES = 12

export function buildExplanation(
  input: DueDateInput,
  time: WorkingTime,
  settled: Settled,
  trace: Trace,
): DeadlineExplanation {
  const { limit, counting = 'moment', extension, basis } = input
  const rules = ruleSetAt(input.start)
  const announced = time.definition.announcedUntil
  const provisional = announced !== undefined && settled.due !== null && toLocalDate(settled.due) > announced
  const pauses = explainPauses(input, trace)
  return {
    start: explainStart(input, time, trace),
    limit,
    ...(basis === undefined ? {} : { limitBasis: basis }),
    counting,
    ...(limit.unit === 'same_day' ? { sameDayCutoff: input.sameDayCutoff ?? SAME_DAY_CUTOFF } : {}),
    ...explainDays(time, trace, pauses),
    rolls: explainRolls(time, trace),
    pauses,
    ...(extension && trace.extendedFrom !== undefined
      ? { extension: { from: trace.extendedFrom, by: extension } }
      : {}),
    dueAt: settled.due,
    ...(settled.paused ? { paused: settled.paused } : {}),
    ...(provisional ? { announcedUntil: announced } : {}),
    calendar: { id: time.id, version: time.version },
    ruleSet: { id: rules.id, basis: rules.basis },
  }
}

/** Why a day (epoch day) is not worked. */
function reasonOf(time: WorkingTime, day: number): DayReason {
  const exception = time.exceptions.get(day)
  if (exception === undefined) return { kind: 'weekly_rest' }
  return { kind: 'named', name: exception.name, basis: exception.basis }
}

function explainStart(input: DueDateInput, time: WorkingTime, trace: Trace): DeadlineExplanation['start'] {
  const at = input.start
  const day = epochDayAt(at)
  const first = trace.parts[0]
  const dayOff = !isWorkingDay(time, day)
  const reason = dayOff ? { reason: reasonOf(time, day) } : {}
  if (first && input.limit.unit === 'same_day') {
    const moved = first.end > first.axis.position(time, at)
    const shifted = dayOff ? 'day_off' : 'after_cutoff'
    return { at, countedFrom: at, ...(moved ? { shifted } : {}), ...reason }
  }
  const countedFrom = first?.begin ?? at
  if (countedFrom === at) return { at, countedFrom }
  return { at, countedFrom, shifted: dayOff ? 'day_off' : 'outside_hours', ...reason }
}

function explainPauses(input: DueDateInput, trace: Trace): ExplainedPause[] {
  const met = trace.pauses.map(({ pause, counted, took }) => ({
    ...pause,
    counted,
    ...(took ? { took } : {}),
  }))
  const rest = (input.pauses ?? []).slice(met.length)
  return [...met, ...rest.map((pause) => ({ ...pause, counted: 'after_due' as const }))]
}

/** Days off, and days worked instead, between the start and the end of each part that counts working time only. */
function explainDays(
  time: WorkingTime,
  trace: Trace,
  pauses: readonly ExplainedPause[],
): Pick<DeadlineExplanation, 'skipped' | 'workedInstead'> {
  const skipped = new Map<string, SkippedDays & { dates: string[] }>()
  const worked = new Map<string, SkippedDays & { dates: string[] }>()
  let told = -Infinity
  for (const part of trace.parts) {
    if (part.axis.unit === 'calendar_day') continue
    const first = Math.max(told, epochDayAt(part.begin)) + 1
    told = Math.max(told, epochDayAt(part.due))
    for (let day = first; day <= epochDayAt(part.due); day++) {
      const isOff = !isWorkingDay(time, day)
      if (isOff && !liesInPause(day, pauses)) addDay(skipped, reasonOf(time, day), day)
      if (time.exceptions.get(day)?.kind === 'on') addDay(worked, reasonOf(time, day), day)
    }
  }
  const weeklyFirst = [...skipped.values()].sort((a, b) => rank(a) - rank(b))
  return { skipped: weeklyFirst, workedInstead: [...worked.values()] }
}

function rank(group: SkippedDays): number {
  return group.reason.kind === 'weekly_rest' ? 0 : 1
}

function liesInPause(day: number, pauses: readonly ExplainedPause[]): boolean {
  const from = instantOf(day, 0)
  return pauses.some((p) => p.counted === 'yes' && p.from <= from && (p.to ?? Infinity) >= from + DAY_MS)
}

function addDay(
  groups: Map<string, SkippedDays & { dates: string[] }>,
  reason: DayReason,
  day: number,
): void {
  const key = reason.kind === 'named' ? `${reason.name.vi} ${reason.basis}` : ''
  let group = groups.get(key)
  if (group === undefined) {
    group = { reason, count: 0, dates: [] }
    groups.set(key, group)
  }
  group.count++
  if (group.dates.length < MAX_DATES) group.dates.push(formatEpochDay(day))
}

function explainRolls(time: WorkingTime, trace: Trace): Roll[] {
  return trace.parts.flatMap(({ axis, end, due }) => {
    if (axis.unit !== 'calendar_day') return []
    const day = axis.perUnit === 1 ? end : epochDayAt(end)
    return isWorkingDay(time, day) ? [] : [roll(time, day, due)]
  })
}

function roll(time: WorkingTime, day: number, due: Instant): Roll {
  return { from: formatEpochDay(day), to: toLocalDate(due), reason: reasonOf(time, day) }
}

import {
  addWorkingDays,
  addWorkingTime,
  compileCalendar,
  computeDueDate,
  type DueDateInput,
  defaultCalendar,
  dueAt,
  fromLocal,
  type Instant,
  type WorkingTime,
  workingDaysBetween,
} from '../src/calendar/index.ts'
import type { Figure } from './harness/figure.ts'

const COUNT = 500_000

/** Instants spread over eight years by a fixed generator, so that every run asks the same. */
function instants(): Instant[] {
  const from = fromLocal('2018-01-01', 0)
  const span = fromLocal('2026-01-01', 0) - from
  let state = 20_181_215
  return Array.from({ length: COUNT }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return from + Math.floor((state / 2 ** 32) * span)
  })
}

/** The best of three rounds, in operations a second. The sum keeps the work from being optimised away. */
function rate(times: readonly Instant[], work: (t: Instant, index: number) => number): number {
  let best = 0
  let sum = 0
  for (let round = 0; round < 3; round++) {
    const start = performance.now()
    for (let i = 0; i < times.length; i++) sum += work(times[i]!, i)
    best = Math.max(best, (times.length * 1000) / (performance.now() - start))
  }
  return Number.isNaN(sum) ? 0 : Math.round(best)
}

function inputs(time: WorkingTime, times: readonly Instant[]): DueDateInput[] {
  return times.map((start, index) => {
    const from = addWorkingDays(time, start, 1)
    const pauses = index % 5 === 0 ? [{ from, to: addWorkingDays(time, from, 2) }] : []
    return { start, limit: { quantity: 1 + (index % 30), unit: 'working_day' }, pauses }
  })
}

/** Working time and due dates on one core; `budget` is the least rate. */
export async function benchCalendar(): Promise<Figure[]> {
  const time = compileCalendar(defaultCalendar)
  const times = instants()
  const asked = inputs(time, times)
  const explained = asked.slice(0, 50_000)
  const row = (name: string, value: number, budget: number) => ({ name, value, unit: 'ops/s', budget })
  return [
    row(
      'calendar: working days added',
      rate(times, (t, i) => addWorkingDays(time, t, i % 60)),
      1_000_000,
    ),
    row(
      'calendar: working hours added',
      rate(times, (t, i) => addWorkingTime(time, t, (i % 200) * 3_600_000)),
      1_000_000,
    ),
    row(
      'calendar: working days measured',
      rate(times, (t, i) => workingDaysBetween(time, t, times[i === 0 ? 0 : i - 1]!)),
      1_000_000,
    ),
    row(
      'calendar: due dates',
      rate(times, (_, i) => dueAt(asked[i]!, time) ?? 0),
      1_000_000,
    ),
    row(
      'calendar: due dates with explanation',
      rate(times.slice(0, explained.length), (_, i) => computeDueDate(explained[i]!, time).dueAt ?? 0),
      20_000,
    ),
  ]
}

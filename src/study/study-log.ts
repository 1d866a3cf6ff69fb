import { gatherCases } from './gather-cases.ts'
import type { Columns, Days, LogRow, StudiedCase, Study } from './model.ts'

const DAY = 86_400_000
/** What has more values than these is no group. */
const GROUPS = 20

/** Figures of a log read row by row; memory grows with its cases and events, not with its text. */
export async function studyLog(rows: AsyncIterable<LogRow>, chosen: Columns = {}): Promise<Study> {
  const { columns, cases: byId, unread } = await gatherCases(rows, chosen)
  const cases = [...byId.values()]
  const sizes = cases.map(({ activities }) => activities.length)
  const endBy = columns.end === undefined ? 'last_event' : 'column'
  const spans = cases.map((one) => spanOf(one, endBy))
  const startToEnd = daysOf(spans.map(({ start, end }) => lengthOf(start, end)))
  const startToDeadline = daysOf(spans.map(({ start, deadline }) => lengthOf(start, deadline)))
  return {
    cases: cases.length,
    events: sum(sizes),
    activities: new Set(cases.flatMap(({ activities }) => activities)).size,
    variants: countVariants(cases.map(({ activities }) => activities)),
    variantsByTime: countVariants(cases.map(inTime)),
    outOfOrder: sum(cases.map(({ times }) => times.filter((at, i) => at < (times[i - 1] ?? at)).length)),
    eventsPerCase: { median: medianOf(sizes), mean: meanOf(sizes) },
    lateness: { ...countLate(spans), endBy },
    ...(startToEnd === undefined ? {} : { startToEnd }),
    ...(startToDeadline === undefined ? {} : { startToDeadline }),
    caseAttributes: groupCases(cases),
    columns,
    unread,
  }
}

type Span = Pick<StudiedCase, 'start' | 'end' | 'deadline'>

function spanOf({ times, start, end, deadline }: StudiedCase, endBy: Study['lateness']['endBy']): Span {
  const sorted = times.toSorted((a, b) => a - b)
  const span = { start: start ?? sorted[0], end: endBy === 'column' ? end : sorted.at(-1), deadline }
  return Object.fromEntries(Object.entries(span).filter(([, at]) => at !== undefined))
}

const lengthOf = (from?: number, to?: number): number[] =>
  from === undefined || to === undefined ? [] : [(to - from) / DAY]

function countLate(spans: readonly Span[]) {
  const counts = { onTime: 0, late: 0, open: 0, withoutDeadline: 0 }
  for (const { end, deadline } of spans) {
    if (end === undefined) counts.open += 1
    else if (deadline === undefined) counts.withoutDeadline += 1
    else if (end > deadline) counts.late += 1
    else counts.onTime += 1
  }
  return counts
}

function inTime({ activities, times }: StudiedCase): string[] {
  const order = times.map((at, i) => ({ at, i })).sort((a, b) => a.at - b.at || a.i - b.i)
  return order.map(({ i }) => activities[i] ?? '')
}

const countVariants = (sequences: readonly (readonly string[])[]) =>
  new Set(sequences.map((sequence) => JSON.stringify(sequence))).size

function groupCases(cases: readonly StudiedCase[]): Study['caseAttributes'] {
  const names = new Set(cases.flatMap(({ attributes }) => Object.keys(attributes)))
  const groups = [...names].sort().map((name) => {
    const counts = new Map<string, number>()
    for (const { attributes } of cases) {
      const value = attributes[name]
      if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    return [name, Object.fromEntries([...counts].sort(([, a], [, b]) => b - a))] as const
  })
  return Object.fromEntries(groups.filter(([, counts]) => Object.keys(counts).length <= GROUPS))
}

function daysOf(lengths: readonly number[][]): Days | undefined {
  const days = lengths.flat()
  return days.length === 0 ? undefined : { cases: days.length, median: medianOf(days), mean: meanOf(days) }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
const meanOf = (numbers: readonly number[]) => (numbers.length === 0 ? 0 : sum(numbers) / numbers.length)

function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? upper
  return (upper + lower) / 2
}

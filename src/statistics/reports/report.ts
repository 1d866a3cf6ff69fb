/** The report of any period, for any scope, by group; as known now or then. */
import { addDays, type Instant, type LocalDate } from '../../calendar/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import type { Text } from '../../platform/index.ts'
import { countThen } from '../counting/read-then.ts'
import { type Figures, RATED_FIGURES, type RatedKey } from '../figures/definitions.ts'
import { addFigures, addMeasures, figuresOf, noMeasures } from '../figures/figures.ts'
import type { Measures } from '../figures/measures.ts'
import { type GroupColumn, type Part, type PartSums, readSums } from '../figures/read-sums.ts'
import type { AsKnown, Period, Scope } from '../model.ts'
import { sharesOf } from '../percent.ts'
import { boundsOf, bucketsOf, dayOf } from '../period.ts'
import { type BalanceDifference, checkBalance } from './balance.ts'

export type GroupBy = 'agency' | 'procedure' | 'channel' | 'day' | 'month'

export interface ReportRequest extends Period {
  scope: Scope
  groupBy?: GroupBy
  asKnown: AsKnown
  /** The present, from the clock. */
  now: Instant
}

/** Null where there is nothing to take a share of: that is not 0 %. */
export interface Percentages {
  /** Of the resolved; they add up to 100. */
  resolved: { early: number; onTime: number; overdue: number } | null
  /** Of those to be handled, carried over or received; they add up to 100. */
  handled: { resolved: number; inProcess: number; endedOtherwise: number } | null
  /** Of the ratings; they add up to 100. */
  satisfaction: Record<RatedKey, number> | null
}

export interface ReportRow {
  /** Code of the agency, procedure or channel; `YYYY-MM-DD`; `YYYY-MM`. */
  key: string
  figures: Figures
  percentages: Percentages
}

export interface Report {
  period: Period
  /** When open dossiers were judged. */
  asOf: Instant
  rows: ReportRow[]
  total: Omit<ReportRow, 'key'>
  /** Empty: everything adds up, in total and in every row. */
  differences: (BalanceDifference & { key: string })[]
  notes: Text[]
}

export const ROUNDING_NOTE: Text = {
  vi: 'Tỷ lệ được làm tròn đến một chữ số thập phân theo phương pháp phần dư lớn nhất, để các phần cộng lại đúng bằng 100 %.',
  en: 'Percentages are rounded to one decimal by largest remainder, so that the parts of a whole add up to exactly 100 %.',
}

const COLUMN_OF = {
  agency: 'agency',
  procedure: 'procedure_code',
  channel: 'channel',
} as const satisfies Partial<Record<GroupBy, GroupColumn>>

/**
 * Counts a period. Rows are ordered by key; groups without any dossier have none. Throws RangeError when the period ends
 * before it begins. As known now it costs some 60 rows of the rollup for each group; as known then one look-up for each dossier
 * of the period.
 */
export async function report(db: Queryable, request: ReportRequest): Promise<Report> {
  const { from, to, groupBy, now, asKnown } = request
  if (to < from) throw new RangeError(`the period ends on ${to}, before it begins on ${from}`)
  const inTime = groupBy === 'day' || groupBy === 'month'
  const rows = inTime ? await readBuckets(db, request, groupBy) : await readGroups(db, request, groupBy)
  const total = inTime
    ? ((await readGroups(db, request, undefined))[0]?.figures ?? figuresOf(noMeasures(), noMeasures()))
    : addFigures(rows.map((row) => row.figures))
  const shown = groupBy === undefined ? [] : rows.filter((row) => inTime || hasAny(row.figures))
  const checked = [{ key: '', figures: total }, ...shown]
  return {
    period: { from, to },
    asOf: boundsOf({ from, to }, now, asKnown).asOf,
    rows: shown.map((row) => ({ ...row, percentages: percentagesOf(row.figures) })),
    total: { figures: total, percentages: percentagesOf(total) },
    differences: checked.flatMap(({ key, figures }) =>
      checkBalance(figures).map((difference) => ({ key, ...difference })),
    ),
    notes: [ROUNDING_NOTE],
  }
}

/** The figures of a period by agency and channel at once, as known now; groups without any dossier have none. */
export async function reportChannels(
  db: Queryable,
  request: Omit<ReportRequest, 'asKnown' | 'groupBy'>,
): Promise<{ agency: string; channel: string; figures: Figures }[]> {
  const counted = await readAsNow(db, request, 'agency_channel')
  return counted
    .filter(({ figures }) => hasAny(figures))
    .map(({ key, figures }) => {
      const [agency = '', channel = ''] = key.split(' ')
      return { agency, channel, figures }
    })
}

/** How often each answer was given; in the order of the scale. */
function ratingsOf(figures: Figures): Record<RatedKey, number> {
  return Object.fromEntries(RATED_FIGURES.map((key) => [key, figures[key]])) as Record<RatedKey, number>
}

export function countRatings(figures: Figures): number {
  return RATED_FIGURES.reduce((sum, key) => sum + figures[key], 0)
}

export function percentagesOf(figures: Figures): Percentages {
  const { early, onTime, overdue, resolved, inProcess, endedOtherwise } = figures
  return {
    resolved: sharesOf({ early, onTime, overdue }),
    handled: sharesOf({ resolved, inProcess, endedOtherwise }),
    satisfaction: sharesOf(ratingsOf(figures)),
  }
}

interface Counted {
  key: string
  figures: Figures
}

async function readGroups(
  db: Queryable,
  request: ReportRequest,
  groupBy: keyof typeof COLUMN_OF | undefined,
): Promise<Counted[]> {
  const group = groupBy === undefined ? undefined : COLUMN_OF[groupBy]
  if (request.asKnown !== 'now') return countThen(db, request, group, request.asKnown.at)
  return readAsNow(db, request, group)
}

async function readAsNow(
  db: Queryable,
  request: Omit<ReportRequest, 'asKnown' | 'groupBy'>,
  group: Parameters<typeof readSums>[1]['group'],
): Promise<Counted[]> {
  const { asOf, end } = boundsOf(request, request.now, 'now')
  const pieces = cut([{ hi: request.from }, { lo: request.from, hi: addDays(request.to, 1) }], dayOf(asOf))
  const sums = await readSums(db, { parts: pieces, scope: request.scope, group, asOf, end })
  const byKey = Map.groupBy(sums, (row) => row.key)
  return [...byKey.keys()].sort().map((key) => {
    const [before, during] = perPart(byKey.get(key) as PartSums[], pieces, 2)
    return { key, figures: figuresOf(before!, during!) }
  })
}

async function readBuckets(
  db: Queryable,
  request: ReportRequest,
  groupBy: 'day' | 'month',
): Promise<Counted[]> {
  const buckets = bucketsOf(request, groupBy)
  if (request.asKnown !== 'now') return bucketsThen(db, request, buckets, request.asKnown.at)
  const { asOf, end } = boundsOf(request, request.now, request.asKnown)
  const parts = [{ hi: request.from }, ...buckets.map(({ from, to }) => ({ lo: from, hi: addDays(to, 1) }))]
  const pieces = cut(parts, dayOf(asOf))
  const sums = await readSums(db, { parts: pieces, scope: request.scope, group: undefined, asOf, end })
  const [before, ...during] = perPart(sums, pieces, parts.length)
  return buckets.map(({ key }, i) => {
    const figures = figuresOf(before!, during[i]!)
    addMeasures(before!, during[i]!)
    return { key, figures }
  })
}

/** One bucket after the other: slower, and not more than one bucket's dossiers at a time. */
async function bucketsThen(
  db: Queryable,
  request: ReportRequest,
  buckets: readonly (Period & { key: string })[],
  at: Instant,
): Promise<Counted[]> {
  const counted: Counted[] = []
  for (const { key, from, to } of buckets) {
    const [row] = await countThen(db, { ...request, from, to }, undefined, at)
    counted.push({ key, figures: row?.figures ?? figuresOf(noMeasures(), noMeasures()) })
  }
  return counted
}

interface Piece extends Part {
  /** Index of the part it is of. */
  of: number
  /** Whether what falls due in it is overdue at its end: not on the day of `asOf` and after. */
  isPast: boolean
}

/** Parts cut at the day on which open dossiers are judged. */
function cut(parts: readonly Part[], today: LocalDate): Piece[] {
  return parts.flatMap(({ lo, hi }, of): Piece[] => {
    const start = lo === undefined ? {} : { lo }
    if (hi <= today) return [{ ...start, hi, of, isPast: true }]
    if (lo !== undefined && lo >= today) return [{ lo, hi, of, isPast: false }]
    return [
      { ...start, hi: today, of, isPast: true },
      { lo: today, hi, of, isPast: false },
    ]
  })
}

/** Sums of one group per part. What is due today and already late belongs to the part with today in it. */
function perPart(sums: readonly PartSums[], pieces: readonly Piece[], count: number): Measures[] {
  const parts = Array.from({ length: count }, () => noMeasures())
  const todays = pieces.find((piece) => !piece.isPast)?.of ?? count - 1
  for (const row of sums) {
    const piece = pieces[row.part]
    addMeasures(parts[piece?.of ?? todays]!, piece?.isPast === false ? { ...row, overdue_in: 0 } : row)
  }
  return parts
}

function hasAny(figures: Figures): boolean {
  return Object.values(figures).some((value) => value !== 0)
}

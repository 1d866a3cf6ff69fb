/** The Centre's own report, in the shape in which it was published for its first three months. */
import type { Instant } from '../../calendar/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import type { Text } from '../../platform/index.ts'
import type { AsKnown, Period, Scope } from '../model.ts'
import { sharesOf } from '../percent.ts'
import type { BalanceDifference } from './balance.ts'
import { type EndedOtherwiseRow, listEndedOtherwise } from './ended-otherwise.ts'
import { percentagesOf, type Report, ROUNDING_NOTE, report } from './report.ts'

export interface CentreReport {
  period: Period
  carriedOver: number
  received: number
  resolved: number
  early: number
  onTime: number
  /** Resolved late. */
  overdue: number
  inProcess: number
  /** Of those in process. */
  overdueOpen: number
  endedOtherwise: number
  endedOtherwiseRows: EndedOtherwiseRow[]
  /**
   * Null where there is no whole. `resolved`, `inProcess` and `endedOtherwise` are shares of all to be handled (carried over
   * and received), in quarters of a point; `early`, `onTime` and `overdue` of the resolved, to one decimal.
   */
  percentages: Record<
    'resolved' | 'early' | 'onTime' | 'overdue' | 'inProcess' | 'endedOtherwise',
    number | null
  >
  /** How many rated, and the share of each level to one decimal. */
  rated: number
  satisfaction: Record<'verySatisfied' | 'satisfied' | 'neutral' | 'dissatisfied', number | null>
  /** Empty: everything adds up. */
  differences: BalanceDifference[]
  notes: Text[]
}

export interface CentreReportRequest extends Period {
  scope?: Scope
  asKnown?: AsKnown
  /** The present, from the clock. */
  now: Instant
}

/** The published report (77 %, 22.75 %) is written in quarters of a point; so its parts add up to 100, too. */
const QUARTER = 0.25

const QUARTER_NOTE: Text = {
  vi: 'Tỷ lệ trên tổng số phải giải quyết (kỳ trước chuyển sang + tiếp nhận) làm tròn đến 0,25 điểm phần trăm.',
  en: 'Shares of all to be handled (carried over + received) are rounded to quarters of a percentage point.',
}

/** Counts a period as the Centre publishes it; without `asKnown` as known now. */
export async function centreReport(db: Queryable, request: CentreReportRequest): Promise<CentreReport> {
  const asked = fillIn(request)
  const [counted, ended] = await Promise.all([report(db, asked), listEndedOtherwise(db, asked)])
  return published(counted, ended)
}

/** The same beside the agencies it adds up. */
export async function centreReportByAgency(
  db: Queryable,
  request: CentreReportRequest,
): Promise<{ centre: CentreReport; byAgency: Report }> {
  const asked = fillIn(request)
  const [byAgency, ended] = await Promise.all([
    report(db, { ...asked, groupBy: 'agency' }),
    listEndedOtherwise(db, asked),
  ])
  return { centre: published(byAgency, ended), byAgency }
}

function fillIn({ from, to, now, scope = {}, asKnown = 'now' }: CentreReportRequest) {
  return { from, to, now, scope, asKnown }
}

function published(counted: Report, endedOtherwiseRows: EndedOtherwiseRow[]): CentreReport {
  const { figures } = counted.total
  const { resolved: ends, satisfaction } = percentagesOf(figures)
  const { carriedOver, received, resolved, early, onTime, overdue } = figures
  const { inProcess, overdueOpen, endedOtherwise } = figures
  const handled = sharesOf({ resolved, inProcess, endedOtherwise }, QUARTER)
  return {
    period: counted.period,
    ...{ carriedOver, received, resolved, early, onTime, overdue, inProcess, overdueOpen, endedOtherwise },
    endedOtherwiseRows,
    percentages: {
      resolved: handled?.resolved ?? null,
      early: ends?.early ?? null,
      onTime: ends?.onTime ?? null,
      overdue: ends?.overdue ?? null,
      inProcess: handled?.inProcess ?? null,
      endedOtherwise: handled?.endedOtherwise ?? null,
    },
    rated: figures.verySatisfied + figures.satisfied + figures.neutral + figures.dissatisfied,
    satisfaction: satisfaction ?? { verySatisfied: null, satisfied: null, neutral: null, dissatisfied: null },
    differences: counted.differences,
    notes: [ROUNDING_NOTE, QUARTER_NOTE],
  }
}

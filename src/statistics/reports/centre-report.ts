/** The Centre's own report, in the shape in which it was published for its first three months. */
import type { Instant } from '../../calendar/index.ts'
import { type Database, readSnapshot } from '../../platform/database/index.ts'
import type { Text } from '../../platform/index.ts'
import { RATED_FIGURES, type RatedKey } from '../figures/definitions.ts'
import type { AsKnown, Period, Scope } from '../model.ts'
import type { BalanceDifference } from './balance.ts'
import { type EndedOtherwiseRow, listEndedOtherwise } from './ended-otherwise.ts'
import { countRatings, percentagesOf, type Report, ROUNDING_NOTE, report } from './report.ts'

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
   * and received); `early`, `onTime` and `overdue` of the resolved.
   */
  percentages: Record<
    'resolved' | 'early' | 'onTime' | 'overdue' | 'inProcess' | 'endedOtherwise',
    number | null
  >
  /** How many rated, and the share of each level. */
  rated: number
  satisfaction: Record<RatedKey, number | null>
  /** Empty: everything adds up. */
  differences: BalanceDifference[]
  notes: Text[]
}

const NO_RATINGS = Object.fromEntries(RATED_FIGURES.map((key) => [key, null])) as Record<RatedKey, null>

export interface CentreReportRequest extends Period {
  scope?: Scope
  asKnown?: AsKnown
  /** The present, from the clock. */
  now: Instant
}

/** Counts a period as the Centre publishes it, all of it of one moment; without `asKnown` as known now. */
export function centreReport(database: Database, request: CentreReportRequest): Promise<CentreReport> {
  const asked = fillIn(request)
  return readSnapshot(database, async (db) =>
    published(await report(db, asked), await listEndedOtherwise(db, asked)),
  )
}

/** The same beside the agencies it adds up. */
export function centreReportByAgency(
  database: Database,
  request: CentreReportRequest,
): Promise<{ centre: CentreReport; byAgency: Report }> {
  const asked = fillIn(request)
  return readSnapshot(database, async (db) => {
    const byAgency = await report(db, { ...asked, groupBy: 'agency' })
    return { centre: published(byAgency, await listEndedOtherwise(db, asked)), byAgency }
  })
}

function fillIn({ from, to, now, scope = {}, asKnown = 'now' }: CentreReportRequest) {
  return { from, to, now, scope, asKnown }
}

function published(counted: Report, endedOtherwiseRows: EndedOtherwiseRow[]): CentreReport {
  const { figures } = counted.total
  const { resolved: ends, handled, satisfaction } = percentagesOf(figures)
  const { carriedOver, received, resolved, early, onTime, overdue } = figures
  const { inProcess, overdueOpen, endedOtherwise } = figures
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
    rated: countRatings(figures),
    satisfaction: satisfaction ?? NO_RATINGS,
    differences: counted.differences,
    notes: [ROUNDING_NOTE],
  }
}

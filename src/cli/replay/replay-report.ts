/** What the replay says: the Centre's report from the store, held against the published figures. */
import { PERIOD_2018, PUBLISHED_2018 } from '../../../demo/scenarios/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { type CentreReport, centreReport } from '../../statistics/index.ts'

/** A figure that is not what the scenario states as published. */
export interface Deviation {
  figure: string
  published: number
  counted: number | null
}

export interface ReplayReport extends Omit<CentreReport, 'differences' | 'period' | 'notes'> {
  scenario: string
  period: CentreReport['period']
  notes: CentreReport['notes']
  /** Empty: received = resolved + in process + ended otherwise, and every part is the sum of its parts. */
  balance: CentreReport['differences']
  /** Empty: exactly as published. */
  deviations: Deviation[]
}

/** Reads the report of the period from the store. */
export async function readReplayReport(database: Database, now: number): Promise<ReplayReport> {
  const { differences, period, notes, ...report } = await centreReport(database, { ...PERIOD_2018, now })
  return {
    scenario: 'phutho-2018',
    period,
    ...report,
    notes,
    balance: differences,
    deviations: deviationsOf(report),
  }
}

function deviationsOf(report: Omit<CentreReport, 'differences' | 'period' | 'notes'>): Deviation[] {
  const { percentages, satisfaction, ...counts } = PUBLISHED_2018
  return [
    ...compare('', counts, report),
    ...compare('percentages.', percentages, report.percentages),
    ...compare('satisfaction.', satisfaction, report.satisfaction),
  ]
}

function compare<K extends string>(
  prefix: string,
  published: Readonly<Record<K, number>>,
  counted: Readonly<Record<NoInfer<K>, number | null>>,
): Deviation[] {
  return (Object.keys(published) as K[])
    .filter((key) => counted[key] !== published[key])
    .map((key) => ({ figure: `${prefix}${key}`, published: published[key], counted: counted[key] }))
}

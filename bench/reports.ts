import { join } from 'node:path'
import { type Database, migrate, openDatabase, withScratchDatabase } from '../src/platform/database/index.ts'
import { listAgencyPerformance, listOf, report } from '../src/statistics/index.ts'
import { fillWithDossiers, NOW } from './harness/million.ts'

const BUDGET_MS = 50
/** The median of eleven, after one to warm up. */
async function median(work: () => Promise<unknown>): Promise<number> {
  await work()
  const times: number[] = []
  for (let i = 0; i < 11; i++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[5]!
}

/** Reports at a million dossiers (or `count`), each against its budget in milliseconds. */
export async function benchReports(
  count = 1_000_000,
): Promise<{ name: string; value: number; unit: string; budget: number }[]> {
  return withScratchDatabase(async (url) => {
    await migrate(url, join(import.meta.dirname, '../migrations'))
    const database = openDatabase({ url, statementTimeoutMs: 0 })
    try {
      await fillWithDossiers(database, count)
      return await measure(database)
    } finally {
      await database.close()
    }
  })
}

async function measure(database: Database) {
  const month = { from: '2026-10-01', to: '2026-10-31' }
  const year = { from: '2025-01-01', to: '2025-12-31' }
  const current = { from: '2026-01-01', to: '2026-12-31' }
  const all = { scope: {}, asKnown: 'now', now: NOW } as const
  const cases: [string, () => Promise<unknown>][] = [
    ['reports: a month, whole province', () => report(database, { ...month, ...all })],
    ['reports: a year, whole province', () => report(database, { ...year, ...all })],
    ['reports: this year until now', () => report(database, { ...current, ...all })],
    ['reports: a month by agency', () => listAgencyPerformance(database, { ...month, now: NOW })],
    ['reports: this year by agency', () => listAgencyPerformance(database, { ...current, now: NOW })],
    ['reports: a year by month', () => report(database, { ...year, ...all, groupBy: 'month' })],
    [
      'reports: a month of one agency by procedure',
      () => report(database, { ...month, ...all, scope: { agencies: ['H44.007'] }, groupBy: 'procedure' }),
    ],
    ['reports: first page of a list', () => listOf(database, 'received', { ...month, ...all })],
  ]
  const rows: { name: string; value: number; unit: string; budget: number }[] = []
  for (const [name, work] of cases) {
    rows.push({ name, value: round(await median(work)), unit: 'ms', budget: BUDGET_MS })
  }
  return rows
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

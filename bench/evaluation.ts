import { join } from 'node:path'
import { openOrganisation } from '../src/agencies/index.ts'
import { openCatalogue } from '../src/catalogue/index.ts'
import type { Office } from '../src/dossiers/index.ts'
import { migrate, openDatabase, withScratchDatabase } from '../src/platform/database/index.ts'
import {
  countOwnScores,
  DOSSIER_KEYS,
  evaluateAgencies,
  evaluateOne,
  listOwnScores,
} from '../src/supervision/index.ts'
import type { Figure } from './harness/figure.ts'
import { fillWithDossiers, NOW } from './harness/million.ts'

const BUDGET_MS = 100
const AGENCY = 'H44.007'
/** One of ten officers of each agency. */
const OFFICER = (agency: string) => `md5(${agency} || (abs(hashtext(id::text)) % 10))::uuid`

/** Points for every dossier with a result, and one officer who did its steps. */
const SCORE = `with scored as (
    insert into dossier_score (dossier, agency, code, procedure, ended_at, ${DOSSIER_KEYS.join(', ')}, evidence)
    select id, competent_agency, code, procedure_code, ended_at,
           ${DOSSIER_KEYS.map((_, at) => `abs(hashtext(id::text || '${at}')) % 3`).join(', ')},
           '{"outcome": "on_time", "parts": [], "contacts": 0, "places": [], "feedback": []}'
      from dossier where outcome is not null
    returning dossier as id, agency
  )
  insert into officer_score (dossier, staff, agency, own_time)
  select id, ${OFFICER('agency')}, agency, abs(hashtext(id::text)) % 3 from scored`

/** The evaluation of a province of so many dossiers over five years, by what its pages ask. */
export async function benchEvaluation({ dossiers }: { dossiers: number }): Promise<Figure[]> {
  return withScratchDatabase(async (url) => {
    await migrate(url, join(import.meta.dirname, '../migrations'))
    const database = openDatabase({ url, statementTimeoutMs: 0 })
    const organisation = await openOrganisation(database, () => undefined)
    try {
      await fillWithDossiers(database, dossiers)
      await database.query(SCORE)
      await database.query('vacuum analyze dossier_score')
      await database.query('vacuum analyze officer_score')
      const { directory, calendars } = organisation
      const office = { database, directory, calendars, catalogue: await openCatalogue(database) }
      return await measure(office, dossiers)
    } finally {
      await organisation.close()
      await database.close()
    }
  })
}

async function measure(office: Office, dossiers: number): Promise<Figure[]> {
  const { database } = office
  const now = NOW
  const all = { all: true } as const
  const month = { from: '2026-10-01', to: '2026-10-31' }
  const year = { from: '2025-01-01', to: '2025-12-31' }
  const span = { from: NOW - 365 * 86_400_000, to: NOW }
  const [one] = await database.query<{ staff: string }>(
    'select staff from officer_score where agency = $1 limit 1',
    [AGENCY],
  )
  const staff = one?.staff ?? ''
  const cases: [string, () => Promise<unknown>, number?][] = [
    ['a month, every agency', () => evaluateAgencies(office, { period: month, scope: all, now }), BUDGET_MS],
    ['a year, every agency', () => evaluateAgencies(office, { period: year, scope: all, now })],
    [
      'a year, one agency and its officers',
      () => evaluateOne(office, { period: year, agency: AGENCY, now }),
      BUDGET_MS,
    ],
    ['one officer, a year', () => countOwnScores(database, { ...span, staff }), BUDGET_MS],
    [
      'a page of one officer’s dossiers',
      () => listOwnScores(database, { ...span, staff, limit: 51 }),
      BUDGET_MS,
    ],
  ]
  const figures: Figure[] = []
  for (const [name, work, budget] of cases) {
    const value = Math.round(10 * (await median(work))) / 10
    const note = `of ${dossiers.toLocaleString('en-US')} dossiers in five years`
    figures.push({
      name: `evaluation: ${name}`,
      value,
      unit: 'ms',
      note,
      ...(budget === undefined ? {} : { budget }),
    })
  }
  return figures
}

/** Of seven, after one to warm up. */
async function median(work: () => Promise<unknown>): Promise<number> {
  await work()
  const times: number[] = []
  for (let i = 0; i < 7; i++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[3] ?? 0
}

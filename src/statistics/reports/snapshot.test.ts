import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { compileCalendar, defaultCalendar, fromLocal } from '../../calendar/index.ts'
import { type Database, type Queryable, readSnapshot } from '../../platform/database/index.ts'
import { clear, settle, store } from '../counting/history.testing.ts'
import { figuresProjector } from '../counting/projector.ts'
import { centreReport, centreReportByAgency } from './centre-report.ts'
import { readFigureList } from './figure-list.ts'
import { report } from './report.ts'

const time = compileCalendar(defaultCalendar)
const projector = figuresProjector(() => time)
const test: TestDatabase = await testDatabase()
const db = test.database
afterAll(() => test.close())
beforeEach(() => clear(db))

const NOW = fromLocal('2018-12-20', 540)
const asked = { from: '2018-10-01', to: '2018-10-31', scope: {}, asKnown: 'now', now: NOW } as const

/** A dossier that another office stops, counted or not yet. */
async function stopOne(): Promise<void> {
  const acceptedAt = fromLocal('2018-10-01', 540)
  const history = {
    ...{ id: randomUUID(), agency: '000.00.11.H44', procedure: '2.000815', ruleSet: 'nd-61-2018' },
    ...{ channel: 'direct' as const, submittedAt: acceptedAt, acceptedAt },
    dues: [{ at: acceptedAt, dueAt: fromLocal('2018-10-08', 540) }],
    ended: { at: fromLocal('2018-10-05', 540), kind: 'stopped' as const, reason: 'theo đề nghị' },
  }
  await store(db, [history], { after: 0, upTo: NOW })
  await settle(db, projector)
}

/** The database of an office in which, after every question, somebody else ends one more dossier. */
function busy(): Database {
  const writing = (target: Queryable): Queryable['query'] => {
    return async (sql, values) => {
      const rows = await target.query<never>(sql, values)
      if (typeof sql !== 'string') await stopOne()
      return rows
    }
  }
  return {
    ...db,
    query: writing(db),
    transaction: (work) => db.transaction((tx) => work({ query: writing(tx) })),
  }
}

describe('while dossiers change', () => {
  it('the rows of what ended otherwise add up to their number', async () => {
    await stopOne()
    for (const read of [
      () => centreReport(busy(), asked),
      async () => (await centreReportByAgency(busy(), asked)).centre,
    ]) {
      const { endedOtherwise, endedOtherwiseRows, differences } = await read()
      expect(endedOtherwiseRows.reduce((sum, { count }) => sum + count, 0)).toBe(endedOtherwise)
      expect(differences).toEqual([])
    }
  })

  it('a number is as long as its list', async () => {
    await stopOne()
    const { count, page } = await readFigureList(busy(), 'endedOtherwise', asked)
    expect([count, page.rows.length]).toEqual([1, 1])
  })

  it('the days add up to the total', async () => {
    await stopOne()
    const { rows, total } = await readSnapshot(busy(), (tx) => report(tx, { ...asked, groupBy: 'day' }))
    expect(rows.reduce((sum, { figures }) => sum + figures.received, 0)).toBe(total.figures.received)
  })
})

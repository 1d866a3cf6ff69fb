import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testServer } from '../../../test/database.ts'
import { compileCalendar, defaultCalendar, fromLocal } from '../../calendar/index.ts'
import { rebuild } from '../../dossiers/index.ts'
import { isOperatorError, newId } from '../../platform/index.ts'
import { goOn, type LongRunOptions } from '../../platform/jobs/index.ts'
import { report } from '../reports/report.ts'
import { type History, settle, store } from './history.testing.ts'
import { figuresProjector } from './projector.ts'
import { verifyFigures } from './verify.ts'
import { lookForNews } from './version.ts'

const time = compileCalendar(defaultCalendar)
const projector = figuresProjector(() => time)
const DAY = 86_400_000
const first = fromLocal('2018-10-01', 600)
const NOW = fromLocal('2018-12-31', 600)
const october = { from: '2018-10-01', to: '2018-10-31', scope: {}, asKnown: 'now' as const, now: NOW }
let db: TestDatabase

beforeAll(async () => {
  db = await testServer()
  await store(db.database, Array.from({ length: 60 }, dossier), { after: 0, upTo: NOW })
  await settle(db.database, projector)
})
afterAll(() => db.close())

function dossier(_: unknown, i: number): History {
  const at = first + (i % 20) * DAY
  return {
    id: newId(at),
    agency: `H44.${i % 3}`,
    procedure: `1.00${i % 5}`,
    channel: 'direct',
    ruleSet: 'nd-61-2018',
    submittedAt: at,
    acceptedAt: at,
    dues: [{ at, dueAt: at + 3 * DAY }],
    ended: { at: at + 2 * DAY, kind: 'result' },
  }
}

const received = async () => (await report(db.database, october)).total.figures.received
const placeNow = async () => (await lookForNews(db.database, 'now', undefined)).place
const spoil = () => db.database.query('update figure_sum set received = 2 * received')
const options = (more: Partial<LongRunOptions> = {}): LongRunOptions => ({
  name: 'rebuild',
  from: 'where it stopped',
  ...more,
})

describe('figures built anew', () => {
  it('are the old ones for every reader until all are there, wherever it is stopped and goes on', async () => {
    await spoil()
    const version = await placeNow()
    const parts: string[] = []
    for (let stops = 0; ; stops += 1) {
      // Each run takes one step and is stopped.
      const stop = new AbortController()
      const seen: string[] = []
      const progress = (part: string) => {
        if (seen.push(part) === 2) stop.abort()
      }
      try {
        await goOn(db.database, options({ stop: stop.signal, progress }), (run) =>
          rebuild(db.database, projector, run),
        )
        expect(stops).toBeGreaterThan(8)
        break
      } catch (error) {
        if (!isOperatorError(error)) throw error
        parts.push(...seen)
        expect(await received()).toBe(120)
        expect(await placeNow()).toBe(version)
      }
    }
    expect(new Set(parts)).toEqual(new Set(['facts', 'agencies', 'procedures', 'years', 'figures']))
    expect(await received()).toBe(60)
    expect(await placeNow()).not.toBe(version)
    expect(await verifyFigures(db.database, () => time)).toMatchObject({ differences: 0 })
  })

  it('hold what is written meanwhile, and wait for who began to read before', async () => {
    await spoil()
    const late: History = { ...dossier(0, 1), id: newId(NOW) }
    let hasWritten = false
    const before = await db.database.transaction(async (tx) => {
      await tx.query('set transaction isolation level repeatable read, read only')
      await tx.query('select 1 from dossier limit 1')
      const building = goOn(db.database, options(), async (run) => {
        await rebuild(db.database, projector, {
          ...run,
          pause: () => {
            hasWritten ||= true
          },
        })
      })
      await store(db.database, [late], { after: 0, upTo: NOW })
      const read = (await report({ ...db.database, query: tx.query }, october)).total.figures.received
      return { read, building }
    })
    await before.building
    expect([before.read, hasWritten]).toEqual([120, true])
    await settle(db.database, projector)
    expect(await received()).toBe(61)
    expect(await verifyFigures(db.database, () => time)).toMatchObject({ differences: 0 })
  })

  it('let go first who still reads the tables of before', async () => {
    const IS_AT_IT = `select exists (select from pg_stat_activity where query ~ '^(truncate|lock table)' and pid <> pg_backend_pid()) as is`
    const building = await db.database.transaction(async (tx) => {
      await tx.query('lock table figures_beside.figure_sum in access share mode')
      const begun = goOn(db.database, options(), (run) => rebuild(db.database, projector, run))
      begun.catch(() => undefined)
      await expect.poll(() => db.database.query(IS_AT_IT), { interval: 5 }).toEqual([{ is: true }])
      await tx.query('lock table figures_beside.figure_fact in access share mode')
      return { begun }
    })
    await building.begun
    expect(await received()).toBe(61)
  })

  it('are built by one process at a time: a second one says so', async () => {
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>()
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    const running = goOn(db.database, options(), async () => {
      begin()
      await held
    })
    await begun
    const second = goOn(db.database, options(), (run) => rebuild(db.database, projector, run))
    await expect(second).rejects.toMatchObject({ name: 'OperatorError', exitCode: 75 })
    letGo()
    await running
  })

  it('lie in two sets of tables, alike to the last column and index', async () => {
    const columns = (schema: string) =>
      db.database.query(
        `select table_name, column_name, data_type, is_nullable, column_default from information_schema.columns
          where table_schema = $1 and table_name like 'figure\\_%' order by 1, 2`,
        [schema],
      )
    const indexes = (schema: string) =>
      db.database.query(
        `select tablename, indexname, replace(indexdef, $1 || '.', '') as text from pg_indexes
          where schemaname = $1 and tablename like 'figure\\_%' order by 1, 2`,
        [schema],
      )
    expect(await columns('figures_beside')).toEqual(await columns('public'))
    expect(await indexes('figures_beside')).toEqual(await indexes('public'))
    expect(await indexes('public')).not.toEqual([])
  })
})

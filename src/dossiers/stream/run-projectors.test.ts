import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type TestDatabase, testServer } from '../../../test/database.ts'
import { captureLog } from '../../platform/process/index.ts'
import { STREAM_GREW } from './bell.ts'
import { listProjectorLag } from './lag.ts'
import type { Projector } from './projector.ts'
import { pauseAfter, runProjectors } from './run-projectors.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testServer()
})
afterAll(() => db.close())

const write = (text: string) =>
  db.database.query(
    `with e as (insert into dossier_event (dossier_id, version, type, at, actor_kind, actor_id, data)
       values (gen_random_uuid(), 1, 'note_added', now(), 'system', 'test', jsonb_build_object('text', $1::text)))
     select pg_notify('${STREAM_GREW}', '')`,
    [text],
  )

/** Collects what it is given; cannot take `poison` while `isBroken`. */
function collector(name: string) {
  const seen: string[] = []
  const state = { seen, isBroken: false }
  const projector: Projector = {
    name,
    apply: async (_, events) => {
      const texts = events.map(({ body }) => (body.type === 'note_added' ? body.text : ''))
      if (state.isBroken && texts.includes('poison')) throw new TypeError('cannot take it')
      seen.push(...texts)
    },
    beside: { enter: async () => undefined, clear: async () => undefined, exchange: async () => true },
  }
  return { ...state, state, projector }
}

const within = { timeout: 10_000, interval: 20 }

it('projectors are woken when the stream grows; one that fails stands and says so while the others go on', async () => {
  const { log, lines } = captureLog()
  const [good, bad] = [collector('good'), collector('bad')]
  bad.state.isBroken = true
  const projectors = [good.projector, bad.projector]
  const stop = await runProjectors(db.database, projectors, log)
  for (const text of ['a', 'poison', 'b']) await write(text)
  await vi.waitFor(() => expect(good.seen).toEqual(['a', 'poison', 'b']), within)
  await vi.waitFor(async () => {
    const [, lag] = await listProjectorLag(db.database, projectors)
    expect(lag).toMatchObject({ projector: 'bad', events: 2, failure: 'TypeError' })
    expect(lag?.failures).toBeGreaterThan(0)
    expect(lag?.failingSince).toBeTypeOf('number')
  }, within)
  expect(bad.seen).toEqual(['a'])
  expect(lines).toContainEqual(
    expect.objectContaining({ projector: 'bad', msg: 'a projector failed; trying again' }),
  )
  bad.state.isBroken = false
  await vi.waitFor(() => expect(bad.seen).toEqual(['a', 'poison', 'b']), within)
  expect(await listProjectorLag(db.database, projectors)).toEqual([
    { projector: 'good', events: 0, seconds: 0, failures: 0 },
    { projector: 'bad', events: 0, seconds: 0, failures: 0 },
  ])
  await stop()
})

it('two processes take each event once between them, and neither waits for the other', async () => {
  const one = collector('shared')
  const { log } = captureLog()
  const [before] = await db.database.query<{ n: number }>('select count(*)::int as n from dossier_event')
  const stops = await Promise.all([1, 2].map(() => runProjectors(db.database, [one.projector], log)))
  for (let i = 0; i < 50; i++) await write(`${i}`)
  await vi.waitFor(() => expect(one.seen.length).toBe((before?.n ?? 0) + 50), within)
  await Promise.all(stops.map((stop) => stop()))
  expect(new Set(one.seen.slice(-50)).size).toBe(50)
})

it('a stream that rests is looked at without a write', async () => {
  const one = collector('resting')
  const { log } = captureLog()
  const stop = await runProjectors(db.database, [one.projector], log)
  await vi.waitFor(() => expect(one.seen.length).toBeGreaterThan(0), within)
  const row = () =>
    db.database.query(`select ctid::text, xmin::text, xmax::text from checkpoint where projector = 'resting'`)
  const before = await row()
  for (let i = 0; i < 5; i++) {
    await db.database.query(`select pg_notify('${STREAM_GREW}', '')`)
    await listProjectorLag(db.database, [one.projector])
  }
  expect(await row()).toEqual(before)
  await stop()
})

it('pauses grow to a minute', () => {
  expect([1, 2, 3, 7, 8, 50].map(pauseAfter)).toEqual([500, 1000, 2000, 32_000, 60_000, 60_000])
})

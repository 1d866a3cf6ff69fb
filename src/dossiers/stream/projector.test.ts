import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { AGENCIES_2026, UNITS_2026 } from '../../../demo/agencies-2026.ts'
import { PROCEDURES_2026 } from '../../../demo/procedures/index.ts'
import { type TestDatabase, testServer } from '../../../test/database.ts'
import { fromLocal } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import { newId } from '../../platform/index.ts'
import { withEnvelope } from '../act-on-dossier.ts'
import { type Decided, decide } from '../decide/index.ts'
import { actorFor, newApplication, openDesk } from '../history.testing.ts'
import type { Parties } from '../model.ts'
import { worldFor } from '../office.ts'
import { append } from '../store/append.ts'
import type { Write } from '../store/write.ts'
import type { Command } from '../world.ts'
import { catchUp, type Projector } from './projector.ts'
import { readStream } from './read-stream.ts'
import { rebuild } from './rebuild-beside.ts'

const desk = openDesk({ agencies: AGENCIES_2026, units: UNITS_2026, versions: PROCEDURES_2026 })
const monday = fromLocal('2026-11-23', 600)
let db: TestDatabase

/** Writes down each event it is given; the same one a second time breaks the primary key. */
const witness: Projector = {
  name: 'witness',
  async apply(tx, events) {
    const rows = events.map(({ dossier, version }) => ({ dossier, version }))
    await tx.query(
      `insert into witnessed (dossier, version, nth)
       select w.dossier, w.version, nextval('witness_order') from jsonb_to_recordset($1::jsonb) as w(dossier uuid, version int)`,
      [JSON.stringify(rows)],
    )
  },
  beside: {
    enter: async (tx) => void (await tx.query('set local search_path = witness_beside, public')),
    clear: async (tx) => void (await tx.query('delete from witnessed')),
    exchange: async (tx) => {
      await tx.query('delete from public.witnessed')
      await tx.query('insert into public.witnessed select * from witness_beside.witnessed')
      return true
    },
  },
}

beforeAll(async () => {
  db = await testServer()
  await db.database.query('create sequence witness_order')
  await db.database.query(
    'create table witnessed (dossier uuid, version int, nth bigint, primary key (dossier, version))',
  )
  await db.database.query('create schema witness_beside')
  await db.database.query('create table witness_beside.witnessed (like witnessed including all)')
})
afterAll(() => db.close())
beforeEach(async () => {
  await catchUpWithAll()
})

const READABLE = statement(
  'test.readable',
  `select coalesce(bool_and(txid < pg_snapshot_xmin(pg_current_snapshot())), true) as all
     from (select txid from dossier_event order by dossier_event.txid desc limit 1) last`,
)

/** Whatever the server does by itself (statistics of its tables) holds the stream back for a moment, too. */
async function catchUpWithAll(): Promise<number> {
  for (;;) {
    const [row] = await db.database.query<{ all: boolean }>(READABLE)
    if (row?.all) return catchUp(db.database, witness)
  }
}

/** A new submission of a commune's own, each at an agency of its own: nothing they would wait for each other for. */
function submission(): Write {
  const procedure = desk.catalogue.inForce('2.000815', monday) as (typeof desk.versions)[number]
  const body = newApplication(desk, procedure, { way: 0, pick: 0, fill: 2, wait: 0 }, monday)
  const actor = actorFor(body, undefined)
  const command: Command = { id: newId(), dossier: newId(), actor, at: monday, body }
  const decided = decide(undefined, command, worldFor(desk, undefined, body, monday)) as Decided
  const events = withEnvelope(command, decided)
  return { before: undefined, after: decided.dossier, parties: decided.personal as Parties, events }
}

/** A transaction that has written its event and waits to be told how it ends. */
async function holdOpen(): Promise<{ id: string; end: (how: 'commit' | 'rollback') => Promise<void> }> {
  const write = submission()
  const written = Promise.withResolvers<void>()
  const told = Promise.withResolvers<'commit' | 'rollback'>()
  const done = db.database
    .transaction(async (tx) => {
      await append(tx, [write])
      written.resolve()
      if ((await told.promise) === 'rollback') throw new Error('rolled back')
    })
    .catch((error: Error) => {
      if (error.message !== 'rolled back') throw error
    })
  await written.promise
  return {
    id: write.after.id,
    end: (how) => {
      told.resolve(how)
      return done
    },
  }
}

const MISSED = statement(
  'test.missed',
  `select e.dossier_id as id from dossier_event e left join witnessed w on w.dossier = e.dossier_id and w.version = e.version
    where w.dossier is null
   union all select dossier from witnessed w where not exists (select from dossier_event where dossier_id = w.dossier)`,
)
const missed = async (tx: Queryable = db.database) =>
  (await tx.query<{ id: string }>(MISSED)).map(({ id }) => id)

describe('a projector', () => {
  it('waits for an event that commits late instead of passing it by', async () => {
    const late = await holdOpen()
    const early = submission()
    await append(db.database, [early])
    expect(await catchUp(db.database, witness)).toBe(0)
    await late.end('commit')
    expect(await catchUpWithAll()).toBe(2)
    expect(await missed()).toEqual([])
    expect(await catchUp(db.database, witness)).toBe(0)
  })

  it('goes on when the late one is rolled back', async () => {
    const late = await holdOpen()
    await append(db.database, [submission()])
    await late.end('rollback')
    expect(await catchUpWithAll()).toBe(1)
    expect(await missed()).toEqual([])
  })

  it('sees every event exactly once, however transactions and readers interleave', async () => {
    const move = fc.constantFrom('open', 'open', 'commit', 'rollback', 'append', 'read', 'read twice')
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(move, fc.nat()), { minLength: 4, maxLength: 16 }), async (moves) => {
        const held: Awaited<ReturnType<typeof holdOpen>>[] = []
        const finish = async (at: number, how: 'commit' | 'rollback') => {
          const [one] = held.splice(at % Math.max(1, held.length), 1)
          await one?.end(how)
        }
        for (const [what, at] of moves) {
          if (what === 'open') {
            if (held.length < 5) held.push(await holdOpen())
          } else if (what === 'append') await append(db.database, [submission(), submission()])
          else if (what === 'read') await catchUp(db.database, witness, 1 + (at % 3))
          else if (what === 'read twice')
            await Promise.all([catchUp(db.database, witness, 2), catchUp(db.database, witness)])
          else await finish(at, what)
        }
        const last = Promise.all(held.splice(0).map((one) => one.end('commit')))
        await Promise.all([last, catchUp(db.database, witness), catchUp(db.database, witness)])
        await catchUpWithAll()
        expect(await missed()).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('keeps the order where transaction ids get one digit more', async () => {
    const insert = `insert into dossier_event (txid, dossier_id, version, type, at, actor_kind, actor_id, data)
      select x::xid8, gen_random_uuid(), 1, 'note_added', now(), 'system', 'test', '{}' from unnest($1::text[]) x`
    const read = db.database.transaction(async (tx) => {
      await tx.query(insert, [['100', '99', '10', '9']])
      const events = await readStream(tx, { txid: '0', position: 0 }, 4)
      throw new Error(events.map(({ place }) => place.txid).join(' '))
    })
    await expect(read).rejects.toThrow('9 10 99 100')
  })

  it('reads the events of one dossier in their order, and all of them again after a rebuild', async () => {
    const writes = Array.from({ length: 12 }, submission)
    await append(db.database, writes)
    const [{ n } = { n: 0 }] = await db.database.query<{ n: number }>(
      'select count(*)::int as n from dossier_event',
    )
    await catchUpWithAll()
    expect(await rebuild(db.database, witness)).toBe(n)
    expect(await missed()).toEqual([])
    const disordered = await db.database.query(
      'select from witnessed a join witnessed b on a.dossier = b.dossier and a.version < b.version and a.nth > b.nth',
    )
    expect(disordered).toEqual([])
  })

  it('that fails stands where it stood, and takes the same events again', async () => {
    await append(db.database, [submission()])
    const broken = { ...witness, apply: () => Promise.reject(new Error('disk full')) }
    await expect(catchUp(db.database, broken)).rejects.toThrow('disk full')
    expect(await catchUpWithAll()).toBe(1)
    expect(await missed()).toEqual([])
  })
})

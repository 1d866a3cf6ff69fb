import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '../../demo/index.ts'
import { fromLocal } from '../../src/calendar/index.ts'
import { takeUpload } from '../../src/dossiers/index.ts'
import { openDiskStore } from '../../src/platform/files/index.ts'
import { fixedClock } from '../../src/platform/index.ts'
import { loadConfig } from '../../src/platform/process/index.ts'
import { demoDatabase, type TestDatabase } from '../database.ts'
import { openTestFiles, SAMPLES, type TestFiles } from '../files.ts'
import { openTestWeb, openVisitor, receiveDossier, type TestWeb } from '../web.ts'

/** No time passes: what a server remembers, it remembers for ever. */
const clock = fixedClock(fromLocal('2026-11-23', 600))
let db: TestDatabase
let shelf: TestFiles
let servers: [TestWeb, TestWeb]

beforeAll(async () => {
  db = await demoDatabase()
  shelf = openTestFiles(db.database, loadConfig({}))
  const open = () =>
    openTestWeb(db.database, { clock, shelf: { ...shelf, store: openDiskStore(shelf.folder) } })
  servers = [await open(), await open()]
})
afterAll(async () => {
  for (const server of servers) await server.close()
  await db.close()
})

/** One browser in front of both servers; `at` says which of them answers next. */
async function signIn(username: string) {
  const here = { at: 0 }
  const either = {
    inject: (asked: object) => servers[here.at as 0 | 1].app.inject(asked),
  } as unknown as FastifyInstance
  const visitor = openVisitor(either)
  await visitor.get('/sign-in')
  const signedIn = await visitor.post('/sign-in', { username, password: DEMO_PASSWORD })
  expect(signedIn.statusCode).toBe(303)
  const get = (at: number, url: string) => {
    here.at = at
    return visitor.get(url)
  }
  const post = (at: number, url: string, fields: Record<string, string>) => {
    here.at = at
    return visitor.post(url, fields)
  }
  return { get, post }
}

/** Somebody of the demonstration who can do the present step of this dossier. */
async function holderOf(dossier: string) {
  const [holder] = await db.database.query<{ username: string }>(
    `select s.username from task t join role_grant g on g.agency = t.agency and g.role = t.role
       join staff s on s.id = g.staff_id where t.dossier_id = $1 and s.active limit 1`,
    [dossier],
  )
  return signIn(holder?.username ?? '')
}

describe('a person in front of two servers', () => {
  it('sees the own act on the next page, whichever of them answers', async () => {
    const { id, code } = await receiveDossier(servers[0].services)
    const me = await holderOf(id)
    for (const at of [0, 1]) expect((await me.get(at, '/work')).body).toContain(code)
    const [, pick = ''] = /name="pick" value="([^"]+)"/.exec((await me.get(0, '/work')).body) ?? []
    const fields = { key: randomUUID(), pick, back: '/work', act: 'approve' }
    const done = await me.post(0, '/work/forward', fields)
    expect(done.headers.location).toContain('forwarded=1')
    const [task] = await db.database.query('select from task where dossier_id = $1 and node = $2', [
      id,
      pick.split('~')[3],
    ])
    expect(task).toBeUndefined()
    for (const at of [1, 0, 1]) expect((await me.get(at, '/work')).body).not.toContain(pick)
  })

  it('reads a file at one that came in at the other', async () => {
    const [one, other] = servers.map(({ services }) => services.files)
    if (one === undefined || other === undefined) throw new Error('there are not two servers')
    const by = { kind: 'client', id: 'software' } as const
    const content = Readable.from([SAMPLES.pdf])
    const taken = await takeUpload(one, by, { name: 'Đơn.pdf', content }, clock.now())
    if ('code' in taken) throw new Error(taken.code)
    expect(await buffer((await other.store.get(taken.sha256)) ?? Readable.from([]))).toEqual(SAMPLES.pdf)
  })
})

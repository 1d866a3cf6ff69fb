import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Organisation, openOrganisation } from '../../src/agencies/index.ts'
import { openCatalogue } from '../../src/catalogue/index.ts'
import {
  actOnDossier,
  actOnMany,
  type BulkWish,
  beginBulk,
  type CommandBody,
  findBulk,
  findDossiers,
  isRefusal,
  type Office,
  verifyDossiers,
} from '../../src/dossiers/index.ts'
import { enqueue } from '../../src/platform/jobs/index.ts'
import { demoDatabase, type TestDatabase } from '../database.ts'
import { startServer } from '../server.ts'

const [WARD, PROCEDURE, MANY] = ['H44.100', '1.004873', 500]
const BEFORE = Date.now() - 60_000
const folder = mkdtempSync(join(tmpdir(), 'motcua-killed-bulk-'))
let db: TestDatabase
let organisation: Organisation
let office: Office
let head: string
let ids: string[]

beforeAll(async () => {
  db = await demoDatabase('centre')
  organisation = await openOrganisation(db.database, () => undefined)
  const { directory, calendars } = organisation
  office = { database: db.database, directory, calendars, catalogue: await openCatalogue(db.database) }
  const [row] = await db.database.query<{ id: string }>(
    `select id from staff where username = 'chutich.viettri'`,
  )
  head = row?.id ?? ''
  ids = await waitingForTheHead()
}, 180_000)
afterAll(async () => {
  await organisation.close()
  await db.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Dossiers of one procedure on which everybody but the head has done their part. */
async function waitingForTheHead(): Promise<string[]> {
  const components = office.catalogue.inForce(PROCEDURE, BEFORE)?.version.components ?? []
  const by = (role: string) => ({ kind: 'staff', id: head, grants: [{ role, agency: WARD }] }) as never
  const receive = {
    ...{ type: 'receive', procedure: PROCEDURE, channel: 'direct', sets: 1, facts: {}, deliverBy: 'counter' },
    ...{ receivingAgency: WARD, competentAgency: WARD },
    parties: { applicant: { kind: 'citizen', name: 'Nguyễn Thị Đông', idNumber: '025190000001' } },
    papers: components.map(({ code, name }) => ({ component: code, name: name.vi, originals: 1, copies: 0 })),
  } as unknown as CommandBody
  const made: string[] = Array.from({ length: MANY }, () => randomUUID())
  for (const dossier of made) {
    const command = { id: randomUUID(), dossier, actor: by('reception_officer'), at: BEFORE, body: receive }
    const received = await actOnDossier(office, command)
    if (isRefusal(received)) throw new Error(JSON.stringify(received))
  }
  for (let rest = made; rest.length > 0; ) {
    const tasks = await db.database.query<{ dossier: string; kind: string; node: string; role: string }>(
      `select dossier_id as dossier, kind, node, role from task where dossier_id = any($1) and role <> 'agency_head'`,
      [rest],
    )
    await act(
      tasks.map(({ dossier, kind, node, role }) => ({
        dossier,
        actor: by(kind === 'transfer' ? 'reception_officer' : role),
        body: nextOf(kind, node),
      })),
    )
    rest = tasks.map(({ dossier }) => dossier)
  }
  return made
}

function nextOf(kind: string, node: string): CommandBody {
  if (kind === 'transfer') return { type: 'transfer' }
  return kind === 'receipt' ? { type: 'confirm_receipt' } : { type: 'complete_step', node }
}

async function act(commands: readonly { dossier: string; actor: never; body: CommandBody }[]): Promise<void> {
  for (let from = 0; from < commands.length; from += 100) {
    const some = commands.slice(from, from + 100).map((one) => ({ ...one, id: randomUUID(), at: BEFORE }))
    const refused = (await actOnMany(office, some)).find(isRefusal)
    if (refused) throw new Error(JSON.stringify(refused))
  }
}

/** Approving each as it stands. */
async function wishes(): Promise<BulkWish[]> {
  const states = await findDossiers(db.database, ids)
  return ids.map((dossier) => {
    const state = states.get(dossier)?.state
    const node = state?.tasks.find(({ role }) => role === 'agency_head')?.node ?? ''
    const body: CommandBody = { type: 'complete_step', node, decision: 'granted' }
    return { dossier, expected: state?.version ?? 0, body }
  })
}

const count = async (sql: string) => (await db.database.query<{ n: number }>(sql))[0]?.n ?? 0
const GRANTED = `from dossier_event where type = 'step_completed' and data ->> 'decision' = 'granted'`

describe('the approval of 500 dossiers, its server killed with -9 half way', () => {
  it('is gone on with by the next server: each is approved once, and none is left', {
    timeout: 120_000,
  }, async () => {
    const env = { DATABASE_URL: db.url, DATA_DIR: folder, MOTCUA_ROLE: 'all' }
    const key = randomUUID()
    const began = Date.now()
    await beginBulk(office, { id: key, staff: head, wishes: await wishes(), now: began })
    // What comes after the first half waits behind somebody who holds one of them.
    const other = await db.database.pool.connect()
    await other.query('begin')
    await other.query('select id from dossier where id = $1 for update', [ids[260]])
    const killed = await startServer(env)
    const done = async () => (await findBulk(db.database, key, head))?.done ?? 0
    await expect.poll(done, { timeout: 60_000 }).toBe(250)
    await killed.kill()
    expect(killed.process.signalCode).toBe('SIGKILL')
    await other.query('rollback')
    other.release()
    expect(await done()).toBe(250)

    await db.database.query("update bulk_act set moved_at = now() - interval '1 minute'", [])
    const next = await startServer(env)
    await enqueue(db.database, 'continue_bulks', {})
    await expect.poll(done, { timeout: 60_000 }).toBe(MANY)
    expect(await next.stop()).toBe(0)

    expect(await findBulk(db.database, key, head)).toMatchObject({ total: MANY, done: MANY, refused: 0 })
    expect(await count(`select count(*)::int as n ${GRANTED}`)).toBe(MANY)
    expect(await count(`select count(distinct dossier_id)::int as n ${GRANTED}`)).toBe(MANY)
    expect((await verifyDossiers(db.database)).differences).toBe(0)
  })
})

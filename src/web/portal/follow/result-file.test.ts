import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoDatabase, type TestDatabase } from '../../../../test/database.ts'
import { uploadResult } from '../../../../test/files.ts'
import {
  openTestIdentity,
  passProvider,
  type TestIdentity,
} from '../../../../test/outside/identity-provider.ts'
import { openTestWeb, openVisitor, type TestWeb } from '../../../../test/web.ts'
import { STAND_IN_PEOPLE } from '../../../applications/index.ts'
import { fromLocal } from '../../../calendar/index.ts'
import {
  actOnDossier,
  type CommandBody,
  findDossier,
  isRefusal,
  listEvents,
  type PaperFile,
} from '../../../dossiers/index.ts'
import { fixedClock } from '../../../platform/index.ts'

const clock = fixedClock(fromLocal('2026-11-23', 9 * 60))
const PLACE = 'H44.100'
const ROLES = ['reception_officer', 'case_officer', 'agency_head', 'clerk', 'unit_head'] as const
const LAN = STAND_IN_PEOPLE.find(({ sub }) => sub === 'pham-thi-lan')
const PAPER = { component: '2.000815-TP01', name: 'Bản chính', originals: 1, copies: 0 }
let db: TestDatabase
let identity: TestIdentity
let web: TestWeb
let file: PaperFile
let officer = ''

beforeAll(async () => {
  db = await demoDatabase('centre')
  identity = await openTestIdentity()
  web = await openTestWeb(db.database, { clock, demo: false, identity: identity.identity })
  const [row] = await db.database.query<{ id: string }>(
    "select id from staff where username = 'tiepnhan.viettri'",
  )
  officer = row?.id ?? ''
  file = await uploadResult(web.services.files, { kind: 'staff', id: officer }, clock.now())
}, 60_000)
afterAll(async () => {
  await web.close()
  await identity.close()
  await db.close()
})

async function act(dossier: string, body: CommandBody): Promise<boolean> {
  const grants = ROLES.map((role) => ({ role, agency: PLACE }))
  const acted = await actOnDossier(web.services.office, {
    ...{ id: randomUUID(), dossier, at: clock.now(), body },
    actor: { kind: 'staff', id: officer, grants },
  })
  return !isRefusal(acted)
}

/** Lan's, with its result. */
async function ready(
  deliverBy: 'online' | 'counter',
  paidFees: boolean,
): Promise<{ id: string; path: string }> {
  const id = randomUUID()
  const applicant = { kind: 'citizen', name: LAN?.name ?? '', idNumber: LAN?.identity ?? '' } as const
  const body = {
    ...{ type: 'receive', procedure: '2.000815', channel: 'direct', deliverBy, paidFees, sets: 1 },
    ...{ receivingAgency: PLACE, competentAgency: PLACE, parties: { applicant } },
    ...{ papers: [PAPER], facts: { pages: 2, copies: 1 } },
  } as unknown as CommandBody
  expect(await act(id, body)).toBe(true)
  for (let i = 0; i < 10; i++) {
    const [row] = await db.database.query<{ node: string }>(
      "select node from task where dossier_id = $1 and kind = 'step'",
      [id],
    )
    if (row === undefined) break
    const step = { type: 'complete_step' as const, node: row.node, files: [file] }
    if (!(await act(id, step))) await act(id, { ...step, decision: 'granted' })
  }
  const state = (await findDossier(db.database, id))?.state
  expect(state?.status).toBe('result_ready')
  return { id, path: `/follow/${state?.code}/files/${file.sha256}` }
}

const statusOf = async (id: string) => (await findDossier(db.database, id))?.state.status

it('a result asked for online is handed over when its owner opens it, once; not ahead of them, unpaid, or where it waits at the counter', async () => {
  const visitor = openVisitor(web.app)
  const gone = await visitor.get('/account/sign-in/go?back=%2Faccount')
  await visitor.get(await passProvider(String(gone.headers.location), 'pham-thi-lan'))
  const online = await ready('online', true)
  const unpaid = await ready('online', false)
  const counter = await ready('counter', true)
  const stranger = openVisitor(web.app)
  expect((await stranger.get(online.path)).statusCode).toBe(303)
  expect(await statusOf(online.id)).toBe('result_ready')
  for (const { path } of [online, online, unpaid, counter])
    expect((await visitor.get(path)).headers['content-type']).toBe('application/pdf')
  expect(await statusOf(unpaid.id)).toBe('result_ready')
  expect(await statusOf(counter.id)).toBe('result_ready')
  const handed = (await listEvents(db.database, online.id)).filter(
    ({ body }) => body.type === 'result_handed_over',
  )
  expect(handed).toMatchObject([{ actor: { kind: 'applicant' }, body: { method: 'online' } }])
}, 60_000)

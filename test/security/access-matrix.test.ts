import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '../../demo/index.ts'
import { API_SCOPES, createApiClient, createStaff, type ROLES, signIn } from '../../src/agencies/index.ts'
import { keepAccount, openAccountSession } from '../../src/applications/index.ts'
import { type House, openHouse } from '../../src/cli/serve/open-house.ts'
import { createServer } from '../../src/cli/serve/serve.ts'
import { listRoutes, type RouteListing } from '../../src/platform/http/index.ts'
import { captureLog, loadConfig } from '../../src/platform/process/index.ts'
import { ensureAssets } from '../build-assets.ts'
import { demoDatabase, type TestDatabase } from '../database.ts'
import { byTwo } from '../two-people.ts'

/** One member of staff of the demonstration for each role. */
const HOLDERS = {
  reception_officer: 'tiepnhan.ttpvhcc',
  return_officer: 'traketqua.ttpvhcc',
  cashier: 'thuphi.ttpvhcc',
  case_officer: 'chuyenvien.vpdkdd.snnmt',
  unit_head: 'truongphong.qlxd.sxd',
  agency_head: 'giamdoc.sxd',
  clerk: 'vanthu.snnmt',
  centre_manager: 'giamdoc.ttpvhcc',
  procedure_controller: 'kiemsoat.vpubnd',
  province_leader: 'chutich.ubndtinh',
  administrator: 'quantri.vpubnd',
} as const satisfies Record<(typeof ROLES)[number], string>

const DATA_DIR = mkdtempSync(join(tmpdir(), 'motcua-access-'))
const log = captureLog('info')
let db: TestDatabase
let house: House
let app: FastifyInstance
/** Headers that each kind of visitor comes with. */
const visitors = new Map<string, Record<string, string>>([['nobody', {}]])

beforeAll(async () => {
  await ensureAssets()
  db = await demoDatabase()
  const open = { LOCAL_ACCOUNTS: 'on', SMTP_URL: 'smtp://127.0.0.1:9' }
  house = await openHouse(loadConfig({ DATABASE_URL: db.url, DATA_DIR, RATE_LIMIT: '0', ...open }), log.log)
  app = await createServer(house)
  for (const [role, username] of Object.entries(HOLDERS)) {
    const request = { username, password: DEMO_PASSWORD, addressHash: Buffer.alloc(32) }
    const signedIn = await signIn(db.database, request, Date.now())
    if (!signedIn.ok) throw new Error(`${username} cannot sign in: ${signedIn.problem.code}`)
    visitors.set(role, { cookie: `session=${signedIn.value.session.token}` })
  }
  const person = { issuer: 'https://x.example', subject: 'x', name: 'Lê Văn Nộp', represents: [] }
  const account = await keepAccount(db.database, person, Date.now())
  const token = await openAccountSession(db.database, account.id, undefined, Date.now())
  visitors.set('applicant', { cookie: `account=${token}` })
  for (const scope of API_SCOPES) {
    const input = { name: scope, scopes: [scope], agencies: ['H44.45'] }
    const made = await createApiClient(db.database, input, { staff: undefined, now: Date.now() })
    if (!made.ok) throw new Error(made.problem.code)
    visitors.set(`client ${scope}`, { authorization: `Bearer ${made.value.token}` })
  }
}, 180_000)

afterAll(async () => {
  await app.close()
  await house.close()
  await db.close()
  rmSync(DATA_DIR, { recursive: true, force: true })
})

describe('every route, for every role, for programs of every scope and for nobody', () => {
  it('opens only to those it names, and the whole matrix is as written down', async () => {
    const routes = listRoutes(app).filter(({ method }) => method !== 'HEAD')
    const lines: string[] = []
    for (const route of routes.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)))) {
      const let_in: string[] = []
      for (const [visitor, headers] of visitors) if (await isLetIn(route, headers)) let_in.push(visitor)
      lines.push(
        `${keyOf(route)}  [${sayAccess(route)}]  ${let_in.length === visitors.size ? 'everybody' : let_in.join(', ') || 'NOBODY'}`,
      )
      if (route.access === 'public') expect(let_in, keyOf(route)).toHaveLength(visitors.size)
      else expect(let_in, keyOf(route)).not.toContain('nobody')
    }
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./access-matrix.txt')
  }, 300_000)

  it('open, to a password that somebody else gave, nothing but the page that changes it', async () => {
    const username = 'nguoi.moi'
    const given = { username, fullName: 'Lê Thị Người Mới' }
    const made = await createStaff(db.database, given, Date.now())
    const staff = made.ok ? made.value.id : ''
    const named = `select id from staff where username = '${HOLDERS.administrator}'`
    const asker = (await db.database.query<{ id: string }>(named))[0]?.id ?? ''
    const { directory } = house.organisation
    const two = { database: db.database, directory, asker, now: Date.now(), password: DEMO_PASSWORD }
    for (const role of ['administrator', 'agency_head'] as const) {
      const detail = { role, agency: 'H44.45', from: '2025-07-01' }
      expect(await byTwo(two, { kind: 'grant', staff, detail })).toMatchObject({ ok: true })
    }
    const request = { username, password: DEMO_PASSWORD, addressHash: Buffer.alloc(32) }
    const signedIn = await signIn(db.database, request, Date.now())
    const cookie = `session=${signedIn.ok ? signedIn.value.session.token : ''}`
    for (const route of listRoutes(app).filter(
      ({ method, access }) => method !== 'HEAD' && access !== 'public',
    )) {
      const isOpen = await isLetIn(route, { cookie })
      expect(isOpen, keyOf(route)).toBe(route.url === '/password')
    }
    const page = await app.inject({ url: '/work/staff', headers: { cookie, accept: 'text/html' } })
    expect([page.statusCode, page.headers.location]).toEqual([303, '/password'])
    expect((await house.organisation.sessions.find(cookie.slice(8), Date.now()))?.actor.grants).toEqual([])
  }, 120_000)

  it('leaves no personal data and no secret in any line of the log', () => {
    const text = log.lines.map((line) => JSON.stringify(line)).join('\n')
    expect(text.length).toBeGreaterThan(1000)
    for (const secret of ['motcua_', 'session=', ...Object.values(HOLDERS), 'Nguyễn'])
      expect(text).not.toContain(secret)
  })
})

/** Refused at the door is 401, 403 or being sent to sign in; anything else means the route itself was reached. */
async function isLetIn({ method, url }: RouteListing, headers: Record<string, string>): Promise<boolean> {
  const path = url.replaceAll(/:[a-zA-Z]+/g, '00000000-0000-7000-8000-000000000000').replaceAll('*', 'x')
  const response = await app.inject({
    method: method as 'GET',
    url: path,
    headers: { accept: 'application/json', 'sec-fetch-site': 'same-origin', ...headers },
  })
  if (response.statusCode === 403) return response.json<{ code: string }>().code === 'form_not_ours'
  const toSignIn = /^(\/account)?\/sign-in(\?|$)/.test(String(response.headers.location ?? ''))
  return response.statusCode !== 401 && !toSignIn
}

function keyOf({ method, url }: RouteListing): string {
  return `${url} ${method}`
}

function sayAccess({ access }: RouteListing): string {
  return typeof access === 'string'
    ? access
    : 'scope' in access
      ? `scope ${[access.scope].flat().join(' or ')}`
      : access.permission
}

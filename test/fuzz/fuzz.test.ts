/**
 * Requests by the thousand, made of the OpenAPI document and of the routes of the pages: no 5xx, nothing escapes, the server
 * lives. `npm run fuzz` sends 30,000 of each, the tests some hundred; `FUZZ_SEED` repeats a run.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { API_SCOPES, createApiClient } from '../../src/agencies/index.ts'
import { trackingLink } from '../../src/dossiers/index.ts'
import { listRoutes } from '../../src/platform/http/index.ts'
import { SAMPLES } from '../files.ts'
import { openTour, type Tour } from '../tour/open-tour.ts'
import { type Chance, oddText, openChance } from './chance.ts'
import { type Document, knownOr, requestsOf } from './from-document.ts'
import { lookAt, type PageWorld, pageRequests, rawRequest } from './from-pages.ts'
import { type Asked, type Heard, send, sendRaw } from './send.ts'

const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 750)
/** The tests send the same ones each time, so that what one change breaks is not found in another. */
const SEED = Number(process.env.FUZZ_SEED ?? (process.env.FUZZ_REQUESTS ? Date.now() % 1e9 : 2026))
const TIMEOUT = 60_000 + REQUESTS * 40
const STAFF = [
  'tiepnhan.viettri',
  'thuphi.ttpvhcc',
  'chuyenvien.vpdkdd.snnmt',
  'giamdoc.ttpvhcc',
  'kiemsoat.vpubnd',
  'chutich.ubndtinh',
  'quantri.vpubnd',
  'vanthu.snnmt',
] as const

let tour: Tour
let world: PageWorld
let document: Document
let port = 0
const escaped: unknown[] = []
const note = (error: unknown) => void escaped.push(error)

beforeAll(async () => {
  process.stdout.write(`fuzz: ${REQUESTS} requests of each kind, FUZZ_SEED=${SEED}\n`)
  tour = await openTour()
  const { app, origin, house, things, signIn } = tour.full
  port = Number(new URL(origin).port)
  document = (await app.inject('/api/v1/openapi.json')).json()
  const tokens: string[] = []
  for (const scopes of [[...API_SCOPES], ['dossiers.intake'], ['dossiers.act', 'dossiers.read']] as const) {
    const client = { name: 'fuzz', scopes: [...scopes], agencies: 'all' as const }
    const made = await createApiClient(house.office.database, client, { staff: undefined, now: Date.now() })
    if (!made.ok) throw new Error(made.problem.code)
    tokens.push(made.value.token)
  }
  const page = await app.inject('/sign-in')
  const csrf = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
  const ours = page.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const link = await app.inject(trackingLink(house.signer, things.open))
  const opened = String(link.headers['set-cookie']).split(';')[0]
  const sessions = await Promise.all(STAFF.map(async (name) => `${ours}; session=${await signIn(name)}`))
  const cookies = ['', ours, `${ours}; ${opened}`, ...sessions]
  const known: string[] = [
    ...Object.values(things).flatMap((thing) =>
      typeof thing === 'string' ? [thing] : (Object.values(thing) as string[]),
    ),
    ...['H44.100', 'H44.45', '2.000815', '1.001193', '1.000828', '0.0', '2026-10', '2026-11-23', '1', '25'],
  ]
  const seen = lookAt(await walk([...sessions, cookies[2] ?? '']))
  world = {
    // Mostly the program that may do everything, sometimes nobody's token.
    tokens: [tokens[0] as string, tokens[0] as string, ...tokens, 'none'],
    known,
    cookies,
    csrf,
    seen,
    form: formOf,
    routes: listRoutes(app).filter(({ url }) => !url.startsWith('/api/') && url !== '/broken'),
  }
  process.on('unhandledRejection', note).on('uncaughtException', note)
}, 180_000)
afterAll(async () => {
  process.off('unhandledRejection', note).off('uncaughtException', note)
  await tour?.close()
})

/** The pages that links of each visitor's first pages lead to, as far as two steps. */
async function walk(cookies: readonly string[]): Promise<string[]> {
  const { app, things } = tour.full
  const pages: string[] = []
  for (const cookie of cookies) {
    const begin = ['/', '/work', '/track', `/track/${things.open.code}`, `/work/dossiers/${things.open.id}`]
    let next = [...begin, '/work/receive?procedure=2.000815', '/procedures?q=khai']
    for (const most of [12, 25]) {
      const found: string[] = []
      for (const url of next.slice(0, most)) {
        const { body } = await app.inject({ url, headers: { cookie, accept: 'text/html' } })
        found.push(body)
      }
      pages.push(...found)
      next = lookAt(found).paths.filter((path) => !next.includes(path))
    }
  }
  return pages
}

function formOf(chance: Chance): { type: string; body: Buffer } {
  const part = () => {
    const name = chance.of([...(world?.seen.names ?? []), 'file', 'files.2.000815-TP01'])
    const file = chance.is(0.5)
      ? `; filename="${oddText(chance)}${chance.of(['.pdf', '.png', '', '.exe'])}"`
      : ''
    const content =
      file === '' ? Buffer.from(knownOr(world, chance)) : Object.values(SAMPLES)[chance.below(3)]
    return Buffer.concat([
      Buffer.from(
        `--XB\r\nContent-Disposition: form-data; name="${chance.is(0.05) ? oddText(chance) : name}"${file}\r\n\r\n`,
      ),
      Buffer.from(content ?? ''),
      Buffer.from('\r\n'),
    ])
  }
  const whole = Buffer.concat([...Array.from({ length: chance.below(8) }, part), Buffer.from('--XB--\r\n')])
  const body = chance.is(0.1) ? whole.subarray(0, chance.below(whole.length)) : whole
  const type = chance.is(0.9)
    ? 'multipart/form-data; boundary=XB'
    : chance.of(['multipart/form-data', 'multipart/mixed; boundary=XB'])
  return { type, body }
}

/** Out of the house, and not to the configured identity provider, which a sign-in asks for by name. */
function leadsAway(location: string): boolean {
  const { host, pathname } = new URL(location, 'http://here.invalid')
  return host !== 'here.invalid' && pathname !== '/stand-in/identity/auth'
}

/** Sixteen at a time; answers what went wrong, each kind of fault once. */
async function sendMany(count: number, seed: number, one: (chance: Chance) => Promise<[string, Heard]>) {
  const faults = new Map<string, string>()
  const statuses = new Map<number, number>()
  let left = count
  const work = async () => {
    while (left > 0) {
      left -= 1
      // Of its own, so that it is the same whoever comes first.
      const chance = openChance(seed + 7_919 * left)
      const [what, { status, text, location }] = await one(chance)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      if (location !== undefined && leadsAway(location)) {
        faults.set(`to ${location}`, `leads to ${location}: ${what.slice(0, 600)}`)
      }
      // A busy machine may be told to wait; that is what the answer is for.
      const isWait = status === 503 && text.includes('overloaded')
      if (status >= 500 && !isWait && faults.size < 40)
        faults.set(what.split('?')[0] ?? '', `${status} ${what.slice(0, 600)} ${text.slice(0, 300)}`)
    }
  }
  await Promise.all(Array.from({ length: 16 }, work))
  process.stdout.write(
    `fuzz: ${[...statuses]
      .sort()
      .map(([status, times]) => `${status}: ${times}`)
      .join(', ')}\n`,
  )
  return [...faults.values()]
}

const sent = async (asked: Asked): Promise<[string, Heard]> => [
  `${asked.method} ${asked.target} ${asked.headers['content-type'] ?? ''} ${asked.body?.toString().slice(0, 400) ?? ''}`,
  await send(port, asked),
]

async function expectHealthy(faults: readonly string[]) {
  expect(faults).toEqual([])
  expect(escaped).toEqual([])
  expect((await send(port, { method: 'GET', target: '/health/live', headers: {} })).status).toBe(200)
}

describe('the server answers without a fault', () => {
  it('requests made of the OpenAPI document', { timeout: TIMEOUT }, async () => {
    const next = requestsOf(document, world)
    await expectHealthy(await sendMany(REQUESTS, SEED, (chance) => sent(next(chance))))
  })

  it('requests made of the routes of the pages, and request lines that no browser writes', {
    timeout: TIMEOUT,
  }, async () => {
    const next = pageRequests(world)
    const one = async (chance: Chance): Promise<[string, Heard]> => {
      if (!chance.is(0.15)) return sent(next(chance))
      const raw = rawRequest(world, chance)
      return [raw.toString('latin1'), await sendRaw(port, raw)]
    }
    await expectHealthy(await sendMany(REQUESTS, SEED + 1, one))
  })
})

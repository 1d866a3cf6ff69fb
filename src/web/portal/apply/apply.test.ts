import { readFileSync } from 'node:fs'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoDatabase, type TestDatabase } from '../../../../test/database.ts'
import {
  openTestIdentity,
  passProvider,
  type TestIdentity,
} from '../../../../test/outside/identity-provider.ts'
import { type MadePaper, makePaper } from '../../../../test/precheck/papers.ts'
import { openTestWeb, openVisitor, type TestWeb } from '../../../../test/web.ts'
import type { Actor } from '../../../agencies/index.ts'
import { fromLocal } from '../../../calendar/index.ts'
import {
  actOnDossier,
  findDossier,
  isRefusal,
  type LoadedDossier,
  listEvents,
} from '../../../dossiers/index.ts'
import { fixedClock, newId } from '../../../platform/index.ts'

const clock = fixedClock(fromLocal('2026-11-23', 9 * 60))
const HOUR = 3_600_000
const PDF = readFileSync(new URL('../../../../demo/scenarios/ket-qua.pdf', import.meta.url))
let db: TestDatabase
let identity: TestIdentity
let web: TestWeb
type Visitor = ReturnType<typeof openVisitor>

beforeAll(async () => {
  db = await demoDatabase('centre')
  identity = await openTestIdentity()
  web = await openTestWeb(db.database, { clock, demo: false, identity: identity.identity })
}, 60_000)
afterAll(async () => {
  await web.close()
  await identity.close()
  await db.close()
})

async function signIn(visitor: Visitor, person: string, back = '/account'): Promise<string> {
  const gone = await visitor.get(`/account/sign-in/go?back=${encodeURIComponent(back)}`)
  const returned = await visitor.get(await passProvider(String(gone.headers.location), person))
  expect(returned.statusCode).toBe(303)
  return String(returned.headers.location)
}

async function applicant(person: string): Promise<Visitor> {
  const visitor = openVisitor(web.app)
  await signIn(visitor, person)
  return visitor
}

const draftIn = (url: string) => /\/drafts\/([0-9a-f-]{36})/.exec(url)?.[1] ?? ''

/** Begins an application for certified copies; answers the address of its first page. */
async function begin(visitor: Visitor, procedure: string, fields: Record<string, string>): Promise<string> {
  await visitor.get(`/apply/${procedure}`)
  const made = await visitor.post(`/apply/${procedure}`, fields)
  expect(made.statusCode, made.body.slice(0, 300)).toBe(303)
  const first = await visitor.get(String(made.headers.location))
  return String(first.headers.location)
}

/** How the result comes is said anew by whom the dossier concerns, once however often it is sent; nothing else is taken. */
async function chooseDelivery(visitor: Visitor, other: Visitor, { state }: LoadedDossier): Promise<void> {
  const path = `/follow/${state.reference}/delivery`
  expect((await visitor.get(`/track/${state.reference}`)).body).toContain(`href="${path}"`)
  const { body } = await visitor.get(path)
  expect(body).toMatch(new RegExp(`value="${state.deliverBy}"[^>]*checked`))
  const key = /name="key"[^>]*value="([^"]*)"/.exec(body)?.[1] ?? ''
  const wrong = await visitor.post(path, { key, deliverBy: 'pigeon' })
  expect([wrong.statusCode, wrong.body.includes('id="deliverBy-group-error"')]).toEqual([422, true])
  const deliverBy = state.deliverBy === 'post' ? 'counter' : 'post'
  expect((await other.post(path, { key, deliverBy })).statusCode).toBe(404)
  for (const _ of [1, 2])
    expect((await visitor.post(path, { key, deliverBy })).headers.location).toBe(`/track/${state.reference}`)
  expect((await findDossier(db.database, state.id))?.state.deliverBy).toBe(deliverBy)
  const types = (await listEvents(db.database, state.id)).map((event) => event.body.type)
  expect(types.filter((type) => type === 'delivery_chosen')).toHaveLength(1)
}

/** Papers are fetched where the applicant lives, as the dossier knows it; once, and for nobody else. */
async function orderPostman(visitor: Visitor, other: Visitor, { state }: LoadedDossier): Promise<void> {
  const path = `/follow/${state.reference}/collect`
  expect((await visitor.get(`/track/${state.reference}`)).body).not.toContain(path)
  web.services.connections = {
    ...{ standIns: undefined, population: undefined },
    isPostal: true,
    reconcileNow: undefined,
  }
  clock.advance(60_000)
  expect((await visitor.get(`/track/${state.reference}`)).body).toContain(`href="${path}"`)
  const { body } = await visitor.get(path)
  const value = (name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(body)?.[1] ?? ''
  const form = { key: value('key'), name: value('name'), phone: value('phone'), address: value('address') }
  expect(form.name).not.toBe('')
  const wrong = await visitor.post(path, { ...form, phone: 'không có' })
  expect([wrong.statusCode, wrong.body.includes('value="không có"')]).toEqual([422, true])
  const whole = { ...form, phone: '0912345678', address: form.address || 'Số 5, phường Nông Trang' }
  for (const _ of [1, 2]) expect((await visitor.post(path, whole)).headers.location).toBe(path)
  await other.get('/account')
  expect((await other.post(path, whole)).statusCode).toBe(404)
  expect((await visitor.get(path)).body).toContain('Đã đặt, đang báo cho bưu chính')
  // There is no result yet that could be sent.
  const early = await visitor.post(`/follow/${state.reference}/deliver`, whole)
  expect([early.statusCode, early.body.includes('Lúc này không đặt được')]).toEqual([409, true])
  clock.advance(60_000)
  const track = await visitor.get(`/track/${state.reference}`)
  expect(track.body).toContain('Thu gom giấy tờ tại nhà')
  const told = await db.database.query("select from delivery where destination = 'postal' and subject = $1", [
    state.id,
  ])
  expect(told).toHaveLength(1)
  web.services.connections = undefined
}

describe('signing in to apply', () => {
  it('leads to the provider with state, nonce and PKCE, and comes back to the page that needed it', async () => {
    const visitor = openVisitor(web.app)
    const asked = await visitor.get('/account?x=1')
    expect([asked.statusCode, asked.headers.location]).toEqual([
      303,
      '/account/sign-in?back=%2Faccount%3Fx%3D1',
    ])
    expect((await visitor.get(String(asked.headers.location))).body).toContain('/account/sign-in/go?back=')
    const gone = await visitor.get('/account/sign-in/go?back=%2Faccount%3Fx%3D1')
    const url = new URL(String(gone.headers.location))
    for (const name of ['state', 'nonce', 'code_challenge']) expect(url.searchParams.get(name)).toBeTruthy()
    expect(url.searchParams.get('code_challenge_method')).toBe('S256')
    const back = await visitor.get(await passProvider(url.href, 'pham-thi-lan'))
    expect(back.headers.location).toBe('/account?x=1')
    const page = await visitor.get('/account')
    expect(page.body).toContain('Phạm Thị Lan')
    expect(page.body).toContain('025194000102')
    const [row] = await db.database.query<{ assurance: string }>('select assurance from account')
    expect(row?.assurance).toBe('urn:motcua:stand-in')
    await visitor.post('/account/sign-out', {})
    expect((await visitor.get('/account')).statusCode).toBe(303)
  })

  it('takes no answer that is not to its own leaving: another state, a used code, none at all', async () => {
    const [one, other] = [openVisitor(web.app), openVisitor(web.app)]
    const gone = await one.get('/account/sign-in/go')
    const answer = await passProvider(String(gone.headers.location), 'pham-thi-lan')
    expect((await other.get(answer)).statusCode).toBe(400)
    await other.get('/account/sign-in/go')
    expect((await other.get(answer)).statusCode).toBe(400)
    expect((await one.get(answer.replace(/state=[^&]+/, 'state=x'))).statusCode).toBe(400)
    expect(one.cookies.has('account')).toBe(false)
    expect(other.cookies.has('account')).toBe(false)
  })

  it('gives a new token each time and is no session of staff', async () => {
    const visitor = await applicant('pham-thi-lan')
    const first = visitor.cookies.get('account')
    await signIn(visitor, 'pham-thi-lan')
    expect(visitor.cookies.get('account')).not.toBe(first)
    const stored = await db.database.query<{ id: Buffer }>('select id from account_session')
    expect(stored.some(({ id }) => id.toString('base64url') === first)).toBe(false)
    expect((await visitor.get('/work')).headers.location).toMatch(/^\/sign-in/)
    visitor.cookies.set('session', visitor.cookies.get('account') ?? '')
    expect((await visitor.get('/work')).headers.location).toMatch(/^\/sign-in/)
    visitor.cookies.set('account', first ?? '')
    expect((await visitor.get('/account')).statusCode).toBe(303)
  })
})

/** Certified copies: no form of its own, so a sound one from its record. */
const PROCEDURE = '2.000815'
const PLACE = 'H44.100'

describe('applying', () => {
  it('is saved page by page, filed once, proved at once and received by the desk with nothing to type again', async () => {
    const visitor = await applicant('pham-thi-lan')
    let at = await begin(visitor, PROCEDURE, { who: 'self', agency: PLACE })
    const draft = draftIn(at)
    let filledIn = 0
    while (!at.endsWith('/review')) {
      const page = await visitor.get(at)
      expect(page.statusCode, at).toBe(200)
      const saved = await send(visitor, at.replace(/\?.*/, ''), answersTo(page.body), filesOf(page.body))
      expect(saved.statusCode, `${at}: ${errorsOf(saved.body)}`).toBe(303)
      at = String(saved.headers.location)
      filledIn += 1
      expect(filledIn).toBeLessThan(20)
    }
    const review = await visitor.get(at)
    expect(review.body).toContain('Xem lại trước khi nộp')
    // The one file of this test was attached at two places.
    expect(review.body).toContain('Có một điều cần xem lại trước khi nộp')
    const [one, two] = await Promise.all([
      visitor.post(`/drafts/${draft}/file`, {}),
      visitor.post(`/drafts/${draft}/file`, {}),
    ])
    expect([one.headers.location, two.headers.location]).toEqual(Array(2).fill(`/drafts/${draft}/filed`))
    const filed = await visitor.get(`/drafts/${draft}/filed`)
    expect(filed.body).toContain('Đã nộp hồ sơ')
    expect((await visitor.get(`/drafts/${draft}/proof.pdf`)).body.slice(0, 5)).toBe('%PDF-')
    const dossier = await findDossier(db.database, draft)
    expect(dossier?.parties.applicant).toMatchObject({ name: 'Phạm Thị Lan', idNumber: '025194000102' })
    expect(dossier?.state).toMatchObject({ status: 'submitted', channel: 'online', receivingAgency: PLACE })
    expect(dossier?.state.papers.flatMap(({ files = [] }) => files).length).toBeGreaterThan(0)
    expect(await listEvents(db.database, draft)).toHaveLength(1)
    const account = await visitor.get('/account')
    expect(account.body).toContain(dossier?.state.reference)
    const own = (await visitor.get(`/track/${dossier?.state.reference}`)).body
    expect(own).toContain('Chờ Bộ phận Một cửa')
    expect(own).toContain('Người nộp: Phạm Thị Lan')
    const stranger = await applicant('hoang-van-dung')
    expect((await stranger.get(`/track/${dossier?.state.reference}`)).body).not.toContain(
      'Chờ Bộ phận Một cửa',
    )
  }, 60_000)

  it('is looked through before it is filed: what is wrong is said with what to do, to the applicant and to the desk', async () => {
    const visitor = await applicant('pham-thi-lan')
    const dossier = await fileOne(
      visitor,
      { who: 'other', content: Buffer.from('%PDF-1.7 nửa tệp') },
      (review) => {
        expect(review).toContain('hỏng hoặc thiếu phần cuối')
        expect(review).toMatch(/<h2[^>]*>Giấy ủy quyền/)
        expect(review).toMatch(/<a href="\/drafts\/[^"]+\/page\/[^"]+">Sửa chỗ này/)
      },
    )
    const desk = openVisitor(web.app)
    await desk.get('/sign-in')
    await desk.post('/sign-in', { username: 'tiepnhan.viettri', password: 'mật khẩu không ai biết' })
    const page = await desk.get(`/work/dossiers/${dossier.state.id}`)
    expect(page.statusCode).toBe(200)
    expect(dossier.state.papers.map(({ name, files }) => [name, files?.length])).toContainEqual([
      'Giấy ủy quyền',
      1,
    ])
    expect(page.body).toContain('Giấy ủy quyền')
    expect(page.body).toContain('Phạm Thị Lan nộp thay người khác, theo ủy quyền')
    expect(page.body).toContain('Máy thấy trước khi nộp')
    expect(page.body).toContain('hỏng hoặc thiếu phần cuối')
  }, 60_000)

  it('takes photographs in the order that the person sets, shows them as one PDF and files that with them', async () => {
    const visitor = await applicant('pham-thi-lan')
    let at = await begin(visitor, PROCEDURE, { who: 'self', agency: PLACE })
    const draft = draftIn(at)
    while (!at.endsWith('/review')) {
      const { body } = await visitor.get(at)
      const [place] = filesOf(body)
      const photographs = place === undefined ? [] : await photographsOf(body)
      const saved = await sendParts(visitor, at, answersTo(body), place ?? '', photographs)
      expect(saved.statusCode, errorsOf(saved.body)).toBe(303)
      if (place !== undefined) await turnAround(visitor, at, place)
      at = String(saved.headers.location)
    }
    await visitor.get(at)
    await visitor.post(`/drafts/${draft}/file`, {})
    const dossier = await findDossier(db.database, draft)
    const files = dossier?.state.papers.map(({ files: held = [] }) => held.map(({ name }) => name)) ?? []
    expect(files).toContainEqual([expect.stringMatching(/\.pdf$/), 'trang-2.jpg', 'trang-1.png'])
  }, 60_000)

  it('is followed with the account: what is asked for is answered with a file, once, and it is withdrawn', async () => {
    const visitor = await applicant('pham-thi-lan')
    const dossier = await fileOne(visitor)
    const reference = dossier.state.reference
    const asked = await actOnDossier(web.services.office, {
      id: newId(clock.now()),
      dossier: dossier.state.id,
      actor: await deskOf(),
      at: clock.now(),
      body: {
        type: 'request_intake_supplement',
        items: ['Bản chính rõ hơn'],
        reason: 'Ảnh mờ, không đọc được.',
      },
    })
    expect(isRefusal(asked) ? asked.message.en : 'asked').toBe('asked')
    const follow = `/follow/${reference}/supplement`
    expect((await visitor.get(`/track/${reference}`)).body).toContain(`href="${follow}"`)
    const page = await visitor.get(follow)
    expect(page.body).toContain('Bản chính rõ hơn')
    const empty = await send(visitor, follow, answersTo(page.body), [])
    expect([empty.statusCode, empty.body.includes('Chưa có tệp nào')]).toEqual([422, true])
    const fields = answersTo(page.body)
    const [first = ''] = filesOf(page.body)
    for (const _ of [1, 2]) {
      expect((await send(visitor, follow, fields, [first])).headers.location).toBe(`/track/${reference}`)
    }
    const after = await findDossier(db.database, dossier.state.id)
    expect(after?.state.status).toBe('submitted')
    expect(await listEvents(db.database, dossier.state.id)).toHaveLength(3)
    const other = await applicant('hoang-van-dung')
    for (const url of [
      follow,
      `/follow/${reference}/withdraw`,
      `/follow/${reference}/deliver`,
      `/follow/${reference}/delivery`,
      `/follow/${reference}/files/${'a'.repeat(64)}`,
    ]) {
      expect((await other.get(url)).statusCode, url).toBe(404)
      expect((await openVisitor(web.app).get(url)).headers.location, url).toMatch(/^\/account\/sign-in/)
    }
    await other.get('/account')
    expect((await other.post(`/follow/${reference}/withdraw`, { reason: 'Của tôi.' })).statusCode).toBe(404)
    await orderPostman(visitor, other, dossier)
    await chooseDelivery(visitor, other, dossier)
    await visitor.get(`/follow/${reference}/withdraw`)
    expect((await visitor.post(`/follow/${reference}/withdraw`, { reason: ' ' })).statusCode).toBe(422)
    await visitor.post(`/follow/${reference}/withdraw`, { reason: 'Tôi không cần nữa.' })
    expect((await findDossier(db.database, dossier.state.id))?.state.status).toBe('withdrawn')
    expect((await visitor.get(`/track/${reference}`)).body).not.toContain('/withdraw"')
  }, 60_000)

  it('says what is wrong beside the field and in the summary, and keeps all of it', async () => {
    const visitor = await applicant('pham-thi-lan')
    const at = await begin(visitor, PROCEDURE, { who: 'other', agency: PLACE })
    const page = await visitor.get(at)
    const wrong = await visitor.post(at, {
      ...answersTo(page.body),
      ...typedInto(page.body, 'phone', 'không có'),
    })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('value="không có"')
    expect((await visitor.get(at)).body).toContain('value="không có"')
    const early = await visitor.get(`/drafts/${draftIn(at)}/review`)
    expect(early.headers.location).toMatch(/\/page\/[a-z_]+\?check=yes$/)
    expect((await visitor.get(String(early.headers.location))).body).toContain('href="#')
  })

  it('goes on with another device, and loses nothing that was sent after the session had ended', async () => {
    const phone = await applicant('hoang-van-dung')
    const at = await begin(phone, PROCEDURE, { who: 'other', agency: PLACE })
    const page = await phone.get(at)
    clock.advance(3 * HOUR)
    expect((await phone.get(at)).headers.location).toMatch(/^\/account\/sign-in\?back=/)
    const late = await phone.post(at, {
      ...answersTo(page.body),
      ...typedInto(page.body, 'phone', 'không có'),
    })
    expect(late.headers.location).toBe(`/account/sign-in?back=${encodeURIComponent(at)}`)
    expect((await phone.get(String(late.headers.location))).body).toContain('đã được lưu')
    const computer = openVisitor(web.app)
    expect(await signIn(computer, 'hoang-van-dung', at)).toBe(at)
    expect((await computer.get(at)).body).toContain('value="không có"')
    expect((await computer.get('/account')).body).toContain(`/drafts/${draftIn(at)}`)
  })

  it('is out of reach of strangers, of other people and of staff', async () => {
    const owner = await applicant('pham-thi-lan')
    const at = await begin(owner, PROCEDURE, { who: 'other', agency: PLACE })
    const draft = `/drafts/${draftIn(at)}`
    const other = await applicant('tran-minh-duc')
    const ways = [
      draft,
      at,
      `${draft}/review`,
      `${draft}/filed`,
      `${draft}/proof.pdf`,
      `${draft}/files/${'a'.repeat(64)}`,
      `${draft}/photographs/scan`,
    ]
    for (const url of ways) {
      expect((await other.get(url)).statusCode, url).toBe(404)
      expect((await openVisitor(web.app).get(url)).headers.location, url).toMatch(/^\/account\/sign-in/)
    }
    await other.get('/account')
    for (const url of [at, `${draft}/file`, `${draft}/discard`]) {
      expect((await other.post(url, { x: 'y' })).statusCode, url).toBe(404)
    }
    expect((await owner.get(at)).statusCode).toBe(200)
  })
})

/** Goes through every page of an application for certified copies and files it. */
async function fileOne(
  visitor: Visitor,
  { who = 'self', content = PDF }: { who?: string; content?: Buffer } = {},
  look: (review: string) => void = () => undefined,
): Promise<LoadedDossier> {
  let at = await begin(visitor, PROCEDURE, { who, agency: PLACE })
  const draft = draftIn(at)
  while (!at.endsWith('/review')) {
    const { body } = await visitor.get(at)
    const saved = await send(visitor, at, answersTo(body), filesOf(body), content)
    expect(saved.statusCode, `${at}: ${errorsOf(saved.body)}`).toBe(303)
    at = String(saved.headers.location)
  }
  look((await visitor.get(at)).body)
  expect((await visitor.post(`/drafts/${draft}/file`, {})).headers.location).toBe(`/drafts/${draft}/filed`)
  const dossier = await findDossier(db.database, draft)
  if (dossier === undefined) throw new Error('nothing was filed')
  return dossier
}

async function deskOf(): Promise<Actor> {
  const [row] = await db.database.query<{ id: string }>(
    "select id from staff where username = 'tiepnhan.viettri'",
  )
  const grants = [{ role: 'reception_officer' as const, agency: PLACE }]
  return { kind: 'staff', id: row?.id ?? '', grants }
}

/** The form with its files, as a browser sends it. */
function send(
  visitor: Visitor,
  url: string,
  fields: Record<string, string>,
  places: readonly string[],
  content: Buffer = PDF,
): Promise<LightMyRequestResponse> {
  const body = bodyWith(fields)
  for (const name of places) body.append(name, blobOf(content, 'application/pdf'), 'giay.pdf')
  return post(visitor, url, body)
}

/** The same with several files at one place, beside those that were sent before. */
function sendParts(
  visitor: Visitor,
  url: string,
  fields: Record<string, string>,
  place: string,
  files: readonly MadePaper[],
  kept: readonly string[] = [],
): Promise<LightMyRequestResponse> {
  const { [`kept-${place}`]: _, ...others } = fields
  const body = bodyWith(others)
  for (const id of kept) body.append(`kept-${place}`, id)
  for (const { name, type, content } of files) body.append(place, blobOf(content, type), name)
  return post(visitor, url, body)
}

function bodyWith(fields: Record<string, string>): FormData {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  return body
}

const blobOf = (content: Buffer, type: string) => new Blob([new Uint8Array(content)], { type })

async function post(visitor: Visitor, url: string, body: FormData): Promise<LightMyRequestResponse> {
  const request = new Request('http://localhost', { method: 'POST', body })
  return web.app.inject({
    method: 'POST',
    url,
    headers: {
      accept: 'text/html',
      'sec-fetch-site': 'same-origin',
      'content-type': request.headers.get('content-type') ?? '',
      cookie: [...visitor.cookies].map((pair) => pair.join('=')).join('; '),
    },
    payload: Buffer.from(await request.arrayBuffer()),
  })
}

async function photographsOf(html: string) {
  const lines = [html.slice(0, 20), 'Ghi rõ ràng, đọc được hết.']
  return Promise.all([
    makePaper({ as: 'photo', pages: [lines], type: 'png' }, 'trang-1'),
    makePaper({ as: 'photo', pages: [[...lines, 'Trang sau']] }, 'trang-2'),
  ])
}

/** Puts the second photograph first by its button, looks at the PDF, and goes on. */
async function turnAround(visitor: Visitor, at: string, place: string): Promise<void> {
  const { body } = await visitor.get(at)
  const pdf = `/drafts/${draftIn(at)}/photographs/${place}`
  expect(body).toContain(`href="${pdf}"`)
  const before = await visitor.get(pdf)
  expect(before.body.slice(0, 5)).toBe('%PDF-')
  const [, moved = ''] = new RegExp(`name="earlier-${place}" value="([^"]+)"`).exec(body) ?? []
  const kept = [...body.matchAll(new RegExp(`name="kept-${place}" value="([^"]+)"`, 'g'))].map(
    ([, id]) => id ?? '',
  )
  const turned = await sendParts(
    visitor,
    at,
    { ...answersTo(body), [`earlier-${place}`]: moved },
    place,
    [],
    kept,
  )
  expect(turned.statusCode).toBe(200)
  expect(turned.body.indexOf('trang-2.jpg')).toBeLessThan(turned.body.indexOf('trang-1.png'))
  expect((await visitor.get(pdf)).body).not.toBe(before.body)
}

const filesOf = (html: string) =>
  [...html.matchAll(/<input[^>]*type="file"[^>]*>/g)].map(([tag]) => /name="([^"]*)"/.exec(tag)?.[1] ?? '')

/** What a person with everything at hand would answer to the fields of a page. */
function answersTo(html: string): Record<string, string> {
  const answers: Record<string, string> = {}
  for (const [tag, , attributes = ''] of html.matchAll(/<(input|textarea|select)\b([^>]*)>/g)) {
    const name = /name="([^"]*)"/.exec(attributes)?.[1]
    const type = /type="([^"]*)"/.exec(attributes)?.[1] ?? 'text'
    const value = /value="([^"]*)"/.exec(attributes)?.[1]
    if (name === undefined || name === '_csrf' || type === 'submit' || type === 'file') continue
    if (type === 'hidden') answers[name] = value ?? ''
    else if (type === 'radio') answers[name] ??= value ?? ''
    else if (type === 'checkbox') answers[name] = value ?? 'yes'
    else answers[name] = value || typed(name)
    if (tag.startsWith('<select'))
      answers[name] = /<option value="([^"]+)"/.exec(html.slice(html.indexOf(tag)))?.[1] ?? ''
  }
  return answers
}

const TYPED: readonly (readonly [RegExp, string])[] = [
  [/phone/, '0912 345 678'],
  [/email/, 'lan@example.vn'],
  [/birth|date/, '2/8/1994'],
  [/number|identity/, '025194000102'],
  [/commune/, 'Xã Hy Cương, Phú Thọ'],
  [/name/, 'Phạm Thị Lan'],
  [/pages|copies/, '2'],
]

function typed(name: string): string {
  return TYPED.find(([what]) => what.test(name))?.[1] ?? 'Khu 8'
}

function typedInto(html: string, part: string, value: string): Record<string, string> {
  const name = new RegExp(`name="([^"]*${part}[^"]*)"`).exec(html)?.[1] ?? ''
  expect(name).not.toBe('')
  return { [name]: value }
}

function errorsOf(html: string): string {
  return [...html.matchAll(/<a href="#[^>]+>([^<]+)/g)].map(([, said]) => said).join('; ')
}

/** Forms of the portal that come too late: after the session has ended, or after the page of a dossier has closed. */
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Account,
  findAccountSession,
  findHeldUpSince,
  keepAccount,
  openAccountSession,
} from '../../../src/applications/index.ts'
import { fromLocal } from '../../../src/calendar/index.ts'
import { findUploads, readDossier } from '../../../src/dossiers/index.ts'
import { listRoutes } from '../../../src/platform/http/index.ts'
import { fixedClock, newId } from '../../../src/platform/index.ts'
import { demoDatabase, type TestDatabase } from '../../database.ts'
import { SAMPLES } from '../../files.ts'
import { openTestWeb, openVisitor, receiveDossier, type TestWeb } from '../../web.ts'
import { formsIn, formWith, plainOf } from '../forms.ts'

const HOUR = 3_600_000
const PAPER = { name: 'giấy tờ.pdf', content: SAMPLES.pdf }
const clock = fixedClock(fromLocal('2026-11-23', 9 * 60))
const away = {
  isStandIn: false,
  leave: () => Promise.reject(new Error('no answer')),
  comeBack: () => Promise.reject(new Error('no answer')),
}
let db: TestDatabase
let web: TestWeb
let owner: Account
type Visitor = ReturnType<typeof openVisitor>

beforeAll(async () => {
  db = await demoDatabase('centre')
  web = await openTestWeb(db.database, {
    ...{ clock, demo: false, identity: away, env: { SATISFACTION_QUESTIONS: 'on' } },
    localAccounts: { channels: ['email'], letters: 'sent' },
  })
  owner = (await signIn('lan')).account
}, 60_000)
afterAll(async () => {
  await web.close()
  await db.close()
})

async function signIn(subject: string, visitor: Visitor = openVisitor(web.app)) {
  const person = { issuer: 'test', subject, name: 'Phạm Thị Lan', identity: '025194000102', represents: [] }
  const account = await keepAccount(db.database, person, clock.now())
  visitor.cookies.set('account', await openAccountSession(db.database, account.id, undefined, clock.now()))
  return { visitor, account }
}

/** Somebody whose session has ended while a page was open. */
async function latecomer(): Promise<Visitor> {
  const { visitor } = await signIn('lan')
  await visitor.get('/account')
  clock.advance(3 * HOUR)
  return visitor
}

/** Where the form waits that was just answered with the way to the sign-in. */
function placeOf(late: LightMyRequestResponse, url: string): string {
  const to = new URL(String(late.headers.location), 'http://here.invalid')
  expect([late.statusCode, to.pathname], url).toEqual([303, '/account/sign-in'])
  return to.searchParams.get('back') ?? ''
}

/** Everything of a form that a page may not mend: lines, marks of HTML, one name twice, spaces around. */
const ODD_FIELDS: [string, string][] = [
  ['key', '0199f0c4-7c1e-4a31-9b1d-5f0c2a8e4d00'],
  ['reason', 'Thiếu “bản chính”, đề nghị "làm rõ" & gửi lại'],
  ['pick', 'một'],
  ['pick', 'hai'],
  ['amount', ' 1.250.000 '],
]

/** The hidden fields of the form that goes to this address, in their order. */
function waitingIn(body: string, action: string): [string, string][] {
  const form = formsIn(body).find((one) => one.action === action)
  const inputs = form?.html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g) ?? []
  return [...inputs]
    .map(([, name = '', value = '']): [string, string] => [name, plainOf(value)])
    .filter(([name]) => name !== '_csrf')
}

/** What proves who somebody is: typed again, kept nowhere. */
const WITH_PASSWORDS = ['/account/security/password', '/account/security/close']

describe('a form of somebody who had signed in', () => {
  it('waits through the sign-in whole and in its order, with its files, at every address that takes one', async () => {
    const forms = listRoutes(web.app).flatMap(({ method, url, access }) =>
      method === 'POST' && access === 'account' ? [url] : [],
    )
    expect(forms.length).toBeGreaterThan(12)
    for (const url of forms) {
      const visitor = await latecomer()
      const path = url.replaceAll(/:\w+/g, () => newId())
      const isKept = !WITH_PASSWORDS.includes(url)
      const back = placeOf(await visitor.post(path, [...ODD_FIELDS, ['own', 'bí mật']]), url)
      expect(/^\/account\/kept\//.test(back), url).toBe(isKept)
      if (!isKept) continue
      const { _csrf = '' } = formWith((await visitor.get('/sign-in')).body, {}, '/sign-in').hidden
      const parts = placeOf(
        await visitor.send(`${path}?_csrf=${_csrf}`, [...ODD_FIELDS, ['files', PAPER]]),
        url,
      )
      await signIn('lan', visitor)
      const waiting = waitingIn((await visitor.get(back)).body, path)
      expect(
        waiting.filter(([name]) => name !== 'own'),
        url,
      ).toEqual(ODD_FIELDS)
      const [file, ...fields] = waitingIn((await visitor.get(parts)).body, path).reverse()
      expect(fields.reverse(), url).toEqual(ODD_FIELDS)
      const [sha256 = '', name = ''] = file?.[1].split('/') ?? []
      const by = { kind: 'applicant', id: owner.id } as const
      expect(await findUploads(db.database, by, [{ sha256, name }]), url).toHaveLength(1)
    }
    const [row] = await db.database.query<{ count: number }>(
      "select count(*)::int as count from late_form where action like '/account/security/%' and fields::text like '%bí mật%'",
    )
    expect(row?.count).toBe(0)
  }, 60_000)

  it('is sent with one press, and shown to nobody else', async () => {
    const visitor = await latecomer()
    const fields = { phone: '0912 345 678', email: 'lan@example.vn', language: 'vi', notify_by: 'email' }
    const back = placeOf(await visitor.post('/account', fields), '/account')
    const other = (await signIn('dung')).visitor
    expect((await other.get(back)).headers.location).toBe('/account')
    expect((await openVisitor(web.app).get(back)).headers.location).toMatch(/^\/account\/sign-in/)
    await signIn('lan', visitor)
    const page = await visitor.get(back)
    expect(page.body).toContain('Biểu mẫu của anh/chị vẫn còn')
    const { action, hidden } = formWith(page.body, {}, '/account')
    expect((await visitor.post(action, hidden)).headers.location).toBe('/account?done=contact')
    const session = await findAccountSession(db.database, visitor.cookies.get('account') ?? '', clock.now())
    expect(session?.account).toMatchObject({ email: 'lan@example.vn', notifyBy: 'email' })
  })

  it('stands in the page itself where nobody knows whose it is', async () => {
    const visitor = openVisitor(web.app)
    await visitor.get('/sign-in')
    const late = await visitor.post('/follow/H44.100-1/withdraw', { reason: 'Tôi đổi ý.' })
    expect(late.statusCode).toBe(401)
    expect(late.body).toContain('Đăng nhập (mở thẻ mới)')
    expect(waitingIn(late.body, '/follow/H44.100-1/withdraw')).toEqual([['reason', 'Tôi đổi ý.']])
  })

  it('keeps its place in time while the provider of identities does not answer, and only then', async () => {
    const visitor = await latecomer()
    const action = `/drafts/${newId()}/file`
    const sentAt = clock.now()
    const back = placeOf(await visitor.post(action, {}), action)
    const asked = { account: owner.id, action, changedAt: sentAt }
    expect(await findHeldUpSince(db.database, asked, clock.now())).toBeUndefined()
    clock.advance(HOUR)
    const gone = await visitor.get(`/account/sign-in/go?back=${encodeURIComponent(back)}`)
    expect([gone.statusCode, gone.body.includes('giữ nguyên giờ nộp')]).toEqual([503, true])
    expect(await findHeldUpSince(db.database, asked, clock.now())).toBe(sentAt)
    const changed = { ...asked, changedAt: sentAt + 1 }
    expect(await findHeldUpSince(db.database, changed, clock.now())).toBeUndefined()
  })
})

describe('a form on the page of a dossier that has closed meanwhile', () => {
  it('waits until the two codes are typed again, and is sent with one press', async () => {
    const { id, code, secret } = await receiveDossier(web.services, { withdrawn: true })
    const visitor = openVisitor(web.app)
    await visitor.get('/sign-in')
    await visitor.post('/track', { code, secret })
    clock.advance(31 * 60_000)
    const late = await visitor.post(`/rate/${code}`, { level: 'satisfied' })
    expect([late.statusCode, late.body.includes('không còn mở trên máy này')]).toEqual([422, true])
    const { kept = '' } = formWith(late.body, {}, '/track').hidden
    const wrong = await visitor.post('/track', { code, secret: 'AAAAAA', kept })
    expect(formWith(wrong.body, {}, '/track').hidden.kept).toBe(kept)
    const opened = await visitor.post('/track', { code, secret, kept })
    expect(opened.body).toContain('Hồ sơ đã mở lại')
    const { action, hidden } = formWith(opened.body, {}, `/rate/${code}`)
    expect((await visitor.post(action, hidden)).headers.location).toBe(`/rate/${code}`)
    expect((await readDossier(web.services.office, id))?.state.rating?.level).toBe('satisfied')
  })

  it('leads nowhere but to that dossier', async () => {
    const { code, secret } = await receiveDossier(web.services)
    const visitor = openVisitor(web.app)
    for (const action of ['/account/security/close', '/rate/H44.100-999', `//evil.example/rate/${code}`]) {
      const kept = JSON.stringify({ action, fields: [['sure', 'yes']] })
      const answer = await visitor.post('/track', { code, secret, kept })
      expect([answer.statusCode, answer.headers.location], action).toEqual([303, `/track/${code}`])
    }
  })
})

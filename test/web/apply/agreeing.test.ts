/** A company of two members: the second looks and agrees with an account of her own before the first can file. With and without script. */
import type { AddressInfo } from 'node:net'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Account,
  findOwnApplication,
  keepAccount,
  openAccountSession,
  saveAnswers,
} from '../../../src/applications/index.ts'
import { fromLocal } from '../../../src/calendar/index.ts'
import { findDossier } from '../../../src/dossiers/index.ts'
import { fixedClock } from '../../../src/platform/index.ts'
import { closeBrowser, skipsBrowser, withPage } from '../../browser.ts'
import { ensureAssets } from '../../build-assets.ts'
import { demoDatabase, type TestDatabase } from '../../database.ts'
import { openTestWeb, openVisitor, type TestWeb } from '../../web.ts'
import { draftCompany } from './company-draft.ts'

const clock = fixedClock(fromLocal('2026-11-23', 9 * 60))
let db: TestDatabase
let web: TestWeb
let origin: string
let first: Account
let second: Account
let stranger: Account

const person = (name: string, identity: string) => ({
  issuer: 'https://dinh-danh.example.vn',
  subject: identity,
  name,
  identity,
  assurance: 'LoA2',
  represents: [],
})

beforeAll(async () => {
  await ensureAssets()
  db = await demoDatabase('centre')
  web = await openTestWeb(db.database, { clock, demo: false })
  origin = await web.app.listen({ host: '127.0.0.1', port: 0 })
  origin = `http://127.0.0.1:${(web.app.server.address() as AddressInfo).port}`
  first = await keepAccount(db.database, person('Trần Minh Đức', '025085000104'), clock.now())
  second = await keepAccount(db.database, person('Phạm Thị Lan', '025194000102'), clock.now())
  stranger = await keepAccount(db.database, person('Hoàng Văn Dũng', '025092000101'), clock.now())
}, 60_000)
afterAll(async () => {
  await closeBrowser()
  await web.close()
  await db.close()
})

const beginCompany = () => draftCompany(web.services, first, clock.now())

const sessionOf = (account: Account) => openAccountSession(db.database, account.id, undefined, clock.now())

function as<T>(
  account: Account,
  use: (page: Page) => Promise<T>,
  options: BrowserContextOptions,
): Promise<T> {
  return withPage(async (page) => {
    const value = await sessionOf(account)
    await page.context().addCookies([{ name: 'account', value, url: origin }])
    return use(page)
  }, options)
}

const phone = { viewport: { width: 360, height: 800 }, locale: 'vi-VN', reducedMotion: 'reduce' } as const

describe.skipIf(skipsBrowser)('registering a company of two members', () => {
  it.each([
    ['with script', true],
    ['without script', false],
  ])(
    'waits for the second member, who agrees with an account of her own, %s',
    async (_, javaScriptEnabled) => {
      const options = { ...phone, javaScriptEnabled }
      const draft = await beginCompany()
      const invite = async (page: Page) => {
        await page.goto(`${origin}/drafts/${draft}/review`)
        expect(await page.getByText('Nộp được khi mọi người phải đồng ý').count()).toBe(1)
        expect(await page.getByRole('button', { name: 'Nộp hồ sơ' }).count()).toBe(0)
        await page.getByRole('button', { name: 'Mời xem và đồng ý' }).click()
        return (await page.locator('code').first().textContent()) ?? ''
      }
      const link = await as(first, invite, options)
      expect(new URL(link).pathname).toBe(`/agree/${draft}`)

      const agree = async (page: Page) => {
        await page.goto(`${origin}/account`)
        await page.getByRole('link', { name: 'Xem và trả lời' }).first().click()
        await page.getByRole('heading', { level: 1 }).waitFor()
        expect(new URL(page.url()).pathname).toBe(new URL(link).pathname)
        expect(await page.getByText('Trần Minh Đức ghi tên anh/chị').count()).toBe(1)
        await page.getByRole('button', { name: 'Tôi đồng ý' }).click()
        await page.getByText('Anh/chị đã đồng ý lúc').waitFor()
      }
      await as(second, agree, options)

      const change = async (page: Page) => {
        await page.goto(`${origin}/drafts/${draft}/page/office`)
        await page.getByText('Phạm Thị Lan đã đồng ý với nội dung hiện tại').waitFor()
        await page.getByLabel('Điện thoại', { exact: true }).fill('0912 999 888')
        await page.getByRole('button', { name: 'Tiếp tục' }).click()
        await page.waitForURL(/page\/industries/)
        await page.goto(`${origin}/drafts/${draft}/review`)
        await page.getByText('nội dung đã đổi sau đó: cần đồng ý lại').waitFor()
        expect(await page.getByRole('button', { name: 'Nộp hồ sơ' }).count()).toBe(0)
      }
      await as(first, change, options)

      const agreeAgain = async (page: Page) => {
        await page.goto(link.replace(new URL(link).origin, origin))
        await page.getByText('Nội dung đã đổi sau khi anh/chị đồng ý').waitFor()
        await page.getByRole('button', { name: 'Tôi đồng ý' }).click()
        await page.getByText('Anh/chị đã đồng ý lúc').waitFor()
      }
      await as(second, agreeAgain, options)

      const file = async (page: Page) => {
        await page.goto(`${origin}/drafts/${draft}/review`)
        await page.getByText('Đã đồng ý lúc').waitFor()
        await page.getByRole('button', { name: 'Nộp hồ sơ' }).click()
        await page.getByRole('heading', { name: 'Đã nộp hồ sơ' }).waitFor()
      }
      await as(first, file, options)
      expect((await findDossier(db.database, draft))?.state.status).toBe('submitted')
    },
    120_000,
  )
})

async function visitorOf(account: Account) {
  const visitor = openVisitor(web.app)
  visitor.cookies.set('account', await sessionOf(account))
  await visitor.get('/account')
  return visitor
}

describe('a draft that others must agree to', () => {
  it('is seen by nobody else before they are invited, and by nobody but them afterwards', async () => {
    const draft = await beginCompany()
    const [owner, member, other] = [
      await visitorOf(first),
      await visitorOf(second),
      await visitorOf(stranger),
    ]
    const ways = [`/agree/${draft}`, `/agree/${draft}/files/${'a'.repeat(64)}`]
    for (const visitor of [owner, member, other]) {
      for (const url of ways) expect((await visitor.get(url)).statusCode, url).toBe(404)
      expect((await visitor.post(`/agree/${draft}`, { answer: 'agreed' })).statusCode).toBe(404)
    }
    for (const visitor of [member, other]) {
      expect((await visitor.post(`/drafts/${draft}/invite`, {})).statusCode).toBe(404)
    }
    await owner.post(`/drafts/${draft}/invite`, {})
    const page = await member.get(`/agree/${draft}`)
    expect(page.statusCode).toBe(200)
    const [, file = ''] = new RegExp(`href="(/agree/${draft}/files/[0-9a-f]{64})"`).exec(page.body) ?? []
    expect((await member.get(file)).statusCode).toBe(200)
    for (const visitor of [owner, other]) {
      for (const url of [...ways, file]) expect((await visitor.get(url)).statusCode, url).toBe(404)
    }
    for (const url of [`/drafts/${draft}`, `/drafts/${draft}/review`, `/drafts/${draft}/page/office`]) {
      expect((await member.get(url)).statusCode, url).toBe(404)
    }
    expect((await member.post(`/drafts/${draft}/file`, {})).statusCode).toBe(404)
    expect((await openVisitor(web.app).get(`/agree/${draft}`)).headers.location).toMatch(
      /^\/account\/sign-in/,
    )
  })

  it('is not filed without them, keeps no answer to what it does not say any more, and says who did not agree and why', async () => {
    const draft = await beginCompany()
    const [owner, member] = [await visitorOf(first), await visitorOf(second)]
    await owner.post(`/drafts/${draft}/invite`, {})
    const early = await owner.post(`/drafts/${draft}/file`, {})
    expect([early.statusCode, early.body.includes('Còn người phải đồng ý')]).toEqual([409, true])
    const seen = await member.get(`/agree/${draft}`)
    const [, content = ''] = /name="content" value="([0-9a-f]{64})"/.exec(seen.body) ?? []
    const application = await findOwnApplication(db.database, draft, first.id)
    if (application === undefined) throw new Error('the draft is gone')
    const answers = { ...application.answers, office_phone: '0912999888' }
    await saveAnswers(db.database, application, answers, clock.now())
    const late = await member.post(`/agree/${draft}`, { answer: 'agreed', content })
    expect([late.statusCode, late.body.includes('Nội dung vừa đổi')]).toEqual([409, true])
    const [, fresh = ''] = /name="content" value="([0-9a-f]{64})"/.exec(late.body) ?? []
    expect((await member.post(`/agree/${draft}`, { answer: 'declined', content: fresh })).statusCode).toBe(
      422,
    )
    await member.post(`/agree/${draft}`, {
      answer: 'declined',
      content: fresh,
      reason: 'Tỷ lệ vốn chưa đúng.',
    })
    expect((await owner.get(`/drafts/${draft}/review`)).body).toContain('Tỷ lệ vốn chưa đúng.')
    expect((await owner.post(`/drafts/${draft}/file`, {})).statusCode).toBe(409)
    await member.post(`/agree/${draft}`, { answer: 'agreed', content: fresh })
    expect((await owner.post(`/drafts/${draft}/file`, {})).headers.location).toBe(`/drafts/${draft}/filed`)
    const after = await member.post(`/agree/${draft}`, {
      answer: 'declined',
      content: fresh,
      reason: 'Đổi ý.',
    })
    expect(after.statusCode).toBe(409)
    const desk = openVisitor(web.app)
    await desk.get('/sign-in')
    await desk.post('/sign-in', { username: 'tiepnhan.ttpvhcc', password: 'mật khẩu không ai biết' })
    const page = await desk.get(`/work/dossiers/${draft}`)
    expect(page.body).toContain('Những người khác đồng ý')
    expect(page.body).toContain('Đã đồng ý lúc')
  }, 60_000)
})

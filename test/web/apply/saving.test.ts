/** What is typed into a page of a form is kept while it is typed, and the page says when it is not. */
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Account,
  findOwnApplication,
  keepAccount,
  openAccountSession,
} from '../../../src/applications/index.ts'
import { fromLocal } from '../../../src/calendar/index.ts'
import { fixedClock } from '../../../src/platform/index.ts'
import { closeBrowser, skipsBrowser, withPage } from '../../browser.ts'
import { ensureAssets } from '../../build-assets.ts'
import { demoDatabase, type TestDatabase } from '../../database.ts'
import { openTestWeb, type TestWeb } from '../../web.ts'
import { draftCompany } from './company-draft.ts'

const clock = fixedClock(fromLocal('2026-11-23', 9 * 60))
let db: TestDatabase
let web: TestWeb
let origin: string
let account: Account

beforeAll(async () => {
  await ensureAssets()
  db = await demoDatabase('centre')
  web = await openTestWeb(db.database, { clock, demo: false })
  await web.app.listen({ host: '127.0.0.1', port: 0 })
  origin = `http://127.0.0.1:${(web.app.server.address() as AddressInfo).port}`
  const person = { issuer: 'https://dinh-danh.example.vn', subject: 'a', represents: [] }
  account = await keepAccount(
    db.database,
    { ...person, name: 'Trần Minh Đức', identity: '025085000104' },
    clock.now(),
  )
}, 60_000)
afterAll(async () => {
  await closeBrowser()
  await web.close()
  await db.close()
})

/** The page of the office of a fresh draft; answers what the draft has at its telephone. */
async function onPage(
  use: (page: Page, phoneOf: () => Promise<unknown>) => Promise<void>,
  javaScriptEnabled: boolean,
): Promise<void> {
  const draft = await draftCompany(web.services, account, clock.now())
  await withPage(
    async (page) => {
      const value = await openAccountSession(db.database, account.id, undefined, clock.now())
      await page.context().addCookies([{ name: 'account', value, url: origin }])
      await page.goto(`${origin}/drafts/${draft}/page/office`)
      await use(page, async () => {
        const application = await findOwnApplication(db.database, draft, account.id)
        return application?.answers.office_phone
      })
    },
    { viewport: { width: 360, height: 800 }, locale: 'vi-VN', javaScriptEnabled },
  )
}

const phone = (page: Page) => page.getByLabel('Điện thoại', { exact: true })
const state = (page: Page) => page.locator('[data-save-state]')

/** Everything that is said of saving from now on, however soon something else is said. */
async function listenTo(page: Page): Promise<() => Promise<string[]>> {
  const told = await state(page).evaluateHandle((element) => {
    const said: string[] = []
    const listen = () => said.push(element.textContent ?? '')
    new MutationObserver(listen).observe(element, { childList: true, characterData: true, subtree: true })
    return said
  })
  return () => told.jsonValue()
}

describe.skipIf(skipsBrowser)('a page of a form', () => {
  it('keeps what was typed before its script had come', () =>
    onPage(async (page, phoneOf) => {
      let send = () => {}
      const typed = new Promise<void>((done) => {
        send = done
      })
      await page.route('**/assets/saving-*.js', async (route) => {
        await typed
        await route.continue()
      })
      await page.reload({ waitUntil: 'domcontentloaded' })
      await phone(page).fill('0912 222 111')
      send()
      await expect.poll(phoneOf, { timeout: 20_000 }).toBe('0912222111')
    }, true))

  it('keeps what is typed while it is typed, and what was typed without a connection when it is back', () =>
    onPage(async (page, phoneOf) => {
      await page.waitForLoadState('networkidle')
      const told = await listenTo(page)
      await phone(page).fill('0912 111 222')
      await expect.poll(async () => (await told()).at(-1), { timeout: 20_000 }).toContain('Đã lưu lúc')
      expect((await told())[0]).toBe('Chưa lưu')
      expect(await phoneOf()).toBe('0912111222')

      await page.context().setOffline(true)
      await phone(page).fill('0912 333 444')
      await page.getByRole('alert').and(page.getByText('Mất mạng')).waitFor()
      expect(await phoneOf()).toBe('0912111222')
      await page.context().setOffline(false)
      await state(page).and(page.getByText('Đã lưu lúc')).waitFor()
      expect(await phoneOf()).toBe('0912333444')
    }, true))

  it('asks before it is left with something that is not kept, and sends the button after what is on its way', () =>
    onPage(async (page, phoneOf) => {
      await page.route('**/page/office*', async (route) => {
        if (route.request().postData()?.includes('quiet'))
          await new Promise((done) => setTimeout(done, 1_500))
        await route.continue()
      })
      await phone(page).fill('0912 555 666')
      await state(page).and(page.getByText('Đang lưu…')).waitFor()
      await phone(page).fill('0912 777 888')
      await page.getByRole('button', { name: 'Tiếp tục' }).click()
      await page.waitForURL(/page\/industries/)
      expect(await phoneOf()).toBe('0912777888')
      await page.goBack()
      await phone(page).fill('0912 999 000')
      const asked = page.waitForEvent('dialog')
      void page.goto(`${origin}/account`).catch(() => undefined)
      const dialog = await asked
      expect(dialog.type()).toBe('beforeunload')
      await dialog.accept()
    }, true))

  it('without script is kept by its buttons, as it says', () =>
    onPage(async (page, phoneOf) => {
      const before = await phoneOf()
      await phone(page).fill('0912 111 222')
      expect(await phoneOf()).toBe(before)
      expect(await state(page).textContent()).toContain('Đã lưu lúc')
      await page.getByRole('button', { name: 'Để sau, tôi quay lại' }).click()
      await page.waitForURL(/\/account$/)
      expect(await phoneOf()).toBe('0912111222')
    }, false))
})

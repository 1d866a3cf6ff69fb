import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '../../demo/index.ts'
import { fixedClock } from '../../src/platform/index.ts'
import { closeBrowser, skipsBrowser, withPage } from '../browser.ts'
import { ensureAssets } from '../build-assets.ts'
import { demoDatabase, type TestDatabase } from '../database.ts'
import { linesOf } from '../documents/poppler.ts'
import { SAMPLES } from '../files.ts'
import { openTestWeb, receiveDossier, type TestWeb } from '../web.ts'

/** Certificate of marital status: the ward's officer examines, its head signs, its clerk issues. */
const PROCEDURE = '1.004873'
const NINE = Date.UTC(2026, 10, 23, 2)
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const desk = { viewport: { width: 1280, height: 900 }, locale: 'vi-VN', reducedMotion: 'reduce' } as const

const clock = fixedClock(NINE)
let store: TestDatabase
let web: TestWeb
let origin: string

describe.skipIf(skipsBrowser)('a dossier from the counter to its result, by keyboard alone', () => {
  let id = ''

  beforeAll(async () => {
    await ensureAssets()
    store = await demoDatabase()
    web = await openTestWeb(store.database, { clock })
    await web.app.listen({ port: 0, host: '127.0.0.1' })
    origin = `http://127.0.0.1:${(web.app.server.address() as AddressInfo).port}`
  })
  afterAll(async () => {
    await closeBrowser()
    await web?.close()
    await store?.close()
  })

  it('is accepted at the counter, and its receipt is printed', { timeout: 60_000 }, async () => {
    await withPage(async (page) => {
      await signIn(page, 'tiepnhan.viettri')
      await page.keyboard.press('n')
      await page.waitForURL('**/work/receive')
      await tabTo(page, 'input#q')
      await page.keyboard.type('xac nhan tinh trang hon nhan')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/work/receive?q=*')
      await tabTo(page, `a[href*="procedure=${PROCEDURE}"]`)
      await page.keyboard.press('Enter')
      await page.waitForURL(`**/work/receive?procedure=${PROCEDURE}`)
      await fillApplication(page)
      await page.keyboard.press('Enter')
      await page.waitForURL('**/work/received/*')
      id = page.url().split('/').at(-1) ?? ''
      const code = await page.locator('h1').textContent()
      expect(code).toMatch(/^H44\.100-261123-\d{4}$/)
      await expectReceipt(page, code ?? '')
    }, desk)
  })

  it.each([
    ['officer', 'case_officer'],
    ['head', 'agency_head'],
    ['clerk', 'clerk'],
  ])('is brought on by the %s', { timeout: 60_000 }, async (_, role) => {
    const task = await openTask()
    expect(task.role).toBe(role)
    clock.advance(3_600_000)
    await withPage(async (page) => {
      await signIn(page, await usernameFor(task))
      await page.keyboard.press('j')
      await page.keyboard.press('Enter')
      await page.waitForURL(`**/work/dossiers/${id}`)
      const granted = 'form[id^="complete-step"] input[value="granted"]'
      if ((await page.locator(granted).count()) > 0) {
        await tabTo(page, granted)
        await page.keyboard.press('Space')
      }
      const number = 'form[id^="complete-step"] input[name="resultNumber"]'
      if ((await page.locator(number).count()) > 0) {
        await tabTo(page, number)
        await page.keyboard.type('123/XN-UBND')
        await page
          .locator('form[id^="complete-step"] input[type="file"]')
          .setInputFiles({ name: 'ket-qua.pdf', mimeType: 'application/pdf', buffer: SAMPLES.pdf })
      }
      await tabTo(page, 'form[id^="complete-step"] button')
      await page.keyboard.press('Enter')
      await page.waitForURL('**?done=complete_step')
    }, desk)
    expect((await openTask()).role).not.toBe(role)
  })

  it('is handed over, and nothing waits any more', async () => {
    clock.advance(3_600_000)
    await withPage(async (page) => {
      await signIn(page, 'traketqua.viettri')
      await page.goto(`${origin}/work/return`)
      await tabTo(page, 'form[action="/work/return"] button')
      await page.keyboard.press('Enter')
      await page.getByText('Không có kết quả nào đang chờ trả').waitFor()
    }, desk)
    const [row] = await store.database.query(
      "select status, outcome, state #>> '{result,number}' as number from dossier where id = $1",
      [id],
    )
    expect(row).toEqual({ status: 'handed_over', outcome: 'early', number: '123/XN-UBND' })
  })

  it('is seen by the manager of the Centre when it is late, urged, and answered with a day', {
    timeout: 60_000,
  }, async () => {
    const late = await receiveDossier(web.services)
    clock.advance(10 * DAY)
    id = late.id
    await withPage(async (page) => {
      await signIn(page, 'giamdoc.ttpvhcc', '**/work/board')
      await tabTo(page, 'a.number[href*="figure=overdueOpen"]')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/work/board/list?figure=overdueOpen')
      await tabTo(page, `input[type="checkbox"][value="${late.id}"]`)
      await page.keyboard.press('Space')
      await tabTo(page, 'button[name="act"][value="ask"]')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/work/board/urge?*')
      await tabTo(page, 'textarea[name="text"]')
      await page.keyboard.type('Báo cáo nguyên nhân, trả trong ngày mai.')
      await tabTo(page, 'button[name="act"][value="urge"]')
      await page.keyboard.press('Enter')
      await page.waitForURL('**&urged=1&left=0')
    }, desk)
    const holder = await usernameFor(await openTask())
    await withPage(async (page) => {
      await signIn(page, holder)
      await page.goto(`${origin}/work/dossiers/${late.id}`)
      await page.getByText('Báo cáo nguyên nhân, trả trong ngày mai.').first().waitFor()
      await tabTo(page, 'details:has(#answer-urge) > summary')
      await page.keyboard.press('Enter')
      await tabTo(page, '#answer-urge textarea[name="text"]')
      await page.keyboard.type('Chờ bản đồ, mai có.')
      await tabTo(page, '#answer-urge input[name="until"]')
      await page.keyboard.type('04/12/2026')
      await page.keyboard.press('Enter')
      await page.waitForURL('**?done=answer_urge')
    }, desk)
    clock.advance(MINUTE)
    await withPage(async (page) => {
      await signIn(page, 'giamdoc.ttpvhcc', '**/work/board')
      await page.goto(`${origin}/work/board/list?figure=promised`)
      await page.getByText('Chờ bản đồ, mai có.').waitFor()
      await tabTo(page, 'nav a[href="/work/report"]')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/work/report')
      const overdue = page.locator('a[href*="figure=overdueOpen"]').first()
      expect(await overdue.textContent()).toBe('1')
    }, desk)
  })

  interface Task {
    role: string
    agency: string
    unit: string | null
  }

  async function openTask(): Promise<Task> {
    const [task] = await store.database.query<Task>(
      'select role, agency, unit from task where dossier_id = $1',
      [id],
    )
    if (task === undefined) throw new Error('nobody holds the dossier')
    return task
  }

  async function usernameFor({ role, agency, unit }: Task): Promise<string> {
    const [person] = await store.database.query<{ username: string }>(
      `select s.username from staff s join role_grant g on g.staff_id = s.id
        where g.agency = $1 and g.role = $2 and (g.unit is null or g.unit = $3) order by s.username limit 1`,
      [agency, role, unit],
    )
    return person?.username ?? ''
  }
})

async function signIn(page: Page, username: string, first = '**/work'): Promise<void> {
  await page.goto(`${origin}/sign-in`)
  await tabTo(page, 'input[name="username"]')
  await page.keyboard.type(username)
  await page.keyboard.press('Tab')
  await page.keyboard.type(DEMO_PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL(first)
}

/** What somebody without a mouse does: on with Tab until they are there. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no way by Tab to ${selector} on ${page.url()}`)
}

async function fillApplication(page: Page): Promise<void> {
  const fields = [
    ['name', 'Đỗ Thị Ánh Nguyệt'],
    ['idNumber', '025190000001'],
    ['address', 'Khu 3, phường Việt Trì'],
  ] as const
  for (const [name, text] of fields) {
    await tabTo(page, `input[name="${name}"]`)
    await page.keyboard.type(text)
  }
  const papers = await page
    .locator('input[type="checkbox"][name^="paper."]')
    .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).name))
  expect(papers.length).toBeGreaterThan(0)
  for (const name of papers) {
    await tabTo(page, `input[name="${name}"]`)
    await page.keyboard.press('Space')
    const originals = `input[name="${name.replace('paper', 'originals')}"]`
    // What is only shown is not counted.
    if ((await page.locator(originals).count()) === 0) continue
    await tabTo(page, originals)
    await page.keyboard.type('1')
  }
  await tabTo(page, 'form[action="/work/receive"] button[data-hotkey="Ctrl Enter"]')
}

/** The printed form says who and which. */
async function expectReceipt(page: Page, code: string): Promise<void> {
  const href = await page.locator('a[data-hotkey="p"]').getAttribute('href')
  const answer = await page.request.get(origin + href)
  expect(answer.headers()['content-type']).toBe('application/pdf')
  const text = linesOf(await answer.body())
  expect(text).toContain('GIẤY TIẾP NHẬN HỒ SƠ')
  expect(text).toContain('Đỗ Thị Ánh Nguyệt')
  expect(text).toContain(code)
}

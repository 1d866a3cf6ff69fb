/** A decision in Word becomes a running procedure, and the first dossier goes through it: what two officers and the ward do, counted. */
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '../../../demo/index.ts'
import { fixedClock } from '../../../src/platform/index.ts'
import { closeBrowser, skipsBrowser, withPage } from '../../browser.ts'
import { ensureAssets } from '../../build-assets.ts'
import { demoDatabase, type TestDatabase } from '../../database.ts'
import { writeDocx } from '../../documents/write-documents.ts'
import { SAMPLES } from '../../files.ts'
import { openTestWeb, type TestWeb } from '../../web.ts'

/** Certificate of marital status: three working days until now. */
const PROCEDURE = '1.004873'
const NINE = Date.UTC(2026, 10, 23, 2)
const MOST_INTERACTIONS = 60

/** One step more, one that is done only on a condition, shorter times. */
const DECISION = writeDocx(
  'QUY TRÌNH NỘI BỘ',
  'Kèm theo Quyết định số 2314/QĐ-UBND ngày 20 tháng 11 năm 2026 của Chủ tịch UBND tỉnh',
  [
    ['Bước', 'Nội dung công việc', 'Đơn vị, người thực hiện', 'Thời gian', 'Kết quả'],
    ['1', 'Tiếp nhận hồ sơ, số hóa', 'Bộ phận Một cửa UBND phường', '02 giờ làm việc', 'Mẫu số 01'],
    [
      '2',
      'Kiểm tra cơ sở dữ liệu, dự thảo Giấy xác nhận',
      'Văn phòng HĐND và UBND\nCông chức tư pháp - hộ tịch',
      '04 giờ làm việc',
      'Dự thảo',
    ],
    ['', 'Nếu phải xác minh nơi cư trú trước đây: bước 3. Nếu không: bước 4', '', '', ''],
    [
      '3',
      'Xác minh nơi cư trú trước đây',
      'Văn phòng HĐND và UBND\nCông chức tư pháp - hộ tịch',
      '04 giờ làm việc',
      'Biên bản',
    ],
    ['4', 'Ký Giấy xác nhận', 'Lãnh đạo UBND phường', '04 giờ làm việc', 'Giấy xác nhận'],
    ['5', 'Cấp số, đóng dấu, phát hành', 'Văn thư UBND phường', '02 giờ làm việc', ''],
    ['6', 'Trả kết quả', 'Bộ phận Một cửa UBND phường', 'không tính thời gian', 'Sổ theo dõi'],
    ['Tổng cộng: 02 ngày làm việc', '<', '<', '<', '<'],
  ],
)

const desk = { viewport: { width: 1280, height: 900 }, locale: 'vi-VN', reducedMotion: 'reduce' } as const

const clock = fixedClock(NINE)
let store: TestDatabase
let web: TestWeb
let origin: string
let count = 0
/** When the first page was asked for. */
let begun = 0

/** What a person does: a click, a key, a field filled in, a file chosen. */
const act = async (doing: Promise<unknown>) => {
  count += 1
  await doing
}

describe.skipIf(skipsBrowser)('a changed procedure', () => {
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

  it('is written after the decision and submitted by one officer', { timeout: 120_000 }, async () => {
    begun = performance.now()
    await withPage(async (page) => {
      await signIn(page, 'kiemsoat.vpubnd')
      await act(page.click('a[href="/work/procedures"]'))
      await act(page.fill('input[name="q"]', 'xac nhan tinh trang hon nhan'))
      await act(page.click('form[action="/work/procedures"] button'))
      await act(page.click(`a[href="/work/procedures/${PROCEDURE}"]`))
      await act(page.click(`form[action$="/draft"] button`))
      const file = {
        name: 'QD-2314.docx',
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(DECISION),
      }
      await act(page.setInputFiles('input[type="file"]', file))
      await act(page.click('form[action*="/table"] button'))
      await page.getByText('Công bố được: không có lỗi').waitFor()
      expect(await page.locator('svg.flow').textContent()).toContain('Xác minh nơi cư trú')
      await act(page.locator('.tabs a').first().click())
      expect(await page.inputValue('input[name="number"]')).toBe('2314/QĐ-UBND')
      expect(await page.inputValue('input[name="date"]')).toBe('20/11/2026')
      await act(page.fill('input[name="validFrom"]', '23/11/2026'))
      await act(page.fill('input[name="limit.0.quantity"]', '2'))
      await act(page.fill('input[name="fee.0.amount"]', '5.000'))
      await act(page.click('form#draft button'))
      await page.getByText('Đã lưu.').waitFor()
      const told = await page.locator('.draft-side').textContent()
      expect(told).toContain('Thời hạn giải quyết: 3 ngày làm việc → 2 ngày làm việc')
      expect(told).toContain('8.000 đồng → 5.000 đồng')
      expect(told).toContain('Phải xác minh nơi cư trú trước đây')
      await act(page.click('form[action$="/submit"] button'))
      await page.getByText('chờ duyệt').first().waitFor()
    }, desk)
  })

  it('is approved by another, and in force at once', { timeout: 120_000 }, async () => {
    await withPage(async (page) => {
      await signIn(page, 'kiemsoat2.vpubnd')
      await act(page.click('a[href="/work/procedures"]'))
      await act(page.click('a[href^="/work/drafts/"]'))
      await act(page.click('form[action$="/approve"] button'))
      await page.getByText('Đã công bố.').waitFor()
    }, desk)
    expect(web.services.office.catalogue.inForce(PROCEDURE, clock.now())?.version.decision.number).toBe(
      '2314/QĐ-UBND',
    )
  })

  it('takes in its first dossier, at the new fee', { timeout: 120_000 }, async () => {
    await withPage(async (page) => {
      await signIn(page, 'tiepnhan.viettri')
      await act(page.keyboard.press('n'))
      await page.waitForURL('**/work/receive')
      await act(page.fill('input#q', 'xac nhan tinh trang hon nhan'))
      await act(page.keyboard.press('Enter'))
      await act(page.click(`a[href*="procedure=${PROCEDURE}"]`))
      await act(page.fill('input[name="name"]', 'Đỗ Thị Ánh Nguyệt'))
      await act(page.fill('input[name="idNumber"]', '025190000001'))
      await act(page.fill('input[name="address"]', 'Khu 3, phường Việt Trì'))
      const papers = page.locator('input[type="checkbox"][name^="paper."]')
      for (let at = 0; at < (await papers.count()); at += 1) {
        await act(papers.nth(at).press('Space'))
        const name = (await papers.nth(at).getAttribute('name')) ?? ''
        // What is only shown is not counted.
        const count = page.locator(`input[name="${name.replace('paper', 'originals')}"]`)
        if ((await count.count()) > 0) await act(count.fill('1'))
      }
      await act(page.click('form[action="/work/receive"] button[data-hotkey="Ctrl Enter"]'))
      await page.waitForURL('**/work/received/*')
      id = page.url().split('/').at(-1) ?? ''
    }, desk)
  })

  it('is examined and verified by the same officer', { timeout: 120_000 }, async () => {
    await withPage(async (page) => {
      await signIn(page, await usernameFor(await openTask()))
      await complete(page)
      await act(page.goto(`${origin}/work`))
      expect((await openTask()).role).toBe('case_officer')
      await complete(page)
    }, desk)
  })

  it.each(['signed', 'issued'])('and it is %s', { timeout: 120_000 }, async () => {
    await withPage(async (page) => {
      await signIn(page, await usernameFor(await openTask()))
      await complete(page)
    }, desk)
  })

  async function complete(page: Page): Promise<void> {
    clock.advance(3_600_000)
    await act(page.click(`a[href^="/work/dossiers/${id}"]`))
    const form = page.locator('form[id^="complete-step"]')
    await form.waitFor()
    for (const choice of ['input[value="granted"]', 'input[name^="facts."][value="yes"]'])
      if ((await form.locator(choice).count()) > 0) await act(form.locator(choice).press('Space'))
    if ((await form.locator('input[name="resultNumber"]').count()) > 0) {
      await act(form.locator('input[name="resultNumber"]').fill('123/XN-UBND'))
      const file = { name: 'ket-qua.pdf', mimeType: 'application/pdf', buffer: SAMPLES.pdf }
      await act(form.locator('input[type="file"]').setInputFiles(file))
    }
    await act(form.locator('button').last().click())
    await page.waitForURL('**?done=complete_step')
  }

  it(`all in at most ${MOST_INTERACTIONS} interactions`, async () => {
    const [row] = await store.database.query<{ status: string; version: string; fee: number }>(
      `select status, procedure_version::text as version, (state #>> '{fees,0,amount}')::int as fee from dossier where id = $1`,
      [id],
    )
    const inForce = web.services.office.catalogue.inForce(PROCEDURE, clock.now())
    expect(row).toEqual({ status: 'result_ready', version: inForce?.version.id, fee: 5000 })
    process.stdout.write(
      `a changed procedure, from the decision to its first result: ${count} interactions, ${Math.round((performance.now() - begun) / 1000)} s by a browser\n`,
    )
    expect(count).toBeLessThanOrEqual(MOST_INTERACTIONS)
  })

  async function openTask() {
    const [task] = await store.database.query<{ role: string; agency: string; unit: string | null }>(
      'select role, agency, unit from task where dossier_id = $1',
      [id],
    )
    if (task === undefined) throw new Error('nobody holds the dossier')
    return task
  }

  async function usernameFor({ role, agency, unit }: { role: string; agency: string; unit: string | null }) {
    const [person] = await store.database.query<{ username: string }>(
      `select s.username from staff s join role_grant g on g.staff_id = s.id
        where g.agency = $1 and g.role = $2 and (g.unit is null or g.unit = $3) order by s.username limit 1`,
      [agency, role, unit],
    )
    return person?.username ?? ''
  }
})

async function signIn(page: Page, username: string): Promise<void> {
  await page.goto(`${origin}/sign-in`)
  await act(page.fill('input[name="username"]', username))
  await act(page.fill('input[name="password"]', DEMO_PASSWORD))
  await act(page.keyboard.press('Enter'))
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

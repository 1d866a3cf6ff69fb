import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '../../../src/platform/index.ts'
import { closeBrowser, skipsBrowser, withPage } from '../../browser.ts'
import { ensureAssets } from '../../build-assets.ts'
import { demoDatabase, type TestDatabase } from '../../database.ts'
import { linesOf } from '../../documents/poppler.ts'
import { SAMPLES } from '../../files.ts'
import { openTestWeb, type TestWeb } from '../../web.ts'
import { signInAs } from '../sign-in-as.ts'

/** A licence that the department prepares, the Committee's Office examines and the Chairman signs. */
const PROCEDURE = '1.004223'
const [CENTRE, OFFICE] = ['H44.01.01', 'H44.01']
const NINE = Date.UTC(2026, 10, 23, 2)
const HOUR_MS = 3_600_000
const DAYS_MS = 14 * 24 * HOUR_MS
const look = { viewport: { width: 1280, height: 900 }, locale: 'vi-VN', reducedMotion: 'reduce' } as const

const clock = fixedClock(NINE)
let store: TestDatabase
let web: TestWeb
let origin: string
let id = ''

describe.skipIf(skipsBrowser)('a dossier through four agencies up to the Chairman and back', () => {
  beforeAll(async () => {
    await ensureAssets()
    store = await demoDatabase()
    web = await openTestWeb(store.database, { clock })
    await web.app.listen({ port: 0, host: '127.0.0.1' })
    origin = `http://127.0.0.1:${(web.app.server.address() as AddressInfo).port}`
  }, 120_000)
  afterAll(async () => {
    await closeBrowser()
    await web?.close()
    await store?.close()
  })

  it('is taken in at the Centre and goes to the department with its papers', {
    timeout: 90_000,
  }, async () => {
    await as('tiepnhan.ttpvhcc', async (page) => {
      await page.goto(`${origin}/work/receive?procedure=${PROCEDURE}`)
      await receive(page)
      await give(page)
    })
    await as(await holderOf(), async (page) => {
      await take(page)
      await page.goto(`${origin}/work/dossiers/${id}`)
      await page.getByText('Phiếu kiểm soát quá trình').waitFor()
    })
    expect(await agenciesNow()).toEqual(['H44.45'])
  })

  it('is handled there, signed for by the Office, and signed by the Chairman', {
    timeout: 240_000,
  }, async () => {
    const visited = new Set<string>()
    for (let step = 0; step < 20; step += 1) {
      const [task] = await openTasks()
      if (task === undefined || task.kind === 'hand_over') break
      clock.advance(2 * HOUR_MS)
      // The Office lets it lie beyond its days.
      if (task.node === 'committee_examine') clock.advance(DAYS_MS)
      if (task.agency === OFFICE && !visited.has(OFFICE)) {
        await as('vanthu.snnmt', give)
        await as(await holderOf(), take)
      }
      visited.add(task.agency)
      if (task.node === 'issue') {
        await as('vanthu.vpubnd', give)
        await as('vanthu.snnmt', take)
      }
      await as(await holderOf(), complete)
    }
    expect([...visited]).toEqual(['H44.45', OFFICE, 'H44'])
  })

  it('comes back with its result by a list, and is handed over', { timeout: 90_000 }, async () => {
    expect((await openTasks()).map(({ kind, agency }) => [kind, agency])).toEqual([['hand_over', CENTRE]])
    clock.advance(HOUR_MS)
    await as('vanthu.snnmt', async (page) => {
      await page.goto(`${origin}/work/papers`)
      await page.getByText('kèm kết quả về nơi tiếp nhận').waitFor()
      await give(page)
    })
    await as('traketqua.ttpvhcc', async (page) => {
      await take(page)
      await page.goto(`${origin}/work/return`)
      await page.locator('form[action="/work/return"] button').first().click()
      await page.getByText('Không có kết quả nào đang chờ trả').waitFor()
    })
  })

  it('the sheet says who gave and took, and whose part was late; form 06 says the same', {
    timeout: 60_000,
  }, async () => {
    await as('giamdoc.ttpvhcc', async (page) => {
      await page.goto(`${origin}/work/dossiers/${id}/process`)
      const rows = await page.locator('tbody tr').allInnerTexts()
      const late = rows.filter((row) => row.includes('Quá hạn'))
      expect(late).toHaveLength(1)
      expect(late[0]).toContain('Văn phòng UBND tỉnh')
      expect(rows.filter((row) => row.includes('Danh sách bàn giao số'))).toHaveLength(4)
      const answer = await page.request.get(`${origin}/work/dossiers/${id}/process.pdf`)
      expect(answer.headers()['content-type']).toBe('application/pdf')
      expectSheet(await answer.body(), rows)
    })
  })
})

/** Somebody signs in with a browser of their own. */
async function as(username: string, use: (page: Page) => Promise<void>): Promise<void> {
  await withPage(async (page) => {
    await signInAs(page, origin, username)
    await use(page)
  }, look)
}

async function receive(page: Page): Promise<void> {
  const fields = {
    name: 'Công ty nước sạch Đất Tổ',
    idNumber: '025190000001',
    address: 'Khu 3, phường Việt Trì',
  }
  for (const [name, text] of Object.entries(fields)) await page.fill(`input[name="${name}"]`, text)
  for (const box of await page.locator('input[type="checkbox"][name^="paper."]').all()) {
    const name = (await box.getAttribute('name')) ?? ''
    await box.press('Space')
    await page.fill(`input[name="${name.replace('paper', 'originals')}"]`, '1')
  }
  for (const fact of await page.locator('input[name^="fact"]').all()) await fact.fill('100')
  await page.locator('form.receive button[data-hotkey="Ctrl Enter"]').click()
  await page.waitForURL('**/work/received/*')
  id = page.url().split('/').at(-1) ?? ''
}

/** Everything that waits goes on a list. */
async function give(page: Page): Promise<void> {
  await page.goto(`${origin}/work/papers`)
  await page.locator('form.pick-form button[value="make"]').first().click()
  await page.waitForURL('**/work/papers/*?done=made*')
  const pdf = await page.request.get(`${page.url().split('?')[0]}/list.pdf`)
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
}

async function take(page: Page): Promise<void> {
  await page.goto(`${origin}/work/papers?tab=coming`)
  await page.locator('tbody a').first().click()
  await page.locator('main form button[type=submit]').last().click()
  await page.waitForURL('**?done=taken*')
}

async function complete(page: Page): Promise<void> {
  await page.goto(`${origin}/work/dossiers/${id}`)
  const form = page.locator('form[id^="complete-step"]').first()
  const granted = form.locator('input[value="granted"]')
  if ((await granted.count()) > 0) await granted.press('Space')
  const file = form.locator('input[type="file"]')
  if ((await form.locator('input[name="resultNumber"]').count()) > 0) {
    await file.setInputFiles({ name: 'ket-qua.pdf', mimeType: 'application/pdf', buffer: SAMPLES.pdf })
  }
  await form.locator('button[type=submit]').last().click()
  await page.waitForURL(/done=complete_step/)
}

interface Task {
  kind: string
  node: string | null
  agency: string
  role: string
  unit: string | null
}

function openTasks(): Promise<Task[]> {
  return store.database.query<Task>('select kind, node, agency, role, unit from task where dossier_id = $1', [
    id,
  ])
}

async function agenciesNow(): Promise<string[]> {
  return (await openTasks()).map(({ agency }) => agency)
}

async function holderOf(): Promise<string> {
  const [task] = await openTasks()
  const [person] = await store.database.query<{ username: string }>(
    `select s.username from staff s join role_grant g on g.staff_id = s.id
      where g.agency = $1 and g.role = $2 and ($3::text is null or g.unit is null or g.unit = $3) order by s.username limit 1`,
    [task?.agency, task?.role, task?.unit],
  )
  return person?.username ?? ''
}

/** The printed form says each station. */
function expectSheet(pdf: Buffer, rows: readonly string[]): void {
  const text = linesOf(pdf)
  expect(text).toContain('PHIẾU KIỂM SOÁT QUÁ TRÌNH')
  expect(text).toContain('Công ty nước sạch Đất Tổ')
  expect(text.match(/Nhận: /g)?.length).toBeGreaterThanOrEqual(rows.length)
  expect(text).toContain('Quá hạn')
}

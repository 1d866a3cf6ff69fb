import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadDemoCatalogue } from '../../../demo/index.ts'
import { findAxeViolations } from '../../../test/axe.ts'
import { closeBrowser, openBrowser, skipsBrowser, withPage } from '../../../test/browser.ts'
import { ensureAssets } from '../../../test/build-assets.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { findOverflow } from '../../../test/page-width.ts'
import { openTestWeb, receiveDossier, type TestWeb } from '../../../test/web.ts'
import { catchUp } from '../../dossiers/index.ts'
import { fixedClock } from '../../platform/index.ts'
import { figuresProjector } from '../../statistics/index.ts'

const clock = fixedClock(Date.UTC(2026, 10, 23, 2))

describe.skipIf(skipsBrowser)('in a browser', () => {
  let store: TestDatabase
  let web: TestWeb
  let origin: string
  let open: Awaited<ReturnType<typeof receiveDossier>>
  let ended: typeof open

  beforeAll(async () => {
    await ensureAssets()
    store = await testDatabase()
    await loadDemoCatalogue(store.database)
    web = await openTestWeb(store.database, { clock })
    open = await receiveDossier(web.services)
    ended = await receiveDossier(web.services, { withdrawn: true })
    const { calendars } = web.services.office
    await catchUp(
      store.database,
      figuresProjector((agency) => calendars.deadlineTime(agency)),
      100,
    )
    await web.app.listen({ port: 0, host: '127.0.0.1' })
    origin = `http://127.0.0.1:${(web.app.server.address() as AddressInfo).port}`
    await openBrowser()
  })
  afterAll(async () => {
    await closeBrowser()
    await web?.close()
    await store?.close()
  })

  it('every page is free of axe violations, scrolls nowhere sideways and meets no protest', async () => {
    const paths = [
      '/',
      '/procedures',
      '/procedures?q=khong-co-thu-tuc-nay-dau',
      '/procedures/1.001193',
      '/procedures/1.001193/papers',
      '/track',
      `/track/${open.code}?secret=${open.secret}`,
      `/track/${ended.code}?secret=${ended.secret}`,
      `/rate/${ended.code}?secret=${ended.secret}`,
      '/figures',
      '/figures?month=2019-01',
      '/accessibility',
      '/sign-in',
    ]
    const found = await withPage(
      async (page) => {
        const all: string[] = []
        page.on('console', (message) => {
          if (['error', 'warning'].includes(message.type())) all.push(`${page.url()}: ${message.text()}`)
        })
        for (const path of paths) all.push(...(await look(page, origin + path)))
        return all
      },
      { reducedMotion: 'reduce' },
    )
    expect(found).toEqual([])
  }, 120_000)

  it.for([true, false])(
    'a citizen searches, reads, tracks and rates (scripts: %s)',
    { timeout: 60_000 },
    async (javaScriptEnabled) => {
      const mine = await receiveDossier(web.services, { withdrawn: true })
      await withPage(
        async (page) => {
          await page.goto(origin)
          await page.getByRole('searchbox').or(page.getByRole('combobox')).first().fill('khai sinh')
          await page.getByRole('button', { name: 'Tìm thủ tục' }).click()
          await page.getByRole('link', { name: 'Đăng ký khai sinh', exact: true }).click()
          await page.getByRole('heading', { name: 'Giấy tờ cần có' }).waitFor()
          await page.goto(`${origin}/track`)
          await page.getByLabel('Mã hồ sơ').fill(mine.code)
          await page.getByLabel('Mã tra cứu').fill(mine.secret)
          await page.getByRole('button', { name: 'Tra cứu' }).click()
          await page.getByRole('link', { name: 'Đánh giá việc phục vụ' }).click()
          await page.getByRole('button', { name: 'Rất hài lòng' }).click()
          await page.getByRole('heading', { name: 'Cảm ơn' }).waitFor()
          await page.goBack()
          await page.reload()
          expect(await page.getByRole('button', { name: 'Rất hài lòng' }).count()).toBe(0)
        },
        { javaScriptEnabled, locale: 'vi-VN', reducedMotion: 'reduce' },
      )
    },
  )
})

/** Axe on a phone and on a desk, width on the smallest phone. */
async function look(page: Page, address: string): Promise<string[]> {
  const found: string[] = []
  await page.goto(address)
  for (const width of [320, 360, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    found.push(...(await findOverflow(page)).map((one) => `${width} ${address} ${one}`))
    if (width === 320) continue
    found.push(...(await findAxeViolations(page)).map((one) => `${width} ${address} ${one}`))
  }
  return found
}

import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeBrowser, openBrowser, skipsBrowser, withPage } from '../../../test/browser.ts'
import { ensureAssets } from '../../../test/build-assets.ts'
import { demoDatabase, type TestDatabase } from '../../../test/database.ts'
import { openTestWeb, receiveDossier, type TestWeb } from '../../../test/web.ts'
import { fixedClock } from '../../platform/index.ts'

const clock = fixedClock(Date.UTC(2026, 10, 23, 2))

describe.skipIf(skipsBrowser)('in a browser', () => {
  let store: TestDatabase
  let web: TestWeb
  let origin: string

  beforeAll(async () => {
    await ensureAssets()
    store = await demoDatabase()
    web = await openTestWeb(store.database, { clock })
    await web.app.listen({ port: 0, host: '127.0.0.1' })
    origin = `http://127.0.0.1:${(web.app.server.address() as AddressInfo).port}`
    await openBrowser()
  })
  afterAll(async () => {
    await closeBrowser()
    await web?.close()
    await store?.close()
  })

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
          await page.getByRole('button', { name: 'Rất hài lòng', exact: true }).click()
          await page.getByRole('heading', { name: 'Cảm ơn' }).waitFor()
          await page.goBack()
          await page.reload()
          expect(await page.getByRole('button', { name: 'Rất hài lòng' }).count()).toBe(0)
        },
        { javaScriptEnabled, locale: 'vi-VN', reducedMotion: 'reduce' },
      )
    },
  )

  it('keeps the words of its name and a box to type in whole on a phone whose text is twice as large', async () => {
    await withPage(
      async (page) => {
        await page.goto(origin)
        await page.evaluate(() => {
          document.documentElement.style.fontSize = '200%'
        })
        const widthOf = async (selector: string) =>
          (await page.locator(selector).first().boundingBox())?.width
        // The longest word of the name is as wide as that.
        const word = await page.locator('.mark span').evaluate((name) => {
          const probe = document.createElement('b')
          probe.style.position = 'absolute'
          probe.textContent =
            (name.textContent ?? '').split(/\s+/).sort((a, b) => b.length - a.length)[0] ?? ''
          name.append(probe)
          const { width } = probe.getBoundingClientRect()
          probe.remove()
          return width
        })
        expect(await widthOf('.mark span')).toBeGreaterThanOrEqual(word)
        expect(await widthOf('.finder .input')).toBeGreaterThan(150)
      },
      { viewport: { width: 360, height: 740 }, locale: 'vi-VN' },
    )
  })
})

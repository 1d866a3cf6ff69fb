import type { AddressInfo } from 'node:net'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '../../../demo/index.ts'
import { listEvents } from '../../../src/dossiers/index.ts'
import { addWeb } from '../../../src/web/index.ts'
import { actNames } from '../../../src/web/workspace/acts/act-words.ts'
import { closeBrowser, skipsBrowser, withPage } from '../../browser.ts'
import { ensureAssets } from '../../build-assets.ts'
import { SAMPLES } from '../../files.ts'
import { type StaffPages, startStaffPages } from '../staff-browser.ts'
import { type Scene, scenesOf } from './act-scenes.ts'

const desk = { viewport: { width: 1280, height: 900 }, locale: 'vi-VN', reducedMotion: 'reduce' } as const
/** What a dossier meets beside its ordinary way. */
const ACTS = [
  'request_intake_supplement',
  'propose_intake_refusal',
  'approve_intake_refusal',
  'request_supplement',
  'extend',
  'stop',
  'withdraw',
  'correct_party',
  'correct_result',
] as const

describe.skipIf(skipsBrowser)(
  'an act beside the ordinary way, in a browser, pressed twice, gone back to and loaded again',
  () => {
    let pages: StaffPages
    let origin: string
    beforeAll(async () => {
      await ensureAssets()
      pages = await startStaffPages(addWeb)
      await pages.app.listen({ port: 0, host: '127.0.0.1' })
      origin = `http://127.0.0.1:${(pages.app.server.address() as AddressInfo).port}`
    }, 120_000)
    afterAll(async () => {
      await closeBrowser()
      await pages?.close()
    })

    it.each(ACTS)('%s happens once, and the page says so', { timeout: 90_000 }, async (act) => {
      const scene = scenesOf(pages).find((one) => one.act === act) as Scene
      const id = await scene.make()
      const before = (await listEvents(pages.database, id)).length
      await withPage(async (page) => {
        const { token } = await pages.open(scene.person)
        await page.context().addCookies([{ name: 'session', value: token, url: origin }])
        await page.goto(`${origin}/work/dossiers/${id}`)
        const form = page.locator(`form:has(input[name="act"][value="${act}"])`).first()
        await unfold(page)
        for (const [name, value] of Object.entries(scene.fields)) await fillIn(form, name, value)
        if (scene.withFile) {
          await form
            .locator('input[type="file"]')
            .setInputFiles({ name: 'ket-qua.pdf', mimeType: 'application/pdf', buffer: SAMPLES.pdf })
        }
        await form.locator('button:not(.vh)').last().dblclick()
        await sure(page)
        await page.waitForURL(`**?done=${act}`)
        expect(await page.content()).toContain(`Đã xong: ${actNames.vi[act]}`)
        await page.reload()
        await page.goBack()
        await page.reload()
      }, desk)
      const events = (await listEvents(pages.database, id)).slice(before)
      expect(events.filter(({ body }) => body.type === scene.event)).toHaveLength(1)
    })

    it.each(['propose_intake_refusal', 'extend', 'stop'] as const)(
      '%s survives a session that ends while it is typed: after signing in again the words are there, and it happens once',
      { timeout: 90_000 },
      async (act) => {
        const scene = scenesOf(pages).find((one) => one.act === act) as Scene
        const id = await scene.make()
        const before = (await listEvents(pages.database, id)).length
        await withPage(async (page) => {
          const { token, id: staff } = await pages.open(scene.person)
          await page.context().addCookies([{ name: 'session', value: token, url: origin }])
          await page.goto(`${origin}/work/dossiers/${id}`)
          const formOf = () => page.locator(`form:has(input[name="act"][value="${act}"])`).first()
          await unfold(page)
          for (const [name, value] of Object.entries(scene.fields)) await fillIn(formOf(), name, value)
          await pages.database.query('delete from session where staff_id = $1', [staff])
          await formOf().locator('button:not(.vh)').last().click()
          await page.locator('input[name="password"]').waitFor()
          await page.fill('input[name="username"]', scene.person)
          await page.fill('input[name="password"]', DEMO_PASSWORD)
          await page.press('input[name="password"]', 'Enter')
          await page.locator(`input[name="act"][value="${act}"]`).first().waitFor({ state: 'attached' })
          await unfold(page)
          for (const [name, value] of Object.entries(scene.fields)) {
            if (typeof value === 'string')
              expect(await formOf().locator(`[name="${name}"]`).inputValue()).toBe(value)
          }
          await formOf().locator('button:not(.vh)').last().dblclick()
          await sure(page)
          await page.waitForURL(`**?done=${act}`)
        }, desk)
        const events = (await listEvents(pages.database, id)).slice(before)
        expect(events.filter(({ body }) => body.type === scene.event)).toHaveLength(1)
      },
    )
  },
)

async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const box of document.querySelectorAll('details')) box.open = true
  })
}

/** What cannot be undone is asked about once. */
async function sure(page: Page): Promise<void> {
  const asked = page.locator('form:has(input[name="sure"]) button:not(.vh)').last()
  await Promise.race([
    asked.waitFor({ state: 'attached', timeout: 20_000 }),
    page.waitForURL('**?done=*', { timeout: 20_000 }),
  ])
  if (!page.url().includes('done=')) {
    await unfold(page)
    await asked.dblclick()
  }
}

async function fillIn(form: Locator, name: string, value: Scene['fields'][string]): Promise<void> {
  const control = form.locator(`[name="${name}"]`).first()
  const kind = await control.evaluate((one) => `${one.tagName} ${(one as HTMLInputElement).type}`)
  const options = await form
    .locator(`select[name="${name}"] option, input[type="radio"][name="${name}"]`)
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value).filter((one) => one !== ''))
  const text = typeof value === 'function' ? value(options) : value
  if (kind.startsWith('SELECT')) await control.selectOption(text)
  else if (kind.endsWith('radio') || kind.endsWith('checkbox')) {
    await form.locator(`[name="${name}"][value="${text}"]`).check({ force: true })
  } else await control.fill(text)
}

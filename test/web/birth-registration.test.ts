import { mkdtempSync, rmSync } from 'node:fs'
import { createServer as createSocket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_PASSWORD, loadDemoCatalogue } from '../../demo/index.ts'
import { startBackground } from '../../src/cli/serve/background.ts'
import { connectionsOf, openHouseStandIns } from '../../src/cli/serve/connected/connections.ts'
import { openHouse } from '../../src/cli/serve/open-house.ts'
import { createServer } from '../../src/cli/serve/serve.ts'
import { captureLog, loadConfig } from '../../src/platform/process/index.ts'
import { closeBrowser, skipsBrowser, withPage } from '../browser.ts'
import { ensureAssets } from '../build-assets.ts'
import { testDatabase } from '../database.ts'

const desk = { viewport: { width: 1280, height: 900 }, locale: 'vi-VN', reducedMotion: 'reduce' } as const
const SOON = { timeout: 30_000 }
const ends: (() => unknown)[] = []
let origin: string
let portal: string

/** The whole house as the demonstration runs it, with its stand-ins and its worker. */
beforeAll(async () => {
  if (skipsBrowser) return
  await ensureAssets()
  const store = await testDatabase()
  await loadDemoCatalogue(store.database)
  const dataDir = mkdtempSync(join(tmpdir(), 'motcua-birth-'))
  const port = await freePort()
  const env = { DATABASE_URL: store.url, DATA_DIR: dataDir, DEMO: 'on', RATE_LIMIT: '0', PORT: String(port) }
  const { log } = captureLog('error')
  const house = await openHouse(loadConfig(env), log)
  const standIns = await openHouseStandIns(house)
  if (standIns === undefined) throw new Error('no stand-ins')
  const app = await createServer(house, connectionsOf(house, standIns))
  await app.listen({ host: '127.0.0.1', port })
  const stop = await startBackground(house, standIns)
  origin = `http://127.0.0.1:${port}`
  portal = standIns.addresses.national_portal
  ends.push(
    stop,
    () => app.close(),
    standIns.close,
    () => house.close(),
    store.close,
  )
  ends.push(() => rmSync(dataDir, { recursive: true, force: true }))
}, 120_000)
afterAll(async () => {
  await closeBrowser()
  for (const end of ends) await end()
})

describe.skipIf(skipsBrowser)('a birth registration from the national portal and back', () => {
  it('takes one keystroke of the officer, who types nothing', { timeout: 120_000 }, async () => {
    await withPage(async (page) => {
      await page.goto(portal)
      await page.getByRole('button', { name: /^Nộp/ }).click()
      await page.waitForURL(portal)
    }, desk)
    const typed = await withPage(async (page) => {
      await signIn(page)
      // Deriving and counting run beside: the list is asked again until the dossier has come.
      await expect
        .poll(async () => {
          await page.goto(`${origin}/work?kind=intake`)
          return page.locator('tr', { hasText: 'Nguyễn Văn Ví Dụ' }).count()
        }, SOON)
        .toBe(1)
      await page.keyboard.press('j')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/work/dossiers/*')
      const fields = page.locator('form#accept').locator('input[type=text], textarea, select')
      const asked = await fields.count()
      await Promise.all([page.waitForURL(/done=|\/work\b/), page.keyboard.press('Control+Enter')])
      return asked
    }, desk)
    await withPage(async (page) => {
      await expect
        .poll(async () => {
          await page.goto(portal)
          return page.locator('tbody tr').first().textContent()
        }, SOON)
        .toMatch(/10 đã trả kết quả/)
    }, desk)
    process.stdout.write(`fields typed by the officer: ${typed}\n`)
    expect(typed).toBe(0)
  })
})

async function signIn(page: Page): Promise<void> {
  await page.goto(`${origin}/sign-in`)
  await page.fill('input[name=username]', 'tiepnhan.viettri')
  await page.fill('input[name=password]', DEMO_PASSWORD)
  await Promise.all([page.waitForURL('**/work*'), page.press('input[name=password]', 'Enter')])
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const socket = createSocket().listen(0, '127.0.0.1', () => {
      const { port } = socket.address() as { port: number }
      socket.close(() => resolve(port))
    })
  })
}

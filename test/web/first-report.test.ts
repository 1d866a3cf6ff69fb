import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '../../demo/index.ts'
import {
  END_OF_PERIOD_2018,
  onStage,
  PERIOD_2018,
  PUBLISHED_2018,
  playPhutho2018,
} from '../../demo/scenarios/index.ts'
import { fixedClock } from '../../src/platform/index.ts'
import { type FigureKey, listOf } from '../../src/statistics/index.ts'
import { closeBrowser, skipsBrowser, withPage } from '../browser.ts'
import { ensureAssets } from '../build-assets.ts'
import { demoDatabase, type TestDatabase } from '../database.ts'
import { openTestWeb, type TestWeb } from '../web.ts'

let store: TestDatabase
let web: TestWeb
let origin: string

describe.skipIf(skipsBrowser)('the manager of the Centre', () => {
  beforeAll(async () => {
    await ensureAssets()
    const opened = await demoDatabase()
    const { staffIds } = opened
    store = opened
    await onStage(store.database, staffIds, (office, stageFor) =>
      playPhutho2018(office, stageFor, {
        until: END_OF_PERIOD_2018,
        seed: '2018',
        onProgress: () => undefined,
      }),
    )
    web = await openTestWeb(store.database, { clock: fixedClock(Date.UTC(2026, 10, 23, 2)) })
    await web.app.listen({ port: 0, host: '127.0.0.1' })
    origin = `http://127.0.0.1:${(web.app.server.address() as AddressInfo).port}`
  }, 120_000)
  afterAll(async () => {
    await closeBrowser()
    await web?.close()
    await store?.close()
  })

  it('opens the report of 2018 as it was published, and from each number its list', async () => {
    await withPage(
      async (page) => {
        await openFirstReport(page)
        const numbers = await totalsOn(page)
        const { received, resolved, early, onTime, overdue, inProcess, endedOtherwise } = PUBLISHED_2018
        expect(Object.fromEntries(numbers)).toMatchObject({
          ...{ carriedOver: 0, received, resolved, early, onTime, overdue, inProcess, endedOtherwise },
        })
        const said = (await page.locator('main').textContent()) ?? ''
        for (const share of ['76,9', '69,1', '30,7', '0,2', '22,8', '96,8'])
          expect(said).toContain(`${share}\u00a0%`)
        for (const [figure, number] of numbers) await expectList(page, figure, number)
      },
      { viewport: { width: 1280, height: 900 }, locale: 'vi-VN', reducedMotion: 'reduce' },
    )
  }, 90_000)
})

async function openFirstReport(page: Page): Promise<void> {
  await page.goto(`${origin}/sign-in`)
  await page.fill('input[name="username"]', 'giamdoc.ttpvhcc')
  await page.fill('input[name="password"]', DEMO_PASSWORD)
  await page.press('input[name="password"]', 'Enter')
  await page.waitForURL(/\/work(\/board)?$/)
  await page.click('nav.rail a[href="/work/report"]')
  await page.click('a[href="/work/report?from=2018-09-15&to=2018-12-15"]')
  await page.waitForURL('**/work/report?from=2018-09-15*')
}

/** The numbers of the whole province and what each opens. */
async function totalsOn(page: Page): Promise<[figure: string, number: number][]> {
  const links = await page
    .locator('main a[href*="figure="]:not([href*="agency="])')
    .evaluateAll((all) => all.map((one) => [one.getAttribute('href') ?? '', one.textContent ?? '']))
  const numbers = new Map<string, number>()
  for (const [href = '', text = ''] of links) {
    const figure = new URLSearchParams(href.split('?')[1]).get('figure') ?? ''
    const number = Number(/(\d[\d.]*)(?: \(| · |$)/.exec(text.trim())?.[1]?.replaceAll('.', ''))
    if (!numbers.has(figure)) numbers.set(figure, number)
    expect(numbers.get(figure), `${figure} is one number wherever it stands`).toBe(number)
  }
  return [...numbers]
}

const ON_A_PAGE = 50

/** Clicks the number: the list is headed by it, shows its first rows, and is as long as it says. */
async function expectList(page: Page, figure: string, number: number): Promise<void> {
  await page.locator(`main a[href*="figure=${figure}"]:not([href*="agency="])`).first().click()
  await page.waitForURL('**/work/report/list?*')
  const heading = (await page.locator('h1').textContent()) ?? ''
  expect(Number(/: ([\d.]+) hồ sơ$/.exec(heading)?.[1]?.replaceAll('.', '')), figure).toBe(number)
  expect(await page.locator('main tbody tr').count(), figure).toBe(Math.min(number, ON_A_PAGE))
  expect(await page.locator('main a[rel="next"]').count(), figure).toBe(number > ON_A_PAGE ? 1 : 0)
  expect(await lengthOf(figure as FigureKey), figure).toBe(number)
  await page.goBack()
}

/** The list that the page draws, in larger pages. */
async function lengthOf(figure: FigureKey): Promise<number> {
  const now = web.services.clock.now()
  const ids = new Set<string>()
  let after: string | undefined
  do {
    const place = after === undefined ? {} : { after }
    const list = await listOf(store.database, figure, {
      ...{ ...PERIOD_2018, scope: {}, asKnown: 'now', now, limit: 1000, ...place },
    })
    for (const { id } of list.rows) ids.add(id)
    after = list.next
  } while (after !== undefined)
  return ids.size
}

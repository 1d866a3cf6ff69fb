/** The flow of a draft as a drawing, in a browser: what an officer does by mouse and by keys, and what of it the table says. */
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '../../../src/platform/index.ts'
import { closeBrowser, skipsBrowser, withPage } from '../../browser.ts'
import { ensureAssets } from '../../build-assets.ts'
import { demoDatabase, type TestDatabase } from '../../database.ts'
import { openTestWeb, type TestWeb } from '../../web.ts'
import { signInAs } from '../sign-in-as.ts'

/** Its lanes are those of a department, the Committee's Office and the Committee. */
const PROCEDURE = '1.003038'
const NINE = Date.UTC(2026, 10, 23, 2)
const desk = { viewport: { width: 1280, height: 900 }, locale: 'vi-VN', reducedMotion: 'reduce' } as const

describe.skipIf(skipsBrowser)('the flow as a drawing', () => {
  let store: TestDatabase
  let web: TestWeb
  let origin: string

  beforeAll(async () => {
    await ensureAssets()
    store = await demoDatabase()
    web = await openTestWeb(store.database, { clock: fixedClock(NINE) })
    await web.app.listen({ port: 0, host: '127.0.0.1' })
    origin = `http://127.0.0.1:${(web.app.server.address() as AddressInfo).port}`
  }, 120_000)
  afterAll(async () => {
    await closeBrowser()
    await web?.close()
    await store?.close()
  })

  const open = async (page: Page) => {
    await signInAs(page, origin, 'kiemsoat.vpubnd')
    await page.goto(`${origin}/work/procedures/${PROCEDURE}`)
    await page.locator('main form[action$="/draft"] button').first().click()
    await page.waitForURL('**/work/drafts/*/flow?done=open')
    await page.click('a[href$="/model"]')
    await page.locator('[data-canvas][data-ready]').waitFor()
  }
  const middleOf = async (page: Page, id: string) => {
    const box = await page.locator(`[data-element-id="${id}"]`).first().boundingBox()
    return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 }
  }
  const dragToLane = async (page: Page, step: string, lane: string) => {
    const from = await middleOf(page, step)
    const { y } = await middleOf(page, lane)
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    for (const part of [0.2, 0.6, 1]) await page.mouse.move(from.x, from.y + (y - from.y) * part)
    await page.mouse.up()
  }
  /** Until the page that answers has its drawing. */
  const save = async (page: Page) => {
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Control+s')])
    await page.locator('[data-canvas][data-ready]').waitFor()
  }

  it('is renamed and given to another role with another limit, and the table says so; a step that leads nowhere is told', {
    timeout: 120_000,
  }, async () => {
    await withPage(async (page) => {
      const refused: string[] = []
      page.on('console', (told) => {
        if (told.type() === 'error' && !told.text().includes('status of 422')) refused.push(told.text())
      })
      await open(page)
      // By keys: the list chooses a shape, its fields are left with Tab.
      const list = page.locator('[data-shapes]')
      const first = await list.locator('option').nth(1).getAttribute('value')
      await list.selectOption(first ?? '')
      await page.fill('#panel-name', 'Bước vẽ lại')
      await page.selectOption('#panel-role', 'agency_head')
      await page.fill('#panel-quantity', '0,5')
      await save(page)
      expect(page.url()).toContain('/model?done=save')
      // Into the lane of another agency it is that agency's, until it is undone.
      await dragToLane(page, (await list.locator('option').nth(1).getAttribute('value')) ?? '', 'Lane_2')
      expect(await page.inputValue('#panel-agency')).toBe('parent')
      await page.click('[data-act="undo"]')
      expect(await page.inputValue('#panel-agency')).toBe('competent')
      // A step more by the pad beside it: it leads nowhere yet, which is told, and it is still there.
      await list.selectOption({ label: 'Bước: Bước vẽ lại' })
      await page.locator('.djs-context-pad [data-action="replace"]').click()
      await page.getByText('Chờ trả lời', { exact: true }).waitFor()
      await page.keyboard.press('Escape')
      await page.locator('.djs-context-pad [data-action="append.append-task"]').click()
      await page.locator('.djs-direct-editing-content').waitFor()
      await page.keyboard.type('Bước thêm')
      await save(page)
      expect(await page.locator('main [role="alert"]').first().textContent()).toContain('“Bước thêm”')
      await list.selectOption({ label: 'Bước: Bước thêm' })
      await page.click('[data-act="delete"]')
      expect(await page.locator('.bjs-powered-by').isVisible()).toBe(true)
      await save(page)
      expect(page.url()).toContain('/model?done=save')
      await page.click('main a[href$="/flow"]')
      const works = await page
        .locator('textarea[name$=".work"]')
        .evaluateAll((cells) => cells.map((cell) => (cell as HTMLTextAreaElement).value))
      expect(works).toContain('Bước vẽ lại')
      const row = works.indexOf('Bước vẽ lại')
      expect(await page.inputValue(`[name="row.${row}.who"]`)).toContain('Lãnh đạo cơ quan')
      expect(await page.inputValue(`[name="row.${row}.time"]`)).toBe('½ ngày làm việc')
      expect(refused).toEqual([])
    }, desk)
  })
})

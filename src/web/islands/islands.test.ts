import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeBrowser, openBrowser, skipsBrowser, withPage } from '../../../test/browser.ts'
import { ensureAssets } from '../../../test/build-assets.ts'
import { type PageServer, servePages } from '../../../test/page-server.ts'
import { previewDocument } from '../dev/preview.tsx'

describe.skipIf(skipsBrowser)('what pages gain by JavaScript, and keep without it', () => {
  let server: PageServer
  const visit = (name: string, use: (page: Page) => Promise<void>, javaScriptEnabled = true) =>
    withPage(
      async (page) => {
        await page.goto(`${server.origin}/${name}`)
        await use(page)
      },
      { javaScriptEnabled },
    )

  beforeAll(async () => {
    await ensureAssets()
    server = await servePages((path) => previewDocument(path.slice(1), 'vi', 'light'))
    await openBrowser()
  })

  afterAll(async () => {
    await server.close()
    await closeBrowser()
  })

  it('j and k walk through the rows, x picks, Enter opens', () =>
    visit('page-inbox', async (page) => {
      await page.keyboard.press('j')
      await page.keyboard.press('j')
      await page.keyboard.press('k')
      await page.keyboard.press('x')
      expect(await page.locator('tbody .check').first().isChecked()).toBe(true)
      await page.keyboard.press('Enter')
      expect(page.url()).toContain('#H44.44-261109-0007')
    }))

  it('the box in the head picks all rows, and clears them', () =>
    visit('page-inbox', async (page) => {
      await page.locator('[data-all]').check()
      expect(await page.locator('tbody .check:checked').count()).toBe(5)
      await page.locator('[data-all]').uncheck()
      expect(await page.locator('.bulk').isVisible()).toBe(false)
    }))

  it('/ goes to the search, where letters are letters again', () =>
    visit('page-inbox', async (page) => {
      await page.keyboard.press('/')
      await page.keyboard.type('xjk')
      expect(await page.locator('[data-search]').inputValue()).toBe('xjk')
    }))

  it('? shows the keys, Escape closes them, and n does the main action', () =>
    visit('page-inbox', async (page) => {
      await page.keyboard.press('?')
      expect(await page.locator('#keys').isVisible()).toBe(true)
      await page.keyboard.press('Escape')
      expect(await page.locator('#keys').isVisible()).toBe(false)
      await page.keyboard.press('n')
      await page.waitForURL('**#new')
    }))

  it('suggestions are walked with the arrows and opened with Enter', () =>
    visit('search-field', async (page) => {
      const suggestions = [
        { text: 'Đăng ký khai sinh', href: '#birth', note: '1.001193' },
        { text: 'Đăng ký lại khai sinh', href: '#again' },
      ]
      await page.route('**/suggest?q=*', (route) => route.fulfill({ json: { suggestions } }))
      const field = page.locator('#q2')
      await field.fill('khai s')
      await page.locator('[role=option]').first().waitFor()
      await field.press('ArrowDown')
      await field.press('ArrowDown')
      expect(await page.locator('[aria-selected=true]').textContent()).toBe('Đăng ký lại khai sinh')
      await field.press('Enter')
      expect(page.url()).toContain('#again')
    }))

  it('a date field says what it understood', () =>
    visit('date-field', async (page) => {
      await page.locator('#later').fill('2/9/45')
      await page.locator('#later').press('Tab')
      expect(await page.locator('output[for=later]').textContent()).toBe('Thứ Bảy, 2 tháng 9 năm 2045')
    }))

  it('a dialog opens modal with JavaScript and as a target without', async () => {
    for (const javaScript of [true, false])
      await visit(
        'dialog',
        async (page) => {
          await page.locator('a[href="#sure"]').click()
          expect(await page.locator('#sure').isVisible()).toBe(true)
          await page.locator('#sure a[data-close]').click()
          expect(await page.locator('#sure').isVisible()).toBe(false)
        },
        javaScript,
      )
  })

  it('without JavaScript the bar of actions still counts and the menu still opens', async () => {
    await visit(
      'page-inbox',
      async (page) => {
        await page.locator('tbody .check').nth(0).check()
        expect(await page.locator('.bulk').isVisible()).toBe(true)
        await page.setViewportSize({ width: 360, height: 700 })
        await page.locator('.menu-open').click()
        expect(await page.locator('#rail').isVisible()).toBe(true)
      },
      false,
    )
  })
})

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeBrowser, openBrowser, skipsBrowser, withPage } from '../../../test/browser.ts'
import { ensureAssets } from '../../../test/build-assets.ts'
import { type PageServer, servePages } from '../../../test/page-server.ts'
import { previewDocument } from '../dev/preview.tsx'

describe.skipIf(skipsBrowser)('a page of a form', () => {
  let server: PageServer
  const visit = (use: (page: Page) => Promise<void>, javaScriptEnabled = true) =>
    withPage(
      async (page) => {
        const failed: string[] = []
        page.on('pageerror', (error) => failed.push(error.message))
        await page.goto(`${server.origin}/page-form`, { waitUntil: 'networkidle' })
        await use(page)
        expect(failed).toEqual([])
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

  it('says at once what is wrong, and takes it back when it is mended', () =>
    visit(async (page) => {
      const field = page.locator('[name=child_birth_date]')
      await field.fill('30/2/2026')
      await field.blur()
      const told = page.locator('#child_birth_date-error')
      expect(await told.textContent()).toContain('Không có ngày này trong lịch')
      expect(await field.getAttribute('aria-describedby')).toContain('child_birth_date-error')
      await field.fill('19/11/2026')
      await field.blur()
      expect(await told.count()).toBe(0)
      expect(await field.getAttribute('aria-invalid')).toBeNull()
    }))

  it('blames nothing that is still empty', () =>
    visit(async (page) => {
      const field = page.locator('[name=child_name]')
      await field.fill('a')
      await field.fill('')
      await field.blur()
      expect(await page.locator('#child_name-error').count()).toBe(0)
    }))

  it('asks what another answer brings, and lets it go again', () =>
    visit(async (page) => {
      const facility = page.locator('[name=birth_facility]')
      expect(await facility.isVisible()).toBe(false)
      await page.getByText('Tại cơ sở y tế').click()
      expect(await facility.isVisible()).toBe(true)
      expect(await facility.isEnabled()).toBe(true)
      await page.getByText('Ngoài cơ sở y tế').click()
      expect(await facility.isVisible()).toBe(false)
    }))

  it('is whole without scripts', () =>
    visit(async (page) => {
      expect(await page.locator('[name=child_name]').isVisible()).toBe(true)
      expect(await page.locator('[name=birth_facility]').isVisible()).toBe(false)
    }, false))
})

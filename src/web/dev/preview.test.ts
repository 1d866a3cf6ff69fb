import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findAxeViolations } from '../../../test/axe.ts'
import { closeBrowser, openBrowser, skipsBrowser, withPage } from '../../../test/browser.ts'
import { ensureAssets } from '../../../test/build-assets.ts'
import { type PageServer, servePages } from '../../../test/page-server.ts'
import { findOverflow } from '../../../test/page-width.ts'
import { previewDocument, previews, samplePages } from './preview.tsx'

const names = [...Object.keys(samplePages), ...previews.map((preview) => preview.name)]
const widths = [360, 768, 1440]

describe.skipIf(skipsBrowser)('every state of every component', () => {
  let server: PageServer

  beforeAll(async () => {
    server = await servePages((path) => {
      const [name = '', lang] = path.slice(1).split('.')
      return previewDocument(name, lang === 'en' ? 'en' : 'vi', 'auto')
    })
    await ensureAssets()
    await openBrowser()
  })

  afterAll(async () => {
    await server.close()
    await closeBrowser()
  })

  it.for(names)(
    '%s is free of axe violations at three widths and in two themes',
    { timeout: 60_000 },
    async (name) => {
      const found = await visit([`${server.origin}/${name}`], async (page) => {
        const all: string[] = []
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 })
          await page.emulateMedia({ colorScheme: 'light' })
          all.push(...mark(`${width} light`, await findAxeViolations(page)))
          await page.emulateMedia({ colorScheme: 'dark' })
          all.push(...mark(`${width} dark`, await findAxeViolations(page, 'colours')))
        }
        return all
      })
      expect(found).toEqual([])
    },
  )

  it('nothing scrolls sideways at 320 px or with text of 200 %, in either language', {
    timeout: 120_000,
  }, async () => {
    const addresses = names.flatMap((name) => [`${server.origin}/${name}`, `${server.origin}/${name}.en`])
    const found = await visit(addresses, async (page) => {
      await page.setViewportSize({ width: 320, height: 700 })
      const narrow = await findOverflow(page)
      await page.setViewportSize({ width: 640, height: 700 })
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '34px'
      })
      return [...mark('320 px', narrow), ...mark('200 %', await findOverflow(page))]
    })
    expect(found).toEqual([])
  })
})

function mark(where: string, found: readonly string[]): string[] {
  return found.map((one) => `${where}: ${one}`)
}

/** Opens the pages one after another; a word of protest from the browser (a blocked style, a failed script) counts too. */
function visit(addresses: readonly string[], look: (page: Page) => Promise<string[]>): Promise<string[]> {
  return withPage(
    async (page) => {
      const found: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') found.push(message.text())
      })
      page.on('pageerror', (error) => found.push(error.message))
      for (const address of addresses) {
        await page.goto(address)
        found.push(...mark(new URL(address).pathname, await look(page)))
      }
      return found
    },
    { reducedMotion: 'reduce', viewport: { width: 360, height: 900 } },
  )
}

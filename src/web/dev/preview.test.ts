import type { BrowserContext, ConsoleMessage, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findAxeViolations } from '../../../test/axe.ts'
import { closeBrowser, openBrowser, skipsBrowser } from '../../../test/browser.ts'
import { ensureAssets } from '../../../test/build-assets.ts'
import { type PageServer, servePages } from '../../../test/page-server.ts'
import { findOverflow } from '../../../test/page-width.ts'
import { previewDocument, previews, samplePages } from './preview.tsx'

const names = [...Object.keys(samplePages), ...previews.map((preview) => preview.name)]
const widths = [360, 768, 1440]

describe.skipIf(skipsBrowser)('every state of every component', () => {
  let server: PageServer
  /** One for all: a fresh one for each state is a fresh process, and has to be sent the engine anew. */
  let context: BrowserContext
  let page: Page

  beforeAll(async () => {
    server = await servePages((path) => {
      const [name = '', lang] = path.slice(1).split('.')
      return previewDocument(name, lang === 'en' ? 'en' : 'vi', 'auto')
    })
    await ensureAssets()
    context = await (await openBrowser()).newContext({
      reducedMotion: 'reduce',
      viewport: { width: 360, height: 900 },
    })
    page = await context.newPage()
  })

  afterAll(async () => {
    await context?.close()
    await server.close()
    await closeBrowser()
  })

  it.for(names)(
    '%s is free of axe violations at three widths and in two themes',
    { timeout: 60_000 },
    async (name) => {
      const found = await visit(page, [`${server.origin}/${name}`], async () => {
        const all: string[] = []
        await page.emulateMedia({ colorScheme: 'light' })
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 })
          // Everything once, where it is narrowest: wider, only the layout differs.
          const asked = width === widths[0] ? 'everything' : 'layout'
          all.push(...mark(`${width} light`, await findAxeViolations(page, asked)))
        }
        await page.emulateMedia({ colorScheme: 'dark' })
        all.push(...mark('dark', await findAxeViolations(page, 'colours')))
        return all
      })
      expect(found).toEqual([])
    },
  )

  it('the rail of the workspace stays whole in sight, however far one has read', async () => {
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width: 1440, height: 500 })
    await page.goto(`${server.origin}/page-inbox`)
    for (const down of [0, 300]) {
      const [top, bottom] = await page.evaluate((y) => {
        scrollTo({ top: y, behavior: 'instant' })
        const rail = document.querySelector('.rail')?.getBoundingClientRect()
        return [rail?.top, rail?.bottom].map((at = Number.NaN) => Math.round(at) + 0)
      }, down)
      expect([down, top, bottom]).toEqual([down, 0, 500])
    }
  })

  it('nothing scrolls sideways at 320 px or with text of 200 %, in either language', {
    timeout: 120_000,
  }, async () => {
    const addresses = names.flatMap((name) => [`${server.origin}/${name}`, `${server.origin}/${name}.en`])
    const found = await visit(page, addresses, async () => {
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

/** Opens the addresses one after another; a word of protest from the browser (a blocked style, a failed script) counts too. */
async function visit(
  page: Page,
  addresses: readonly string[],
  look: () => Promise<string[]>,
): Promise<string[]> {
  const found: string[] = []
  const hear = (message: ConsoleMessage) => {
    if (message.type() === 'error' || message.type() === 'warning') found.push(message.text())
  }
  const fail = (error: Error) => found.push(error.message)
  page.on('console', hear).on('pageerror', fail)
  await page.emulateMedia({ colorScheme: 'light' })
  for (const address of addresses) {
    await page.goto(address)
    found.push(...mark(new URL(address).pathname, await look()))
  }
  page.off('console', hear).off('pageerror', fail)
  return found
}

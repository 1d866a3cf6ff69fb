import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

/** Why tests that need a browser do not run: the person asked for it. Otherwise a missing Chromium is a failure. */
export const skipsBrowser = process.env.MOTCUA_SKIP_BROWSER === '1'

/** Without the windows that nobody looks at it takes a third less of the processor. */
const usual = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome']
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

let running: Promise<Browser> | undefined

/** The one Chromium of this test process; started at the first call, closed by `closeBrowser`. */
export function openBrowser(): Promise<Browser> {
  running ??= chromium.launch({ executablePath: findChromium(), args: flags })
  return running
}

/** Call in `afterAll`. */
export async function closeBrowser(): Promise<void> {
  const browser = await running
  running = undefined
  await browser?.close()
}

/** A page in a fresh context (no cookies), closed afterwards, whatever happens. */
export async function withPage<T>(
  use: (page: Page) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> {
  const browser = await openBrowser()
  const context = await browser.newContext(options)
  try {
    return await use(await context.newPage())
  } finally {
    await context.close()
  }
}

const sentTo = new WeakMap<Page, Set<string>>()

/**
 * Has a checking engine stand as `globalThis[name]` in the page's document. Half of asking an engine was to send it a megabyte:
 * a page is sent it once, documents that it opens later have it at hand and read it only when asked.
 */
export async function loadEngine(page: Page, name: 'axe' | 'ace', source: string): Promise<void> {
  const isThere = await page.evaluate((engine) => {
    const here = globalThis as unknown as Record<string, (() => void) | undefined>
    if (here[engine] === undefined) here[`open_${engine}`]?.()
    return here[engine] !== undefined
  }, name)
  if (isThere) return
  await page.evaluate(source)
  const sent = sentTo.get(page) ?? new Set()
  sentTo.set(page, sent)
  if (sent.has(name)) return
  sent.add(name)
  await page.addInitScript(`globalThis.open_${name} = () => { ${source}\n;globalThis.${name} = ${name} }`)
}

/** Where Chromium is; throws with the sentence that says how to get it. */
export function findChromium(): string {
  const path = process.env.CHROMIUM_PATH ?? usual.map((name) => `/usr/bin/${name}`).find(existsSync)
  if (path !== undefined && existsSync(path)) return path
  throw new Error(
    'No Chromium found. Install it (Debian: "apt-get update && apt-get install -y chromium-headless-shell", or "chromium"), or set CHROMIUM_PATH ' +
      'to its program, or MOTCUA_SKIP_BROWSER=1 to leave out the tests that need a browser.',
  )
}

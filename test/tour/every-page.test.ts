import { brotliCompressSync } from 'node:zlib'
import type { ConsoleMessage, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listRoutes, type RouteListing } from '../../src/platform/http/index.ts'
import { findAxeViolations } from '../axe.ts'
import { closeBrowser, openBrowser, skipsBrowser, withPage } from '../browser.ts'
import { findKeyboardFaults } from '../keyboard.ts'
import { findOverflow } from '../page-width.ts'

import { findHtmlFaults } from './find-html-faults.ts'
import { findSecondViolations } from './find-second-violations.ts'
import { openTour, type Tour, type Visited } from './open-tour.ts'
import { isForPrograms, NO_PAGES, type Stop, stopsOf } from './stops.ts'

let tour: Tour
let stops: Stop[]
/** The first state of every page. */
let firsts: ReadonlySet<Stop | undefined>

beforeAll(async () => {
  tour = await openTour()
  const pages = Object.values(stopsOf(tour))
  stops = pages.flat()
  firsts = new Set(pages.map(([first]) => first))
  if (!skipsBrowser) await openBrowser()
}, 120_000)
afterAll(async () => {
  await closeBrowser()
  await tour?.close()
})

function pageRoutes(): RouteListing[] {
  return listRoutes(tour.full.app).filter(
    ({ method, url }) => method === 'GET' && !NO_PAGES.includes(url) && !isForPrograms(url),
  )
}

function houseOf({ at }: Stop): Visited {
  return at === undefined ? tour.full : tour[at]
}

it('every route that draws a page is visited here, and nothing that is gone', () => {
  const there = pageRoutes().map(({ url }) => url)
  expect(Object.keys(stopsOf(tour)).sort()).toEqual(there.sort())
  const all = listRoutes(tour.full.app).map(({ url }) => url)
  expect(NO_PAGES.filter((url) => !all.includes(url))).toEqual([])
})

describe('every page as it is sent', () => {
  it('asks at most six queries, is at most 15 kB with its style sheet where citizens see it, says times in one way, and is HTML without a fault', async () => {
    const css = await sheetSize()
    const lines: string[] = []
    const over: string[] = []
    const odd: string[] = []
    const bodies: [string, string][] = []
    for (const stop of stops.filter(({ send }) => send === undefined)) {
      const { html, queries, status, type, body } = await ask(stop)
      odd.push(...findOddWords(body).map((found) => `${stop.name}: ${found}`))
      bodies.push([stop.name, body])
      const isForCitizens = stop.as === undefined || stop.as === 'applicant'
      const kB = Math.round((html + css) / 100) / 10
      lines.push(
        `${stop.name.padEnd(36)} ${isForCitizens ? `${html} B html + ${css} B css = ${kB} kB, ` : ''}${queries} queries`,
      )
      if (queries > (stop.asks ?? 6) || (isForCitizens && kB > (stop.most ?? 15)))
        over.push(lines.at(-1) ?? '')
      const answered = `${stop.name}: ${status} ${type}`
      if (
        stop.name !== 'a problem of the API' &&
        answered !== `${stop.name}: ${stop.status ?? 200} text/html`
      ) {
        over.push(answered)
      }
    }
    process.stdout.write(`${lines.join('\n')}\n`)
    // Afterwards: reading a page takes long enough for the server beside it to call itself overloaded.
    const faults = await listHtmlFaults(bodies)
    expect([...over, ...odd, ...faults]).toEqual([])
  })
})

/** Each fault once, with the first page that has it. */
async function listHtmlFaults(bodies: readonly [string, string][]): Promise<string[]> {
  const faults = new Map<string, string>()
  for (const [name, body] of bodies) {
    for (const fault of await findHtmlFaults(body)) if (!faults.has(fault)) faults.set(fault, name)
  }
  return [...faults].map(([fault, name]) => `${name}: ${fault}`)
}

/** How nothing is said: times have one form in tables and one in sentences, names of the inside stay inside. */
const ODD_WORDS = [
  /(?<![\d:.])\d:[0-5]\d(?![\d:])/,
  /\d giờ \d\d(?!:| phút)/,
  /vn-(deadline|reception)/,
  /bắt buộc[^.]{0,20}\) \(không/,
  /(?<!\d)0,\d+ (ngày|giờ) làm việc/,
]

function findOddWords(html: string): string[] {
  const text = html
    .replaceAll(/<(script|style|svg)\b.*?<\/\1>/gs, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
  return ODD_WORDS.flatMap((odd) => {
    const found = odd.exec(text)
    return found === null ? [] : [text.slice(Math.max(0, found.index - 30), found.index + 40)]
  })
}

/** As somebody who comes after everything remembered has been forgotten. */
async function ask(stop: Stop) {
  const { app, clock, house } = houseOf(stop)
  clock.advance(10_000)
  const url = await urlOf(stop)
  const cookie = stop.as === undefined ? '' : `${sessionOf(stop.as)}=${await houseOf(stop).signIn(stop.as)}`
  let queries = 0
  const count = () => {
    queries += 1
  }
  const { pool } = house.office.database
  pool.on('acquire', count)
  let answer = await app.inject({ url, headers: { accept: 'text/html', cookie } })
  // The link of a receipt opens the dossier and leads to its address without the secret.
  if (answer.statusCode === 303 && url.includes('secret=')) {
    const headers = { accept: 'text/html', cookie: String(answer.headers['set-cookie'] ?? '').split(';')[0] }
    queries = 0
    answer = await app.inject({ url: String(answer.headers.location), headers })
  }
  pool.off('acquire', count)
  const type = String(answer.headers['content-type']).split(';')[0]
  const { body } = answer
  return { html: brotliCompressSync(body).length, queries, status: answer.statusCode, type, body }
}

/** Applicants have a session of their own kind. */
function sessionOf(username: string): string {
  return username === 'applicant' ? 'account' : 'session'
}

async function sheetSize(): Promise<number> {
  const { app } = tour.full
  const url = /href="(\/assets\/[^"]+\.css)"/.exec((await app.inject('/')).body)?.[1] ?? ''
  const css = await app.inject({ url, headers: { 'accept-encoding': 'br' } })
  expect(css.headers['content-encoding']).toBe('br')
  return css.rawPayload.length
}

/** `:own` is the account of whoever looks. */
async function urlOf({ path, as, at }: Stop): Promise<string> {
  if (!path.includes(':own') || as === undefined) return path
  const { office } = (at === undefined ? tour.full : tour[at]).house
  const [who] = await office.database.query<{ id: string }>('select id from staff where username = $1', [as])
  return path.replace(':own', who?.id ?? '')
}

describe.skipIf(skipsBrowser)('every page in a browser', () => {
  it('reads, fits, and is worked by keyboard: in each width, size of text, theme and language', async () => {
    const waiting = [...stops]
    const found: string[] = []
    const walk = () =>
      withPage(
        async (page) => {
          for (let stop = waiting.shift(); stop !== undefined; stop = waiting.shift()) {
            found.push(...(await look(page, stop)))
          }
        },
        { reducedMotion: 'reduce', locale: 'vi-VN', viewport: { width: 1440, height: 900 } },
      )
    await Promise.all([walk(), walk()])
    expect(found).toEqual([])
  }, 400_000)
})

/** What is wrong with one page, each with where it was seen. */
async function look(page: Page, stop: Stop): Promise<string[]> {
  const { origin, signIn } = houseOf(stop)
  const cookies = page.context()
  await cookies.clearCookies()
  if (stop.as)
    await cookies.addCookies([{ name: sessionOf(stop.as), value: await signIn(stop.as), url: origin }])
  // Other states of a page share its words, its colours and its frame.
  const isFirst = firsts.has(stop)
  const found: string[] = []
  const mark = (where: string, faults: readonly string[]) =>
    found.push(...faults.map((fault) => `${stop.name}, ${where}: ${fault}`))
  const listen = (message: ConsoleMessage) => {
    const isProtest = ['error', 'warning'].includes(message.type()) && !/status of [45]/.test(message.text())
    if (isProtest) mark('browser', [message.text()])
  }
  page.on('console', listen)
  await open(page, stop, origin)
  mark('shape', await findShapeFaults(page))
  await lookAtThemes(page, isFirst, mark)
  mark('keyboard', await findKeyboardFaults(page))
  await lookAtWidths(page, 'vi', mark)
  if (isFirst) {
    await cookies.addCookies([{ name: 'lang', value: 'en', url: origin }])
    await page.reload()
    await lookAtWidths(page, 'en', mark)
  }
  if (stop.send !== undefined) mark('history', await findBackFault(page, origin))
  page.off('console', listen)
  return found
}

async function open(page: Page, stop: Stop, origin: string): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' })
  await page.goto(origin + (await urlOf(stop)))
  if (stop.send === undefined) return
  await page.locator(stop.send).evaluate((form) => (form as HTMLFormElement).submit())
  await page.locator('[role="alert"], [role="status"], .errors').first().waitFor()
}

/** Whoever goes on from a form that was refused and comes back sees a page of ours, not an error of the browser. */
async function findBackFault(page: Page, origin: string): Promise<string[]> {
  await page.goto(`${origin}/accessibility`)
  const fault = await page.goBack().then(
    (answer) =>
      answer === null || answer.ok() ? undefined : `going back is answered with ${answer.status()}`,
    (error: Error) => error.message,
  )
  return fault === undefined ? [] : [fault]
}

function findShapeFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const count = (selector: string) => document.querySelectorAll(selector).length
    return [
      ...(count('h1') === 1 ? [] : [`${count('h1')} headings of the first level`]),
      ...(count('main') === 1 ? [] : [`${count('main')} main parts`]),
      ...(document.title.trim() === '' ? ['no title'] : []),
      ...(document.documentElement.lang === 'vi' ? [] : ['not in Vietnamese']),
    ]
  })
}

type Mark = (where: string, faults: readonly string[]) => void

async function lookAtThemes(page: Page, isFirst: boolean, mark: Mark): Promise<void> {
  mark('1440 light', await findAxeViolations(page))
  mark('second engine', await findSecondViolations(page))
  await page.emulateMedia({ colorScheme: 'dark' })
  mark('1440 dark', await findAxeViolations(page, 'colours'))
  if (!isFirst) return
  await page.emulateMedia({ colorScheme: 'light', contrast: 'more' })
  mark('1440 more contrast', await findAxeViolations(page, 'colours'))
  await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' })
  await page.setViewportSize({ width: 360, height: 800 })
  mark('360 light', await findAxeViolations(page, 'layout'))
  await page.setViewportSize({ width: 1440, height: 900 })
}

/** 320 px, a phone, a desk; and text of twice its size on half a desk. */
async function lookAtWidths(page: Page, lang: string, mark: Mark): Promise<void> {
  for (const width of [320, 360, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    mark(`${lang} ${width}`, await findOverflow(page))
  }
  await page.setViewportSize({ width: 720, height: 900 })
  await page.evaluate(() => {
    const { style } = document.documentElement
    style.fontSize = `${2 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)}px`
  })
  mark(`${lang} 200 %`, await findOverflow(page))
}

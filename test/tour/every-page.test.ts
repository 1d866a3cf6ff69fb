import { setImmediate } from 'node:timers/promises'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listRoutes, type RouteListing } from '../../src/platform/http/index.ts'
import { closeBrowser, openBrowser, skipsBrowser } from '../browser.ts'
import { findHtmlFaults } from './find-html-faults.ts'
import { listLeaks } from './look/list-leaks.ts'
import { walkHalf } from './look/walk-half.ts'
import { openTour, type Tour } from './open-tour.ts'
import {
  houseOf,
  isForCitizens,
  isForPrograms,
  NO_PAGES,
  type Stop,
  sessionOf,
  stopsOf,
  urlOf,
} from './stops.ts'

let tour: Tour
let stops: Stop[]

beforeAll(async () => {
  tour = await openTour()
  stops = Object.values(stopsOf(tour)).flat()
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
      const isPublic = isForCitizens(stop)
      const kB = Math.round((html + css) / 100) / 10
      lines.push(
        `${stop.name.padEnd(36)} ${isPublic ? `${html} B html + ${css} B css = ${kB} kB, ` : ''}${queries} queries`,
      )
      if (queries > (stop.asks ?? 6) || (isPublic && kB > (stop.most ?? 15))) over.push(lines.at(-1) ?? '')
      const answered = `${stop.name}: ${status} ${type}`
      if (
        stop.name !== 'a problem of the API' &&
        answered !== `${stop.name}: ${stop.status ?? 200} text/html`
      ) {
        over.push(answered)
      }
    }
    process.stdout.write(`${lines.join('\n')}\n`)
    const faults = await listHtmlFaults(bodies)
    expect([...over, ...odd, ...faults]).toEqual([])
  })
})

/** Each fault once, with the first page that has it. */
async function listHtmlFaults(bodies: readonly [string, string][]): Promise<string[]> {
  const faults = new Map<string, string>()
  for (const [name, body] of bodies) {
    for (const fault of await findHtmlFaults(body)) if (!faults.has(fault)) faults.set(fault, name)
    // Without a breath the server beside it believes itself overloaded and refuses who comes next.
    await setImmediate()
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
  const visited = houseOf(tour, stop)
  const { app, clock, house, signIn } = visited
  clock.advance(10_000)
  const url = await urlOf(visited, stop)
  const cookie = stop.as === undefined ? '' : `${sessionOf(stop.as)}=${await signIn(stop.as)}`
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

async function sheetSize(): Promise<number> {
  const { app } = tour.full
  const url = /href="(\/assets\/[^"]+\.css)"/.exec((await app.inject('/')).body)?.[1] ?? ''
  const css = await app.inject({ url, headers: { 'accept-encoding': 'br' } })
  expect(css.headers['content-encoding']).toBe('br')
  return css.rawPayload.length
}

describe('what is somebody’s own', () => {
  it('is reached by no stranger, no other citizen, no changed cookie and no officer of elsewhere, on any of its routes', async () => {
    const { tried, leaks } = await listLeaks(tour)
    expect(leaks).toEqual([])
    for (const of of ['drafts', 'agree', 'follow', 'pay', 'rate', 'correct', 'petitions'])
      expect(tried.filter((route) => route.startsWith(`GET /${of}/`))).not.toEqual([])
  }, 60_000)
})

describe.skipIf(skipsBrowser)('every page in a browser, first half', () => {
  it('reads, fits, and is worked by keyboard: in each width, size of text, theme and language', async () => {
    expect(await walkHalf(tour, 'first')).toEqual([])
  }, 400_000)
})

/** Walks through pages in a browser and says what is wrong with each. */
import type { ConsoleMessage, Page } from 'playwright-core'
import { findAxeViolations } from '../../axe.ts'
import { withPage } from '../../browser.ts'
import { findKeyboardFaults } from '../../keyboard.ts'
import { findOverflow } from '../../page-width.ts'
import type { Tour, Visited } from '../open-tour.ts'
import { houseOf, isForCitizens, type Stop, sessionOf, stopsOf, urlOf } from '../stops.ts'
import { findSecondViolations } from './find-second-violations.ts'

interface Walk {
  tour: Tour
  /** The first state of every page. */
  firsts: ReadonlySet<Stop | undefined>
}

/**
 * Half of all pages, each read, fitted and worked by keyboard: in each width, size of text, theme and language. The halves run
 * beside each other, one page after another in each: a browser that shows two at once makes a new process for every page.
 * The first is smaller, for what is asked about the pages as they are sent stands beside it.
 */
export async function walkHalf(tour: Tour, half: 'first' | 'second'): Promise<string[]> {
  const pages = Object.values(stopsOf(tour))
  const firsts = new Set(pages.map(([first]) => first))
  const stops = pages.flat().filter((_, place) => place % 9 < 4 === (half === 'first'))
  const found: string[] = []
  await withPage(
    async (page) => {
      for (const stop of stops) found.push(...(await look(page, stop, { tour, firsts })))
    },
    { reducedMotion: 'reduce', locale: 'vi-VN', viewport: { width: 1440, height: 900 } },
  )
  return found
}

/** What is wrong with one page, each with where it was seen. */
async function look(page: Page, stop: Stop, { tour, firsts }: Walk): Promise<string[]> {
  const visited = houseOf(tour, stop)
  const { origin, signIn } = visited
  const cookies = page.context()
  await cookies.clearCookies()
  if (stop.as)
    await cookies.addCookies([{ name: sessionOf(stop.as), value: await signIn(stop.as), url: origin }])
  // Other states of a page share its words, its colours and its frame: the dark theme sees the first, the second engine all of citizens.
  const isFirst = firsts.has(stop)
  const found: string[] = []
  const mark = (where: string, faults: readonly string[]) =>
    found.push(...faults.map((fault) => `${stop.name}, ${where}: ${fault}`))
  const listen = (message: ConsoleMessage) => {
    const isProtest = ['error', 'warning'].includes(message.type()) && !/status of [45]/.test(message.text())
    if (isProtest) mark('browser', [message.text()])
  }
  page.on('console', listen)
  await open(page, stop, visited)
  mark('shape', await findShapeFaults(page))
  await lookAtThemes(page, stop, isFirst, mark)
  mark('keyboard', await findKeyboardFaults(page))
  await lookAtWidths(page, 'vi', isFirst ? WIDTHS : NARROWEST, mark)
  if (isFirst) {
    await cookies.addCookies([{ name: 'lang', value: 'en', url: origin }])
    await page.reload()
    await lookAtWidths(page, 'en', NARROWEST, mark)
  }
  if (stop.send !== undefined) mark('history', await findBackFault(page, origin))
  page.off('console', listen)
  return found
}

async function open(page: Page, stop: Stop, visited: Visited): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' })
  await page.goto(visited.origin + (await urlOf(visited, stop)))
  if (stop.send === undefined) return
  if (stop.attach !== undefined) await page.locator('input[type="file"]').setInputFiles(await stop.attach())
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

async function lookAtThemes(page: Page, stop: Stop, isFirst: boolean, mark: Mark): Promise<void> {
  mark('1440 light', await findAxeViolations(page))
  if (isFirst || isForCitizens(stop)) mark('second engine', await findSecondViolations(page))
  if (!isFirst) return
  await page.emulateMedia({ colorScheme: 'dark' })
  mark('1440 dark', await findAxeViolations(page, 'colours'))
  await page.emulateMedia({ colorScheme: 'light', contrast: 'more' })
  await page.setViewportSize({ width: 360, height: 800 })
  mark('360 more contrast', await findAxeViolations(page, 'layout'))
  await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' })
  await page.setViewportSize({ width: 1440, height: 900 })
}

/** A phone of the smallest kind, a phone, a desk. */
const WIDTHS = [320, 360, 1440]
/** What fits there fits elsewhere, where the frame was seen to: other states and languages of a page that was measured. */
const NARROWEST = [320]

/** Each width; and text of twice its size on half a desk. */
async function lookAtWidths(page: Page, lang: string, widths: readonly number[], mark: Mark): Promise<void> {
  for (const width of widths) {
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

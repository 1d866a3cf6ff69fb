import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeBrowser, openBrowser, skipsBrowser } from '../../browser.ts'
import { openTour, type Tour } from '../open-tour.ts'
import { walkHalf } from './walk-half.ts'

describe.skipIf(skipsBrowser)('every page in a browser, second half', () => {
  let tour: Tour
  beforeAll(async () => {
    tour = await openTour()
    await openBrowser()
  }, 120_000)
  afterAll(async () => {
    await closeBrowser()
    await tour?.close()
  })

  it('reads, fits, and is worked by keyboard: in each width, size of text, theme and language', async () => {
    expect(await walkHalf(tour, 'second')).toEqual([])
  }, 400_000)
})

import type { Page } from 'playwright-core'

/** What sticks out at the right of the page, so that it would scroll sideways; empty when nothing does. */
export function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    const found = [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .filter((element) => element.closest('.table-scroll, pre, .wide') === null)
      .slice(0, 5)
      .map(
        (element) =>
          `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}: ${element.textContent.slice(0, 50)}`,
      )
    // Text can stick out of a box that does not.
    return found.length > 0 ? found : [`something is ${document.documentElement.scrollWidth} px wide`]
  })
}

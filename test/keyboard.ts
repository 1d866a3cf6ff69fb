import type { Page } from 'playwright-core'

/** Presses Tab through the whole page: what it never reaches, and where the eye does not see that it is there. */
export async function findKeyboardFaults(page: Page): Promise<string[]> {
  const presses = (await page.evaluate(watchFocus)) + 3
  const tell = () => page.evaluate(() => (globalThis as unknown as { tellFocus: () => string[] }).tellFocus())
  await beginAtHead(page)
  await pressTab(page, presses)
  if ((await tell()).length === 0) return []
  // A page that is still at work may lose keys that come all at once: what was missed is looked for key by key.
  await beginAtHead(page)
  await pressSlowly(page, presses)
  return tell()
}

/** Wherever the page itself has put the focus. */
function beginAtHead(page: Page): Promise<void> {
  return page.evaluate(() => {
    document.body.tabIndex = -1
    document.body.focus()
    document.body.removeAttribute('tabindex')
  })
}

async function pressSlowly(page: Page, times: number): Promise<void> {
  for (let i = 0; i < times; i++) await page.keyboard.press('Tab')
}

/** All at once, in a third of the time: the browser takes them in their order, unless the focus goes through a frame. */
async function pressTab(page: Page, times: number): Promise<void> {
  if (page.frames().length > 1) return pressSlowly(page, times)
  const keys = await page.context().newCDPSession(page)
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 }
  const press = () => keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...tab })
  await Promise.all(Array.from({ length: times }, press))
  await keys.detach()
}

/** Runs in the page. Remembers what gets the focus; answers after how many presses all should have had it. */
function watchFocus(): number {
  const all = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]'
  const name = (element: Element) => element.outerHTML.slice(0, 120)
  const isOn = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled, [tabindex="-1"]')
  const wanted = [...document.querySelectorAll(all)].filter(isOn)
  const reached = new Set<Element>()
  const unseen: string[] = []
  const hasRing = (element: Element | null, steps: number): boolean => {
    if (element === null || steps === 0) return false
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return (
      (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) ||
      hasRing(element.parentElement, steps - 1)
    )
  }
  document.addEventListener('focusin', ({ target }) => {
    const element = target as Element
    if (element === document.body || reached.has(element)) return
    reached.add(element)
    if (!hasRing(element, 3)) unseen.push(`no ring: ${name(element)}`)
  })
  // One button of a group has the focus, arrows lead to the others.
  const groupOf = (element: Element) =>
    element instanceof HTMLInputElement && element.type === 'radio' ? element.name : undefined
  const isReached = (element: Element) => {
    const group = groupOf(element)
    return reached.has(element) || (group !== undefined && [...reached].some((one) => groupOf(one) === group))
  }
  Object.assign(globalThis, {
    tellFocus: () => [
      ...unseen,
      ...wanted.filter((one) => !isReached(one)).map((one) => `not reached by Tab: ${name(one)}`),
    ],
  })
  // A browser's own viewer has a dozen buttons inside.
  return wanted.length + 20 * document.querySelectorAll('iframe').length
}

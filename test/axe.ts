import { readFileSync } from 'node:fs'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'
import { loadEngine } from './browser.ts'

const source = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** Enough for another theme of the same page, and for another width: several times as quick as everything. */
const RULES = {
  colours: ['color-contrast'],
  layout: ['color-contrast', 'target-size', 'scrollable-region-focusable', 'button-name', 'link-name'],
}

/** One line for each violation of WCAG or of axe's best practices: rule, how many, the first place. */
export async function findAxeViolations(
  page: Page,
  ask: 'everything' | keyof typeof RULES = 'everything',
): Promise<string[]> {
  await loadEngine(page, 'axe', source)
  return page.evaluate(
    async (runOnly) => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
        resultTypes: ['violations'],
        // The style sheets need not be fetched once more.
        preload: false,
        ...(runOnly === undefined ? {} : { runOnly }),
      })
      return violations.map((found) => {
        const [first] = found.nodes
        return `${found.id} (${found.nodes.length}): ${found.help}: ${first?.html.slice(0, 160)} ${first?.any[0]?.message ?? ''}`
      })
    },
    ask === 'everything' ? undefined : RULES[ask],
  )
}

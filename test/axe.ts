import axe from 'axe-core'
import type { Page } from 'playwright-core'

/**
 * One line for each violation of WCAG or of axe's best practices: rule, how many, the first place. `colours` asks about
 * contrast alone: enough for a second theme of the same page, and three times as quick.
 */
export async function findAxeViolations(
  page: Page,
  ask: 'everything' | 'colours' = 'everything',
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  return page.evaluate(
    async (runOnly) => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
        resultTypes: ['violations'],
        ...(runOnly === undefined ? {} : { runOnly }),
      })
      return violations.map((found) => {
        const [first] = found.nodes
        return `${found.id} (${found.nodes.length}): ${found.help}: ${first?.html.slice(0, 160)} ${first?.any[0]?.message ?? ''}`
      })
    },
    ask === 'colours' ? ['color-contrast'] : undefined,
  )
}

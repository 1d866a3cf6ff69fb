/** Faults of accessibility as IBM's engine sees them: another maker's reading of WCAG than axe's. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { loadEngine } from '../../browser.ts'

const source = readFileSync(new URL(import.meta.resolve('accessibility-checker-engine/ace.js')), 'utf8')

/**
 * Not asked: a form without a name is no landmark (HTML-AAM 1.0), and naming every form would make dozens of landmarks
 * for whoever walks a page by them.
 */
const NOT_ASKED = ['aria_form_label_unique']

/** Ask a person to look; whether the focus is seen and reached is tried with the keyboard itself. Half of the time. */
const FOR_A_PERSON = ['style_focus_visible', 'element_tabbable_unobscured', 'element_tabbable_visible']

interface Finding {
  ruleId: string
  /** Level and outcome: `['VIOLATION', 'FAIL']`. */
  value: readonly [string, string]
  message: string
  snippet: string
  path: { dom: string }
}

/** One line for each rule that is violated, with how often and the first place. What is folded is opened first. */
export async function findSecondViolations(page: Page): Promise<string[]> {
  await loadEngine(page, 'ace', source)
  const found = await page.evaluate(
    async (leftOut) => {
      const folded = [...document.querySelectorAll('details:not([open])')] as HTMLDetailsElement[]
      for (const one of folded) one.open = true
      const { ace } = globalThis as unknown as {
        ace: {
          Checker: new () => {
            disableRule(rule: string): void
            check(node: Node, sets: string[]): Promise<{ results: Finding[] }>
          }
        }
      }
      const checker = new ace.Checker()
      for (const rule of leftOut) checker.disableRule(rule)
      const { results } = await checker.check(document, ['WCAG_2_2'])
      for (const one of folded) one.open = false
      return results
        .filter(({ value }) => value[0] === 'VIOLATION' && value[1] === 'FAIL')
        .map(({ ruleId, message, snippet, path }) => ({ ruleId, message, snippet, dom: path.dom }))
    },
    [...NOT_ASKED, ...FOR_A_PERSON],
  )
  // The viewer inside a frame is the browser's own page.
  const ours = found.filter(({ dom }) => !/iframe\[\d+\]\//.test(dom))
  return [...new Set(ours.map(({ ruleId }) => ruleId))].map((rule) => {
    const of = ours.filter(({ ruleId }) => ruleId === rule)
    return `${rule} (${of.length}): ${of[0]?.message}: ${of[0]?.snippet.slice(0, 200)}`
  })
}

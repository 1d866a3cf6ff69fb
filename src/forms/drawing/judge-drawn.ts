/** The verdict on a page inside a browser: the server's own lines over what the page carries with it. */
import type { FeelFacts } from '../../workflow/browser.ts'
import type { Body } from '../filling/body-of.ts'
import { judgePage, type PageRead } from '../filling/judge-page.ts'
import type { Answers } from '../model.ts'
import type { Judging } from './draw-page.ts'

/** `before`: what was answered already; a browser knows nothing of it and leaves it out. */
export function judgeDrawn({ page, at, facts }: Judging, body: Body, before: Answers = {}): PageRead {
  return judgePage(page, body, before, at, factsFrom(facts))
}

function factsFrom(facts: Judging['facts']): FeelFacts {
  const revive = (value: unknown) =>
    Array.isArray(value)
      ? value.map((one) => (typeof one === 'object' && one !== null ? new Map(Object.entries(one)) : one))
      : value
  return new Map(facts.map(([name, value]) => [name, revive(value)])) as FeelFacts
}

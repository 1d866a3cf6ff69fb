import { expect, it } from 'vitest'
import type { FlowDefinition } from '../model.ts'
import { checkForPublishing } from './check-publishing.ts'

const name = { vi: 'Thử', en: 'Trial' }

function refusedFor(when: string): string[] {
  const performer = { agency: 'competent', role: 'case_officer' } as const
  const step = { kind: 'step', name, performer, decides: true, next: 'end' } as const
  const flow: FlowDefinition = {
    id: 'trial',
    name,
    start: 'which',
    facts: { pages: 'number', kind: 'string', urgent: 'boolean' },
    nodes: [
      { kind: 'choice', id: 'which', branches: [{ when, next: 'one' }], otherwise: 'other' },
      { ...step, id: 'one' },
      { ...step, id: 'other' },
      { kind: 'end', id: 'end' },
    ],
  }
  return checkForPublishing(flow)
    .filter(({ code }) => code.startsWith('condition_'))
    .map(({ code, node }) => `${code} @ ${node}`)
}

it.each([
  'pages == 5',
  'pages > 1 and < 10',
  'starts with(kind, 1)',
  'contains(pages, "x")',
  'pages between 10 and 1',
  'pages in [10..1]',
  'matches(kind, "^(a)\\\\1$")',
  'matches(kind, "(?=a)")',
  'matches(kind, "(")',
  'matches(kind, kind)',
  'matches(pages, "1")',
  'contains(kind, 1)',
])('%s is refused when published, at its place', (when) => {
  const refused = refusedFor(when)
  expect(refused.length).toBeGreaterThan(0)
  for (const one of refused) expect(one).toMatch(/ @ which$/)
})

it.each([
  'pages = 5',
  'pages > 1 and pages < 10',
  'kind in ("a", "b")',
  'pages between 1 and 10',
  'urgent',
  'starts with(kind, "to") or ends with(lower case(kind), "c")',
  'contains(kind, "ch") and string length(kind) > 3',
  'matches(kind, "^(a+)+$")',
  'matches(kind, "^\\\\p{L}[a-z_ ]{2,}$")',
])('%s is published', (when) => {
  expect(refusedFor(when)).toEqual([])
})

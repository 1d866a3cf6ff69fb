/** The reference page of the figures, generated from their definitions; a test compares it with docs/figures.md. */

import { definitionOf, FIGURE_KEYS, type FigureKey } from '../figures/definitions.ts'
import type { Measure } from '../figures/measures.ts'
import { BALANCES } from './balance.ts'

/** Markdown. */
export function renderFiguresPage(): string {
  return [
    '# The figures',
    '',
    'Generated from `src/statistics/figures/definitions.ts`. Days are dates in Vietnam (UTC+7), the agency is the competent one.',
    'Each figure is defined by a condition on a dossier; the list behind a number is the dossiers that fulfil it. Reports read',
    'sums of daily contributions instead, and a test holds sum and list against each other.',
    '',
    '`:from` is the midnight that begins the period, `:end` the midnight that ends it. `:asOf` is when open dossiers are judged:',
    '`:end`, or now while the period lasts. `:last` is the last instant before that. `late_from` is the first instant at which a',
    'dossier is late: right after the due instant where its rule set compares by moment, the midnight after the due date where it',
    'compares by date. At the end of a day both say the same: overdue are the dossiers due that day or before.',
    '',
    ...FIGURE_KEYS.flatMap(section),
    '## What always holds',
    '',
    ...BALANCES.map(
      ({ left, right }) => `* ${left.map(nameOf).join(' + ')} = ${right.map(nameOf).join(' + ')}`,
    ),
    '',
    '## Percentages',
    '',
    'Shares of a whole are rounded by largest remainder, to one decimal, so that they add up to exactly 100 %: the',
    'share of a part can be a tenth away from what it is by itself. The text published on the first three months of 2018 says',
    '77 % resolved and 22.75 % in process; the second is cut off, not rounded, and ours says 76.9 %, 22.8 % and 0.3 % ended',
    'otherwise. Without a whole there is no share: nothing is shown rather than 0 %.',
    '',
    '## As known now, as known then',
    '',
    'Acceptance and end of a dossier never change once they have happened; its due date may (supplement, payment, extension,',
    'calendar). As known now a past period is read with the due dates of today. As known then, at an instant, it is read from the',
    'events up to that instant: dossiers accepted or ended later are not, and due dates are as they stood. Such a report reads',
    'the same for ever.',
    '',
  ].join('\n')
}

function section(key: FigureKey): string[] {
  const { name, meaning, where, before, during } = definitionOf(key)
  return [
    `## ${name.vi} · ${name.en} (\`${key}\`)`,
    '',
    meaning.vi,
    '',
    meaning.en,
    '',
    '```sql',
    where.replaceAll(/\s+/g, ' '),
    '```',
    '',
    [say('before the period', before), say('in the period', during)].filter(Boolean).join('; '),
    '',
  ]
}

function say(when: string, factors: Partial<Record<Measure, number>> | undefined): string | undefined {
  if (factors === undefined) return undefined
  const terms = Object.entries(factors).map(([measure, factor]) => `${factor < 0 ? '−' : '+'} ${measure}`)
  return `Sum of contributions ${when}: ${terms.join(' ')}`
}

function nameOf(key: FigureKey): string {
  return definitionOf(key).name.en.toLowerCase()
}

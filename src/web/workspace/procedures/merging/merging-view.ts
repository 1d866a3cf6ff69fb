/** What several procedures as one filing say, as rows for the page and for the document. */
import type { ProcedureVersion } from '../../../../catalogue/index.ts'
import { formatNumber, type Lang } from '../../../../platform/index.ts'
import type { FiledPair, Merging } from '../../../../reform/index.ts'
import type { FormError } from '../../../ui/index.ts'
import type { AskedPeriod } from '../../shell/period/read-period.ts'
import { mergingWords } from './merging-words.ts'

type Named = Pick<ProcedureVersion, 'procedure' | 'name'>

export interface MergingAsked {
  asked: AskedPeriod
  /** As ticked, in force on the last day of the period. */
  chosen: readonly ProcedureVersion[]
  /** What the words of `add` found, not ticked yet. */
  found: readonly Named[]
  /** As typed. */
  add: string
  within: string
  errors: readonly FormError[]
}

export type MergingView = MergingAsked & {
  most: number
  answer: { study: Merging } | { pairs: readonly (FiledPair & { names: readonly Named[] })[] }
}

type Item = keyof (typeof mergingWords)['vi']['items']

/** One figure: its name, as recorded, with one filing, the difference, and where it comes from. */
export function savingRows(study: Merging, lang: Lang): [string, string, string, string, string][] {
  const t = mergingWords[lang]
  const { filings, forms, papers, ownResults, visits, days } = study
  const handed = sumOf(papers, ({ handed: times }) => times)
  const again = sumOf(papers, ({ again: times }) => times)
  const results = sumOf(ownResults, ({ handed: times }) => times)
  const rows: [Item, number, number][] = [
    ['filings', filings.now, filings.one],
    ['forms', forms.now, forms.one],
    ['papers', handed, handed - again],
    ['results', results, 0],
    ['visits', visits.now, visits.one],
    ['parallel', days.recorded.total, days.parallel.total],
    ['sequence', days.recorded.total, days.sequence.total],
  ]
  return rows.map(([item, now, one]) => [
    t.items[item],
    say(now, lang),
    say(one, lang),
    say(now - one, lang),
    t.sources[item],
  ])
}

function sumOf<Row>(rows: readonly Row[], of: (row: Row) => number): number {
  return rows.reduce((total, row) => total + of(row), 0)
}

/** To a tenth; whole where that is whole. */
export function say(value: number, lang: Lang): string {
  const tenths = Math.round(value * 10)
  return formatNumber(tenths / 10, lang, tenths % 10 === 0 ? 0 : 1)
}

/** How long it takes: each way, then each procedure by itself. */
export function lengthRows(
  { days }: Merging,
  chosen: readonly Named[],
  lang: Lang,
): [string, string, string][] {
  const t = mergingWords[lang]
  const row = (name: string, { median, p90 }: Merging['days']['recorded']): [string, string, string] => [
    name,
    say(median, lang),
    say(p90, lang),
  ]
  return [
    row(t.recorded, days.recorded),
    row(t.inParallel, days.parallel),
    row(t.inSequence, days.sequence),
    ...days.each.map(({ procedure, days: own }) => row(nameOf(chosen, procedure, lang), own)),
  ]
}

export function nameOf(chosen: readonly Named[], code: string, lang: Lang): string {
  return chosen.find(({ procedure }) => procedure === code)?.name[lang] ?? code
}

export interface PaperRow {
  name: string
  asks: string
  handed: number
  again: number
}

/** What is asked for more than once, and what is the result of another of them. */
export function paperRows({ papers, ownResults }: Merging, lang: Lang): PaperRow[] {
  const t = mergingWords[lang]
  return [
    ...papers.map(({ name, procedures, handed, again }) => ({
      ...{ name: name[lang], asks: procedures.join(', '), handed, again },
    })),
    ...ownResults.map(({ name, procedure, from, handed }) => ({
      ...{ name: `${name[lang]} (${t.resultOf(from)})`, asks: procedure, handed, again: handed },
    })),
  ]
}

/** The rows of a screen on which one person files several dossiers of a kind: read, checked, and which of them are dossiers. Pure. */
import type { CompiledVersion, FactRule } from '../../../../catalogue/index.ts'
import { derivedId, type LoadedDossier } from '../../../../dossiers/index.ts'
import { cleanLine, type Lang } from '../../../../platform/index.ts'
import { textErrors } from '../../../fields/index.ts'
import type { FormError } from '../../../ui/index.ts'
import { type Fields, neededFacts, type Receive, readReceive, submittedPapers } from '../receive-fields.ts'
import { severalWords } from './several-words.ts'

export const MOST_ROWS = 30
const FIRST_ROWS = 6
const MOST_NAME = 500

/** What is counted tells them apart: pages and copies of a certified copy. */
export function mayBeSeveral(procedure: CompiledVersion): boolean {
  const facts = neededFacts(procedure)
  return (
    facts.length > 0 &&
    facts.every(({ type }) => type === 'number') &&
    submittedPapers(procedure.version).length > 0
  )
}

/** The dossier that a row becomes, whoever sends it and however often. */
export function dossierOfRow(key: string, row: number): string {
  return derivedId('several', key, String(row))
}

export function rowField(row: number, name: string): string {
  return `row.${row}.${name}`
}

export interface SeveralRow {
  row: number
  /** What it is about: the name of the original. */
  what: string
  /** As typed, by the fact's name. */
  facts: Readonly<Record<string, string>>
  isEmpty: boolean
}

/** Six to begin with, and always one that is empty below the last one that is filled in. */
export function rowsOf(fields: Fields, facts: readonly FactRule[]): SeveralRow[] {
  const rows = Array.from({ length: MOST_ROWS }, (_, row): SeveralRow => {
    const what = cleanLine(fields[rowField(row, 'what')] ?? '')
    const typed = Object.fromEntries(
      facts.map(({ name }) => [name, (fields[rowField(row, name)] ?? '').trim()]),
    )
    const isEmpty = what === '' && Object.values(typed).every((text) => text === '')
    return { row, what, facts: typed, isEmpty }
  })
  const last = rows.findLastIndex(({ isEmpty }) => !isEmpty)
  return rows.slice(0, Math.min(MOST_ROWS, Math.max(FIRST_ROWS, last + 2)))
}

export interface ReadRow {
  row: number
  body: Receive
}

export interface ReadSeveral {
  errors: readonly FormError[]
  rows: readonly ReadRow[]
  isUnusual: boolean
}

/** Every row as the dossier it asks for, with everything that is wrong at once. */
export function readSeveral(
  fields: Fields,
  procedure: CompiledVersion,
  rows: readonly SeveralRow[],
  { lang, today }: { lang: Lang; today: string },
): ReadSeveral {
  const t = severalWords[lang]
  const filled = rows.filter(({ isEmpty }) => !isEmpty)
  const errors: FormError[] = filled.length === 0 ? [{ id: rowField(0, 'what'), message: t.nothing }] : []
  let isUnusual = false
  const read = (filled.length === 0 ? rows.slice(0, 1) : filled).map(({ row, what, facts }): ReadRow => {
    const one = readReceive({ ...fields, ...fieldsOfRow(procedure, facts) }, new Map(), procedure, {
      lang,
      today,
    })
    isUnusual ||= one.isUnusual
    for (const error of one.errors) {
      const id = error.id.startsWith('fact.') ? rowField(row, error.id.slice(5)) : error.id
      if (filled.length === 0 && id !== error.id) continue
      const message = id === error.id ? error.message : `${t.row(row + 1)}: ${error.message}`
      if (!errors.some((known) => known.id === id)) errors.push({ id, message })
    }
    const name = rowField(row, 'what')
    if (what === '' && filled.length > 0)
      errors.push({ id: name, message: `${t.row(row + 1)}: ${textErrors[lang].required(t.what)}` })
    if (what.length > MOST_NAME)
      errors.push({ id: name, message: textErrors[lang].tooLong(t.what, MOST_NAME) })
    return { row, body: { ...one.body, papers: named(one.body.papers, what) } }
  })
  return { errors, rows: filled.length === 0 ? [] : read, isUnusual }
}

/** All required papers are there: whoever brings several shows each original. */
function fieldsOfRow({ version }: CompiledVersion, facts: SeveralRow['facts']): Fields {
  const papers = submittedPapers(version).filter(({ required }) => required)
  return Object.fromEntries([
    ...Object.entries(facts).map(([name, typed]) => [`fact.${name}`, typed]),
    ...papers.flatMap(({ code, originals, copies }) => [
      [`paper.${code}`, 'yes'],
      [`originals.${code}`, String(originals + copies === 0 ? 1 : originals)],
      [`copies.${code}`, String(copies)],
    ]),
  ])
}

/** The first paper is the original that the row names: receipt and book call it so. */
function named(papers: Receive['papers'], what: string): Receive['papers'] {
  return papers.map((paper, at) => (at === 0 && what !== '' ? { ...paper, name: what } : paper))
}

/** Whether the row still says what its dossier was received with. */
export function saysTheSame({ what, facts }: SeveralRow, { state }: LoadedDossier): boolean {
  const isSameCount = Object.entries(facts).every(
    ([name, typed]) => Number(typed.replaceAll(/[.\s]/g, '')) === state.facts[name],
  )
  return isSameCount && state.papers[0]?.name === what
}

/** The lists of a record as lines of text, and back. */
import type {
  EligibleSubject,
  LegalBasis,
  ProcedureVersion,
  Result,
  Text,
} from '../../../../catalogue/index.ts'
import { cleanLine, type Lang } from '../../../../platform/index.ts'
import { contentWords } from './content-words.ts'

export const SUBJECTS = [
  ...([
    'citizen',
    'overseas_vietnamese',
    'foreigner',
    'official',
    'enterprise',
    'foreign_enterprise',
  ] as const),
  ...(['cooperative', 'organisation', 'foreign_organisation'] as const),
] satisfies readonly EligibleSubject[]

export const KINDS = [
  'commune',
  'department',
  'vertical',
  'district',
] as const satisfies ProcedureVersion['competent']['kinds']

/** Fields that are one of a few. */
export const CHOICES = ['onlineService', 'applicantIdentity', 'nonBoundary', 'counting'] as const

/** As the fields show it. */
export function asLines(version: ProcedureVersion, agencyName: (code: string) => string) {
  const named = (codes: readonly string[]) =>
    codes.map((code) => `${code} ${agencyName(code)}`.trim()).join('\n')
  return {
    order: version.order.map(({ vi }) => vi).join('\n'),
    results: version.results.map(({ name }) => name.vi).join('\n'),
    legalBases: version.legalBases.map(({ number, title }) => `${number}: ${title}`).join('\n'),
    keywords: version.keywords.join('\n'),
    agencies: named(version.competent.agencies),
    coordinating: named(version.coordinating),
    related: version.related.join('\n'),
  }
}

type Content = Pick<
  ProcedureVersion,
  | 'order'
  | 'results'
  | 'legalBases'
  | 'keywords'
  | 'subjects'
  | 'competent'
  | 'coordinating'
  | 'related'
  | (typeof CHOICES)[number]
>

/** What was typed, where the form has these fields; `fail` hears what is wrong, and there the draft's own stays. */
export function readContent(
  form: Readonly<Record<string, string>>,
  before: ProcedureVersion,
  {
    lang,
    isAgency,
    fail,
  }: { lang: Lang; isAgency: (code: string) => boolean; fail: (id: string, message: string) => void },
): Partial<Content> {
  if (form.content === undefined) return {}
  const t = contentWords[lang]
  const lines = (name: string) =>
    (form[name] ?? '')
      .split('\n')
      .map(cleanLine)
      .filter((line) => line !== '')
  const picked = <Value extends string>(name: string, values: readonly Value[]) =>
    values.filter((value) => form[`${name}.${value}`] !== undefined)
  const agencies = (name: string) =>
    lines(name).flatMap((line) => {
      const [code = ''] = line.split(/\s/)
      if (isAgency(code)) return [code]
      fail(name, t.noAgency(line))
      return []
    })
  const results = lines('results').map((line, at): Result => resultOf(line, at, before))
  if (results.length === 0) fail('results', t.neededLine)
  const subjects = picked('subject', SUBJECTS)
  if (subjects.length === 0) fail('subject', t.needed)
  const competent = { kinds: picked('kind', KINDS), agencies: agencies('agencies') }
  return {
    order: lines('order').map((line, at) => textOf(line, before.order[at])),
    results: results.length === 0 ? before.results : results,
    legalBases: lines('legalBases').flatMap((line) => {
      const basis = basisOf(line, before)
      if (basis === undefined) fail('legalBases', t.badBasis(line))
      return basis ?? []
    }),
    keywords: lines('keywords'),
    subjects: subjects.length === 0 ? before.subjects : sameOrder(subjects, before.subjects),
    competent: { kinds: sameOrder(competent.kinds, before.competent.kinds), agencies: competent.agencies },
    coordinating: agencies('coordinating'),
    related: lines('related').flatMap((line) => {
      if (/^\d\.\d{6}$/.test(line)) return [line]
      fail('related', t.badCode(line))
      return []
    }),
    ...Object.fromEntries(
      CHOICES.flatMap((name) => {
        const chosen = Object.hasOwn(t.choices[name], form[name] ?? '') ? form[name] : before[name]
        // What a record is silent about stays unsaid while the first of the choices is left as it was shown.
        const isSilent = before[name] === undefined && chosen === Object.keys(t.choices[name])[0]
        return chosen === undefined || isSilent ? [] : [[name, chosen]]
      }),
    ),
  }
}

/** What stays keeps its place, so that nothing that was only shown counts as changed. */
function sameOrder<Value extends string>(chosen: readonly Value[], before: readonly Value[]): Value[] {
  const kept = before.filter((one) => chosen.includes(one))
  return [...kept, ...chosen.filter((one) => !kept.includes(one))]
}

/** The English of a line that has changed is not known. */
function textOf(line: string, old: Text | undefined): Text {
  return old !== undefined && cleanLine(old.vi) === line ? old : { vi: line, en: line }
}

function resultOf(line: string, at: number, before: ProcedureVersion): Result {
  const same = before.results.find(({ name }) => cleanLine(name.vi) === line) ?? before.results[at]
  return same === undefined
    ? { code: `KQ.${before.procedure}.${at + 1}`, name: { vi: line, en: line } }
    : { ...same, name: textOf(line, same.name) }
}

function basisOf(line: string, before: ProcedureVersion): LegalBasis | undefined {
  const at = line.indexOf(':')
  const [number, title] = [line.slice(0, Math.max(0, at)).trim(), line.slice(at + 1).trim()]
  if (at < 0 || number === '' || title === '') return undefined
  const old = before.legalBases.find((one) => one.number === number)
  return { ...old, number, title }
}

/** What one filing would spare people who file several procedures one after another. Pure. */
import { type Instant, toLocalDate, workingDaysBetween } from '../../calendar/index.ts'
import { foldForSearch, type ProcedureVersion, type Text } from '../../catalogue/index.ts'
import type { Filed } from '../../dossiers/index.ts'
import { type Spread, spreadOf } from '../spread.ts'
import type { TimeOf } from '../what-if/model.ts'
import { groupFiled } from './group-filed.ts'

/** As recorded, and with one filing. */
interface Counted {
  now: number
  one: number
}

/** A paper that more than one of the procedures asks for under the same name. */
export interface TwicePaper {
  name: Text
  procedures: readonly string[]
  /** How often it was handed in by those who filed all of them. */
  handed: number
  /** How often it was handed in once more. */
  again: number
}

/** A paper of one procedure that is the result of another. */
export interface OwnResult {
  name: Text
  procedure: string
  from: string
  handed: number
}

export interface Merging {
  /** Dossiers looked at, and how many people filed them. */
  dossiers: number
  people: number
  procedures: readonly { procedure: string; dossiers: number; together: number }[]
  /** How often one person filed all of them within the days asked for, and how many people that were. */
  groups: number
  groupPeople: number
  /** Calendar days from the first filing to the last. */
  apart: Spread
  /** In which order, the commonest first. */
  orders: readonly { procedures: readonly string[]; groups: number }[]
  filings: Counted
  /** Application forms (tờ khai) filled in. */
  forms: Counted
  papers: readonly TwicePaper[]
  ownResults: readonly OwnResult[]
  /** Days on which somebody came to a desk to file or to collect. */
  visits: Counted
  /** Working days, of the groups in which everything ended with a result. */
  days: {
    groups: number
    /** From the first acceptance to the last result. */
    recorded: Spread
    /** One dossier: one procedure begins when the one before has ended, or all begin at once. */
    sequence: Spread
    parallel: Spread
    each: readonly { procedure: string; days: Spread }[]
  }
}

export interface MergingAsked {
  /** In force, of each procedure one. */
  versions: readonly ProcedureVersion[]
  /** Calendar days between the first filing and the last. */
  within: number
  timeOf: TimeOf
}

/** Two procedures at least. Papers are the same where their names are, whatever case and accents they are written in. */
export function studyMerging(filed: readonly Filed[], { versions, within, timeOf }: MergingAsked): Merging {
  const codes = versions.map(({ procedure }) => procedure)
  const groups = groupFiled(filed, codes, within)
  const forms = groups.map((group) => group.reduce((sum, one) => sum + formsOf(one, versions), 0))
  return {
    dossiers: filed.length,
    people: new Set(filed.map(({ person }) => person)).size,
    procedures: codes.map((procedure) => ({
      procedure,
      dossiers: filed.filter((one) => one.procedure === procedure).length,
      together: groups.length,
    })),
    groups: groups.length,
    groupPeople: new Set(groups.map(([first]) => first?.person)).size,
    apart: spreadOf(groups.map((group) => (lastOf(group, 'acceptedAt') - firstAccepted(group)) / 86_400_000)),
    orders: ordersOf(groups),
    filings: { now: groups.length * codes.length, one: groups.length },
    forms: { now: sum(forms), one: sum(forms.map((count) => Math.min(1, count))) },
    papers: twicePapers(groups, versions),
    ownResults: ownResults(groups, versions),
    visits: { now: sum(groups.map(visitsNow)), one: sum(groups.map(visitsOfOne)) },
    days: daysOf(groups, codes, timeOf),
  }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, one) => total + one, 0)
}

const firstAccepted = (group: readonly Filed[]): Instant =>
  Math.min(...group.map(({ acceptedAt }) => acceptedAt))

const lastOf = (group: readonly Filed[], when: 'acceptedAt' | 'endedAt'): Instant =>
  Math.max(...group.map((one) => one[when] ?? 0))

function ordersOf(groups: readonly (readonly Filed[])[]): Merging['orders'] {
  const orders = Map.groupBy(groups, (group) => group.map(({ procedure }) => procedure).join(' '))
  return [...orders]
    .map(([order, same]) => ({ procedures: order.split(' '), groups: same.length }))
    .sort((a, b) => b.groups - a.groups)
}

/** Papers handed in that are forms to be filled in. */
function formsOf({ procedure, papers }: Filed, versions: readonly ProcedureVersion[]): number {
  const version = versions.find((one) => one.procedure === procedure)
  const forms = new Set(
    version?.components.flatMap(({ name, templateForm }) => (templateForm ? [foldForSearch(name.vi)] : [])),
  )
  return papers.filter(({ name }) => forms.has(foldForSearch(name))).length
}

function hands({ papers }: Filed, name: string): boolean {
  return papers.some((paper) => foldForSearch(paper.name) === foldForSearch(name))
}

function twicePapers(
  groups: readonly (readonly Filed[])[],
  versions: readonly ProcedureVersion[],
): TwicePaper[] {
  const asked = versions.flatMap(({ procedure, components }) =>
    components.flatMap(({ name, templateForm }) => (templateForm ? [] : [{ procedure, name }])),
  )
  return [...Map.groupBy(asked, ({ name }) => foldForSearch(name.vi)).values()]
    .flatMap((same): TwicePaper[] => {
      const [{ name } = { name: { vi: '', en: '' } }] = same
      const procedures = [...new Set(same.map(({ procedure }) => procedure))]
      if (procedures.length < 2) return []
      const times = groups.map((group) => group.filter((one) => hands(one, name.vi)).length)
      const again = sum(times.map((count) => Math.max(0, count - 1)))
      return [{ name, procedures, handed: sum(times), again }]
    })
    .sort((a, b) => b.again - a.again)
}

function ownResults(
  groups: readonly (readonly Filed[])[],
  versions: readonly ProcedureVersion[],
): OwnResult[] {
  const giver = new Map(
    versions.flatMap(({ procedure, results }) => results.map(({ code }) => [code, procedure] as const)),
  )
  return versions.flatMap(({ procedure, components }) =>
    components.flatMap(({ name, replacedBy = '' }): OwnResult[] => {
      const from = giver.get(replacedBy)
      if (from === undefined || from === procedure) return []
      const own = groups.flat().filter((one) => one.procedure === procedure)
      return [{ name, procedure, from, handed: own.filter((one) => hands(one, name.vi)).length }]
    }),
  )
}

/** One dossier is brought once where any was brought, and its results are collected once. */
function visitsOfOne(group: readonly Filed[]): number {
  const brought = group.some(({ channel }) => channel === 'direct')
  const days = new Set(group.flatMap(collectedOn))
  return Math.min(visitsNow(group), (brought ? 1 : 0) + Math.min(1, days.size))
}

function visitsNow(group: readonly Filed[]): number {
  const brought = group.flatMap(({ channel, acceptedAt }) =>
    channel === 'direct' ? [toLocalDate(acceptedAt)] : [],
  )
  return new Set([...brought, ...group.flatMap(collectedOn)]).size
}

function collectedOn({ deliverBy, handedOverAt }: Filed): string[] {
  return deliverBy === 'counter' && handedOverAt !== null ? [toLocalDate(handedOverAt)] : []
}

function daysOf(
  groups: readonly (readonly Filed[])[],
  codes: readonly string[],
  timeOf: TimeOf,
): Merging['days'] {
  const ended = groups.filter((group) => group.every(({ endedAt }) => endedAt !== null))
  const lengths = ended.map((group) => group.map((one) => lengthOf(one, timeOf)))
  return {
    groups: ended.length,
    recorded: spreadOf(
      ended.map((group) =>
        workingDaysBetween(timeOf(group[0]?.agency ?? ''), firstAccepted(group), lastOf(group, 'endedAt')),
      ),
    ),
    sequence: spreadOf(lengths.map(sum)),
    parallel: spreadOf(lengths.map((each) => Math.max(...each))),
    each: codes.map((procedure) => ({
      procedure,
      days: spreadOf(
        ended.flatMap((group) =>
          group.filter((one) => one.procedure === procedure).map((one) => lengthOf(one, timeOf)),
        ),
      ),
    })),
  }
}

function lengthOf({ agency, acceptedAt, endedAt }: Filed, timeOf: TimeOf): number {
  return Math.max(0, workingDaysBetween(timeOf(agency), acceptedAt, endedAt ?? acceptedAt))
}

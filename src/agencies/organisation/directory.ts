/** The agencies and units of the province in memory: a few hundred rows that every page asks for. */
import type { LocalDate } from '../../calendar/index.ts'
import type { Lang } from '../../platform/index.ts'
import type { ActiveGrant, Agency, Unit } from '../model.ts'

export interface Directory {
  /** Every agency there is or was, by code. */
  agencies(): readonly Agency[]
  /** By code or by one of its other codes. */
  find(code: string): Agency | undefined
  /** The code under which an agency is kept here, given any of its codes. */
  resolve(code: string): string | undefined
  parentOf(code: string): string | undefined
  /** The nearest agency above that is a People's Committee of the province. */
  committeeOf(code: string): string | undefined
  /** The agency's name; of a code that nobody knows, the code itself. */
  nameOf(code: string, lang: Lang): string
  unitsOf(agency: string): readonly Unit[]
  unitNameOf(agency: string, unit: string, lang: Lang): string
  /** Codes of all agencies below, at every depth, of the past too: their dossiers are still to be supervised. */
  agenciesUnder(code: string): readonly string[]
  isValidAt(code: string, date: LocalDate): boolean
  /** Who has the work of an agency on a date: itself while it is valid, else its successors, and theirs. */
  successorsOf(code: string, date: LocalDate): readonly string[]
  /** Grants with the agencies that supervision reaches (`below`). */
  withReach(grants: readonly ActiveGrant[]): ActiveGrant[]
}

/** Makes the look-ups. Pure. A loop of parents or successors, which no command writes, is walked once. */
export function buildDirectory(agencies: readonly Agency[], units: readonly Unit[]): Directory {
  const byCode = new Map(agencies.map((agency) => [agency.code, agency]))
  const codes = new Map<string, string>(agencies.map((agency) => [agency.code, agency.code]))
  for (const { code, aliases = [] } of agencies) for (const alias of aliases) codes.set(alias, code)
  const children = Map.groupBy(
    agencies.filter((agency) => agency.parent !== undefined),
    (agency) => agency.parent as string,
  )
  const unitsByAgency = Map.groupBy(units, (unit) => unit.agency)
  const under = new Map<string, readonly string[]>()

  const find = (code: string) => byCode.get(codes.get(code) ?? code)
  const agenciesUnder = (code: string) => {
    const known = under.get(code)
    if (known) return known
    const found = collectBelow(code, children)
    under.set(code, found)
    return found
  }
  const reachOf = (code: string): Pick<ActiveGrant, 'below'> => {
    const kind = find(code)?.kind
    if (kind === 'committee' || kind === 'committee_office') return { below: 'all' }
    const below = agenciesUnder(code)
    return below.length > 0 ? { below } : {}
  }
  return {
    agencies: () => agencies,
    find,
    resolve: (code) => codes.get(code),
    parentOf: (code) => find(code)?.parent,
    committeeOf: (code) => committeeAbove(code, find),
    nameOf: (code, lang) => find(code)?.name[lang] ?? code,
    unitsOf: (agency) => unitsByAgency.get(agency) ?? [],
    unitNameOf: (agency, unit, lang) =>
      unitsByAgency.get(agency)?.find((one) => one.code === unit)?.name[lang] ?? unit,
    agenciesUnder,
    isValidAt: (code, date) => isValid(find(code), date),
    successorsOf: (code, date) => collectSuccessors(code, date, find),
    withReach: (grants) => grants.map((grant) => ({ ...grant, ...reachOf(grant.agency) })),
  }
}

/** The nearest agency of kind `committee` above `code`, itself not counted; undefined where none is. Pure. */
export function committeeAbove(
  code: string,
  find: (code: string) => Pick<Agency, 'code' | 'kind' | 'parent'> | undefined,
): string | undefined {
  const seen = new Set([code])
  for (let at = find(code)?.parent; at !== undefined && !seen.has(at); at = find(at)?.parent) {
    seen.add(at)
    if (find(at)?.kind === 'committee') return at
  }
  return undefined
}

function isValid(agency: Agency | undefined, date: LocalDate): boolean {
  if (agency === undefined || date < agency.validFrom) return false
  return agency.validTo === undefined || date <= agency.validTo
}

function collectBelow(code: string, children: ReadonlyMap<string, readonly Agency[]>): string[] {
  const found = new Set<string>()
  const walk = (parent: string) => {
    for (const child of children.get(parent) ?? []) {
      if (found.has(child.code)) continue
      found.add(child.code)
      walk(child.code)
    }
  }
  walk(code)
  found.delete(code)
  return [...found].sort()
}

function collectSuccessors(
  code: string,
  date: LocalDate,
  find: (code: string) => Agency | undefined,
): string[] {
  const found = new Set<string>()
  const seen = new Set<string>()
  const walk = (at: string) => {
    if (seen.has(at)) return
    seen.add(at)
    const agency = find(at)
    if (isValid(agency, date)) found.add(agency!.code)
    else for (const next of agency?.successors ?? []) walk(next)
  }
  walk(code)
  return [...found].sort()
}

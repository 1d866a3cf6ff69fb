/** A scope as a condition that stores put into their statements. */
import type { Scope } from './policies.ts'

/**
 * The SQL that is true for rows inside a scope; its text does not depend on the scope, so the statement stays prepared.
 * `columns` are expressions of the statement; without `unit` a scope of single units matches no row. Takes four
 * parameters from number `first` on: spread `...scopeValues(scope)` into the values at that place.
 *
 *     `select ... from task t where ${scopeCondition({ agency: 't.agency', unit: 't.unit' }, 2)}`
 *     [first, ...scopeValues(scopeOf(actor, 'dossier.process'))]
 */
export function scopeCondition(columns: { agency: string; unit?: string }, first: number): string {
  const { agency, unit = 'null::text' } = columns
  const [all, agencies, unitAgencies, units] = [first, first + 1, first + 2, first + 3].map((n) => `$${n}`)
  return `(${all}::boolean or ${agency} = any(${agencies}::text[])
    or (${agency}, ${unit}) in (select * from unnest(${unitAgencies}::text[], ${units}::text[])))`
}

/** The values of the four parameters of `scopeCondition`. */
export function scopeValues(
  scope: Scope,
): [boolean, readonly string[], readonly string[], readonly string[]] {
  if (scope.all) return [true, [], [], []]
  const { agencies, units } = scope
  return [false, agencies, units.map((place) => place.agency), units.map((place) => place.unit)]
}

/** A scope as a condition that the query carries itself, never a filter afterwards. */
import type { Scope } from './model.ts'

const COLUMNS = { agencies: 'agency', procedures: 'procedure_code', channels: 'channel' } as const

/** `and`-conditions on a row `alias` and their values, numbered from `first`. */
interface ScopeSql {
  /** Which dimensions are limited, for the name of the statement: e.g. `agencies.channels`. */
  key: string
  values: readonly (readonly string[])[]
  on(alias: string): string
}

export function scopeSql(scope: Scope, first: number): ScopeSql {
  const limited = (Object.keys(COLUMNS) as (keyof Scope)[]).filter((key) => scope[key] !== undefined)
  return {
    key: limited.join('.'),
    values: limited.map((key) => scope[key] as readonly string[]),
    on: (alias) =>
      limited.map((key, i) => ` and ${alias}.${COLUMNS[key]} = any($${first + i}::text[])`).join(''),
  }
}

/** What `motcua calendar` was asked: its words read, nothing looked up. */
import { parseArgs } from 'node:util'
import { CALENDAR_PURPOSES, type CalendarPurpose } from '../../agencies/index.ts'

export type CalendarAsked = { json: boolean } & (
  | { verb: 'list' }
  | { verb: 'show'; agency: string | undefined; purpose: CalendarPurpose }
  | { verb: 'announce'; days: DaysAsked; agency: string | undefined; mode: Mode }
  | { verb: 'put'; file: string; agency: string | 'all' | undefined; mode: Mode }
)

/** `preview`: only say what would change. */
export type Mode = 'write' | 'preview'

/** Days from a file, or given one by one with the notice they stand in. */
export type DaysAsked =
  | { file: string }
  | {
      off: string[]
      on: string[]
      withdraw: string[]
      name: string
      nameEn: string
      basis: string
      until: string | undefined
    }

const one = { type: 'string' } as const
const many = { type: 'string', multiple: true } as const
const flag = { type: 'boolean', default: false } as const

const OPTIONS = {
  ...{ json: flag, preview: flag, all: flag, agency: one, purpose: { ...one, default: 'deadline' } },
  ...{ off: many, on: many, withdraw: many, name: one, 'name-en': one, basis: one, until: one },
} as const

/** Undefined when it was not understood. */
export function readCalendarArgs(args: readonly string[]): CalendarAsked | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      strict: true,
      options: OPTIONS,
    })
    const [verb = 'list', first, ...more] = positionals
    if (more.length > 0) return undefined
    const { json, all, agency } = values
    const mode = values.preview ? 'preview' : 'write'
    const purpose = CALENDAR_PURPOSES.find((known) => known === values.purpose)
    if (verb === 'list') return first === undefined ? { verb, json } : undefined
    if (verb === 'show') return purpose && { verb, json, purpose, agency: first ?? agency }
    if (verb === 'put') {
      const whose = all ? 'all' : agency
      if (first === undefined || (all && agency !== undefined)) return undefined
      return { verb, json, mode, file: first, agency: whose }
    }
    if (verb !== 'announce') return undefined
    const days = first === undefined ? daysOf(values) : { file: first }
    return days && { verb, json, mode, days, agency }
  } catch {
    return undefined
  }
}

function daysOf(values: {
  off?: string[] | undefined
  on?: string[] | undefined
  withdraw?: string[] | undefined
  name?: string | undefined
  'name-en'?: string | undefined
  basis?: string | undefined
  until?: string | undefined
}): DaysAsked | undefined {
  const { off = [], on = [], withdraw = [], name = '', basis = '', until } = values
  const isNamed = name.trim() !== '' && basis.trim() !== ''
  if (off.length + on.length + withdraw.length === 0 || (off.length + on.length > 0 && !isNamed))
    return undefined
  return {
    off,
    on,
    withdraw,
    name: name.trim(),
    nameEn: values['name-en']?.trim() || name.trim(),
    basis: basis.trim(),
    until,
  }
}

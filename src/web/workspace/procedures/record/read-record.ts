/** The record of a version out of the draft's form: every row of it, with what is wrong at its field. */
import type {
  Channel,
  Component,
  Fee,
  ProcedureCase,
  ProcedureVersion,
  TimeLimit,
} from '../../../../catalogue/index.ts'
import { cleanLine, cleanLines, type Lang } from '../../../../platform/index.ts'
import { parseDateInput } from '../../../../platform/texts/index.ts'
import { readNumber } from '../../../fields/index.ts'
import type { FormError } from '../../../ui/index.ts'
import { procedureWords } from '../procedures-words.ts'
import { readContent } from './read-content.ts'

export const CHANNELS = ['direct', 'online', 'post', 'kiosk'] as const satisfies readonly Channel[]
export const LIMIT_UNITS = [
  'working_day',
  'working_hour',
  'calendar_day',
  'month',
  'same_day',
  'none',
] as const

type Form = Readonly<Record<string, string>>

export interface ReadRecord {
  version: ProcedureVersion
  errors: readonly FormError[]
}

interface RecordRules {
  lang: Lang
  today: string
  isAgency: (code: string) => boolean
  /** In use, to choose from. */
  fields: readonly ProcedureVersion['field'][]
}

/** Reads what was typed over what the draft has; what could not be read keeps the draft's value and is an error. */
export function readRecord(
  form: Form,
  before: ProcedureVersion,
  { lang, today, isAgency, fields }: RecordRules,
): ReadRecord {
  const t = procedureWords[lang]
  const errors: FormError[] = []
  const fail = (id: string, message: string) => void errors.push({ id, message })
  const line = (name: string, fallback: string) => {
    const text = cleanLine(form[name] ?? fallback)
    if (text === '') fail(name, t.needed)
    return text === '' ? fallback : text
  }
  const date = (name: string, fallback: string) => {
    const given = form[name]
    if (given === undefined) return fallback
    const read = parseDateInput(given, { today, century: 'near' })
    if (read.ok) return read.date
    fail(name, t.badDate)
    return fallback
  }
  const number = (name: string, fallback: number) => {
    const read = readNumber(
      form[name] ?? '',
      t.quantity,
      { least: 0, most: 10_000_000_000, whole: false },
      lang,
    )
    if (read.ok) return read.value
    fail(name, read.message)
    return fallback
  }
  const cases = readCases(form, before)
  const conditions = cleanLines(form.conditions ?? before.conditions?.vi ?? '')
  const { conditions: _, initials: __, ...rest } = before
  const version: ProcedureVersion = {
    ...rest,
    name: { vi: line('nameVi', before.name.vi), en: line('nameEn', before.name.en) },
    decision: {
      number: line('number', before.decision.number),
      date: date('date', before.decision.date),
      issuer: line('issuer', before.decision.issuer),
    },
    validFrom: date('validFrom', before.validFrom),
    cases,
    timeLimits: readLimits(form, before, number),
    fees: readFees(form, before, number),
    components: readPapers(form, before, number),
    field: readField(form, before, { fields, fail: () => fail('newField', t.badField) }),
    ...readInitials(form, before),
    ...readContent(form, before, { lang, isAgency, fail }),
    ...(conditions === ''
      ? {}
      : {
          conditions: {
            vi: conditions,
            en: before.conditions?.vi === conditions ? before.conditions.en : conditions,
          },
        }),
  }
  return { version, errors }
}

/** A field that is used, or `mã: tên | English` of another one. */
function readField(
  { field, newField = '' }: Form,
  before: ProcedureVersion,
  { fields, fail }: { fields: RecordRules['fields']; fail: () => void },
): ProcedureVersion['field'] {
  const typed = cleanLine(newField)
  if (typed === '') {
    const known = field === before.field.code ? undefined : fields.find(({ code }) => code === field)
    return known === undefined ? before.field : { code: known.code, name: known.name }
  }
  const [, code = '', vi = '', en = vi] = /^([\w.-]{1,40})\s*:\s*([^|]+?)\s*(?:\|\s*(.+))?$/.exec(typed) ?? []
  if (vi !== '') return { code, name: { vi, en } }
  fail()
  return before.field
}

/** What the list offers; anything else is as it was. */
function readInitials({ initials }: Form, before: ProcedureVersion): Pick<ProcedureVersion, 'initials'> {
  if (initials === '') return {}
  const count = Number(initials ?? Number.NaN)
  if ([0, 1, 2, 3].includes(count)) return { initials: count }
  return before.initials === undefined ? {} : { initials: before.initials }
}

type ReadNumber = (name: string, fallback: number) => number

/** Rows that the form holds: by their number, as long as there are any. */
function rowsOf(form: Form, name: string, first: string): number[] {
  const rows: number[] = []
  for (let at = 0; form[`${name}.${at}.${first}`] !== undefined; at += 1) {
    if (cleanLine(form[`${name}.${at}.${first}`] ?? '') !== '') rows.push(at)
  }
  return rows
}

function has(form: Form, name: string): boolean {
  return Object.keys(form).some((key) => key.startsWith(`${name}.`))
}

function channelsOf(form: Form, row: string): Channel[] {
  const chosen = CHANNELS.filter((channel) => form[`${row}.${channel}`] !== undefined)
  return chosen.length > 0 ? chosen : [...CHANNELS.slice(0, 1)]
}

function caseOf(form: Form, row: string): { case?: string } {
  const code = form[`${row}.case`] ?? ''
  return code === '' ? {} : { case: code }
}

function readCases(form: Form, before: ProcedureVersion): readonly ProcedureCase[] {
  if (!has(form, 'case')) return before.cases
  return rowsOf(form, 'case', 'name').map((at) => {
    const name = cleanLine(form[`case.${at}.name`] ?? '')
    const old = before.cases[at]
    return old
      ? { ...old, name: renamed(old.name, name) }
      : { code: `TH${at + 1}`, name: { vi: name, en: name } }
  })
}

function renamed(old: { vi: string; en: string }, name: string) {
  return old.vi === name ? old : { vi: name, en: name }
}

function readLimits(form: Form, before: ProcedureVersion, number: ReadNumber): readonly TimeLimit[] {
  if (!has(form, 'limit')) return before.timeLimits
  return rowsOf(form, 'limit', 'unit').flatMap((at): TimeLimit[] => {
    const row = `limit.${at}`
    const old = before.timeLimits[at]
    const unit = form[`${row}.unit`] ?? ''
    const base = { ...old, channels: channelsOf(form, row), ...caseOf(form, row) }
    if (caseOf(form, row).case === undefined) delete (base as { case?: string }).case
    if (unit === 'phases' && old) return [{ ...base, limit: old.limit }]
    if (unit === 'same_day' || unit === 'none') return [{ ...withoutText(base), limit: { unit } }]
    if (!['working_day', 'working_hour', 'calendar_day', 'month'].includes(unit)) return []
    const known = old && 'quantity' in old.limit ? old.limit.quantity : 1
    const quantity = number(`${row}.quantity`, known)
    const limit = { quantity, unit: unit as 'working_day' }
    const isSame = old && JSON.stringify(old.limit) === JSON.stringify(limit)
    return [{ ...(isSame ? base : withoutText(base)), limit }]
  })
}

/** The record's own wording says the old limit. */
function withoutText<T extends { text?: string }>({ text: _, ...rest }: T): Omit<T, 'text'> {
  return rest
}

function readFees(form: Form, before: ProcedureVersion, number: ReadNumber): readonly Fee[] {
  if (!has(form, 'fee')) return before.fees
  return rowsOf(form, 'fee', 'name').map((at): Fee => {
    const row = `fee.${at}`
    const old = before.fees[at]
    const name = cleanLine(form[`${row}.name`] ?? '')
    const formula = cleanLine(form[`${row}.formula`] ?? '')
    const due = form[`${row}.due`] ?? old?.due
    const {
      formula: _,
      case: __,
      due: ___,
      ...kept
    } = old ?? { code: `PHI${at + 1}`, name: { vi: name, en: name } }
    return {
      ...kept,
      name: renamed(kept.name, name),
      kind: form[`${row}.kind`] === 'charge' ? 'charge' : 'fee',
      channels: channelsOf(form, row),
      ...caseOf(form, row),
      amount: number(`${row}.amount`, old?.amount ?? 0),
      ...(formula === '' ? {} : { formula }),
      ...(due === 'filing' || due === 'request' ? { due } : {}),
    }
  })
}

function readPapers(form: Form, before: ProcedureVersion, number: ReadNumber): readonly Component[] {
  if (!has(form, 'paper')) return before.components
  return rowsOf(form, 'paper', 'name').map((at): Component => {
    const row = `paper.${at}`
    const old = before.components[at]
    const name = cleanLine(form[`${row}.name`] ?? '')
    const { case: _, ...kept } = old ?? {
      code: `TP${at + 1}`,
      name: { vi: name, en: name },
      group: 'submit' as const,
    }
    return {
      ...kept,
      name: renamed(kept.name, name),
      ...caseOf(form, row),
      originals: number(`${row}.originals`, old?.originals ?? 1),
      copies: number(`${row}.copies`, old?.copies ?? 0),
      required: form[`${row}.required`] !== undefined,
    }
  })
}

/** A civil date as it stands in a field. */
export function dateText(date: string): string {
  const [year, month, day] = date.split('-')
  return `${day}/${month}/${year}`
}

/** What a form has beside its pages, out of the editor: computed values, requirements, who must agree, the paper it is. */
import {
  type Agreement,
  type Calculation,
  type FormDefinition,
  freeKey,
  keysOf,
  type Requirement,
} from '../../../../forms/index.ts'
import { formWords } from './form-words.ts'
import { fail, keyOf, lineOf, neededText, type Reading, textOf, told } from './reading.ts'

/** Every list ends with an empty row; a row whose first cell is emptied is gone. */
function rowsOf(reading: Reading, name: string, first: string): { row: string; at: number }[] {
  const rows: { row: string; at: number }[] = []
  for (let at = 0; at < 200 && reading.typed[`${name}.${at}.${first}`] !== undefined; at += 1) {
    const row = `${name}.${at}`
    if ((reading.typed[`${row}.${first}`] ?? '').trim() !== '') rows.push({ row, at })
  }
  return rows
}

export function readRules(reading: Reading, form: FormDefinition): FormDefinition {
  const {
    calculations: _,
    requirements: __,
    agreements: ___,
    source: ____,
    title: _____,
    component: ______,
    ...rest
  } = form
  const calculations = readCalculations(reading, form)
  const requirements = readRequirements(reading, form)
  const agreements = readAgreements(reading, form)
  const [number, law] = [lineOf(reading, 'source.form', 200), lineOf(reading, 'source.law', 500)]
  if ((number === undefined) !== (law === undefined))
    fail(reading, number === undefined ? 'source.form' : 'source.law', formWords[reading.lang].needed)
  return {
    ...rest,
    ...told({
      source: number && law ? { form: number, law } : undefined,
      component: lineOf(reading, 'component', 60),
      title: textOf(reading, 'title', form.title),
      calculations: calculations.length > 0 ? calculations : undefined,
      requirements: requirements.length > 0 ? requirements : undefined,
      agreements: agreements.length > 0 ? agreements : undefined,
    }),
  }
}

const KINDS = ['number', 'money', 'text'] as const satisfies readonly Calculation['kind'][]

function readCalculations(reading: Reading, form: FormDefinition): Calculation[] {
  const { typed } = reading
  return rowsOf(reading, 'calc', 'label.vi').map(({ row, at }) => {
    const before = form.calculations?.[at]
    const label = typed[`${row}.label.vi`] ?? ''
    const old = before ?? { key: freeKey(label, keysOf(form)), label: { vi: label, en: label } }
    const value = lineOf(reading, `${row}.value`)
    if (value === undefined) fail(reading, `${row}.value`, formWords[reading.lang].needed)
    return {
      key: typed[`${row}.key`] ? keyOf(reading, `${row}.key`, old.key) : old.key,
      label: neededText(reading, `${row}.label`, old.label),
      kind: KINDS.find((kind) => kind === typed[`${row}.kind`]) ?? 'number',
      value: value ?? '0',
      ...told({ fact: lineOf(reading, `${row}.fact`, 100) }),
    }
  })
}

function readRequirements(reading: Reading, form: FormDefinition): Requirement[] {
  return rowsOf(reading, 'must', 'holds').map(({ row, at }) => {
    const old = form.requirements?.[at]?.message ?? { vi: '', en: '' }
    return {
      at: lineOf(reading, `${row}.at`, 200) ?? form.pages[0]?.questions[0]?.key ?? '',
      holds: lineOf(reading, `${row}.holds`) ?? 'true',
      message: neededText(reading, `${row}.message`, old),
    }
  })
}

function readAgreements(reading: Reading, form: FormDefinition): Agreement[] {
  return rowsOf(reading, 'agree', 'of').map(({ row, at }) => {
    const old = form.agreements?.[at]?.role ?? { vi: '', en: '' }
    return {
      of: reading.typed[`${row}.of`] ?? '',
      role: neededText(reading, `${row}.role`, old),
      ...(reading.typed[`${row}.optional`] === undefined ? {} : { optional: true as const }),
    }
  })
}

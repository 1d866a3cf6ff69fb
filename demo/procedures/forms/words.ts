/** Short ways of writing the questions of a form. */
import type { FormPage, Option, Question, QuestionKind, Requirement } from '../../../src/forms/index.ts'

type More = Partial<Omit<Question, 'key' | 'kind' | 'label'>>
type Choice = readonly [code: string, vi: string, en: string]

export function ask(key: string, kind: QuestionKind, vi: string, en: string, more: More = {}): Question {
  return { key, kind, label: { vi, en }, ...more }
}

export function choose(
  key: string,
  vi: string,
  en: string,
  choices: readonly Choice[],
  more: More = {},
): Question {
  return ask(key, 'choice', vi, en, { ...more, options: options(choices) })
}

function options(choices: readonly Choice[]): Option[] {
  return choices.map(([code, vi, en]) => ({ code, label: { vi, en } }))
}

export function page(
  key: string,
  vi: string,
  en: string,
  questions: readonly Question[],
  more: Partial<Pick<FormPage, 'intro' | 'when'>> = {},
): FormPage {
  return { key, title: { vi, en }, ...more, questions }
}

export function must(at: string, holds: string, vi: string, en: string): Requirement {
  return { at, holds, message: { vi, en } }
}

export const hint = (vi: string, en: string) => ({ hint: { vi, en } })
export const count = (least: number, most: number) => ({ range: { least, most, whole: true as const } })
export const optional = { optional: true } as const
/** A day that is over or is today. */
export const past = { dates: { latest: 'today' } } as const

/** Full years of a person of a block today. */
export const ageOf = (date: string) => `years and months duration(date(${date}), date(today)).years`

/** A person whom the registers know by the number, else by paper and residence (TT 04/2024/TT-BTP). */
export const CIVIL_PERSON = {
  parts: ['name', 'birth_date', 'personal_number', 'paper', 'residence_kind', 'address'],
  optionalParts: ['personal_number', 'residence_kind'],
}

/** "Đề nghị cấp bản sao": yes, and how many. */
export function copiesWanted(fact: string): Question[] {
  return [
    ask('copies_wanted', 'yes-no', 'Đề nghị cấp bản sao', 'Copies wanted'),
    ask('copies', 'number', 'Số lượng bản sao', 'How many copies', {
      when: 'copies_wanted',
      ...count(1, 100),
      fact,
    }),
  ]
}

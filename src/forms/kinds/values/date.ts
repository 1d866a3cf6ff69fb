/** A date as people write it, day first; kept as `YYYY-MM-DD`. */
import { cleanLine, formatDate, parseDateInput } from '../../../platform/texts/index.ts'
import { errorOf, type Kind, REQUIRED, type Read } from '../kind.ts'

const errors = {
  required: REQUIRED,
  date_form: {
    vi: 'Chưa hiểu ngày này. Hãy viết ngày/tháng/năm, ví dụ 27/3/2026.',
    en: 'We could not read this date. Write day/month/year, for example 27/3/2026.',
  },
  date_unreal: {
    vi: 'Không có ngày này trong lịch. Hãy kiểm tra ngày và tháng.',
    en: 'There is no such date. Check the day and the month.',
  },
  birth_date_future: {
    vi: 'Ngày sinh không thể ở tương lai.',
    en: 'A date of birth cannot be in the future.',
  },
  birth_date_early: {
    vi: 'Năm sinh từ 1900 trở đi. Hãy kiểm tra lại.',
    en: 'The year of birth is 1900 or later. Check it.',
  },
} as const
const error = errorOf(errors)

export const date: Kind<string> = {
  errors,
  read: (typed, { today }) => readDate(typed, { today }),
  say: formatDate,
  control: { draw: 'date' },
}

/** Reads a whole date; a year of two digits is of the past where it is said to be. */
export function readDate(typed: string, rules: { today: string; century?: 'past' }): Read<string> {
  const reading = parseDateInput(typed, rules)
  if (reading.ok) return { ok: true, value: reading.date }
  switch (reading.code) {
    case 'empty':
      return { ok: false, error: error('required') }
    case 'no_such_month':
    case 'no_such_day':
      return { ok: false, error: error('date_unreal') }
    default:
      return { ok: false, error: error('date_form') }
  }
}

/** A whole date or, as old papers have it, only the year; nobody alive was born before 1900. */
export const birthDate: Kind<string> = {
  errors,
  read(typed, { today }) {
    const year = /^\d{4}$/.exec(cleanLine(typed.normalize('NFKC')))?.[0]
    const read =
      year === undefined ? readDate(typed, { today, century: 'past' }) : ({ ok: true, value: year } as const)
    if (!read.ok) return read
    if (read.value > today.slice(0, read.value.length))
      return { ok: false, error: error('birth_date_future') }
    return read.value < '1900' ? { ok: false, error: error('birth_date_early') } : read
  },
  say: (value, lang) => (value.length === 4 ? value : formatDate(value, lang)),
  control: { draw: 'date', autocomplete: 'bday' },
}

/** A date as people write it, day first; kept as `YYYY-MM-DD`. */
import { formatDate, parseDateInput } from '../../../platform/texts/index.ts'
import { errorOf, type Kind, REQUIRED } from '../kind.ts'

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
  read(typed, { today }) {
    const reading = parseDateInput(typed, { today })
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
  },
  say: formatDate,
  control: { draw: 'date' },
}

/** A whole date or, as old papers have it, only the year; nobody alive was born before 1900. */
export const birthDate: Kind<string> = {
  errors,
  read(typed, at) {
    const year = /^\s*(\d{4})\s*$/.exec(typed)?.[1]
    const read = year === undefined ? date.read(typed, at) : ({ ok: true, value: year } as const)
    if (!read.ok) return read
    if (read.value > at.today.slice(0, read.value.length))
      return { ok: false, error: error('birth_date_future') }
    return read.value < '1900' ? { ok: false, error: error('birth_date_early') } : read
  },
  say: (value, lang) => (value.length === 4 ? value : formatDate(value, lang)),
  control: { draw: 'date', autocomplete: 'bday' },
}

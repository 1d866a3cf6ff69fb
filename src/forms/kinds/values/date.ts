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
  date_year: {
    vi: 'Năm từ 1800 đến 2200 dương lịch, đủ bốn chữ số. Hãy kiểm tra lại.',
    en: 'A year is 1800 to 2200, with four digits. Check it.',
  },
  birth_date_form: {
    vi: 'Chưa hiểu ngày sinh này. Hãy viết ngày/tháng/năm, ví dụ 5/6/1958; nếu giấy tờ chỉ ghi năm sinh, viết năm, ví dụ 1958.',
    en: 'We could not read this date of birth. Write day/month/year, for example 5/6/1958; where papers give only the year, write it: 1958.',
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
    case 'no_such_year':
      return { ok: false, error: error('date_year') }
    default:
      return { ok: false, error: error('date_form') }
  }
}

/** Also as papers write it that know no day: “00/00/1958”. */
const YEAR_ALONE = /^(?:(?:sinh )?năm |(?:00?|-{1,2}|_{1,2})[/.-](?:00?|-{1,2}|_{1,2})[/.-])?(\d{4})$/iu

/** A whole date or, as old papers have it, only the year; nobody alive was born before 1900. */
export const birthDate: Kind<string> = {
  errors,
  read(typed, { today }) {
    const year = YEAR_ALONE.exec(cleanLine(typed.normalize('NFKC')))?.[1]
    const read =
      year === undefined ? readDate(typed, { today, century: 'past' }) : ({ ok: true, value: year } as const)
    if (!read.ok)
      return read.error.code === 'date_form' ? { ok: false, error: error('birth_date_form') } : read
    if (read.value > today.slice(0, read.value.length))
      return { ok: false, error: error('birth_date_future') }
    return read.value < '1900' ? { ok: false, error: error('birth_date_early') } : read
  },
  say: (value, lang) => (value.length === 4 ? value : formatDate(value, lang)),
  control: { draw: 'date', autocomplete: 'bday' },
}

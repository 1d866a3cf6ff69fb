/**
 * A date of which perhaps only the year, or month and year, are known, as old papers and memories have them: kept as `1958`,
 * `1958-06` or `1958-06-05`. Not in the future and not before 1800.
 */
import { cleanLine } from '../../../platform/texts/index.ts'
import { foldWord } from '../fold.ts'
import { errorOf, type Kind } from '../kind.ts'
import { date, readDate } from './date.ts'

const { required, date_form, date_unreal, date_year } = date.errors as Record<
  string,
  { vi: string; en: string }
>
const errors = {
  required: required as { vi: string; en: string },
  date_unreal: date_unreal as { vi: string; en: string },
  date_form: date_form as { vi: string; en: string },
  date_year: date_year as { vi: string; en: string },
  partial_date_form: {
    vi: 'Chưa hiểu ngày này. Hãy viết ngày/tháng/năm, hoặc tháng/năm, hoặc chỉ năm, ví dụ 5/6/1958, 6/1958, 1958.',
    en: 'We could not read this. Write day/month/year, month/year or only the year: 5/6/1958, 6/1958, 1958.',
  },
  partial_date_month: { vi: 'Tháng từ 1 đến 12.', en: 'A month is 1 to 12.' },
  partial_date_future: { vi: 'Ngày này không thể ở tương lai.', en: 'This date cannot be in the future.' },
  partial_date_early: {
    vi: 'Năm từ 1800 trở đi. Hãy kiểm tra lại.',
    en: 'The year is 1800 or later. Check it.',
  },
} as const
const error = errorOf(errors)

/** “00/06/1958” is how papers write a day that nobody knows. */
const YEAR = /^(?:(?:sinh )?nam |00? 00? )?(\d{4})$/
const MONTH = /^(?:00? |thang )?(\d{1,2}) (?:nam )?(\d{4})$/
const ISO_MONTH = /^(\d{4}) (\d{1,2})$/

export const partialDate: Kind<string> = {
  errors,
  read(typed, at) {
    const plain = foldWord(typed.normalize('NFKC'))
    if (cleanLine(typed) === '') return { ok: false, error: error('required') }
    const known = readKnown(plain)
    if (known === 'no-month') return { ok: false, error: error('partial_date_month') }
    const read =
      known === undefined
        ? readDate(typed, { today: at.today, century: 'past' })
        : ({ ok: true, value: known } as const)
    if (!read.ok)
      return read.error.code === 'date_form' ? { ok: false, error: error('partial_date_form') } : read
    if (read.value < '1800') return { ok: false, error: error('partial_date_early') }
    return read.value > at.today.slice(0, read.value.length)
      ? { ok: false, error: error('partial_date_future') }
      : read
  },
  say: (value, lang) => (value.length === 10 ? date.say(value, lang) : value.split('-').reverse().join('/')),
  control: { draw: 'line', short: true },
}

/** A year or a month of a year; undefined where more, or something else, was written. */
function readKnown(plain: string): string | undefined {
  const year = YEAR.exec(plain)?.[1]
  if (year !== undefined) return year
  const [, isoYear, isoMonth] = ISO_MONTH.exec(plain) ?? []
  const [, month, ofYear] = MONTH.exec(plain) ?? [undefined, isoMonth, isoYear]
  if (month === undefined || ofYear === undefined) return undefined
  return Number(month) >= 1 && Number(month) <= 12 ? `${ofYear}-${month.padStart(2, '0')}` : 'no-month'
}

/** A day of every year, as the fiscal year begins and ends by: kept as `DD/MM`; the 29th of February is no day of every year. */
import { foldWord } from '../fold.ts'
import { errorOf, type Kind, REQUIRED } from '../kind.ts'

const errors = {
  required: REQUIRED,
  day_month_form: {
    vi: 'Viết ngày và tháng, ví dụ 01/01 hoặc 31/12.',
    en: 'Write day and month, for example 01/01 or 31/12.',
  },
  day_month_unreal: {
    vi: 'Không có ngày này trong mọi năm. Hãy kiểm tra ngày và tháng.',
    en: 'Not every year has this day. Check day and month.',
  },
} as const
const error = errorOf(errors)

/** Of a year without a leap day. */
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export const dayMonth: Kind<string> = {
  errors,
  read(typed) {
    const plain = foldWord(typed.normalize('NFKC'))
    if (plain === '') return { ok: false, error: error('required') }
    const [, day, month] = /^(?:ngay )?(\d{1,2}) (?:thang )?(\d{1,2})$/.exec(plain) ?? []
    if (day === undefined || month === undefined) return { ok: false, error: error('day_month_form') }
    return Number(day) >= 1 && Number(day) <= (DAYS[Number(month) - 1] ?? 0)
      ? { ok: true, value: `${day.padStart(2, '0')}/${month.padStart(2, '0')}` }
      : { ok: false, error: error('day_month_unreal') }
  },
  say: (value) => value,
  control: { draw: 'line', short: true },
}

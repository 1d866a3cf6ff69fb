/** An amount in whole đồng, with or without its unit. */
import { cleanLine, formatNumber } from '../../../platform/texts/index.ts'
import { errorOf, type Kind, REQUIRED } from '../kind.ts'
import { number } from '../values/number.ts'

const errors = {
  ...number.errors,
  required: REQUIRED,
  money_whole: {
    vi: 'Số tiền là số đồng nguyên, không có phần lẻ.',
    en: 'An amount is in whole đồng, without decimals.',
  },
  money_negative: { vi: 'Số tiền không được âm.', en: 'An amount is not negative.' },
} as const
const error = errorOf(errors)

export const money: Kind<number> = {
  errors,
  read(typed, at) {
    const read = number.read(cleanLine(typed).replace(/\s*(đ|₫|đồng|dong|vnđ|vnd)\.?$/iu, ''), at)
    if (!read.ok) return read
    if (!Number.isInteger(read.value)) return { ok: false, error: error('money_whole') }
    return read.value < 0 ? { ok: false, error: error('money_negative') } : read
  },
  say: (value, lang) => `${formatNumber(value, lang)} đ`,
  control: { draw: 'line', keys: 'numeric', short: true },
}

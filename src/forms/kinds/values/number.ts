/**
 * A number as the page's language writes it: Vietnamese parts thousands by points or blanks and decimals by a comma, English by commas
 * or blanks and by a point. What could be read in two ways, or has a power, is refused.
 */
import { cleanLine, formatNumber } from '../../../platform/index.ts'
import { errorOf, type Kind, REQUIRED } from '../kind.ts'

const errors = {
  required: REQUIRED,
  number_form: {
    vi: 'Chưa hiểu số này. Hãy viết bằng chữ số, ví dụ 1000 hoặc 1.000; phần lẻ sau dấu phẩy: 1,5.',
    en: 'We could not read this number. Write digits, for example 1000 or 1,000; decimals after a point: 1.5.',
  },
  number_large: { vi: 'Số này quá lớn.', en: 'This number is too large.' },
} as const
const error = errorOf(errors)

const FORMS = {
  vi: {
    whole: /^-?(\d+|\d{1,3}([. ])\d{3}(\2\d{3})*)(,\d+)?$/,
    group: /[. ]/g,
    decimal: ',',
    twoWays: /^-?[1-9]\d{0,2},\d{3}$/,
  },
  en: {
    whole: /^-?(\d+|\d{1,3}([, ])\d{3}(\2\d{3})*)(\.\d+)?$/,
    group: /[, ]/g,
    decimal: '.',
    twoWays: /^-?[1-9]\d{0,2}\.\d{3}$/,
  },
} as const

export const number: Kind<number> = {
  errors,
  read(typed, { lang = 'vi' }) {
    const text = cleanLine(typed.normalize('NFKC'))
    if (text === '') return { ok: false, error: error('required') }
    const { whole, group, decimal, twoWays } = FORMS[lang]
    if (!whole.test(text) || twoWays.test(text)) return { ok: false, error: error('number_form') }
    const value = Number(text.replace(group, '').replace(decimal, '.'))
    return Math.abs(value) <= Number.MAX_SAFE_INTEGER
      ? { ok: true, value }
      : { ok: false, error: error('number_large') }
  },
  say: formatNumber,
}

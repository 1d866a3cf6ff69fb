/**
 * A number as the page's language writes it: Vietnamese parts thousands by points or blanks and decimals by a comma, English by commas
 * or blanks and by a point. What could be read in two ways, or has a power, is refused.
 */
import { cleanLine, formatNumber, type Lang, parseNumberInput } from '../../../platform/texts/index.ts'
import { errorOf, type Kind, REQUIRED } from '../kind.ts'

const errors = {
  required: REQUIRED,
  number_form: {
    vi: 'Chưa hiểu số này. Hãy viết bằng chữ số, ví dụ 1000 hoặc 1.000; phần lẻ sau dấu phẩy: 1,5.',
    en: 'We could not read this number. Write digits, for example 1000 or 1,000; decimals after a point: 1.5.',
  },
  number_large: { vi: 'Số này quá lớn.', en: 'This number is too large.' },
  number_decimals: {
    vi: 'Ghi nhiều nhất 6 chữ số sau dấu phẩy.',
    en: 'Give at most 6 digits after the point.',
  },
} as const
const error = errorOf(errors)

const MOST_DECIMALS = 6

export const number: Kind<number> = {
  errors,
  read(typed, { lang = 'vi' }) {
    const text = cleanLine(typed)
    if (text === '') return { ok: false, error: error('required') }
    const reading = parseNumberInput(text, lang)
    if (reading === undefined || 'twoWays' in reading) return { ok: false, error: error('number_form') }
    const { value, decimals } = reading
    if (decimals > MOST_DECIMALS) return { ok: false, error: error('number_decimals') }
    return Math.abs(value) <= Number.MAX_SAFE_INTEGER
      ? { ok: true, value }
      : { ok: false, error: error('number_large') }
  },
  say: sayNumber,
  control: { draw: 'line', keys: 'decimal', short: true },
}

/** With the decimals it has, and so that it is read back: three of them get a zero more, else they could be thousands. */
function sayNumber(value: number, lang: Lang): string {
  const decimals = value.toFixed(MOST_DECIMALS).replace(/0+$/, '').split('.')[1]?.length ?? 0
  return formatNumber(value, lang, decimals === 3 ? 4 : decimals)
}

/** Mã ngành kinh tế cấp 4: four digits (QĐ 36/2025/QĐ-TTg). */
import { compactNumber } from '../digits.ts'
import { errorOf, type Kind, REQUIRED } from '../kind.ts'

const errors = {
  required: REQUIRED,
  industry_code_form: {
    vi: 'Mã ngành cấp 4 có đúng 4 chữ số, ví dụ 4711.',
    en: 'An industry code of level 4 has exactly 4 digits, for example 4711.',
  },
  industry_code_division: {
    vi: 'Hai chữ số đầu của mã ngành từ 01 đến 99.',
    en: 'The first two digits of an industry code are 01 to 99.',
  },
} as const
const error = errorOf(errors)

export const industryCode: Kind<string> = {
  errors,
  read(typed) {
    const value = compactNumber(typed)
    if (value === '') return { ok: false, error: error('required') }
    if (!/^\d{4}$/.test(value)) return { ok: false, error: error('industry_code_form') }
    return value.startsWith('00')
      ? { ok: false, error: error('industry_code_division') }
      : { ok: true, value }
  },
  say: (value) => value,
  control: { draw: 'line', keys: 'numeric', short: true },
}

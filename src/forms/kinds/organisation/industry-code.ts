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
    vi: 'Không có ngành cấp 2 nào mang hai chữ số đầu này. Hãy so lại với danh mục ngành kinh tế.',
    en: 'No division of the industries has these first two digits. Compare with the list of industries.',
  },
} as const
const error = errorOf(errors)

/** Between 01 and 99 no division has these, neither in the list of 2018 nor in that of 2025. */
const NO_DIVISIONS = new Set('00 04 34 40 44 48 54 57 67 76 83 89'.split(' '))

export const industryCode: Kind<string> = {
  errors,
  read(typed) {
    const value = compactNumber(typed)
    if (value === '') return { ok: false, error: error('required') }
    if (!/^\d{4}$/.test(value)) return { ok: false, error: error('industry_code_form') }
    return NO_DIVISIONS.has(value.slice(0, 2))
      ? { ok: false, error: error('industry_code_division') }
      : { ok: true, value }
  },
  say: (value) => value,
  control: { draw: 'line', keys: 'numeric', short: true },
}

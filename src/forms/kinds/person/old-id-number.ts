/** Số CMND: the 9 digits of identity cards from before 2012, as old papers and registers have them. */
import { compactNumber, withoutLabel } from '../digits.ts'
import { errorOf, type Kind, REQUIRED } from '../kind.ts'
import { ID_WORDS } from './id-number.ts'

const errors = {
  required: REQUIRED,
  old_id_number_length: {
    vi: 'Số chứng minh nhân dân cũ có đúng 9 chữ số.',
    en: 'An old identity card number has exactly 9 digits.',
  },
  old_id_number_zeros: {
    vi: 'Số chứng minh nhân dân không thể toàn số 0.',
    en: 'An identity card number is not all zeros.',
  },
} as const
const error = errorOf(errors)

export const oldIdNumber: Kind<string> = {
  errors,
  read(typed) {
    const value = compactNumber(withoutLabel(typed, ID_WORDS))
    if (value === '') return { ok: false, error: error('required') }
    if (!/^\d{9}$/.test(value)) return { ok: false, error: error('old_id_number_length') }
    return /^0+$/.test(value) ? { ok: false, error: error('old_id_number_zeros') } : { ok: true, value }
  },
  say: (value) => value,
  control: { draw: 'line', keys: 'numeric', short: true },
}

/** Số định danh cá nhân, số thẻ căn cước: the 12 digits alone, where a form has no room for an old identity card. */
import { compactNumber, withoutLabel } from '../digits.ts'
import { errorOf, type Kind } from '../kind.ts'
import { ID_WORDS, idNumber } from './id-number.ts'

const errors = {
  ...idNumber.errors,
  personal_number_length: {
    vi: 'Số định danh cá nhân có đúng 12 chữ số, ghi trên thẻ căn cước.',
    en: 'A personal identification number has exactly 12 digits; it stands on the identity card.',
  },
} as const
const error = errorOf(errors)

export const personalNumber: Kind<string> = {
  ...idNumber,
  errors,
  read(typed, at) {
    const digits = compactNumber(withoutLabel(typed, ID_WORDS))
    return digits === '' || /^\d{12}$/.test(digits)
      ? idNumber.read(typed, at)
      : { ok: false, error: error('personal_number_length') }
  },
}

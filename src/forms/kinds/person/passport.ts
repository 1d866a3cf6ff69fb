/** Số hộ chiếu: a letter and 7 digits in Vietnam (also 8, as series continue); other countries have 5 to 15 letters and digits (ICAO 9303). */
import { compactNumber, withoutLabel } from '../digits.ts'
import { errorOf, type Kind, REQUIRED } from '../kind.ts'

const errors = {
  required: REQUIRED,
  passport_form: {
    vi: 'Số hộ chiếu gồm 5 đến 15 chữ cái và chữ số, có ít nhất một chữ số, ví dụ C1234567.',
    en: 'A passport number has 5 to 15 letters and digits, at least one digit, for example C1234567.',
  },
  passport_foreign: {
    vi: 'Đây không phải dạng của hộ chiếu Việt Nam. Hãy xác nhận nếu hộ chiếu ghi đúng như vậy.',
    en: 'Vietnamese passports have another form. Confirm it if the passport says so.',
  },
} as const
const error = errorOf(errors)

export const passport: Kind<string> = {
  errors,
  read(typed) {
    const value = compactNumber(withoutLabel(typed, /hộ chiếu|passport(?: no)?/))
    if (value === '') return { ok: false, error: error('required') }
    if (!/^(?=.*\d)[A-Z0-9]{5,15}$/.test(value)) return { ok: false, error: error('passport_form') }
    return /^[A-Z]\d{7,8}$/.test(value)
      ? { ok: true, value }
      : { ok: true, value, unusual: error('passport_foreign') }
  },
  say: (value) => value,
  control: { draw: 'line', short: true },
}

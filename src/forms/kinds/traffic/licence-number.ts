/** Số giấy phép lái xe: 12 digits on cards since 2012 (TT 38/2013/TT-BGTVT); older paper licences have letters and fewer digits. */
import { compactNumber } from '../digits.ts'
import { errorOf, type Kind, REQUIRED } from '../kind.ts'

const errors = {
  required: REQUIRED,
  licence_number_form: {
    vi: 'Số giấy phép lái xe có 12 chữ số.',
    en: 'A driving licence number has 12 digits.',
  },
  licence_number_old: {
    vi: 'Giấy phép lái xe thẻ PET có 12 chữ số. Hãy xác nhận nếu giấy phép cũ ghi đúng như vậy.',
    en: 'Licences on cards have 12 digits. Confirm it if an old licence says so.',
  },
} as const
const error = errorOf(errors)

export const licenceNumber: Kind<string> = {
  errors,
  read(typed) {
    const value = compactNumber(typed)
    if (value === '') return { ok: false, error: error('required') }
    if (/^\d{12}$/.test(value)) return { ok: true, value }
    return /^(?=.*\d)[A-Z\d]{5,11}$/.test(value)
      ? { ok: true, value, unusual: error('licence_number_old') }
      : { ok: false, error: error('licence_number_form') }
  },
  say: (value) => value,
  control: { draw: 'line', keys: 'numeric', short: true },
}

/**
 * Số phát hành (sê-ri) of a land certificate (Giấy chứng nhận quyền sử dụng đất): two letters and 6 digits until 2024, 8 since
 * (TT 23/2014/TT-BTNMT; TT 10/2024/TT-BTNMT); before 2009 one letter and 6 digits.
 */
import { compactNumber, withoutLabel } from '../digits.ts'
import { errorOf, type Kind, REQUIRED } from '../kind.ts'

const errors = {
  required: REQUIRED,
  land_certificate_form: {
    vi: 'Số sê-ri giấy chứng nhận gồm chữ cái và 6 hoặc 8 chữ số, ví dụ DA 123456 hoặc AA 01234567.',
    en: 'A certificate has letters and 6 or 8 digits, for example DA 123456 or AA 01234567.',
  },
} as const
const error = errorOf(errors)

export const landCertificate: Kind<string> = {
  errors,
  read(typed) {
    const compact = compactNumber(withoutLabel(typed, /phát hành|sê-?ri|seri(?:al)?|gcn/)).replace(
      /^([A-ZĐ]{1,2})SỐ/,
      '$1',
    )
    if (compact === '') return { ok: false, error: error('required') }
    const [, letters, digits] = /^([A-ZĐ]{1,2})(\d{6}|\d{8})$/.exec(compact) ?? []
    return letters === undefined
      ? { ok: false, error: error('land_certificate_form') }
      : { ok: true, value: `${letters} ${digits}` }
  },
  say: (value) => value,
  control: { draw: 'line', short: true },
}

/**
 * Thửa đất số, tờ bản đồ số (TT 10/2024/TT-BTNMT): whole numbers on today's cadastral maps; old maps and parcels that were split also
 * have a letter, a stroke or "lẻ".
 */
import { withoutLabel } from '../digits.ts'
import { errorOf, type Kind, REQUIRED } from '../kind.ts'

const errors = {
  required: REQUIRED,
  parcel_number_form: {
    vi: 'Số thửa, số tờ bản đồ phải có chữ số và không quá 20 ký tự, ví dụ 125.',
    en: 'A parcel or map sheet number has digits and at most 20 characters, for example 125.',
  },
  parcel_number_zero: { vi: 'Số này bắt đầu từ 1.', en: 'This number begins at 1.' },
  parcel_number_unusual: {
    vi: 'Bản đồ địa chính ghi số này bằng chữ số. Hãy xác nhận nếu giấy chứng nhận ghi đúng như vậy.',
    en: 'Cadastral maps write this number in digits. Confirm it if the certificate says so.',
  },
} as const
const error = errorOf(errors)

/** One reading for both: they are written alike and stand side by side. */
export const parcelNumber: Kind<string> = {
  errors,
  read(typed) {
    const value = withoutLabel(typed, /thửa(?: đất)?|tờ(?: bản đồ)?/)
      .toUpperCase()
      .replace(/[\s.,]+$/, '')
    if (value === '') return { ok: false, error: error('required') }
    if (!/^[\p{L}\d].*$/u.test(value) || !/\d/.test(value) || value.length > 20)
      return { ok: false, error: error('parcel_number_form') }
    if (/^0+$/.test(value)) return { ok: false, error: error('parcel_number_zero') }
    if (/^\d+$/.test(value)) return { ok: true, value: value.replace(/^0+/, '') }
    return { ok: true, value, unusual: error('parcel_number_unusual') }
  },
  say: (value) => value,
  control: { draw: 'line', short: true },
}

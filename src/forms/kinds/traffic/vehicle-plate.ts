/** Biển số xe: code of the place (11 to 99), series of one or two letters, maybe with a digit, and 4 or 5 digits (TT 79/2024/TT-BCA). */
import { cleanLine } from '../../../platform/texts/index.ts'
import { errorOf, type Kind, REQUIRED } from '../kind.ts'

const errors = {
  required: REQUIRED,
  vehicle_plate_form: {
    vi: 'Biển số chưa đúng dạng, ví dụ đúng: 19A-123.45 (ô tô), 19-B1 123.45 (xe máy).',
    en: 'The plate is not in the right form, for example: 19A-123.45 (car), 19-B1 123.45 (motorcycle).',
  },
  vehicle_plate_letters: {
    vi: 'Biển số dân sự không có chữ I, J, O, Q, W. Hãy xác nhận nếu biển ghi đúng như vậy.',
    en: 'Civil plates have no I, J, O, Q or W. Confirm it if the plate says so.',
  },
} as const
const error = errorOf(errors)

/** Blanks, points and dashes stand where plates have them, so that a sixth digit is not taken for one of the series. */
const PLATE = /^([1-9]\d)[\s.-]*([A-ZĐ]{1,2}|[A-ZĐ]\d)[\s.-]*(\d{3}[\s.-]?\d{2}|\d{4})$/

export const vehiclePlate: Kind<string> = {
  errors,
  read(typed) {
    const text = cleanLine(typed.normalize('NFKC')).toUpperCase()
    if (text === '') return { ok: false, error: error('required') }
    const [plate, place = '', series = '', own = ''] = PLATE.exec(text) ?? []
    if (plate === undefined || place < '11') return { ok: false, error: error('vehicle_plate_form') }
    const digits = own.replace(/\D/g, '')
    const value = `${place}${series}-${digits.length === 5 ? `${digits.slice(0, 3)}.${digits.slice(3)}` : digits}`
    return /[IJOQW]/.test(series)
      ? { ok: true, value, unusual: error('vehicle_plate_letters') }
      : { ok: true, value }
  },
  say: (value) => value,
  control: { draw: 'line', short: true },
}

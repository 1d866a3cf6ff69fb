/**
 * Biển số xe (TT 79/2024/TT-BCA): code of the place (11 to 99), series of one or two letters, maybe with a digit, and 4 or 5 digits;
 * of foreign missions and persons the country and NG, QT, CV or NN between ("80-011-NG-01"); T before the place for some weeks; of
 * the army two letters and 4 digits ("TM-12-34").
 */
import { withoutLabel } from '../digits.ts'
import { errorOf, type Kind, REQUIRED, type Read } from '../kind.ts'

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
  vehicle_plate_place: {
    vi: 'Không tỉnh nào dùng hai chữ số đầu này. Hãy xác nhận nếu biển ghi đúng như vậy.',
    en: 'No province has these first two digits. Confirm it if the plate says so.',
  },
  vehicle_plate_army: {
    vi: 'Đây là dạng biển số quân đội. Hãy xác nhận nếu biển ghi đúng như vậy.',
    en: 'Plates of the army look like this. Confirm it if the plate says so.',
  },
} as const
const error = errorOf(errors)

/** Blanks and signs stand where plates have them, so that a sixth digit is not taken for one of the series. */
const CIVIL =
  /^([1-9]\d)[\s.,/-]*(M[ĐD]\d|[A-ZĐ]{1,2}|[A-ZĐ]\d)[\s.,/-]*(\d{3}[\s.,-]?\d{2}|\d{2}[\s.,-]\d{3}|\d{4})$/
const FOREIGN = [
  /^(?<place>\d{2})(?<country>\d{3})(?<series>NG|QT|CV|NN)(?<own>\d{2})$/,
  /^(?<place>\d{2})(?<series>NG|QT|CV|NN)(?<country>\d{3})(?<own>\d{2})$/,
  /^(?<series>NG|QT|CV|NN)(?<place>\d{2})(?<country>\d{3})(?<own>\d{2})$/,
]
const TEMPORARY = /^T(\d{2})(\d{3})(\d{2})$/
const ARMY = /^([ABCDHKNPQTV][A-Z])(\d{2})(\d{2})$/
const UNUSED_PLACES = new Set('13 42 44 45 46 87 91 96'.split(' '))

export const vehiclePlate: Kind<string> = {
  errors,
  read(typed) {
    const text = withoutLabel(typed, /biển(?: kiểm soát| xe)?|bks|bsx/).toUpperCase()
    if (text === '') return { ok: false, error: error('required') }
    return readOther(text.replace(/[\s.,/-]/g, '')) ?? readCivil(text)
  },
  say: (value) => value,
  control: { draw: 'line', short: true },
}

function readCivil(text: string): Read<string> {
  const [plate, place = '', letters = '', own = ''] = CIVIL.exec(text) ?? []
  if (plate === undefined || place < '11') return { ok: false, error: error('vehicle_plate_form') }
  const series = letters.replace(/^MD(?=\d)/, 'MĐ')
  const digits = own.replace(/\D/g, '')
  const value = `${place}${series}-${digits.length === 5 ? `${digits.slice(0, 3)}.${digits.slice(3)}` : digits}`
  if (/[IJOQW]/.test(series)) return { ok: true, value, unusual: error('vehicle_plate_letters') }
  return UNUSED_PLACES.has(place)
    ? { ok: true, value, unusual: error('vehicle_plate_place') }
    : { ok: true, value }
}

/** What is no plate of the people at home. */
function readOther(compact: string): Read<string> | undefined {
  const foreign = FOREIGN.map((form) => form.exec(compact)?.groups).find((parts) => parts !== undefined)
  if (foreign) {
    const { place, country, series, own } = foreign
    return { ok: true, value: `${place}-${country}-${series}-${own}` }
  }
  const temporary = TEMPORARY.exec(compact)
  if (temporary) return { ok: true, value: `T${temporary[1]}-${temporary[2]}.${temporary[3]}` }
  const [army, letters, first, last] = ARMY.exec(compact) ?? []
  return army === undefined
    ? undefined
    : { ok: true, value: `${letters}-${first}-${last}`, unusual: error('vehicle_plate_army') }
}

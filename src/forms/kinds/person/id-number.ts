/**
 * Số định danh cá nhân, số CCCD or căn cước: 12 digits (3 of the province of birth registration or of the country, 1 of century and
 * sex, 2 of the year of birth, 6 by chance: NĐ 137/2015 art. 13, TT 59/2021/TT-BCA art. 4); số CMND: 9 digits, as old papers have it.
 */
import { compactNumber, withoutLabel } from '../digits.ts'
import { errorOf, type Kind, REQUIRED } from '../kind.ts'

const errors = {
  required: REQUIRED,
  id_number_length: {
    vi: 'Số định danh (CCCD) có 12 chữ số, số CMND cũ có 9 chữ số. Hãy kiểm tra lại.',
    en: 'A personal identification number has 12 digits, an old identity card 9. Check it.',
  },
  id_number_zeros: {
    vi: 'Số định danh không thể toàn số 0. Hãy kiểm tra lại.',
    en: 'The number is not all zeros. Check it.',
  },
  id_number_year: {
    vi: 'Chữ số thứ 4 đến thứ 6 chỉ một năm sinh ở tương lai. Hãy kiểm tra lại từng chữ số.',
    en: 'The 4th to 6th digits say a year of birth in the future. Check every digit.',
  },
  id_number_place: {
    vi: 'Ba chữ số đầu không phải mã của tỉnh nào (người khai sinh ở nước ngoài có mã nước). Hãy xác nhận nếu giấy tờ ghi đúng như vậy.',
    en: 'The first three digits are of no province (who was registered abroad has a country’s). Confirm it if the paper says so.',
  },
} as const
const error = errorOf(errors)

/** How people name the number that they copy. */
export const ID_WORDS =
  /cccd|cmnd|cmt|căn cước(?: công dân)?|chứng minh(?: nhân dân)?|định danh(?: cá nhân)?|đdcn/

export const idNumber: Kind<string> = {
  errors,
  read(typed, { today }) {
    const digits = compactNumber(withoutLabel(typed, ID_WORDS))
    if (digits === '') return { ok: false, error: error('required') }
    if (!/^(\d{9}|\d{12})$/.test(digits)) return { ok: false, error: error('id_number_length') }
    if (/^0+$/.test(digits)) return { ok: false, error: error('id_number_zeros') }
    if (digits.length === 9) return { ok: true, value: digits }
    if (birthYearOf(digits) > Number(today.slice(0, 4))) return { ok: false, error: error('id_number_year') }
    return PROVINCES.has(digits.slice(0, 3))
      ? { ok: true, value: digits }
      : { ok: true, value: digits, unusual: error('id_number_place') }
  },
  say: (value) => value,
  control: { draw: 'line', keys: 'numeric', short: true },
}

/** 0, 1: 1900 to 1999 (man, woman); 2, 3: 2000 to 2099; and so on. */
function birthYearOf(digits: string): number {
  return 1900 + 100 * Math.floor(Number(digits[3]) / 2) + Number(digits.slice(4, 6))
}

/** Codes of the 63 provinces of before July 2025, which numbers keep (TT 59/2021/TT-BCA). */
const PROVINCES: ReadonlySet<string> = new Set(
  `001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044 045 046
   048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093 094
   095 096`.split(/\s+/),
)

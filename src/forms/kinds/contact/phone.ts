/**
 * Số điện thoại: mobiles of 10 digits and landlines of 11 (Quy hoạch kho số viễn thông: TT 22/2014/TT-BTTTT; area codes since 2017,
 * mobiles since 2018). Old mobiles of 11 digits, service and foreign numbers are confirmed.
 */
import { withoutLabel } from '../digits.ts'
import { errorOf, type Kind, REQUIRED } from '../kind.ts'

const errors = {
  required: REQUIRED,
  phone_form: {
    vi: 'Số điện thoại chưa đúng: di động có 10 chữ số (0912 345 678), máy bàn có 11 chữ số (0210 3846 000).',
    en: 'The telephone number is not right: mobiles have 10 digits (0912 345 678), landlines 11 (0210 3846 000).',
  },
  phone_old: {
    vi: 'Số di động 11 chữ số đã đổi đầu số từ năm 2018. Hãy hỏi số mới, hoặc xác nhận nếu giấy tờ ghi đúng như vậy.',
    en: 'Mobile numbers of 11 digits changed in 2018. Ask for the new one, or confirm it if the paper says so.',
  },
  phone_unusual: {
    vi: 'Đầu số này ít gặp. Hãy xác nhận nếu số ghi đúng như vậy.',
    en: 'Few numbers begin so. Confirm it if the number is right.',
  },
} as const
const error = errorOf(errors)

const MOBILE = /^0(3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}$/
/** The country's code; a zero that is kept after it (“+84 (0)912…”) is said twice. */
const ABROAD = /^(?:(?:\+84|0084)0?|84(?=[35789]\d{8}$|2\d{9}$))(?=[1-9])/
const LANDLINE = /^02(0[3-9]|1[0-689]|2[0-25-9]|3[2-9]|4\d|5[124-9]|6[0-39]|7[0-7]|8\d|9[0-46-79])\d{7}$/
const OLD_MOBILE = /^01(2\d|6[2-9]|8[68]|99)\d{7}$/
const SERVICE = /^1[89]00\d{4,6}$/

export const phone: Kind<string> = {
  errors,
  read(typed) {
    const text = withoutLabel(typed, /đt|sđt|điện thoại|tel/)
    if (text === '') return { ok: false, error: error('required') }
    if (!/^\(?\+?[\d\s().\-/]+$/.test(text)) return { ok: false, error: error('phone_form') }
    const value = text.replace(/[^\d+]/g, '').replace(ABROAD, '0')
    if (MOBILE.test(value) || LANDLINE.test(value)) return { ok: true, value }
    if (OLD_MOBILE.test(value)) return { ok: true, value, unusual: error('phone_old') }
    const isPossible =
      SERVICE.test(value) || /^0(?:[2-9]\d{8}|2\d{9})$/.test(value) || /^\+[1-9]\d{6,14}$/.test(value)
    return isPossible
      ? { ok: true, value, unusual: error('phone_unusual') }
      : { ok: false, error: error('phone_form') }
  },
  say: (value) =>
    value.replace(/^(\d{4})(\d{3})(\d{3})$/, '$1 $2 $3').replace(/^(\d{4})(\d{4})(\d{3})$/, '$1 $2 $3'),
  control: { draw: 'line', keys: 'tel', autocomplete: 'tel', short: true },
}

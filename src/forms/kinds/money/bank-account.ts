/** Số tài khoản ngân hàng: 6 to 19 digits in Vietnam; banks also give accounts names of letters and digits. */
import { compactNumber, withoutLabel } from '../digits.ts'
import { errorOf, type Kind, REQUIRED } from '../kind.ts'

const errors = {
  required: REQUIRED,
  bank_account_form: {
    vi: 'Số tài khoản có 6 đến 19 chữ số.',
    en: 'An account number has 6 to 19 digits.',
  },
  bank_account_letters: {
    vi: 'Tài khoản có chữ cái là tên riêng của tài khoản. Hãy xác nhận nếu ngân hàng ghi đúng như vậy.',
    en: 'An account with letters is a name of its own. Confirm it if the bank says so.',
  },
} as const
const error = errorOf(errors)

export const bankAccount: Kind<string> = {
  errors,
  read(typed) {
    const value = compactNumber(withoutLabel(typed, /stk|tk|tài khoản|account(?: no)?/))
    if (value === '') return { ok: false, error: error('required') }
    if (/^\d{6,19}$/.test(value)) return { ok: true, value }
    return /^(?=.*[A-Z])[A-Z0-9]{6,19}$/.test(value)
      ? { ok: true, value, unusual: error('bank_account_letters') }
      : { ok: false, error: error('bank_account_form') }
  },
  say: (value) => value,
  control: { draw: 'line', short: true },
}

/**
 * Mã số thuế: 10 digits, the last of them a check digit; 13 for branches ("0312687878-001": 001 to 999); 12 for persons and household
 * businesses, whose number is the personal identification number since July 2025 (TT 86/2024/TT-BTC art. 5).
 */
import { compactNumber, withoutLabel } from '../digits.ts'
import { errorOf, type Kind, REQUIRED } from '../kind.ts'
import { idNumber } from '../person/id-number.ts'

const errors = {
  required: REQUIRED,
  tax_code_length: {
    vi: 'Mã số thuế có 10 chữ số, đơn vị phụ thuộc thêm 3 chữ số (0312687878-001), cá nhân 12 chữ số.',
    en: 'A tax code has 10 digits, a branch 3 more (0312687878-001), a person 12.',
  },
  tax_code_check: {
    vi: 'Mã số thuế sai chữ số kiểm tra. Hãy so lại từng chữ số với giấy chứng nhận.',
    en: 'The check digit of the tax code is wrong. Compare every digit with the certificate.',
  },
  tax_code_branch: {
    vi: 'Ba chữ số cuối của đơn vị phụ thuộc từ 001 đến 999.',
    en: 'The last three digits of a branch are 001 to 999.',
  },
  ...idNumber.errors,
} as const
const error = errorOf(errors)

const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3]

export const taxCode: Kind<string> = {
  errors,
  read(typed, at) {
    const text = withoutLabel(typed, /mst|msdn|mã số(?: thuế| doanh nghiệp)?/)
    const digits = compactNumber(text)
    if (digits === '') return { ok: false, error: error('required') }
    // “0100109106-01” has lost a digit of the branch and is no person's number.
    if (/^\d{10}\D+\d{2}$/.test(text)) return { ok: false, error: error('tax_code_length') }
    if (/^\d{12}$/.test(digits)) return idNumber.read(digits, at)
    if (!/^(\d{10}|\d{13})$/.test(digits)) return { ok: false, error: error('tax_code_length') }
    const [firm, branch] = [digits.slice(0, 10), digits.slice(10)]
    if (checkDigitOf(firm) !== Number(firm[9])) return { ok: false, error: error('tax_code_check') }
    if (branch === '000') return { ok: false, error: error('tax_code_branch') }
    return { ok: true, value: branch === '' ? firm : `${firm}-${branch}` }
  },
  say: (value) => value,
  control: { draw: 'line', short: true },
}

/** 10 where no digit fits. */
function checkDigitOf(firm: string): number {
  return 10 - (WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(firm[at]), 0) % 11)
}

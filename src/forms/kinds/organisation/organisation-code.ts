/**
 * Mã của tổ chức: the tax code, or the identification code of an agency (QĐ 20/2020/QĐ-TTg: "H44.05"); who has neither is known by
 * the number of the decision that founded them.
 */
import { cleanLine } from '../../../platform/texts/index.ts'
import { errorOf, type Kind, REQUIRED } from '../kind.ts'
import { taxCode } from './tax-code.ts'

const errors = {
  ...taxCode.errors,
  required: REQUIRED,
  organisation_code_other: {
    vi: 'Đây không phải mã số thuế hay mã định danh của cơ quan. Hãy xác nhận nếu giấy tờ ghi đúng như vậy.',
    en: 'This is no tax code and no identification code of an agency. Confirm it if the paper says so.',
  },
  organisation_code_long: {
    vi: 'Mã tổ chức dài quá 30 ký tự.',
    en: 'The code is longer than 30 characters.',
  },
} as const
const error = errorOf(errors)

export const organisationCode: Kind<string> = {
  errors,
  read(typed, at) {
    const value = cleanLine(typed.normalize('NFKC')).toUpperCase()
    if (value === '') return { ok: false, error: error('required') }
    if (/^[\d\s.-]+$/.test(value) && !/^\d{3}\.\d{2}\./.test(value)) return taxCode.read(value, at)
    if (value.length > 30) return { ok: false, error: error('organisation_code_long') }
    return /^(\d{3}\.\d{2}\.\d{2}\.)?[A-Z]\d{2}(\.\d{2,3})*$/.test(value)
      ? { ok: true, value }
      : { ok: true, value, unusual: error('organisation_code_other') }
  },
  say: (value) => value,
  control: { draw: 'line', short: true },
}

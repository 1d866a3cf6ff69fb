/** Tên doanh nghiệp, tổ chức: as its papers write it. */
import { cleanLine } from '../../../platform/texts/index.ts'
import { errorOf, type Kind, REQUIRED } from '../kind.ts'

const LONGEST = 200

const errors = {
  required: REQUIRED,
  organisation_name_long: {
    vi: `Tên tổ chức dài quá ${LONGEST} ký tự. Hãy kiểm tra lại.`,
    en: `The name is longer than ${LONGEST} characters. Check it.`,
  },
} as const
const error = errorOf(errors)

export const organisationName: Kind<string> = {
  errors,
  read(typed) {
    const value = cleanLine(typed)
    if (value === '') return { ok: false, error: error('required') }
    return value.length > LONGEST
      ? { ok: false, error: error('organisation_name_long') }
      : { ok: true, value }
  },
  say: (value) => value,
  control: { draw: 'line', autocomplete: 'organization' },
}

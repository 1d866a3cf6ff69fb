/** Họ, chữ đệm và tên: letters of any script, with whatever signs the papers write; as long as papers print. */
import { cleanLine } from '../../../platform/texts/index.ts'
import { errorOf, type Kind, REQUIRED } from '../kind.ts'

const LONGEST = 200

const errors = {
  required: REQUIRED,
  person_name_long: {
    vi: `Họ tên dài quá ${LONGEST} ký tự. Hãy kiểm tra lại.`,
    en: `The name is longer than ${LONGEST} characters. Check it.`,
  },
  person_name_letters: {
    vi: 'Họ tên phải có chữ cái.',
    en: 'A name has letters.',
  },
} as const
const error = errorOf(errors)

export const personName: Kind<string> = {
  errors,
  read(typed) {
    const value = cleanLine(typed)
    if (value === '') return { ok: false, error: error('required') }
    if (value.length > LONGEST) return { ok: false, error: error('person_name_long') }
    return /\p{L}/u.test(value) ? { ok: true, value } : { ok: false, error: error('person_name_letters') }
  },
  say: (value) => value,
  control: { draw: 'line', autocomplete: 'name' },
}

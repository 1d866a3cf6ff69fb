/** Thư điện tử: one address as mail servers take it, without blanks at its ends. */
import { regexes } from 'zod/v4/core'
import { cleanLine } from '../../../platform/texts/index.ts'
import { errorOf, type Kind, REQUIRED } from '../kind.ts'

const errors = {
  required: REQUIRED,
  email_form: {
    vi: 'Thư điện tử chưa đúng dạng, ví dụ đúng: ten@example.vn.',
    en: 'The e-mail address is not in the right form, for example: name@example.vn.',
  },
} as const
const error = errorOf(errors)
/** As zod judges; alone, because a page of a form loads this too. */
const ADDRESS = regexes.email
const LONGEST = 200

export const email: Kind<string> = {
  errors,
  read(typed) {
    const value = cleanLine(typed.normalize('NFKC')).replace(/@[^@]*$/, (host) => host.toLowerCase())
    if (value === '') return { ok: false, error: error('required') }
    return ADDRESS.test(value) && value.length <= LONGEST
      ? { ok: true, value }
      : { ok: false, error: error('email_form') }
  },
  say: (value) => value,
  control: { draw: 'line', keys: 'email', autocomplete: 'email' },
}

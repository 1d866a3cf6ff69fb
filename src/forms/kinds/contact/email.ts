/** Thư điện tử: one address as mail servers take it, without blanks at its ends. */
import { z } from 'zod'
import { cleanLine } from '../../../platform/index.ts'
import { errorOf, type Kind, REQUIRED } from '../kind.ts'

const errors = {
  required: REQUIRED,
  email_form: {
    vi: 'Thư điện tử chưa đúng dạng, ví dụ đúng: ten@example.vn.',
    en: 'The e-mail address is not in the right form, for example: name@example.vn.',
  },
} as const
const error = errorOf(errors)
const address = z.email().max(200)

export const email: Kind<string> = {
  errors,
  read(typed) {
    const value = cleanLine(typed)
    if (value === '') return { ok: false, error: error('required') }
    return address.safeParse(value).success ? { ok: true, value } : { ok: false, error: error('email_form') }
  },
  say: (value) => value,
  control: { draw: 'line', keys: 'email', autocomplete: 'email' },
}

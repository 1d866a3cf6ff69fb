/** Thư điện tử: one address as mail servers take it, without blanks at its ends. */
import { regexes } from 'zod/v4/core'
import { cleanLine } from '../../../platform/texts/index.ts'
import { errorOf, type Kind, REQUIRED } from '../kind.ts'

const errors = {
  required: REQUIRED,
  email_accents: {
    vi: 'Phần trước dấu @ của thư điện tử viết không dấu, không khoảng trắng, ví dụ đúng: ten@example.vn.',
    en: 'What stands before the @ of an address has no accents and no blanks, for example: name@example.vn.',
  },
  email_form: {
    vi: 'Thư điện tử chưa đúng dạng, ví dụ đúng: ten@example.vn.',
    en: 'The e-mail address is not in the right form, for example: name@example.vn.',
  },
} as const
const error = errorOf(errors)
/** As zod judges; alone, because a page of a form loads this too. */
const ADDRESS = regexes.email
const LONGEST = 200
/** Before the @ (RFC 5321, 4.5.3.1.1). */
const LONGEST_NAME = 64

/** A name of the internet with accents (tên miền tiếng Việt) as its servers are asked for; others in small letters. */
function hostOf(host: string): string {
  const small = host.toLowerCase()
  if (!/[^ -~]/.test(small) || /[\s/?#:@\\]/.test(small)) return small
  return URL.canParse(`http://${small}`) ? new URL(`http://${small}`).hostname : small
}

export const email: Kind<string> = {
  errors,
  read(typed) {
    const value = cleanLine(typed.normalize('NFKC')).replace(/(?<=@)[^@]*$/, hostOf)
    if (value === '') return { ok: false, error: error('required') }
    if (/^[^@]*[^\x21-\x7e][^@]*@[^@]+$/.test(value)) return { ok: false, error: error('email_accents') }
    const isRight = ADDRESS.test(value) && value.length <= LONGEST && value.indexOf('@') <= LONGEST_NAME
    return isRight && !/-[.]|-$/.test(value.slice(value.indexOf('@')))
      ? { ok: true, value }
      : { ok: false, error: error('email_form') }
  },
  say: (value) => value,
  control: { draw: 'line', keys: 'email', autocomplete: 'email' },
}

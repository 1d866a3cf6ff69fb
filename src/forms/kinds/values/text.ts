/** Words of people: a line, or several. What can be seen of them comes back as it was written. */
import { cleanLine, cleanLines, isStorable } from '../../../platform/texts/index.ts'
import { errorOf, type Kind, REQUIRED } from '../kind.ts'

/** What a line and several lines may hold where the question says nothing, in UTF-16 units. */
const LONGEST_LINE = 500
const LONGEST_LINES = 5000

const errors = {
  required: REQUIRED,
  text_unstorable: {
    vi: 'Phần này có ký tự hỏng, không lưu được. Hãy gõ lại.',
    en: 'This has a broken character that cannot be stored. Type it again.',
  },
  text_long: { vi: 'Phần này quá dài. Hãy viết ngắn lại.', en: 'This is too long. Shorten it.' },
} as const
const error = errorOf(errors)

function textKind(clean: (typed: string) => string, longest: number): Kind<string> {
  return {
    errors,
    read(typed) {
      if (!isStorable(typed)) return { ok: false, error: error('text_unstorable') }
      const value = clean(typed)
      if (value === '') return { ok: false, error: error('required') }
      return value.length > longest ? { ok: false, error: error('text_long') } : { ok: true, value }
    },
    say: (value) => value,
  }
}

export const text: Kind<string> = textKind(cleanLine, LONGEST_LINE)

export const longText: Kind<string> = { ...textKind(cleanLines, LONGEST_LINES), control: { draw: 'lines' } }

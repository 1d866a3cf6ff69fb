/** Có hay không. */
import { cleanLine, type Text } from '../../../platform/texts/index.ts'
import { errorOf, type Kind, REQUIRED } from '../kind.ts'

const errors = {
  required: REQUIRED,
  yes_no_form: { vi: 'Hãy trả lời “có” hoặc “không”.', en: 'Answer “yes” or “no”.' },
} as const
const error = errorOf(errors)

const YES: Text = { vi: 'Có', en: 'Yes' }
const NO: Text = { vi: 'Không', en: 'No' }

const ANSWERS: ReadonlyMap<string, boolean> = new Map([
  ...['có', 'co', 'đúng', 'yes', 'y', 'true', '1', 'x', '✓', '☑', 'đồng ý'].map(
    (word) => [word, true] as const,
  ),
  ...['không', 'khong', 'ko', 'sai', 'no', 'n', 'false', '0', 'không có', 'không đồng ý'].map(
    (word) => [word, false] as const,
  ),
])

export const yesNo: Kind<boolean> = {
  errors,
  read(typed) {
    const text = cleanLine(typed.normalize('NFKC'))
      .toLowerCase()
      .replace(/[.,!]+$/, '')
    if (text === '') return { ok: false, error: error('required') }
    const value = ANSWERS.get(text)
    return value === undefined ? { ok: false, error: error('yes_no_form') } : { ok: true, value }
  },
  say: (value, lang) => (value ? YES : NO)[lang],
  control: {
    draw: 'options',
    options: [
      { code: 'yes', label: YES },
      { code: 'no', label: NO },
    ],
  },
}

/** Giới tính, as papers write it. */
import { foldWord } from '../fold.ts'
import { errorOf, type Kind, REQUIRED } from '../kind.ts'

const errors = {
  required: REQUIRED,
  sex_form: { vi: 'Hãy chọn nam hoặc nữ.', en: 'Choose male or female.' },
} as const
const error = errorOf(errors)

const LABELS = {
  male: { vi: 'Nam', en: 'Male' },
  female: { vi: 'Nữ', en: 'Female' },
} as const

const WORDS: ReadonlyMap<string, keyof typeof LABELS> = new Map([
  ...['nam', 'male', 'm', 'trai', 'ong'].map((word) => [word, 'male'] as const),
  ...['nu', 'female', 'f', 'gai', 'ba'].map((word) => [word, 'female'] as const),
])

export const sex: Kind<string> = {
  errors,
  read(typed) {
    const text = foldWord(typed).replace(/^gioi tinh |(?<=^nam|^nu) gioi$/g, '')
    if (text === '') return { ok: false, error: error('required') }
    const value = WORDS.get(text)
    return value === undefined ? { ok: false, error: error('sex_form') } : { ok: true, value }
  },
  say: (value, lang) => LABELS[value as keyof typeof LABELS]?.[lang] ?? value,
  control: {
    draw: 'options',
    options: Object.entries(LABELS).map(([code, label]) => ({ code, label })),
  },
}

/** Sentences that name their question, so that a summary of errors can be read alone. */
import type { Lang, Text } from '../../platform/texts/index.ts'
import type { FieldError } from '../kinds/kind.ts'
import type { Question } from '../model.ts'

/** One thing wrong on a page. */
export interface PageError extends FieldError {
  /** Of the input, and the id of its control. */
  name: string
  /** Possible but rare: posting this as `sure-<name>` confirms it. */
  confirm?: string
}

const CHOSEN: ReadonlySet<string> = new Set(['choice', 'choices', 'sex', 'yes-no'])

/** "Hãy nhập họ và tên." */
export function missingError(question: Question): FieldError {
  const { vi, en } = midSentence(question.label)
  if (question.kind === 'file') return { code: 'required', vi: `Hãy gửi kèm ${vi}.`, en: `Attach ${en}.` }
  if (question.kind === 'declaration')
    return {
      code: 'required',
      vi: 'Hãy đọc và đánh dấu vào ô cam đoan.',
      en: 'Read the declaration and tick its box.',
    }
  if (question.kind === 'table')
    return {
      code: 'required',
      vi: `Hãy ghi ít nhất một dòng: ${vi}.`,
      en: `Fill in at least one row: ${en}.`,
    }
  return CHOSEN.has(question.kind)
    ? { code: 'required', vi: `Hãy chọn ${vi}.`, en: `Choose: ${en}.` }
    : { code: 'required', vi: `Hãy nhập ${vi}.`, en: `Enter: ${en}.` }
}

const OWN = {
  choice_gone: {
    vi: 'Lựa chọn này không còn nữa. Hãy chọn lại.',
    en: 'This choice is no longer offered. Choose again.',
  },
  files_many: { vi: 'Nhiều tệp hơn mức nhận được.', en: 'More files than are taken.' },
  rows_few: { vi: 'Còn thiếu dòng.', en: 'Rows are missing.' },
  rows_many: { vi: 'Nhiều dòng hơn mức nhận được.', en: 'More rows than are taken.' },
  range: { vi: 'Số này nằm ngoài mức cho phép.', en: 'This number is outside what is allowed.' },
  whole: { vi: 'Số này phải là số nguyên.', en: 'This must be a whole number.' },
  date_range: { vi: 'Ngày này nằm ngoài khoảng cho phép.', en: 'This date is outside what is allowed.' },
  text_long: { vi: 'Phần này quá dài. Hãy viết ngắn lại.', en: 'This is too long. Shorten it.' },
} as const satisfies Record<string, Text>

/** Every error that a question can show beside those of its kind. */
export const QUESTION_ERRORS: Readonly<Record<string, Text>> = OWN

/** With the bound that was overstepped. */
export function ownError(code: keyof typeof OWN, more?: Text): FieldError {
  const { vi, en } = OWN[code]
  return more === undefined ? { code, vi, en } : { code, vi: `${vi} ${more.vi}`, en: `${en} ${more.en}` }
}

/** A label inside a sentence: its first letter small, unless a name or an abbreviation begins it. */
function midSentence(label: Text): Text {
  return { vi: small(label.vi), en: small(label.en) } satisfies Record<Lang, string>
}

function small(label: string): string {
  const text = label.replace(/[.:?]$/, '')
  return /^\p{Lu}[\p{Ll} ]/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

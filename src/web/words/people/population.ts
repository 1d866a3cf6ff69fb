/** What a look-up in the population database came to, in the same words wherever it is shown. */
import type { LookField, LookResult } from '../../../integration/index.ts'
import type { Lang } from '../../../platform/index.ts'

export const populationWords = {
  vi: {
    source: 'CSDL quốc gia về dân cư',
    results: {
      matched: 'Khớp: số định danh, họ tên và ngày sinh là của cùng một người.',
      mismatched: 'Có số định danh này nhưng khác:',
      not_found: 'Không có số định danh này trong CSDL dân cư.',
      failed: 'Chưa tra cứu được: CSDL dân cư không trả lời.',
    },
    next: {
      matched: undefined,
      mismatched: 'Đối chiếu lại giấy tờ gốc; máy không sửa gì thay cán bộ.',
      not_found: 'Kiểm tra lại số đã nhập với giấy tờ gốc.',
      failed: 'Lần tra cứu này vẫn được ghi lại. Thử lại sau, hoặc kiểm tra giấy tờ gốc như thường lệ.',
    },
    short: { matched: 'khớp', mismatched: 'khác', not_found: 'không có', failed: 'không trả lời' },
    unanswered: 'chưa có trả lời',
    fields: { name: 'họ tên', birthDate: 'ngày sinh' },
  },
  en: {
    source: 'the population database',
    results: {
      matched: 'They match: number, name and birth date are those of one person.',
      mismatched: 'The number is known, but there differs:',
      not_found: 'The population database does not know this number.',
      failed: 'Not looked up: the population database does not answer.',
    },
    next: {
      matched: undefined,
      mismatched: 'Compare with the original paper; nothing is changed for you.',
      not_found: 'Compare the number with the original paper.',
      failed: 'The attempt is recorded all the same. Try later, or check the original paper as usual.',
    },
    short: { matched: 'matches', mismatched: 'differs', not_found: 'not known', failed: 'no answer' },
    unanswered: 'not answered yet',
    fields: { name: 'name', birthDate: 'birth date' },
  },
} satisfies Record<Lang, object>

/** The whole of it: what, which fields, what to do. */
export function sayLook(
  { result, differs = [] }: { result: LookResult; differs?: readonly LookField[] },
  lang: Lang,
): { title: string; next: string | undefined } {
  const t = populationWords[lang]
  const fields = differs.map((field) => t.fields[field]).join(', ')
  const title = result === 'mismatched' ? `${t.results.mismatched} ${fields}.` : t.results[result]
  return { title, next: t.next[result] }
}

/** How loud it is told. */
export const LOOK_TONES = {
  matched: 'ok',
  mismatched: 'late',
  not_found: 'soon',
  failed: 'soon',
} as const satisfies Record<LookResult, string>

/** Facts in people's words: what fees are computed from and what the steps of the flows establish, with their possible answers. */
import { formatNumber, type Lang } from '../../platform/index.ts'

const names: Readonly<Record<string, Record<Lang, string>>> = {
  pages: { vi: 'Số trang', en: 'Pages' },
  copies: { vi: 'Số bản', en: 'Copies' },
  persons: { vi: 'Số người', en: 'Persons' },
  quantity: { vi: 'Số lượng', en: 'Quantity' },
  value: { vi: 'Giá trị (đồng)', en: 'Value (VND)' },
  inspection_result: { vi: 'Kết quả kiểm tra thực địa', en: 'Result of the inspection' },
  council_result: { vi: 'Kết luận của hội đồng thẩm định', en: 'Conclusion of the appraisal council' },
  ministry_state: { vi: 'Bộ, ngành trả lời', en: 'Answer of the ministry' },
  financial_obligation: {
    vi: 'Nghĩa vụ tài chính phải nộp (đồng)',
    en: 'Financial obligation to pay (VND)',
  },
}

const answers: Readonly<Record<string, Readonly<Record<string, Record<Lang, string>>>>> = {
  inspection_result: {
    pass: { vi: 'Đạt yêu cầu', en: 'Passed' },
    remedy: { vi: 'Cần khắc phục, kiểm tra lại sau', en: 'Defects to be mended, then a new visit' },
    fail: { vi: 'Không đạt', en: 'Failed' },
  },
  council_result: {
    pass: { vi: 'Thông qua', en: 'Passed' },
    revise: { vi: 'Thông qua với điều kiện chỉnh sửa', en: 'To be revised' },
    fail: { vi: 'Không thông qua', en: 'Failed' },
  },
  ministry_state: {
    done: { vi: 'Đã giải quyết xong', en: 'Done' },
    supplement: { vi: 'Yêu cầu bổ sung', en: 'Asks for a supplement' },
    payment: { vi: 'Yêu cầu nộp tiền', en: 'Asks for a payment' },
  },
}

/** A fact that nobody has named yet is called by its code. */
export function factLabel(name: string, lang: Lang): string {
  return names[name]?.[lang] ?? name
}

/** The answers to choose from; none where any text is an answer. */
export function factAnswers(name: string, lang: Lang): { value: string; text: string }[] {
  return Object.entries(answers[name] ?? {}).map(([value, text]) => ({ value, text: text[lang] }))
}

/** A fact's value as it is read out. */
export function sayFact(name: string, value: string | number | boolean, lang: Lang): string {
  if (typeof value === 'boolean') return value ? yes[lang] : no[lang]
  if (typeof value === 'number') return formatNumber(value, lang)
  return answers[name]?.[value]?.[lang] ?? value
}

const yes = { vi: 'có', en: 'yes' }
const no = { vi: 'không', en: 'no' }

/** What facts mean: those that fees are computed from, and those that flows commonly ask for. */
import type { Text } from '../model.ts'

/** Facts a formula may use beside those of the flow, all numbers; `value` is in đồng. */
export const FEE_FACTS = ['pages', 'copies', 'persons', 'quantity', 'value'] as const

/** What a number may be. */
export interface NumberRange {
  /** Without decimals. */
  whole: boolean
  least: number
  most: number
}

const counted = (most: number): NumberRange => ({ whole: true, least: 1, most })
/** Whole đồng, up to ten thousand billion. */
const money: NumberRange = { whole: true, least: 0, most: 10_000_000_000_000 }

/** What is counted or paid; a number that a flow declares under another name is `ANY_NUMBER`. */
export const KNOWN_RANGES: Readonly<Record<string, NumberRange>> = {
  pages: counted(10_000),
  copies: counted(1000),
  persons: counted(10_000),
  quantity: counted(1_000_000),
  value: money,
  financial_obligation: money,
}

/** Nothing that a procedure asks for is below zero; the bound keeps sums exact. */
export const ANY_NUMBER: NumberRange = { whole: false, least: 0, most: 1_000_000_000_000 }

const LABELS: Readonly<Record<string, Text>> = {
  pages: { vi: 'Số trang', en: 'Pages' },
  copies: { vi: 'Số bản', en: 'Copies' },
  persons: { vi: 'Số người', en: 'Persons' },
  quantity: { vi: 'Số lượng', en: 'Quantity' },
  value: { vi: 'Giá trị (đồng)', en: 'Value (VND)' },
  fee_group: { vi: 'Đối tượng nộp phí', en: 'Who pays how much' },
  inspection_result: { vi: 'Kết quả kiểm tra thực địa', en: 'Result of the inspection' },
  council_result: { vi: 'Kết luận của hội đồng thẩm định', en: 'Conclusion of the appraisal council' },
  ministry_state: { vi: 'Bộ, ngành trả lời', en: 'Answer of the ministry' },
  registry_state: { vi: 'Hệ thống của ngành trả lời', en: 'Answer of the register' },
  financial_obligation: {
    vi: 'Nghĩa vụ tài chính phải nộp (đồng)',
    en: 'Financial obligation to pay (VND)',
  },
}

/** What people call a fact; one that nobody has named yet is called by its code. */
export function labelOfFact(name: string): Text {
  return Object.hasOwn(LABELS, name) ? (LABELS[name] as Text) : { vi: name, en: name }
}

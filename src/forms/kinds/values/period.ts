/** From one day to another; the end is not before the beginning. */
import type { Block } from '../blocks/block.ts'
import { errorOf } from '../kind.ts'
import { date } from './date.ts'

const errors = {
  ...date.errors,
  period_reversed: {
    vi: 'Ngày kết thúc phải từ ngày bắt đầu trở đi.',
    en: 'The last day is not before the first.',
  },
}
const error = errorOf<{ period_reversed: { vi: string; en: string } }>(errors)

export const period: Block = {
  parts: [
    { key: 'from', kind: 'date', label: { vi: 'Từ ngày', en: 'From' }, usual: true },
    { key: 'to', kind: 'date', label: { vi: 'Đến ngày', en: 'To' }, usual: true },
  ],
  check: ({ from, to }) =>
    typeof from === 'string' && typeof to === 'string' && to < from
      ? { part: 'to', error: error('period_reversed') }
      : undefined,
  say: ({ from, to }) => [from, to].filter((part) => part !== undefined).join(' – '),
  errors,
}

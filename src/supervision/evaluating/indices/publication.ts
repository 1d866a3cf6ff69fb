import type { UnitIndex } from '../model.ts'

/** Index 6: whether procedures are published as the law wants. What hangs at a desk is in no record: stated with its ground. */
export const publication: UnitIndex = {
  name: { vi: 'Công khai thủ tục', en: 'Publication' },
  rule: {
    vi: '2 điểm: niêm yết tại chỗ và công khai điện tử đầy đủ; 1 điểm: một trong hai; 0 điểm: không. Người kiểm tra chấm, kèm căn cứ.',
    en: '2 points: posted at the desk and published electronically; 1: one of the two; 0: neither. Stated by whoever inspects, with the ground.',
  },
  measure: ({ stated }) => stated.publication ?? null,
}

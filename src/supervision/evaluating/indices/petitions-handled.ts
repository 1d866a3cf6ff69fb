import type { UnitIndex } from '../model.ts'

const NEARLY_ALL = 0.9

/** Index 8: feedback and petitions dealt with in time. Where none came there is nothing to reproach. */
export const petitionsHandled: UnitIndex = {
  name: { vi: 'Xử lý phản ánh, kiến nghị', en: 'Feedback dealt with' },
  rule: {
    vi: '2 điểm: 100 % phản ánh, kiến nghị được xử lý đúng hạn, hoặc không có; 1 điểm: từ 90 %; 0 điểm: dưới 90 %.',
    en: '2 points: all feedback and petitions dealt with in time, or none came; 1: from 90 %; 0: below 90 %.',
  },
  measure: ({ petitions: { inTime, due } }) => {
    if (inTime === due) return 2
    return inTime / due >= NEARLY_ALL ? 1 : 0
  },
}

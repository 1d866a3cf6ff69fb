import type { DossierIndex, Evidence, Points } from '../model.ts'

const POINTS = { early: 2, on_time: 1, late: 0 } as const satisfies Record<Evidence['outcome'], Points>
const SAID = {
  early: { vi: 'Xong trước ngày hẹn trả', en: 'Ready before the due date' },
  on_time: { vi: 'Xong đúng ngày hẹn trả', en: 'Ready on the due date' },
  late: {
    vi: 'Xong sau ngày hẹn trả, hoặc yêu cầu bổ sung quá một lần',
    en: 'Ready after the due date, or asked for a supplement more than once',
  },
} as const

/** Index 1: the whole time against the rule. Early, on time and late are the figures' own. */
export const totalTime: DossierIndex = {
  name: { vi: 'Thời gian giải quyết', en: 'Total time' },
  rule: {
    vi: '2 điểm: ngắn hơn quy định; 1 điểm: bằng quy định; 0 điểm: dài hơn.',
    en: '2 points: shorter than the rule; 1: as the rule; 0: longer.',
  },
  measure: ({ outcome }) => POINTS[outcome],
  explain: ({ outcome }) => SAID[outcome],
}

import type { DossierIndex } from '../model.ts'

/** Index 7: attitude, by the law's own measure of result and feedback. What was late earns nothing, feedback or not. */
export const attitude: DossierIndex = {
  name: { vi: 'Thái độ phục vụ', en: 'Attitude' },
  rule: {
    vi: '2 điểm: xong trước hạn và không có phản ánh được tiếp nhận về hồ sơ; 1 điểm: đúng hạn và không có; 0 điểm: quá hạn, hoặc có phản ánh đã được trả lời.',
    en: '2 points: early and no feedback about the dossier that was taken; 1: on time and none; 0: late, or feedback that was answered.',
  },
  measure: ({ outcome, feedback }) => {
    if (feedback.length > 0 || outcome === 'late') return 0
    return outcome === 'early' ? 2 : 1
  },
  explain: ({ outcome, feedback }) => {
    if (feedback.length > 0) {
      // Not which: nobody is to learn from a score who said something.
      return {
        vi: `Có ${feedback.length} phản ánh đã trả lời`,
        en: `Feedback that was answered: ${feedback.length}`,
      }
    }
    return outcome === 'late' ? { vi: 'Quá hạn', en: 'Late' } : { vi: 'Không có phản ánh', en: 'No feedback' }
  },
}

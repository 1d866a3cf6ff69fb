import type { DossierIndex } from '../model.ts'

/** Index 3: how often the applicant was called back to complete the dossier, before and after its acceptance. */
export const contacts: DossierIndex = {
  name: { vi: 'Số lần phải liên hệ', en: 'Contacts' },
  rule: {
    vi: '2 điểm: không phải liên hệ thêm để hoàn thiện hồ sơ; 1 điểm: một lần; 0 điểm: quá một lần.',
    en: '2 points: no further contact to complete the dossier; 1: one; 0: more than one.',
  },
  measure: ({ contacts: times }) => (times === 0 ? 2 : times === 1 ? 1 : 0),
  explain: ({ contacts: times }) =>
    times === 0
      ? { vi: 'Không yêu cầu bổ sung', en: 'No supplement was asked for' }
      : { vi: `Yêu cầu bổ sung ${times} lần`, en: `Supplements asked for: ${times}` },
}

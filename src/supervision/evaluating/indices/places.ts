import type { DossierIndex } from '../model.ts'

/** Index 4: with how many agencies the applicant had to deal to complete the dossier. */
export const places: DossierIndex = {
  name: { vi: 'Số cơ quan phải liên hệ', en: 'Agencies to deal with' },
  rule: {
    vi: '2 điểm: không phải liên hệ cơ quan nào để hoàn thiện hồ sơ; 1 điểm: một nơi; 0 điểm: quá một nơi.',
    en: '2 points: no agency had to be dealt with to complete the dossier; 1: one; 0: more than one.',
  },
  measure: ({ places: { length } }) => (length === 0 ? 2 : length === 1 ? 1 : 0),
  explain: ({ places: who }, nameOf) => {
    if (who.length === 0) return { vi: 'Không nơi nào', en: 'None' }
    const names = who.map(nameOf).join('; ')
    return { vi: names, en: names }
  },
}

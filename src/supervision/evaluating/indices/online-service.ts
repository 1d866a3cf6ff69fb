import type { UnitIndex } from '../model.ts'

const PROCEDURES = 0.2
const DOSSIERS = 0.3
const SOME_DOSSIERS = 0.15

/** Index 9: online procedures and dossiers. Levels 3 and 4 are what the law now calls partly and wholly online. */
export const onlineService: UnitIndex = {
  name: { vi: 'Dịch vụ công trực tuyến', en: 'Online service' },
  rule: {
    vi: '2 điểm: từ 20 % thủ tục làm được trực tuyến, từ 30 % hồ sơ nộp trực tuyến và không hồ sơ trực tuyến nào quá hạn; 1 điểm: từ 15 % hồ sơ nộp trực tuyến; 0 điểm: ít hơn.',
    en: '2 points: from 20 % of procedures online, from 30 % of dossiers filed online and none of those late; 1: from 15 % of dossiers filed online; 0: less.',
  },
  measure: ({ procedures, received, onlineLate }) => {
    if (received.all === 0) return null
    const dossiers = received.online / received.all
    if (dossiers < SOME_DOSSIERS) return 0
    const isEnough = procedures.online >= PROCEDURES * procedures.all && dossiers >= DOSSIERS
    return isEnough && onlineLate === 0 ? 2 : 1
  },
}

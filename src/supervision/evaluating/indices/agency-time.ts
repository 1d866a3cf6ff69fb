import { sayWorkingDays } from '../../../calendar/index.ts'
import type { AgencyPart, DossierIndex } from '../model.ts'

/** As on the page of the dossier: less than a tenth of a working day late is on time, a day or more saved is early. */
const LATE_DAYS = 0.1
const EARLY_DAYS = 1

const isLate = ({ lateDays }: AgencyPart) => lateDays >= LATE_DAYS
const isEarly = ({ usedDays, allowedDays }: AgencyPart) => allowedDays - usedDays >= EARLY_DAYS

/** Index 2: the time of each agency that took part, against what its steps were given. */
export const agencyTime: DossierIndex = {
  name: { vi: 'Thời gian của từng cơ quan', en: 'Time of each agency' },
  rule: {
    vi: '2 điểm: mọi cơ quan tham gia đều sớm hơn thời gian được giao; 1 điểm: không cơ quan nào chậm; 0 điểm: có cơ quan chậm.',
    en: '2 points: every agency that took part was earlier than it was given; 1: none was late; 0: one was late.',
  },
  measure: ({ parts }) => {
    if (parts.some(isLate)) return 0
    return parts.length > 0 && parts.every(isEarly) ? 2 : 1
  },
  explain: ({ parts }, nameOf) => {
    const late = parts.filter(isLate)
    if (late.length > 0) {
      return {
        vi: late
          .map(({ agency, lateDays }) => `${nameOf(agency)} chậm ${sayWorkingDays(lateDays, 'vi')}`)
          .join('; '),
        en: late
          .map(({ agency, lateDays }) => `${nameOf(agency)} was ${sayWorkingDays(lateDays, 'en')} late`)
          .join('; '),
      }
    }
    if (parts.length === 0) {
      return { vi: 'Không bước nào được giao thời gian riêng', en: 'No step was given a time of its own' }
    }
    return parts.every(isEarly)
      ? { vi: 'Mọi cơ quan đều sớm', en: 'Every agency was early' }
      : { vi: 'Không cơ quan nào chậm', en: 'No agency was late' }
  },
}

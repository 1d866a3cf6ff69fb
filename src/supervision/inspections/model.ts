/** Words of inspections. */
import type { Instant, LocalDate } from '../../calendar/index.ts'
import type { Text } from '../../platform/index.ts'
import type { Checks } from './checklist.ts'

/** `checking`: dossiers are looked at; `asked`: the agency has the findings; `closed`: with a conclusion. */
export type InspectionState = 'checking' | 'asked' | 'closed'

export const inspectionStates = {
  checking: { vi: 'Đang kiểm tra', en: 'Being checked' },
  asked: { vi: 'Chờ cơ quan giải trình', en: 'Waiting for the agency' },
  closed: { vi: 'Đã kết thúc', en: 'Closed' },
} satisfies Record<InspectionState, Text>

export interface Inspection {
  id: string
  agency: string
  from: LocalDate
  to: LocalDate
  seed: string
  population: number
  answerBy: LocalDate
  openedAt: Instant
  openedBy: string
  askedAt: Instant | null
  closedAt: Instant | null
  closedBy: string | null
  conclusion: string | null
  /** Dossiers drawn, looked at, with something wrong, and answered. */
  drawn: number
  checked: number
  faulty: number
  answered: number
}

export interface InspectedDossier {
  place: number
  dossier: string
  code: string
  procedure: string
  checks: Checks | null
  finding: string | null
  checkedBy: string | null
  answer: string | null
  answeredAt: Instant | null
  answeredBy: string | null
}

export function stateOf({ askedAt, closedAt }: Pick<Inspection, 'askedAt' | 'closedAt'>): InspectionState {
  if (closedAt !== null) return 'closed'
  return askedAt === null ? 'checking' : 'asked'
}

/** Whether anything of the checklist is wrong. */
export function isFaulty({ checks }: Pick<InspectedDossier, 'checks'>): boolean {
  return checks !== null && Object.values(checks).includes('fault')
}

export const inspectionRefusals = {
  nobody_to_draw: {
    vi: 'Cơ quan này không có hồ sơ nào có kết quả trong kỳ. Hãy chọn kỳ khác.',
    en: 'The agency has no dossier with a result in this period. Choose another period.',
  },
  unchecked: {
    vi: 'Còn hồ sơ chưa kiểm tra. Hãy kiểm tra hết mẫu rồi gửi.',
    en: 'There are dossiers not looked at yet. Check the whole sample, then send it.',
  },
  unanswered: {
    vi: 'Cơ quan chưa giải trình hết và chưa hết hạn. Chỉ kết thúc khi đã có đủ giải trình hoặc đã quá hạn giải trình.',
    en: 'The agency has not answered everything and still has time. Close it when all is answered or the day has passed.',
  },
  passed: {
    vi: 'Cuộc kiểm tra đã sang bước khác. Trang này cho thấy tình trạng hiện nay; việc vừa nhập không được ghi.',
    en: 'The inspection has moved on. This page shows how it stands; what was just entered was not noted.',
  },
} satisfies Record<string, Text>

export type InspectionRefusal = keyof typeof inspectionRefusals
export type Acted = 'done' | InspectionRefusal

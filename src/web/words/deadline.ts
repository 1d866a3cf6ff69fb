/** Deadlines as staff read them: what is left in working time, and the moment. */

import {
  compareWithDue,
  findRuleSet,
  formatRemaining,
  formatShortMoment,
  type Instant,
  remainingWorkingTime,
  toLocalDate,
} from '../../calendar/index.ts'
import type { DelayCause, DossierStatus, Office } from '../../dossiers/index.ts'
import type { Clock, Lang } from '../../platform/index.ts'
import type { DeadlineState } from '../ui/index.ts'
import { capitalise } from './capitalise.ts'

const words = {
  vi: {
    paused: 'Tạm dừng',
    none: 'Không định hạn',
    unpromised: 'Chưa hẹn',
    ended: 'Đã kết thúc',
    today: 'Đến hạn hôm nay',
    done: 'Đã có kết quả',
  },
  en: {
    paused: 'Paused',
    none: 'No limit',
    unpromised: 'Not promised yet',
    ended: 'Ended',
    today: 'Due today',
    done: 'Result ready',
  },
} satisfies Record<Lang, object>

export interface SaidDeadline {
  /** `none`: nothing is promised. */
  state: DeadlineState | 'none'
  words: string
  /** `07:15 thứ Tư 25/11`; absent where there is no moment. */
  moment?: string
}

export interface Deadline {
  /** Null or Infinity where nothing is promised now. */
  dueAt: Instant | null
  /** Whose working time counts. */
  agency: string
  status: DossierStatus
  /** Of the dossier's clock; a step is late after its moment. */
  ruleSet?: string | null | undefined
  /** From how many working days before it on it is soon; two unless told. */
  soonDays?: number | undefined
}

const STANDING: readonly DossierStatus[] = ['awaiting_supplement', 'awaiting_payment']

const BEFORE: readonly DossierStatus[] = ['submitted', 'awaiting_intake_supplement']
const ENDED: readonly DossierStatus[] = ['not_accepted', 'stopped', 'withdrawn']

/** Two working days are soon, as in the tabs of the inbox. */
const SOON_DAYS = 2

export function sayDeadline(
  { clock, office }: { clock: Clock; office: Pick<Office, 'calendars'> },
  deadline: Deadline,
  lang: Lang,
): SaidDeadline {
  const t = words[lang]
  const { dueAt, agency, status, ruleSet } = deadline
  if (ENDED.includes(status)) return { state: 'none', words: t.ended }
  if (status === 'result_ready' || status === 'handed_over') return { state: 'done', words: t.done }
  if (dueAt === null || !Number.isFinite(dueAt)) {
    if (STANDING.includes(status)) return { state: 'paused', words: t.paused }
    return { state: 'none', words: BEFORE.includes(status) ? t.unpromised : t.none }
  }
  const now = clock.now()
  const remaining = remainingWorkingTime(now, dueAt, office.calendars.deadlineTime(agency))
  const moment = formatShortMoment(dueAt, Number(toLocalDate(now).slice(0, 4)), lang)
  const by = (ruleSet ? findRuleSet(ruleSet)?.lateComparison : undefined) ?? 'moment'
  if (compareWithDue(now, dueAt, by) === 'late') {
    return { state: 'late', words: capitalise(formatRemaining(remaining, lang)), moment }
  }
  if (remaining.state === 'overdue') return { state: 'soon', words: t.today, moment }
  const state = remaining.workingDays <= (deadline.soonDays ?? SOON_DAYS) ? 'soon' : 'ok'
  return { state, words: capitalise(formatRemaining(remaining, lang)), moment }
}

/** Why a dossier is late, as staff choose and count it. */
export const delayCauseNames = {
  vi: {
    consulted_agency: 'Cơ quan được hỏi ý kiến trả lời chậm',
    transferred_late: 'Nhận hồ sơ từ nơi khác đến muộn',
    verification: 'Phải xác minh, kiểm tra thực tế',
    workload: 'Nhiều hồ sơ, thiếu người',
    system_fault: 'Lỗi hệ thống hoặc kết nối',
    rules_changed: 'Quy định thay đổi, chờ hướng dẫn',
    disaster: 'Thiên tai, bất khả kháng',
    other: 'Lý do khác',
  },
  en: {
    consulted_agency: 'An agency asked for an opinion was late',
    transferred_late: 'It came late from elsewhere',
    verification: 'It had to be verified on the spot',
    workload: 'Many dossiers, too few people',
    system_fault: 'A fault of the system or of a connection',
    rules_changed: 'Rules changed, guidance is awaited',
    disaster: 'Disaster, force majeure',
    other: 'Something else',
  },
} satisfies Record<Lang, Record<DelayCause, string>>

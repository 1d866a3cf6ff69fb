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
import type { DossierStatus, Office } from '../../dossiers/index.ts'
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

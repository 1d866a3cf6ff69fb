/** What the applicant may see of a dossier, ready to be shown: no names of staff, the owner's name masked but for whom it concerns. */
import {
  compareWithDue,
  explainDeadline,
  findRuleSet,
  formatRemaining,
  remainingWorkingTime,
  sayFullMoment,
} from '../../../calendar/index.ts'
import {
  type Dossier,
  type DossierEvent,
  explainDueDate,
  isAllowed,
  type LoadedDossier,
  maskOwner,
  openCorrection,
  outcomeOf,
  ownerOf,
  type Party,
} from '../../../dossiers/index.ts'
import { owedOf } from '../../../payments/index.ts'
import type { Lang } from '../../../platform/index.ts'
import type { WebServices } from '../../shell/services.ts'
import type { DeadlineState, KeyValueItem, TimelineItem } from '../../ui/index.ts'
import { capitalise } from '../../words/capitalise.ts'
import { type Path, pathOf } from './tracked-path.ts'

const words = {
  vi: {
    paused: 'Tạm dừng tính giờ',
    pausedLabel: 'Ngày hẹn được tính lại khi anh/chị đã làm xong phần của mình.',
    inTime: 'Trong hạn',
    today: 'Đến hạn hôm nay',
    working: 'làm việc',
    noLimit: 'Pháp luật không quy định thời hạn',
    early: 'Đã có kết quả, trước hạn',
    on_time: 'Đã có kết quả, đúng hạn',
    late: 'Đã có kết quả, quá hạn',
  },
  en: {
    paused: 'The clock stands',
    pausedLabel: 'The date is counted anew when your part is done.',
    inTime: 'In time',
    today: 'Due today',
    working: '(working time)',
    noLimit: 'The law sets no limit',
    early: 'Result ready, early',
    on_time: 'Result ready, on time',
    late: 'Result ready, late',
  },
} satisfies Record<Lang, object>

export interface Tracked {
  code: string
  name: string
  applicant: string
  place: string
  status: Dossier['status']
  due?: {
    state: DeadlineState
    words: string
    label?: string | undefined
    dueAt?: string | undefined
    reasons: readonly KeyValueItem[]
  }
  /** Open request of the receiving or the competent agency. */
  request?: { items: readonly string[]; reason: string; until?: number | undefined } | undefined
  payment?: { amount: number; reason: string } | undefined
  /** Whole đồng to be paid, fees and obligation together; 0: nothing. */
  owed: number
  /** Something was paid, which can be looked at again. */
  hasPaid: boolean
  timeline: readonly TimelineItem[]
  /** Why it ended without a result, or was extended: the words of the decision. */
  reason?: string | undefined
  /** How a wish to have something set right stands; absent: there is none, and none can be. */
  correction?: 'none' | 'open' | 'answered' | undefined
  mayRate: boolean
  /** Accepted and not ended: its reception can be rated. */
  isReceived: boolean
}

/** `concerned`: signed in, and it is theirs; `stranger`: has the receipt, as whoever finds it has. */
type Reader = 'concerned' | 'stranger'

const OWNER_FOR = {
  concerned: ({ name }) => name,
  stranger: maskOwner,
} satisfies Record<Reader, (owner: Party) => string>

/** Pure but for the directory and catalogue in memory. */
export function tracked(
  { office, clock }: Pick<WebServices, 'office' | 'clock'>,
  { state, parties }: LoadedDossier,
  { events, lang, reader }: { events: readonly DossierEvent[]; lang: Lang; reader: Reader },
): Tracked {
  const procedure = office.catalogue.byId(state.procedureVersion)
  const path: Path = { dossier: state, directory: office.directory, flow: procedure?.flow, events, lang }
  const supplement = [...state.intakeSupplements, ...state.supplements].find(
    (one) => one.answeredAt === undefined,
  )
  const isWaiting = state.status === 'awaiting_supplement' || state.status === 'awaiting_intake_supplement'
  return {
    code: state.code ?? state.reference,
    name: procedure?.version.name[lang] ?? state.procedure,
    applicant: OWNER_FOR[reader](ownerOf(parties)),
    place: office.directory.nameOf(state.receivingAgency, lang),
    status: state.status,
    ...dueOf(state, office, clock.now(), lang),
    request: isWaiting ? supplement : undefined,
    payment: state.status === 'awaiting_payment' ? state.payments?.at(-1) : undefined,
    owed: owedOf(state, procedure).reduce((sum, { amount }) => sum + amount, 0),
    hasPaid: [...state.fees, ...(state.payments ?? [])].some(({ paidAt }) => paidAt !== undefined),
    timeline: pathOf(path),
    reason: reasonOf(events),
    correction: correctionOf(state),
    mayRate: state.rating === undefined && state.endedAt !== undefined,
    isReceived: state.code !== undefined && state.endedAt === undefined,
  }
}

function correctionOf(state: Dossier): Tracked['correction'] {
  if (openCorrection(state) !== undefined) return 'open'
  if (state.correctionRequests?.some(({ answer }) => answer !== undefined)) return 'answered'
  return isAllowed('ask_correction', state.status) ? 'none' : undefined
}

function dueOf(state: Dossier, office: WebServices['office'], now: number, lang: Lang): Pick<Tracked, 'due'> {
  const { clock } = state
  if (clock === undefined || (state.endKind !== undefined && state.endKind !== 'result')) return {}
  const { dueAt, paused, explanation } = explainDueDate(clock, office.calendars.deadlineTime(clock.agency))
  const reasons = explainDeadline(explanation, lang).map(({ label, text }) => ({ term: label, text }))
  return {
    due: {
      ...stateOf(state, office, now, lang),
      label: dueAt === null && paused !== undefined ? words[lang].pausedLabel : undefined,
      dueAt: dueAt === null ? undefined : capitalise(sayFullMoment(dueAt, lang)),
      reasons,
    },
  }
}

/** Late is what the figures call late: the rule set of the acceptance compares. */
function stateOf(
  state: Dossier,
  office: WebServices['office'],
  now: number,
  lang: Lang,
): { state: DeadlineState; words: string } {
  const t = words[lang]
  const { clock, dueAt } = state
  const outcome = outcomeOf(state)
  if (outcome !== null) return { state: outcome === 'late' ? 'late' : 'done', words: t[outcome] }
  if (clock?.pauses.some(({ to }) => to === undefined)) return { state: 'paused', words: t.paused }
  if (clock === undefined || dueAt === undefined) return { state: 'ok', words: t.noLimit }
  const remaining = remainingWorkingTime(now, dueAt, office.calendars.deadlineTime(clock.agency))
  const said = formatRemaining(remaining, lang)
  const left = remaining.workingMs === 0 ? said : `${said} ${t.working}`
  const isLate = compareWithDue(now, dueAt, findRuleSet(clock.ruleSet)?.lateComparison ?? 'moment') === 'late'
  if (isLate) return { state: 'late', words: capitalise(left) }
  if (remaining.state === 'overdue') return { state: 'soon', words: t.today }
  return { state: remaining.workingDays < 1 ? 'soon' : 'ok', words: `${t.inTime}, ${left}` }
}

function reasonOf(events: readonly DossierEvent[]): string | undefined {
  for (const { body } of events.toReversed()) {
    if (body.type === 'deadline_extended') return body.apology
    if (
      body.type === 'dossier_stopped' ||
      body.type === 'intake_refused' ||
      body.type === 'dossier_withdrawn'
    ) {
      return body.reason
    }
  }
  return undefined
}

/**
 * Every figure, defined once: in words, as a condition on a dossier (its list) and as a sum of daily contributions. A test
 * holds the two against each other.
 *
 * Late is what `outcomeOf` of the dossiers says, for open dossiers too: a dossier is late from the first instant at which a
 * result would be late. Where the rule set of its acceptance compares by moment that is right after the due instant, where it
 * compares by date the midnight after the due date. Where it counts a second supplement request as late (QĐ 766, 2.1), the
 * instant of that request, if it comes first. At the end of a day both give the same answer: overdue are the dossiers
 * whose due date is that day or earlier, and those asked twice. In a period that is not over, open dossiers are judged at the present moment.
 */
import { ACTED_SINCE, OPEN_PROMISES, OPEN_URGES } from '../../dossiers/index.ts'
import type { Text } from '../../platform/index.ts'
import type { Measure } from './measures.ts'

export interface FigureDefinition {
  name: Text
  meaning: Text
  /** SQL condition on a row `f` of `figure_fact`; `:from`, `:end`, `:asOf` and `:last` are the bounds, see `bindBounds`. */
  where: string
  /** The instant that orders the list. */
  orderBy: 'submitted_at' | 'accepted_at' | 'ended_at' | 'late_from' | 'due_at' | 'rated_at'
  /** Factors of the contributions before the period. */
  before?: Partial<Record<Measure, number>>
  /** Factors of the contributions in the period. */
  during?: Partial<Record<Measure, number>>
}

const endedIn = 'f.ended_at >= :from and f.ended_at < :end'
const accepted = 'f.accepted_at is not null'
const acceptedEndedIn = `${accepted} and ${endedIn}`
const inProcess = 'f.accepted_at < :end and (f.ended_at is null or f.ended_at >= :end)'
const isLate = 'f.late_from <= :asOf'
const OPEN = { open: 1 } as const
const OVERDUE = { overdue_in: 1, overdue_out: -1 } as const
const WITHIN = { open: 1, overdue_in: -1, overdue_out: 1 } as const

const rated = (level: Measure, vi: string, en: string): FigureDefinition => ({
  name: { vi, en },
  meaning: {
    vi: `Hồ sơ được đánh giá trong kỳ ở mức “${vi.toLowerCase()}”.`,
    en: `Dossiers rated in the period as “${en.toLowerCase()}”.`,
  },
  where: `f.rated_at >= :from and f.rated_at < :end and f.rating = '${level}'`,
  orderBy: 'rated_at',
  during: { [level]: 1 },
})

export const FIGURES = {
  carriedOver: {
    name: { vi: 'Kỳ trước chuyển sang', en: 'Carried over' },
    meaning: {
      vi: 'Hồ sơ tiếp nhận trước kỳ báo cáo và chưa kết thúc khi kỳ bắt đầu.',
      en: 'Dossiers accepted before the period and not ended when it began.',
    },
    where: 'f.accepted_at < :from and (f.ended_at is null or f.ended_at >= :from)',
    orderBy: 'accepted_at',
    before: OPEN,
  },
  received: {
    name: { vi: 'Tiếp nhận trong kỳ', en: 'Received' },
    meaning: {
      vi: 'Hồ sơ được tiếp nhận trong kỳ, tính theo thời điểm cấp mã số hồ sơ.',
      en: 'Dossiers accepted in the period, by the instant at which they were given their code.',
    },
    where: 'f.accepted_at >= :from and f.accepted_at < :end',
    orderBy: 'accepted_at',
    during: { received: 1 },
  },
  resolved: {
    name: { vi: 'Đã giải quyết', en: 'Resolved' },
    meaning: {
      vi: 'Hồ sơ có kết quả trong kỳ, kể cả kết quả từ chối bằng văn bản; bằng trước hạn + đúng hạn + quá hạn.',
      en: 'Dossiers with a result in the period, a written refusal included; the sum of early, on time and late.',
    },
    where: `${acceptedEndedIn} and f.ending in ('early', 'on_time', 'late')`,
    orderBy: 'ended_at',
    during: { early: 1, on_time: 1, late: 1 },
  },
  early: {
    name: { vi: 'Giải quyết trước hạn', en: 'Resolved early' },
    meaning: {
      vi: 'Đã giải quyết, ngày có kết quả sớm hơn ngày hẹn trả.',
      en: 'Resolved on a date before the due date.',
    },
    where: `${acceptedEndedIn} and f.ending = 'early'`,
    orderBy: 'ended_at',
    during: { early: 1 },
  },
  onTime: {
    name: { vi: 'Giải quyết đúng hạn', en: 'Resolved on time' },
    meaning: {
      vi: 'Đã giải quyết trong ngày hẹn trả và chưa quá hạn; gồm cả hồ sơ không có ngày hẹn trả.',
      en: 'Resolved on the due date and not late; dossiers without a due date included.',
    },
    where: `${acceptedEndedIn} and f.ending = 'on_time'`,
    orderBy: 'ended_at',
    during: { on_time: 1 },
  },
  overdue: {
    name: { vi: 'Giải quyết quá hạn', en: 'Resolved late' },
    meaning: {
      vi: 'Đã giải quyết sau hạn; so theo ngày hoặc theo thời điểm, tùy quy định áp dụng khi tiếp nhận. Từ QĐ 766/QĐ-TTg, yêu cầu bổ sung lần thứ hai cũng tính là quá hạn.',
      en: 'Resolved after the due date, compared by date or by moment as the rules at acceptance say. Since QĐ 766/QĐ-TTg a second supplement request counts as late, too.',
    },
    where: `${acceptedEndedIn} and f.ending = 'late'`,
    orderBy: 'ended_at',
    during: { late: 1 },
  },
  inProcess: {
    name: { vi: 'Đang giải quyết', en: 'In process' },
    meaning: {
      vi: 'Hồ sơ đã tiếp nhận và chưa kết thúc khi hết kỳ; bằng trong hạn + quá hạn.',
      en: 'Dossiers accepted and not ended at the end of the period; the sum of within time and overdue.',
    },
    where: inProcess,
    orderBy: 'accepted_at',
    before: OPEN,
    during: OPEN,
  },
  within: {
    name: { vi: 'Đang giải quyết trong hạn', en: 'In process, within time' },
    meaning: {
      vi: 'Đang giải quyết và chưa quá hạn khi hết kỳ (hoặc lúc này, nếu kỳ chưa hết); gồm hồ sơ đang tạm dừng và không có hạn.',
      en: 'In process and not late at the end of the period (or now, while it lasts); paused ones and those without a due date included.',
    },
    where: `${inProcess} and (f.late_from is null or f.late_from > :asOf)`,
    orderBy: 'accepted_at',
    before: WITHIN,
    during: WITHIN,
  },
  overdueOpen: {
    name: { vi: 'Đang giải quyết quá hạn', en: 'In process, overdue' },
    meaning: {
      vi: 'Đang giải quyết và đã quá hạn, hoặc đã bị yêu cầu bổ sung lần thứ hai (từ QĐ 766/QĐ-TTg), khi hết kỳ (hoặc lúc này, nếu kỳ chưa hết).',
      en: 'In process and late, or asked for a supplement twice (since QĐ 766/QĐ-TTg), at the end of the period (or now, while it lasts).',
    },
    where: `${inProcess} and ${isLate}`,
    orderBy: 'late_from',
    before: OVERDUE,
    during: OVERDUE,
  },
  paused: {
    name: { vi: 'Đang chờ bổ sung hoặc nộp tiền', en: 'Waiting for a supplement or a payment' },
    meaning: {
      vi: 'Trong số đang giải quyết: thời hạn đang tạm dừng khi hết kỳ để chờ bổ sung hồ sơ hoặc thực hiện nghĩa vụ tài chính.',
      en: 'Of those in process: the clock stands at the end of the period, for a supplement or a financial obligation.',
    },
    where: `${inProcess} and f.pauses @> :last`,
    orderBy: 'accepted_at',
    before: { paused: 1 },
    during: { paused: 1 },
  },
  endedOtherwise: {
    name: { vi: 'Kết thúc không có kết quả', en: 'Ended otherwise' },
    meaning: {
      vi: 'Hồ sơ đã tiếp nhận, kết thúc trong kỳ mà không có kết quả: dừng giải quyết hoặc rút hồ sơ.',
      en: 'Accepted dossiers that ended in the period without a result: stopped or withdrawn.',
    },
    where: `${acceptedEndedIn} and f.ending in ('stopped', 'withdrawn')`,
    orderBy: 'ended_at',
    during: { stopped: 1, withdrawn: 1 },
  },
  stopped: {
    name: { vi: 'Dừng giải quyết', en: 'Stopped' },
    meaning: {
      vi: 'Hồ sơ đã tiếp nhận, bị dừng giải quyết trong kỳ.',
      en: 'Accepted dossiers that were stopped in the period.',
    },
    where: `${acceptedEndedIn} and f.ending = 'stopped'`,
    orderBy: 'ended_at',
    during: { stopped: 1 },
  },
  withdrawn: {
    name: { vi: 'Rút hồ sơ', en: 'Withdrawn' },
    meaning: {
      vi: 'Hồ sơ đã tiếp nhận, người nộp rút trong kỳ.',
      en: 'Accepted dossiers that the applicant withdrew in the period.',
    },
    where: `${acceptedEndedIn} and f.ending = 'withdrawn'`,
    orderBy: 'ended_at',
    during: { withdrawn: 1 },
  },
  waitingBefore: {
    name: { vi: 'Kỳ trước chờ tiếp nhận', en: 'Waiting for acceptance before' },
    meaning: {
      vi: 'Hồ sơ nộp trước kỳ, chưa được tiếp nhận hay từ chối khi kỳ bắt đầu.',
      en: 'Dossiers submitted before the period, neither accepted nor refused when it began.',
    },
    where: `f.submitted_at < :from and (f.accepted_at is null or f.accepted_at >= :from)
      and (f.ended_at is null or f.ended_at >= :from)`,
    orderBy: 'submitted_at',
    before: { waiting: 1 },
  },
  submitted: {
    name: { vi: 'Nộp trong kỳ', en: 'Submitted' },
    meaning: {
      vi: 'Hồ sơ được nộp trong kỳ, đã hay chưa được tiếp nhận.',
      en: 'Dossiers submitted in the period, accepted or not.',
    },
    where: 'f.submitted_at >= :from and f.submitted_at < :end',
    orderBy: 'submitted_at',
    during: { submitted: 1 },
  },
  notAccepted: {
    name: { vi: 'Không tiếp nhận', en: 'Not accepted' },
    meaning: {
      vi: 'Hồ sơ nộp nhưng bị từ chối tiếp nhận trong kỳ; không tính vào tiếp nhận.',
      en: 'Dossiers submitted and refused at intake in the period; they do not count as received.',
    },
    where: `f.accepted_at is null and ${endedIn} and f.ending = 'not_accepted'`,
    orderBy: 'ended_at',
    during: { refused: 1 },
  },
  cancelled: {
    name: { vi: 'Rút trước khi tiếp nhận', en: 'Withdrawn before acceptance' },
    meaning: {
      vi: 'Hồ sơ nộp nhưng người nộp rút trong kỳ trước khi được tiếp nhận; không tính vào tiếp nhận.',
      en: 'Dossiers submitted and withdrawn before acceptance; they do not count as received.',
    },
    where: `f.accepted_at is null and ${endedIn} and f.ending = 'withdrawn'`,
    orderBy: 'ended_at',
    during: { cancelled: 1 },
  },
  waiting: {
    name: { vi: 'Chờ tiếp nhận', en: 'Waiting for acceptance' },
    meaning: {
      vi: 'Hồ sơ đã nộp, chưa được tiếp nhận, từ chối hay rút khi hết kỳ.',
      en: 'Dossiers submitted and neither accepted, refused nor withdrawn at the end of the period.',
    },
    where: `f.submitted_at < :end and (f.accepted_at is null or f.accepted_at >= :end)
      and (f.ended_at is null or f.ended_at >= :end)`,
    orderBy: 'submitted_at',
    before: { waiting: 1 },
    during: { waiting: 1 },
  },
  verySatisfied: rated('very_satisfied', 'Rất hài lòng', 'Very satisfied'),
  satisfied: rated('satisfied', 'Hài lòng', 'Satisfied'),
  neutral: rated('neutral', 'Bình thường', 'Neutral'),
  dissatisfied: rated('dissatisfied', 'Không hài lòng', 'Dissatisfied'),
  veryDissatisfied: rated('very_dissatisfied', 'Rất không hài lòng', 'Very dissatisfied'),
} as const satisfies Record<string, FigureDefinition>

/** What people answered when they were asked how it was, the best first. Nobody reads which dossier an answer is of. */
export const RATED_FIGURES = [
  'verySatisfied',
  'satisfied',
  'neutral',
  'dissatisfied',
  'veryDissatisfied',
] as const satisfies readonly (keyof typeof FIGURES)[]
export type RatedKey = (typeof RATED_FIGURES)[number]

const notLate = '(f.late_from is null or f.late_from > :asOf)'
const withTask = (kinds: string) =>
  `f.dossier_id in (select t.dossier_id from task t where t.kind in (${kinds}) and t.due_at < :asOf)`

/** As it was judged within the last minute (`judgeRisk`); what nobody has judged yet, by a step that has used up its time. */
const AT_RISK = `f.dossier_id in (select r.dossier_id from dossier_risk r where r.risk_from <= :asOf)
  or f.dossier_id in (
    select t.dossier_id from task t where t.kind in ('receipt', 'step', 'opinion') and t.due_at < :asOf
       and not exists (select from dossier_risk j where j.dossier_id = t.dossier_id))`

/**
 * What is so at this moment and leaves no trace in the daily sums: counted over open dossiers only, with the bounds of today.
 */
export const PRESENT_FIGURES = {
  dueToday: {
    name: { vi: 'Đến hạn hôm nay', en: 'Due today' },
    meaning: {
      vi: 'Đang giải quyết, chưa quá hạn, và phải trả kết quả trong hôm nay.',
      en: 'In process, not late, and to be resolved today.',
    },
    where: `${inProcess} and ${notLate} and f.due_at < :end`,
    orderBy: 'due_at',
    before: {},
  },
  atRisk: {
    name: { vi: 'Có nguy cơ', en: 'At risk' },
    meaning: {
      vi: 'Đang giải quyết, chưa quá hạn, nhưng thời gian làm việc còn lại không đủ cho các bước còn phải làm: mỗi bước tính theo thời gian giữa (trung vị) của các hồ sơ cùng thủ tục nửa năm nay, dưới năm hồ sơ thì theo thời hạn của bước.',
      en: 'In process and not late, but the working time left is too little for the steps that remain: each at the median of the same procedure in the last half year, with fewer than five cases by the limit of the step.',
    },
    where: `${inProcess} and ${notLate} and f.due_at is not null and (${AT_RISK})`,
    orderBy: 'due_at',
    before: {},
  },
  waitingLong: {
    name: { vi: 'Chờ tiếp nhận quá 8 giờ', en: 'Waiting over 8 hours' },
    meaning: {
      vi: 'Hồ sơ đã nộp, quá 8 giờ làm việc mà chưa được tiếp nhận, yêu cầu bổ sung hay từ chối.',
      en: 'Submitted, and for more than eight working hours neither accepted, sent back for more, nor refused.',
    },
    where: `${FIGURES.waiting.where} and ${withTask("'reception'")}`,
    orderBy: 'submitted_at',
    before: {},
  },
  silent: {
    name: { vi: 'Im lặng trên 7 ngày', en: 'Silent for over 7 days' },
    meaning: {
      vi: 'Đang giải quyết, có việc của cơ quan đang mở, mà bảy ngày nay không ai làm hay ghi gì.',
      en: 'In process with work of an agency open, and for seven days nobody has done or written anything.',
    },
    where: `${inProcess} and f.dossier_id in (
        select t.dossier_id from task t where t.kind in ('transfer', 'receipt', 'step', 'opinion')
         group by t.dossier_id having max(t.opened_at) < :asOf::timestamptz - interval '7 days')
      and not ${ACTED_SINCE(":asOf::timestamptz - interval '7 days'")}`,
    orderBy: 'accepted_at',
    before: {},
  },
  urged: {
    name: { vi: 'Đôn đốc chưa trả lời', en: 'Urged, not answered' },
    meaning: {
      vi: 'Đang giải quyết, đã bị đôn đốc mà người giữ chưa trả lời hay làm tiếp.',
      en: 'In process and urged; whoever has it has neither answered nor gone on.',
    },
    where: `${inProcess} and f.dossier_id in (${OPEN_URGES})`,
    orderBy: 'accepted_at',
    before: {},
  },
  promised: {
    name: { vi: 'Đã hẹn sau đôn đốc', en: 'Promised after an urge' },
    meaning: {
      vi: 'Đang giải quyết; người giữ đã trả lời đôn đốc, hẹn ngày xong, và hồ sơ chưa đi tiếp.',
      en: 'In process; whoever has it answered the urge with a day, and the dossier has not gone on yet.',
    },
    where: `${inProcess} and f.dossier_id in (${OPEN_PROMISES})`,
    orderBy: 'accepted_at',
    before: {},
  },
  papersWaiting: {
    name: { vi: 'Chờ chuyển, chờ nhận', en: 'To be moved or taken' },
    meaning: {
      vi: 'Đã tiếp nhận, hồ sơ chờ nơi tiếp nhận chuyển đi hoặc chờ cơ quan giải quyết xác nhận đã nhận.',
      en: 'Accepted, and waiting for the desk to send it on or for the agency that decides to confirm that it has it.',
    },
    where: `${inProcess} and f.dossier_id in (select t.dossier_id from task t where t.kind in ('transfer', 'receipt'))`,
    orderBy: 'accepted_at',
    before: {},
  },
  refusalsWaiting: {
    name: { vi: 'Từ chối tiếp nhận chờ duyệt', en: 'Refusals to be confirmed' },
    meaning: {
      vi: 'Quầy đề nghị từ chối tiếp nhận (Mẫu 03), người đứng đầu bộ phận chưa duyệt hay trả lại.',
      en: 'The counter proposes to refuse (form 03), and the head of the desk has not answered.',
    },
    where: `${FIGURES.waiting.where} and f.dossier_id in (select t.dossier_id from task t where t.kind = 'refusal_approval')`,
    orderBy: 'submitted_at',
    before: {},
  },
} as const satisfies Record<string, FigureDefinition>

export type PresentKey = keyof typeof PRESENT_FIGURES
export type FigureKey = keyof typeof FIGURES
export const FIGURE_KEYS = Object.keys(FIGURES) as FigureKey[]
/** One number for each figure. */
export type Figures = Record<FigureKey, number>

export function definitionOf(key: FigureKey | PresentKey): FigureDefinition {
  return { ...FIGURES, ...PRESENT_FIGURES }[key]
}

/** Figures whose dossiers may be listed: all but what people answered, since nobody learns whose answer it was. */
export const LISTED_FIGURES = FIGURE_KEYS.filter(
  (key) => !(RATED_FIGURES as readonly FigureKey[]).includes(key),
)

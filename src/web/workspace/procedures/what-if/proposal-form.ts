/** The proposal to the People's Committee to shorten a procedure, with the figures of past dossiers (NĐ 63/2010 art. 29, head after NĐ 30/2020). */
import type { BlockBook, ProcedureVersion } from '../../../../catalogue/index.ts'
import { formatDate, formatNumber, formatPercent } from '../../../../platform/index.ts'
import type { Outcomes } from '../../../../reform/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import { headOf, sayPlaceAndDate } from '../../shell/printing/paper-head.ts'
import { sayChanges } from '../say-changes.ts'
import { PROPOSAL_END, PROPOSAL_HEAD } from './proposal-frame.ts'
import { placeName, type StudyView } from './what-if-view.ts'
import { whatIfWords } from './what-if-words.ts'

export interface Proposed {
  /** Of who proposes it. */
  agency: string
  /** The version in force, if any. */
  before: ProcedureVersion | undefined
}

type Printed = StudyView<{ lang: 'vi' }>

const t = whatIfWords.vi
const days = (value: number) => formatNumber(value, 'vi', 1)
const count = (value: number) => formatNumber(value, 'vi')

/** What the template reads. */
export function proposalData({ office, clock }: WebServices, view: Printed, { agency, before }: Proposed) {
  const { study, version, asked, most } = view
  const not = Object.entries(study.notReplayed) as [keyof typeof t.not, number][]
  const share = (late: number) =>
    formatPercent(study.replayed === 0 ? 0 : (100 * late) / study.replayed, 'vi')
  const outcomes = (label: string, { early, on_time, late }: Outcomes) => [
    ...[label, count(early), count(on_time), count(late), share(late)],
  ]
  const tried = view.tried.without === '' && view.tried.days === '' ? t.draft : t.tried
  return {
    head: headOf(office, agency),
    place: sayPlaceAndDate(office, agency, clock.now()),
    title: `Phương án đơn giản hóa thủ tục hành chính ${version.procedure}`,
    about: 'Về phương án cắt giảm, đơn giản hóa thủ tục hành chính',
    procedure: version.name.vi,
    code: version.procedure,
    decision:
      before === undefined
        ? ''
        : `${before.decision.number} ngày ${formatDate(before.decision.date, 'vi')} của ${before.decision.issuer}`,
    changes: proposedChanges(view, before, office.catalogue.blocks),
    basis: [
      `Hồ sơ được tiếp nhận từ ${formatDate(asked.period.from, 'vi')} đến ${formatDate(asked.period.to, 'vi')}: xem xét ${count(study.dossiers)}, đi lại được ${count(study.replayed)}.`,
      ...not.map(([why, number]) => `Không tính ${count(number)} hồ sơ ${t.not[why]}.`),
      ...(study.dossiers >= most ? [`Chỉ xem ${count(most)} hồ sơ mới nhất của kỳ.`] : []),
    ],
    outcomes: [
      outcomes(t.recorded, study.before),
      outcomes(tried, study.after),
      ...study.variants.map(({ kind, node, outcomes: of }) => {
        const step = version.flow.nodes.find(({ id }) => id === node)
        const name = step && 'name' in step ? (step.name?.vi ?? '') : ''
        return outcomes(kind === 'halved' ? t.halved : t.less(name), of)
      }),
    ],
    lengths: [
      [t.median, days(study.daysBefore.median), days(study.daysAfter.median)],
      [t.p90, days(study.daysBefore.p90), days(study.daysAfter.p90)],
      [t.totalDays, days(study.daysBefore.total), days(study.daysAfter.total)],
    ],
    places: study.places
      .filter(({ before: was, after }) => was.count + after.count > 0)
      .map((place) => [
        placeName(view, place),
        days(place.before.median),
        days(place.after.median),
        count(place.lateBefore),
        count(place.lateAfter),
      ]),
    result: `Nếu áp dụng, trong ${count(study.replayed)} hồ sơ đã qua, số hồ sơ quá hạn từ ${count(study.before.late)} thành ${count(study.after.late)}; thời gian giải quyết trung vị từ ${days(study.daysBefore.median)} thành ${days(study.daysAfter.median)} ngày làm việc; tổng thời gian ${saved(study.daysBefore.total - study.daysAfter.total)}.`,
  }
}

/** What is proposed, a sentence each: what the draft changes, and what was tried beside it. */
function proposedChanges(
  { version, tried, draft }: Printed,
  before: ProcedureVersion | undefined,
  blocks: BlockBook,
): string[] {
  const step = draft.version.flow.nodes.find(({ id }) => id === tried.without)
  return [
    ...(before === undefined ? [] : sayChanges(before, version, 'vi', blocks)),
    ...(tried.days === '' ? [] : [`Thời hạn giải quyết: ${tried.days} ngày làm việc.`]),
    ...(step && 'name' in step ? [`Bỏ bước “${step.name?.vi ?? ''}”.`] : []),
  ]
}

function saved(total: number): string {
  if (total === 0) return 'không đổi'
  return total > 0 ? `giảm ${days(total)} ngày làm việc` : `tăng ${days(-total)} ngày làm việc`
}

export const PROPOSAL_FORM = `${PROPOSAL_HEAD}
#align(center)[#strong["#d.procedure"]]
#v(2mm)
#align(center)[Kính gửi: Ủy ban nhân dân tỉnh]
#part[1. Thủ tục]
#d.procedure (mã số #d.code). #if d.decision != "" [Đang thực hiện theo Quyết định #d.decision.]
#part[2. Nội dung đề xuất]
#if d.changes.len() == 0 [Giữ nguyên nội dung; số liệu dưới đây nêu thực trạng.] else { list(..d.changes.map(it => [#it])) }
#part[3. Căn cứ số liệu]
#list(..d.basis.map(it => [#it]))
Mỗi hồ sơ đã giải quyết được tính lại theo phương án, mỗi người dùng đúng thời gian đã dùng; đơn vị là ngày làm việc.
#part[4. Kết quả theo từng phương án]
#grid-of(("Phương án", "Trước hạn", "Đúng hạn", "Quá hạn", "Tỷ lệ quá hạn"), d.outcomes, (1fr, 20mm, 20mm, 20mm, 22mm))
#part[5. Thời gian giải quyết]
#grid-of(("Cả quá trình", "Hiện nay", "Theo phương án"), d.lengths, (1fr, 30mm, 34mm))
#v(2mm)
#grid-of(("Từng bước", "Trung vị hiện nay", "Trung vị theo phương án", "Lượt quá giờ hiện nay", "Lượt quá giờ theo phương án"), d.places, (1fr, 21mm, 23mm, 23mm, 24mm))
#part[6. Đề nghị]
#d.result Đề nghị Ủy ban nhân dân tỉnh xem xét, phê duyệt.
${PROPOSAL_END}`

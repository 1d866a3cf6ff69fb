/** The proposal to the People's Committee that several procedures become one filing, with its figures and where each comes from (NĐ 63/2010 art. 29). */
import { formatDate } from '../../../../platform/index.ts'
import type { Merging } from '../../../../reform/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import { headOf, sayPlaceAndDate } from '../../shell/printing/paper-head.ts'
import { PROPOSAL_END, PROPOSAL_HEAD } from '../what-if/proposal-frame.ts'
import { lengthRows, type MergingView, nameOf, paperRows, savingRows, say } from './merging-view.ts'
import { mergingWords } from './merging-words.ts'

const t = mergingWords.vi
const count = (value: number) => say(value, 'vi')

/** What the template reads. `agency` proposes it. */
export function mergingData(
  { office, clock }: WebServices,
  { study, chosen, asked, within, most }: MergingView & { study: Merging },
  agency: string,
) {
  const { days } = study
  return {
    head: headOf(office, agency),
    place: sayPlaceAndDate(office, agency, clock.now()),
    title: 'Phương án liên thông thủ tục hành chính',
    about: 'Về phương án liên thông các thủ tục hành chính',
    procedures: chosen.map(
      ({ procedure, name, decision }) =>
        `${name.vi} (mã số ${procedure}), theo Quyết định ${decision.number} ngày ${formatDate(decision.date, 'vi')} của ${decision.issuer}.`,
    ),
    names: chosen.map(({ name }) => name.vi),
    basis: [
      `Hồ sơ được tiếp nhận từ ${formatDate(asked.period.from, 'vi')} đến ${formatDate(asked.period.to, 'vi')}: ${count(study.dossiers)} hồ sơ của ${count(study.people)} người nộp có số định danh.`,
      ...study.procedures.map(
        ({ procedure, dossiers, together }) =>
          `${nameOf(chosen, procedure, 'vi')}: ${count(dossiers)} hồ sơ, trong đó ${count(together)} nộp cùng các thủ tục kia.`,
      ),
      `Cùng một người nộp đủ các thủ tục, cách nhau nhiều nhất ${within} ngày: ${count(study.groups)} lần, của ${count(study.groupPeople)} người; từ lần nộp đầu đến lần cuối trung vị ${count(study.apart.median)} ngày.`,
      ...study.orders.map(
        ({ procedures, groups }) => `Nộp theo thứ tự ${procedures.join(', ')}: ${count(groups)} lần.`,
      ),
      ...(study.dossiers >= most ? [t.latest(count(most))] : []),
    ],
    savings: savingRows(study, 'vi'),
    papers: paperRows(study, 'vi').map(({ name, asks, handed, again }) => [
      ...[name, asks, count(handed), count(again)],
    ]),
    lengths: days.groups === 0 ? [] : lengthRows(study, chosen, 'vi'),
    ended: t.ended(count(days.groups)),
    result: resultOf(study),
  }
}

function resultOf({ filings, forms, papers, ownResults, visits, days, groups }: Merging): string {
  const again = papers.reduce((sum, one) => sum + one.again, 0)
  const results = ownResults.reduce((sum, one) => sum + one.handed, 0)
  const waiting =
    days.groups === 0
      ? ''
      : ` Thời gian chờ đủ kết quả, trung vị, từ ${count(days.recorded.median)} thành ${count(days.parallel.median)} ngày làm việc nếu giải quyết song song, ${count(days.sequence.median)} nếu giải quyết lần lượt.`
  const saved = [
    [filings.now - filings.one, 'lần nộp hồ sơ'],
    [forms.now - forms.one, 'tờ khai'],
    [again + results, 'giấy tờ'],
    [visits.now - visits.one, 'lượt đến quầy'],
  ] as const
  const said = saved.flatMap(([less, what]) => (less > 0 ? [`${count(less)} ${what}`] : []))
  return `Nếu nộp một lần, với ${count(groups)} lần nộp đã qua, bớt được ${said.join(', ')}.${waiting}`
}

export const MERGING_FORM = String.raw`${PROPOSAL_HEAD}
#align(center)[#for name in d.names [#strong["#name"] \ ]]
#v(2mm)
#align(center)[Kính gửi: Ủy ban nhân dân tỉnh]
#part[1. Các thủ tục]
#list(..d.procedures.map(it => [#it]))
#part[2. Nội dung đề xuất]
Người dân nộp một bộ hồ sơ, khai một lần; các cơ quan giải quyết liên thông và trả kết quả một lần.
#part[3. Căn cứ số liệu]
#list(..d.basis.map(it => [#it]))
#part[4. Nộp một lần bớt được gì]
#grid-of(("Nội dung", "Đã ghi", "Nộp một lần", "Bớt được", "Số liệu từ đâu"), d.savings, (1fr, 17mm, 18mm, 18mm, 60mm))
#d.ended
#part[5. Giấy tờ bị hỏi nhiều lần]
#if d.papers.len() == 0 [Không có giấy tờ nào cùng tên trong hai thủ tục.] else { grid-of(("Giấy tờ", "Thủ tục hỏi", "Đã nộp", "Nộp lại"), d.papers, (1fr, 44mm, 18mm, 18mm)) }
#if d.lengths.len() > 0 [
  #part[6. Thời gian giải quyết, ngày làm việc]
  #grid-of(("Cách làm", "Trung vị", "9 trên 10 trong"), d.lengths, (1fr, 26mm, 30mm))
]
#part[#if d.lengths.len() > 0 [7] else [6]. Đề nghị]
#d.result Đề nghị Ủy ban nhân dân tỉnh xem xét, phê duyệt.
${PROPOSAL_END}`

/** What is posted up of procedures, as a Typst template, A4 (NĐ 63/2010 art. 8 and 17; head after NĐ 30/2020). */
import type { LocalDate } from '../../../../calendar/index.ts'
import type { Component, ProcedureVersion } from '../../../../catalogue/index.ts'
import { formatDate, formatNumber } from '../../../../platform/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import {
  sayChannels,
  sayCompetent,
  sayFee,
  sayOnline,
  saySubjects,
  sayWhole,
} from '../../../words/procedure.ts'
import { headOf, sayPlaceAndDate } from '../../shell/printing/paper-head.ts'

export interface Posted {
  agency: string
  on: LocalDate
  /** Of one field alone. */
  field: string | undefined
  content: 'list' | 'full'
  versions: readonly ProcedureVersion[]
}

/** What the template reads. */
export function postingData(
  { office, clock }: WebServices,
  { agency, on, field, content, versions }: Posted,
) {
  return {
    head: headOf(office, agency),
    place: sayPlaceAndDate(office, agency, clock.now()),
    title: field === undefined ? '' : `Lĩnh vực: ${field}`,
    on: `Có hiệu lực ngày ${formatDate(on, 'vi')}; tổng số ${formatNumber(versions.length, 'vi')} thủ tục`,
    rows: versions.map((version) => [
      version.procedure,
      version.name.vi,
      limitsOf(version).join('\n'),
      feesOf(version).join('\n'),
      sayChannels(version.channels, 'vi'),
      decisionOf(version),
    ]),
    parts: content === 'list' ? [] : versions.map((version) => partOf(office, version)),
  }
}

function decisionOf({ decision: { number, date, issuer } }: ProcedureVersion): string {
  return `Quyết định ${number} ngày ${formatDate(date, 'vi')} của ${issuer}`
}

/** Where a row is for some cases or ways only, it says so. */
function qualified(
  { cases, channels: all }: ProcedureVersion,
  { channels, case: code }: { channels: ProcedureVersion['channels']; case?: string },
): string {
  const name = cases.find((one) => one.code === code)?.name.vi
  const isSome = channels.length < all.length
  const said = [
    ...(name === undefined ? [] : [name]),
    ...(isSome ? [sayChannels(channels, 'vi').toLowerCase()] : []),
  ]
  return said.length === 0 ? '' : ` (${said.join('; ')})`
}

function limitsOf(version: ProcedureVersion): string[] {
  return version.timeLimits.map((row) => `${sayWhole(row.limit, 'vi')}${qualified(version, row)}`)
}

function feesOf(version: ProcedureVersion): string[] {
  if (version.fees.length === 0) return ['Không thu']
  return version.fees.map((fee) => {
    const amount = fee.formula === undefined ? sayFee(fee, 'vi') : (fee.note ?? sayFee(fee, 'vi'))
    return `${fee.name.vi}: ${amount}${qualified(version, fee)}`
  })
}

function sayPaper(version: ProcedureVersion, paper: Component): string {
  const counts = [
    ...(paper.originals > 0 ? [`${paper.originals} bản chính`] : []),
    ...(paper.copies > 0 ? [`${paper.copies} bản sao`] : []),
  ]
  const form = paper.templateForm === undefined ? [] : [`mẫu ${paper.templateForm}`]
  const shown = paper.group === 'show' ? ['xuất trình'] : []
  const said = [...counts, ...shown, ...form, ...(paper.required ? [] : ['nếu có'])].join(', ')
  const of = version.cases.find(({ code }) => code === paper.case)?.name.vi
  return `${paper.name.vi}${said === '' ? '' : ` (${said})`}${of === undefined ? '' : `. Trường hợp: ${of}`}`
}

/** The parts of NĐ 63/2010 art. 8.2 in their order. */
function partOf({ directory }: WebServices['office'], version: ProcedureVersion) {
  const forms = version.components.flatMap(({ templateForm }) => templateForm ?? [])
  const items: [string, string[]][] = [
    ['Trình tự thực hiện', version.order.map(({ vi }) => vi)],
    [
      'Cách thức thực hiện',
      [
        `${sayChannels(version.channels, 'vi')}; dịch vụ công trực tuyến: ${sayOnline(version.onlineService, 'vi').toLowerCase()}`,
      ],
    ],
    ['Thành phần hồ sơ', version.components.map((paper) => sayPaper(version, paper))],
    ['Số lượng hồ sơ', [`${formatNumber(version.dossierSets, 'vi')} bộ`]],
    ['Thời hạn giải quyết', limitsOf(version)],
    ['Đối tượng thực hiện', [saySubjects(version.subjects, 'vi')]],
    ['Cơ quan thực hiện', [sayCompetent(version.competent, directory, 'vi')]],
    ['Cơ quan phối hợp', version.coordinating.map((code) => directory.nameOf(code, 'vi'))],
    ['Kết quả thực hiện', version.results.map(({ name }) => name.vi)],
    ['Phí, lệ phí', feesOf(version)],
    ['Mẫu đơn, mẫu tờ khai', [...new Set(forms)]],
    ['Yêu cầu, điều kiện', [version.conditions?.vi ?? 'Không']],
    ['Căn cứ pháp lý', version.legalBases.map(({ number, title }) => `${number}: ${title}`)],
    ['Quyết định công bố', [decisionOf(version)]],
  ]
  return {
    name: version.name.vi,
    code: version.procedure,
    items: items.filter(([, texts]) => texts.some((text) => text.trim() !== '')),
  }
}

export const POSTING_FORM = String.raw`
#let d = json("/data.json")
#set document(title: "Danh mục thủ tục hành chính", author: d.head.agency)
#set page(paper: "a4", flipped: true, margin: (x: 15mm, y: 15mm), footer: context text(8pt)[#d.head.agency #h(1fr) #counter(page).display("1/1", both: true)])
#set text(font: "Tinos", size: 11pt, lang: "vi")
#set par(leading: 0.5em, spacing: 0.6em)
#show regex("\S{28,}"): it => it.text.clusters().join(sym.zws)
#let lines(t) = t.split("\n").join(linebreak())
#grid(columns: (1fr, 1.1fr), align: center, column-gutter: 3mm,
  text(10pt)[#upper(d.head.above) \ #strong(upper(d.head.agency))],
  [#text(10pt, strong[CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM]) \ #text(11pt, strong(underline(offset: 3pt, stroke: 0.5pt)[Độc lập - Tự do - Hạnh phúc])) \ #emph(d.place)])
#v(3mm)
#align(center)[#text(14pt, strong[DANH MỤC THỦ TỤC HÀNH CHÍNH NIÊM YẾT]) \ #if d.title != "" [#strong(d.title) \ ] #emph(d.on)]
#v(1mm)
#table(columns: (11mm, 23mm, 1fr, 38mm, 48mm, 34mm, 42mm), inset: 4pt, stroke: 0.5pt, align: left,
  table.header(..("STT", "Mã số", "Tên thủ tục", "Thời hạn giải quyết", "Phí, lệ phí", "Cách nộp", "Quyết định công bố").map(it => align(center + horizon, strong(it)))),
  ..d.rows.enumerate().map(((i, it)) => (align(center, str(i + 1)), ..it.map(lines))).flatten())
#for (i, p) in d.parts.enumerate() [
  #pagebreak()
  #set page(flipped: false)
  #align(center)[#text(13pt, strong[#(i + 1). #p.name]) \ Mã số: #p.code]
  #for it in p.items [
    #block(above: 3mm, below: 1.5mm, sticky: true, strong(it.at(0)))
    #if it.at(1).len() == 1 [#lines(it.at(1).at(0))] else { list(..it.at(1).map(lines)) }
  ]
]
`

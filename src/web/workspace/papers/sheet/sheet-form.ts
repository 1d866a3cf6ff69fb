/** Form 06 as a Typst template (TT 01/2018/TT-VPCP form 05, kept as form 06 by TT 03/2025), A4. */
import { sayFullMoment, sayLimit } from '../../../../calendar/index.ts'
import { ownerOf } from '../../../../dossiers/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import { headOf, sayPlaceAndDate } from '../../shell/printing/paper-head.ts'
import { type SheetView, sayDays, sayNote } from './sheet-page.tsx'
import { sheetWords } from './sheet-words.ts'

/** What the template reads. Pure but for what is in memory. */
export function sheetData(
  { office, clock }: WebServices,
  { found: { state, parties }, rows, staff }: Pick<SheetView, 'found' | 'rows' | 'staff'>,
) {
  const nameOf = (code: string) => office.directory.nameOf(code, 'vi')
  const sayAt = (at: number | undefined) => (at === undefined ? '' : sayFullMoment(at, 'vi'))
  const owner = ownerOf(parties)
  return {
    head: headOf(office, state.receivingAgency),
    code: state.code ?? state.reference,
    place: sayPlaceAndDate(office, state.receivingAgency, clock.now()),
    facts: [
      ['Mã hồ sơ', state.code ?? state.reference],
      ['Kèm theo hồ sơ của', owner.name],
      ['Số điện thoại', owner.phone ?? ''],
      ['Thủ tục', office.catalogue.byId(state.procedureVersion)?.version.name.vi ?? state.procedure],
      ['Cơ quan giải quyết', nameOf(state.competentAgency)],
      ['Ngày nhận hồ sơ', sayAt(state.acceptedAt)],
      [
        'Thời gian giải quyết theo quy định',
        state.clock === undefined ? '' : sayLimit(state.clock.limit, 'vi'),
      ],
      ['Hẹn trả kết quả', sayAt(state.dueAt)],
      ['Thành phần hồ sơ', state.papers.map(({ name }) => name).join('; ')],
    ].filter(([, text]) => text !== ''),
    rows: rows.map((row, i) => ({
      place: String(i + 1),
      from: nameOf(row.from),
      to: nameOf(row.to),
      given: sayAt(row.givenAt),
      giver: staff.get(row.givenBy ?? '') ?? '',
      taken: sayAt(row.takenAt),
      taker: staff.get(row.takenBy ?? '') ?? '',
      outcome: row.outcome === undefined ? '' : sheetWords.vi.outcome[row.outcome],
      days: sayDays(row, 'vi'),
      note: sayNote(row, 'vi'),
    })),
  }
}

export const SHEET_FORM = String.raw`
#let d = json("/data.json")
#set document(title: "Phiếu kiểm soát quá trình giải quyết hồ sơ " + d.code, author: d.head.agency)
#set page(paper: "a4", margin: (x: 18mm, y: 15mm), footer: text(8pt)[Mẫu số 06 #h(1fr) #d.code])
#set text(font: "Tinos", size: 11.5pt, lang: "vi")
#set par(leading: 0.5em, spacing: 0.6em)
#show regex("\S{28,}"): it => it.text.clusters().join(sym.zws)
#grid(columns: (1fr, 1.1fr), align: center, column-gutter: 3mm,
  text(10pt)[#upper(d.head.above) \ #strong(upper(d.head.agency)) \ #strong[BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ]],
  [#text(10pt, strong[CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM]) \ #text(11pt, strong(underline(offset: 3pt, stroke: 0.5pt)[Độc lập - Tự do - Hạnh phúc])) \ #emph(d.place)])
#v(3mm)
#align(center)[#text(14pt, strong[PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ])]
#v(1mm)
#for it in d.facts [#it.at(0): #strong(it.at(1)) #parbreak()]
#v(1mm)
#table(columns: (32mm, 1fr, 26mm, 30mm), inset: 4pt, stroke: 0.5pt, align: (left, left, center + horizon, left),
  table.header(..("TÊN CƠ QUAN", "THỜI GIAN GIAO, NHẬN HỒ SƠ", "KẾT QUẢ GIẢI QUYẾT HỒ SƠ", "GHI CHÚ").map(it => align(center + horizon, text(9.5pt, strong(it))))),
  ..d.rows.map(it => (
    [#it.place. Giao: #it.from \ #v(1mm) Nhận: #strong(it.to)],
    [Giao: #it.given \ Người giao: #strong(it.giver) #v(2mm) Nhận: #it.taken \ Người nhận: #strong(it.taker) #v(2mm)],
    [#strong(it.outcome) #if it.days != "" [\ #text(9pt)[#it.days làm việc]]], it.note)).flatten())
`

/** The hand-over list as a sheet of paper that both sides sign (danh sách bàn giao hồ sơ). */
import { sayFullMoment } from '../../../calendar/index.ts'
import type { WholeList } from '../../../circulation/index.ts'
import type { WebServices } from '../../shell/services.ts'
import { headOf, sayPlaceAndDate } from '../shell/printing/paper-head.ts'
import { type DossierNames, nameIn } from './bundle-rows.ts'
import { papersWords } from './papers-words.ts'

interface Given {
  names: ReadonlyMap<string, DossierNames>
  staff: ReadonlyMap<string, string>
}

/** What the template reads. Pure but for what is in memory. */
export function listData({ office }: WebServices, list: WholeList, { names, staff }: Given) {
  const { vi: t } = papersWords
  const nameOf = (code: string) => office.directory.nameOf(code, 'vi')
  const taker = list.lines.find(({ answeredBy }) => answeredBy !== null)
  return {
    head: headOf(office, list.from),
    number: list.number,
    place: sayPlaceAndDate(office, list.from, list.madeAt),
    from: nameOf(list.from),
    to: nameOf(list.to),
    at: sayFullMoment(list.madeAt, 'vi'),
    rows: list.lines.map(({ place, dossier, originals, copies, kind, moveBy, outcome, reason }) => ({
      place: String(place),
      ...nameIn(names, dossier),
      papers: `${t.papers(originals, copies)}${kind === 'result' ? `, ${t.result}` : ''}`,
      by: sayFullMoment(moveBy, 'vi'),
      outcome: outcome === null ? '' : `${t[outcome]}${reason === null ? '' : `: ${reason}`}`,
    })),
    giver: staff.get(list.madeBy) ?? '',
    taker: staff.get(taker?.answeredBy ?? '') ?? '',
    takenAt: taker?.answeredAt == null ? '' : sayFullMoment(taker.answeredAt, 'vi'),
  }
}

export const LIST_FORM = String.raw`
#let d = json("/data.json")
#set document(title: "Danh sách bàn giao hồ sơ", author: d.head.agency)
#set page(paper: "a4", flipped: true, margin: (x: 15mm, y: 14mm),
  footer: context text(8pt)[Danh sách bàn giao số #d.number #h(1fr) Trang #counter(page).display("1/1", both: true)])
#set text(font: "Tinos", size: 11pt, lang: "vi")
#set par(leading: 0.5em, spacing: 0.65em)
#show regex("\S{28,}"): it => it.text.clusters().join(sym.zws)
#grid(columns: (1fr, 1fr), align: center,
  [#upper(d.head.above) \ #strong(upper(d.head.agency)) \ Số: #d.number],
  [#strong[CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM] \ #strong(underline(offset: 3pt, stroke: 0.5pt)[Độc lập - Tự do - Hạnh phúc]) \ #emph(d.place)])
#v(3mm)
#align(center)[#text(14pt, strong[DANH SÁCH BÀN GIAO HỒ SƠ])]
Bên giao: #strong(d.from) #h(6mm) Bên nhận: #strong(d.to) #h(6mm) Lập lúc: #d.at
#table(columns: (9mm, 40mm, 1fr, 38mm, 38mm, 36mm, 34mm), inset: 4pt, stroke: 0.5pt,
  align: (center + horizon, left + horizon, left + horizon, left + horizon, left + horizon, left + horizon, left + horizon),
  table.header(..("TT", "Mã hồ sơ", "Thủ tục", "Chủ hồ sơ", "Bản giấy", "Chuyển trước", "Bên nhận ghi").map(it => align(center, strong(it)))),
  ..d.rows.map(it => (it.place, it.code, it.procedure, it.owner, it.papers, it.by, it.outcome)).flatten())
Tổng số: #strong(str(d.rows.len())) hồ sơ.
#v(2mm)
#block(breakable: false)[#grid(columns: (1fr, 1fr), align: center,
  [#strong[BÊN GIAO] \ #emph[(Ký, ghi rõ họ tên)] #v(16mm) #strong(d.giver) \ #d.at],
  [#strong[BÊN NHẬN] \ #emph[(Ký, ghi rõ họ tên)] #v(16mm) #strong(d.taker) \ #d.takenAt])]
`

/** The slip by which a result is handed over (phiếu giao nhận kết quả): who got which result and which originals, signed by both. */
import { sayFullMoment } from '../../../../calendar/index.ts'
import { type LoadedDossier, ownerOf } from '../../../../dossiers/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import { headOf, sayPlaceAndDate } from '../../shell/printing/paper-head.ts'
import { originalsOf } from './give-page.tsx'

/** What the template reads. Pure but for what is in memory. */
export function giveSlipData(
  { office }: WebServices,
  found: LoadedDossier,
  { officer, now }: { officer: string; now: number },
) {
  const { state, parties } = found
  const version = office.catalogue.byId(state.procedureVersion)?.version
  const owner = ownerOf(parties)
  const isRefused = state.result?.decision === 'refused'
  return {
    head: headOf(office, state.receivingAgency),
    place: sayPlaceAndDate(office, state.receivingAgency, now),
    code: state.code ?? state.reference,
    procedure: version?.name.vi ?? state.procedure,
    owner: [owner.name, owner.idNumber].filter((part) => part !== undefined).join(', số giấy tờ '),
    result: isRefused ? 'Văn bản từ chối giải quyết hồ sơ' : (version?.results[0]?.name.vi ?? ''),
    number: state.result?.number ?? '',
    issued: state.result === undefined ? '' : sayFullMoment(state.result.issuedAt, 'vi'),
    originals: originalsOf(found).map(({ name, originals }) => `${name} (${originals} bản chính)`),
    officer,
  }
}

export const GIVE_SLIP = String.raw`
#let d = json("/data.json")
#set document(title: "Phiếu giao nhận kết quả", author: d.head.agency)
#set page(paper: "a5", margin: (x: 14mm, y: 12mm))
#set text(font: "Tinos", size: 11pt, lang: "vi")
#set par(leading: 0.55em, spacing: 0.7em)
#show regex("\S{28,}"): it => it.text.clusters().join(sym.zws)
#grid(columns: (1fr, 1.15fr), align: center,
  [#text(9.5pt)[#upper(d.head.above) \ #strong(upper(d.head.agency))]],
  [#text(9.5pt)[#strong[CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM] \ #strong(underline(offset: 3pt, stroke: 0.5pt)[Độc lập - Tự do - Hạnh phúc])]])
#align(right)[#v(1mm) #emph(text(10pt, d.place))]
#align(center)[#v(1mm) #text(13pt, strong[PHIẾU GIAO NHẬN KẾT QUẢ])]
#v(1mm)
Mã hồ sơ: #strong(d.code) \
Thủ tục: #d.procedure \
Chủ hồ sơ: #strong(d.owner) \
Kết quả: #d.result \
Số: #(if d.number == "" { "……………" } else { d.number }) #h(4mm) Có kết quả: #d.issued
#if d.originals.len() > 0 [
  Bản chính trả lại (đánh dấu):
  #for it in d.originals [
    #grid(columns: (6mm, 1fr), box(width: 3.4mm, height: 3.4mm, stroke: 0.6pt), it)
  ]
]
Người nhận thay (nếu có): #box(width: 1fr, repeat[.]) \
Số giấy tờ: #box(width: 40mm, repeat[.]) Văn bản ủy quyền: #box(width: 1fr, repeat[.])

Người nhận đã nhận đủ kết quả và bản chính nêu trên, lúc #box(width: 14mm, repeat[.]) giờ #box(width: 14mm, repeat[.]) phút.
#v(2mm)
#block(breakable: false)[#grid(columns: (1fr, 1fr), align: center,
  [#strong[NGƯỜI NHẬN KẾT QUẢ] \ #emph[(Ký, ghi rõ họ tên)] #v(18mm)],
  [#strong[NGƯỜI TRẢ KẾT QUẢ] \ #emph[(Ký, ghi rõ họ tên)] #v(18mm) #d.officer])]
`

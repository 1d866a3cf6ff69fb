/**
 * Forms 02 to 05 as one Typst template: head and person as on form 01, then what is said, a list, lines, and who signs.
 * TT 01/2018/TT-VPCP annex, kept by TT 03/2025; layout of administrative documents by NĐ 30/2020.
 */
export interface SlipData {
  head: { above: string; agency: string }
  /** `05/HDHS`. */
  number: string
  /** `02` to `05`; empty: no official form. */
  form: string
  title: string
  code: string
  secret: string
  qr: string
  place: string
  person: readonly { label: string; text: string }[]
  procedure: string
  /** Before the list. */
  lead: string
  items: readonly string[]
  /** After the list. */
  lines: readonly { label: string; text: string }[]
  /** Sentences in people's own words, and what to do. */
  closing: readonly string[]
  signs: readonly { title: string; name: string }[]
  track: string
}

export const SLIP_FORM = String.raw`
#let d = json("/data.json")
#set document(title: d.title, author: d.head.agency)
#set page(paper: "a5", margin: (x: 14mm, top: 10mm, bottom: 12mm),
  footer: text(7.5pt)[#if d.form != "" [Mẫu số #d.form] #h(1fr) #d.code])
#set text(font: "Tinos", size: 10.5pt, lang: "vi")
#set par(leading: 0.5em, spacing: 0.62em)
#show regex("\S{28,}"): it => it.text.clusters().join(sym.zws)
#let line-of(it) = [#it.label: #strong(it.text)]

#grid(columns: (1fr, 1.12fr), column-gutter: 3mm, align: center,
  text(8pt)[#upper(d.head.above) \
   #strong(upper(d.head.agency)) \
   #strong[BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ] \
   Số: #d.number],
  [#text(8.2pt, strong[CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM]) \
   #text(9.5pt, strong(underline(offset: 3pt, stroke: 0.5pt)[Độc lập - Tự do - Hạnh phúc])) \
   #emph(d.place)])

#v(1mm)
#grid(columns: (1fr, 20mm), column-gutter: 3mm, align: (center + horizon, right),
  [#text(12.5pt, strong(upper(d.title))) \
   #v(0.5mm) Mã hồ sơ: #strong(d.code)],
  align(center)[
    #image(bytes(d.qr), format: "svg", width: 20mm, alt: "Mã QR tra cứu hồ sơ")
    #v(-1.5mm)
    #text(8pt)[Mã tra cứu \ #text(9pt, strong(d.secret))]
  ])

#for it in d.person [#line-of(it) #parbreak()]
Nội dung yêu cầu giải quyết: #strong(d.procedure)

#d.lead

#for (i, it) in d.items.enumerate() [#(i + 1). #it #parbreak()]
#for it in d.lines [#line-of(it) #parbreak()]
#for it in d.closing [#it #parbreak()]

#v(1mm)
#block(breakable: false)[
  #grid(columns: d.signs.map(it => 1fr), align: center,
    ..d.signs.map(it => [#strong(it.title) \ #emph[(Ký, ghi rõ họ tên)] #v(12mm) #strong(it.name)]))
  #v(1mm)
  #line(length: 100%, stroke: 0.4pt)
  #text(9pt)[Tra cứu: quét mã QR hoặc vào #strong(d.track), nhập mã hồ sơ và mã tra cứu #strong(d.secret).]
]
`

/**
 * Form 01, "Giấy tiếp nhận hồ sơ và hẹn trả kết quả", as a Typst template: A5, in letters as large as leave an ordinary
 * dossier one sheet. TT 01/2018/TT-VPCP annex, kept by TT 03/2025; layout of administrative documents by NĐ 30/2020.
 */
export interface ReceiptData {
  /** The authority above, the Centre or commune, the desk. */
  head: { above: string; agency: string }
  number: string
  code: string
  secret: string
  /** SVG of the QR code that leads to the tracking page. */
  qr: string
  place: string
  person: readonly { label: string; text: string }[]
  procedure: string
  /** What the case is about: parcel, pages, … */
  about: string
  /** Where it stands in the register; empty for a receipt of before there were numbers. */
  register: string
  papers: readonly { name: string; kind: string; count: string }[]
  facts: readonly { label: string; text: string }[]
  officer: string
  applicant: string
  track: string
}

export const RECEIPT_FORM = String.raw`
#let d = json("/data.json")
#set document(title: "Giấy tiếp nhận hồ sơ và hẹn trả kết quả", author: d.head.agency)
#set page(paper: "a5", margin: (x: 14mm, top: 10mm, bottom: 12mm),
  footer: text(7.5pt)[Mẫu số 01, TT 01/2018/TT-VPCP #h(1fr) #d.code])
#set text(font: "Tinos", lang: "vi")
#set par(leading: 0.5em, spacing: 0.62em)
// A word that no line holds breaks anywhere, and nowhere else shows it.
#show regex("\S{28,}"): it => it.text.clusters().join(sym.zws)
#let line-of(it) = [#it.label: #strong(it.text)]

#let receipt(size, gap) = [
#set text(size: size)
#grid(columns: (1fr, 1.12fr), column-gutter: 3mm, align: center,
  text(8pt)[#upper(d.head.above) \
   #strong(upper(d.head.agency)) \
   #strong[BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ] \
   Số: #d.number],
  [#text(8.2pt, strong[CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM]) \
   #text(9.5pt, strong(underline(offset: 3pt, stroke: 0.5pt)[Độc lập - Tự do - Hạnh phúc])) \
   #emph(d.place)])

#v(1mm)
#grid(columns: (1fr, 24mm), column-gutter: 3mm, align: (center + horizon, right),
  [#text(13pt, strong[GIẤY TIẾP NHẬN HỒ SƠ \ VÀ HẸN TRẢ KẾT QUẢ]) \
   #v(0.5mm) Mã hồ sơ: #text(12pt, strong(d.code))],
  align(center)[
    #image(bytes(d.qr), format: "svg", width: 24mm, alt: "Mã QR tra cứu hồ sơ")
    #v(-1.5mm)
    #text(8pt)[Mã tra cứu \ #text(9.5pt, strong(d.secret))]
  ])

#for it in d.person [#line-of(it) #parbreak()]
Nội dung yêu cầu giải quyết: #strong(d.procedure)#if d.about != "" [ (#d.about)]

#strong[1. Thành phần hồ sơ nộp gồm:]
#table(columns: (8mm, 1fr, 30mm, 14mm), stroke: 0.4pt, inset: (x: 1.5mm, y: 1mm),
  align: (center, left, left, center),
  table.header(strong[STT], strong[Tên giấy tờ], strong[Loại], strong[Số bản]),
  ..d.papers.enumerate().map(((i, it)) => ([#(i + 1)], [#it.name], [#it.kind], [#it.count])).flatten())

#for (i, it) in d.facts.enumerate() [#strong[#(i + 2).] #line-of(it) #parbreak()]
#d.register

#v(1mm)
#block(breakable: false)[
  #grid(columns: (1fr, 1fr), align: center,
    [#strong[NGƯỜI NỘP HỒ SƠ] \ #emph[(Ký, ghi rõ họ tên)] #v(gap) #strong(d.applicant)],
    [#strong[NGƯỜI TIẾP NHẬN HỒ SƠ] \ #emph[(Ký, ghi rõ họ tên)] #v(gap) #strong(d.officer)])
  #v(1mm)
  #line(length: 100%, stroke: 0.4pt)
  #text(9pt)[Tra cứu: quét mã QR hoặc vào #strong(d.track), nhập mã hồ sơ và mã tra cứu #strong(d.secret). Khi có kết quả, cũng mã QR này để đánh giá việc phục vụ bằng một lần bấm. Khi nhận kết quả, đề nghị mang theo giấy này, giấy tờ tùy thân và văn bản ủy quyền (nếu nhận thay).]
]
]

// The largest letters that leave it one sheet; many papers go on to a second one in the largest.
#let sizes = ((10.5pt, 12mm), (10pt, 10mm), (9.5pt, 8mm))
// An ordinary one fits in the largest, and is not measured first.
#let lines = d.papers.map(it => calc.ceil(it.name.clusters().len() / 42)).sum(default: 0) + d.person.map(it => calc.ceil((it.label + it.text).clusters().len() / 62)).sum(default: 0) + d.facts.map(it => calc.ceil((it.label + it.text).clusters().len() / 66)).sum(default: 0) - 6
#if lines <= 8 { receipt(..sizes.first()) } else {
  layout(page => {
    let fits(it) = measure(block(width: page.width, receipt(..it))).height <= page.height
    let fitting = sizes.find(fits)
    receipt(..if fitting == none { sizes.first() } else { fitting })
  })
}
`

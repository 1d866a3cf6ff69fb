/** What every proposal to the People's Committee (tờ trình) begins and ends with, as Typst; head after NĐ 30/2020. Reads `title`, `about`, `head`, `place`. */
export const PROPOSAL_HEAD = String.raw`
#let d = json("/data.json")
#set document(title: d.title, author: d.head.agency)
#set page(paper: "a4", margin: (left: 30mm, right: 18mm, y: 20mm), numbering: "1")
#set text(font: "Tinos", size: 13pt, lang: "vi")
#set par(leading: 0.6em, spacing: 0.8em, justify: true)
#show regex("\S{28,}"): it => it.text.clusters().join(sym.zws)
#grid(columns: (1fr, 1.25fr), align: center, column-gutter: 3mm,
  text(12pt)[#upper(d.head.above) \ #strong(upper(d.head.agency)) \ #text(13pt)[Số: #h(8mm) /TTr-#h(8mm)]],
  [#text(12pt, strong[CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM]) \ #text(13pt, strong(underline(offset: 3pt, stroke: 0.5pt)[Độc lập - Tự do - Hạnh phúc])) \ #emph(d.place)])
#v(4mm)
#align(center)[#text(14pt, strong[TỜ TRÌNH]) \ #strong(d.about)]
#let part(it) = block(above: 4mm, below: 2mm, sticky: true, strong(it))
#let grid-of(heads, rows, widths) = { set text(11pt); set par(justify: false); table(columns: widths, inset: 4pt, stroke: 0.5pt, align: (x, y) => if x == 0 or type(widths.at(x)) == length and widths.at(x) > 50mm { left } else { center + horizon },
  table.header(..heads.map(it => align(center + horizon, strong(it)))), ..rows.flatten()) }
`

export const PROPOSAL_END = String.raw`
#v(4mm)
#grid(columns: (1fr, 1fr), [#text(11pt)[#strong(emph[Nơi nhận:]) \ - Như trên; \ - Lưu: VT.]], align(center)[#strong[THỦ TRƯỞNG CƠ QUAN] \ #emph[(Ký, ghi rõ họ tên, đóng dấu)]])
`

/**
 * The application on paper: A4, Times at 13 pt with the margins, head and signature of NĐ 30/2020 (annex I). Texts of people are
 * values, never markup. The answers are attached to the document as JSON, so that no program reads them off the page.
 */
export const APPLICATION_FORM = String.raw`
#let d = json("/data.json")
#set document(title: d.title)
#set page(paper: "a4", margin: (top: 20mm, bottom: 20mm, left: 30mm, right: 18mm),
  footer: context [#text(9pt, fill: luma(90))[#d.code #h(1fr) #counter(page).display("1/1", both: true)]])
#set text(font: "Tinos", size: 12.5pt, lang: "vi")
#set par(leading: 0.62em, spacing: 0.75em)
// A word that no line holds breaks anywhere, and nowhere else shows it.
#show regex("\S{60,}"): it => it.text.clusters().join(sym.zws)
#let lines(it) = it.split("\n").join(linebreak())
#let said(it) = if it == "" [#box(width: 1fr, repeat[.])] else [#strong(lines(it))]

#pdf.attach("application.json", bytes(d.attached), mime-type: "application/json", relationship: "data",
  description: "Nội dung khai dưới dạng dữ liệu")

#align(center)[
  #strong[CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM] \
  #strong(underline(offset: 3.5pt, stroke: 0.5pt)[Độc lập - Tự do - Hạnh phúc])
]
#if d.source != "" { align(right, text(10pt, style: "italic", d.source)) }
#v(4mm)
#align(center)[
  #text(14pt, strong(upper(d.title)))
  #v(1mm)
  Kính gửi: #strong(d.agency)
]
#v(3mm)
#for section in d.sections {
  block(above: 1.1em, below: 0.7em, sticky: true, strong(section.title))
  for row in section.rows {
    if row.cells.len() > 0 {
      block(below: 0.4em, [#row.label:])
      table(columns: (auto,) + (1fr,) * row.heads.len(), stroke: 0.4pt, inset: (x: 1.5mm, y: 1.2mm),
        table.header(strong[TT], ..row.heads.map(it => strong(text(10.5pt, it)))),
        ..row.cells.enumerate().map(((i, cells)) => ([#(i + 1)], ..cells.map(it => text(10.5pt, lines(it))))).flatten())
    } else if row.parts.len() > 0 {
      block(below: 0.35em, [#row.label:])
      for part in row.parts { block(inset: (left: 6mm), above: 0.55em, below: 0.55em, [– #part.label: #said(part.said)]) }
    } else { par[#row.label: #said(row.text)] }
  }
}
#if d.unprintable.len() > 0 {
  block(above: 1.2em, text(9.5pt, style: "italic")[Có #d.unprintable.len() chữ mà phông của bản in không có; nội dung nguyên vẹn nằm trong tệp application.json kèm theo bản PDF này.])
}
#v(6mm)
#block(breakable: false, width: 100%, grid(columns: (1fr, 1fr), [], align(center)[
  #emph(d.placeAndDate) \
  #strong[NGƯỜI ĐỀ NGHỊ] \
  #if d.proof == "" [#emph[(Ký, ghi rõ họ tên)] #v(18mm)] else [#text(10pt, emph(d.proof)) #v(4mm)]
  #strong(d.signer)
]))
`

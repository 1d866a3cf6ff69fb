/** "Chứng từ thanh toán trực tuyến" as a Typst template: A5, as the receipt of the dossier. Proof of payment, no tax receipt. */
export interface PayReceiptData {
  site: string
  agency: string
  code: string
  procedure: string
  payer: string
  lines: readonly { name: string; amount: string }[]
  total: string
  paidAt: string
  transaction: string
  standIn: string
}

export const PAY_RECEIPT_FORM = String.raw`
#let d = json("/data.json")
#set document(title: "Chứng từ thanh toán trực tuyến", author: d.agency)
#set page(paper: "a5", margin: (x: 14mm, y: 14mm), footer: align(right, text(8pt, d.code)))
#set text(font: "Tinos", size: 11pt, lang: "vi")
#set par(leading: 0.55em, spacing: 0.75em)
#show regex("\S{28,}"): it => it.text.clusters().join(sym.zws)

#text(9pt)[#upper(d.site) \ #strong(upper(d.agency))]
#v(4mm)
#align(center, text(14pt, strong[CHỨNG TỪ THANH TOÁN TRỰC TUYẾN]))
#v(3mm)
Mã hồ sơ: #strong(d.code) #parbreak()
Thủ tục: #strong(d.procedure) #parbreak()
Người nộp: #strong(d.payer) #parbreak()
#table(columns: (8mm, 1fr, 34mm), stroke: 0.4pt, inset: (x: 1.5mm, y: 1.4mm), align: (center, left, right),
  table.header(strong[STT], strong[Khoản thu], strong[Số tiền (đồng)]),
  ..d.lines.enumerate().map(((i, it)) => ([#(i + 1)], [#it.name], [#it.amount])).flatten(),
  [], strong[Tổng cộng], strong(d.total))
Thời điểm thanh toán: #strong(d.paidAt) #parbreak()
Mã giao dịch: #strong(d.transaction)
#v(2mm)
#if d.standIn != "" [#emph(d.standIn)]
`

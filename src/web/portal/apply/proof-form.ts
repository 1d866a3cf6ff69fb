/** "Giấy xác nhận nộp hồ sơ trực tuyến" as a Typst template, A4: what was filed, when, and the hash of all of it. */
export interface ProofData {
  site: string
  agency: string
  reference: string
  procedure: string
  procedureCode: string
  competent: string
  applicant: string
  /** Empty: the applicant owns it. */
  owner: string
  filedAt: string
  /** Of the others who must agree; empty where nobody else must. */
  agreements: readonly { name: string; role: string; standing: string }[]
  papers: readonly { paper: string; name: string; sha256: string }[]
  /** How each stood when this paper was made; empty where nothing is asked. */
  fees: readonly { name: string; standing: string }[]
  /** Due now; empty where nothing is. */
  owed: string
  contentHash: string
  secret: string
  link: string
}

export const PROOF_FORM = String.raw`
#let d = json("/data.json")
#set document(title: "Giấy xác nhận nộp hồ sơ trực tuyến", author: d.agency)
#set page(paper: "a4", margin: (x: 22mm, y: 20mm), footer: align(right, text(8pt, d.reference)))
#set text(font: "Tinos", size: 12pt, lang: "vi")
#set par(leading: 0.6em, spacing: 0.8em)
#show regex("\S{28,}"): it => it.text.clusters().join(sym.zws)

#text(10pt)[#upper(d.site) \ #strong(upper(d.agency))]
#v(6mm)
#align(center, text(15pt, strong[GIẤY XÁC NHẬN NỘP HỒ SƠ TRỰC TUYẾN]))
#align(center)[Mã hồ sơ: #strong(d.reference)]
#v(4mm)
Thủ tục: #strong(d.procedure) (#d.procedureCode) #parbreak()
Cơ quan giải quyết: #d.competent #parbreak()
Người nộp: #strong(d.applicant) #parbreak()
#if d.owner != "" [Chủ hồ sơ: #strong(d.owner) #parbreak()]
Thời điểm nộp: #strong(d.filedAt) #parbreak()
#if d.papers.len() > 0 [
  Giấy tờ đã gửi kèm:
  #table(columns: (11mm, 1fr, 42mm, 52mm), stroke: 0.4pt, inset: (x: 1.5mm, y: 1.4mm), align: (center, left, left, left),
    table.header(strong[STT], strong[Giấy tờ], strong[Tệp], strong[Mã băm SHA-256]),
    ..d.papers.enumerate().map(((i, it)) => ([#(i + 1)], [#it.paper], [#it.name], [#text(8pt, it.sha256)])).flatten())
]
#if d.agreements.len() > 0 [
  Những người phải đồng ý:
  #table(columns: (1fr, 52mm, 62mm), stroke: 0.4pt, inset: (x: 1.5mm, y: 1.4mm), align: left,
    table.header(strong[Họ và tên], strong[Tư cách], strong[Ý kiến lúc nộp]),
    ..d.agreements.map(it => ([#it.name], [#it.role], [#it.standing])).flatten())
]
#if d.fees.len() > 0 [
  Phí, lệ phí:
  #table(columns: (1fr, 72mm), stroke: 0.4pt, inset: (x: 1.5mm, y: 1.4mm), align: left,
    table.header(strong[Khoản thu], strong[Mức và tình trạng lúc lập giấy này]),
    ..d.fees.map(it => ([#it.name], [#it.standing])).flatten())
]
#if d.owed != "" [Phải nộp khi nộp hồ sơ: #strong(d.owed). Nộp trực tuyến tại địa chỉ theo dõi dưới đây, hoặc tại quầy khi tiếp nhận. Hồ sơ không được tiếp nhận, hoặc rút trước khi tiếp nhận, thì khoản đã nộp được hoàn lại. #parbreak()]
Mã băm SHA-256 của toàn bộ nội dung đã nộp: #parbreak()
#text(9pt, d.contentHash) #parbreak()
#v(2mm)
Mã tra cứu: #strong(d.secret) #parbreak()
Theo dõi tại: #text(9pt, d.link)
#v(4mm)
#emph[Giấy này do máy chủ lập lúc nộp, xác nhận hồ sơ đã được gửi. Thời hạn giải quyết tính từ khi có Giấy tiếp nhận hồ sơ và hẹn trả kết quả.]
`

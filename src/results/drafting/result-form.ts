/** The document of a result as a Typst template (NĐ 30/2020 annex I: A4, Times New Roman 13 to 14, margins). */
import type { ResultParts } from './parts.ts'

export interface ResultDocument {
  head: { above: string; agency: string }
  /** Empty while it is a draft. */
  number: string
  place: string
  parts: ResultParts
  /** Who signs; empty while nobody has decided. */
  signedBy: string
  /** "DỰ THẢO" across the page; empty where it is issued. */
  mark: string
  /** Where the number is left free, to be shown by the seal that comes after the leader's signature. */
  waitsForNumber?: true
}

const MM = 72 / 25.4
const PAGE_MM = 297
/** On the first page, in mm from its upper left corner: below the agency's name. */
const NUMBER_MM = { left: 30, right: 100.7, top: 42, bottom: 48 }

/** Where the seal shows the number, in points from the lower left corner. */
export const NUMBER_PLACE = {
  left: NUMBER_MM.left * MM,
  right: NUMBER_MM.right * MM,
  top: (PAGE_MM - NUMBER_MM.top) * MM,
  bottom: (PAGE_MM - NUMBER_MM.bottom) * MM,
}

/** Where the leader's own signature says whose it is and when it was set: in the margin below. */
const SIGNER_MM = { left: 105, right: 192, top: 280, bottom: 292 }
export const SIGNER_PLACE = {
  left: SIGNER_MM.left * MM,
  right: SIGNER_MM.right * MM,
  top: (PAGE_MM - SIGNER_MM.top) * MM,
  bottom: (PAGE_MM - SIGNER_MM.bottom) * MM,
}

export const SIGNER_FORM = String.raw`
#let d = json("/data.json")
#set page(width: 87mm, height: 12mm, margin: 1mm, fill: none)
#set text(font: "Tinos", size: 8.5pt, lang: "vi")
#rect(width: 100%, height: 100%, stroke: 0.4pt, inset: 1mm)[Người ký: #strong(d.name) \ Thời gian ký: #d.at]
`

/** The number as the seal shows it: a page as large as its place. */
export const NUMBER_FORM = String.raw`
#let d = json("/data.json")
#set page(width: 70.7mm, height: 6mm, margin: 0mm, fill: none)
#set text(font: "Tinos", size: 12pt, lang: "vi")
#align(center + horizon)[Số: #d.number]
`

/** What the template reads: lines as they were typed, empty ones left out. Pure. */
export function resultData({ parts, ...rest }: ResultDocument) {
  const lines = (text: string) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
  return {
    ...rest,
    title: parts.title,
    subject: parts.subject.trim(),
    bases: lines(parts.bases),
    body: lines(parts.body),
    recipients: lines(parts.recipients),
    signer: lines(parts.signer),
  }
}

export const RESULT_FORM = String.raw`
#let d = json("/data.json")
#set document(title: d.title, author: d.head.agency)
#set page(paper: "a4", margin: (top: 20mm, bottom: 20mm, left: 30mm, right: 18mm),
  background: if d.mark != "" { rotate(-35deg, text(64pt, luma(225), strong(d.mark))) })
#set text(font: "Tinos", size: 13.5pt, lang: "vi")
#set par(leading: 0.62em, spacing: 0.85em, justify: true)
#show regex("\S{28,}"): it => it.text.clusters().join(sym.zws)
#grid(columns: (1fr, 1.25fr), align: center, column-gutter: 3mm,
  text(12pt)[#let head = [#upper(d.head.above) \ #strong(upper(d.head.agency))]
    #if d.at("waitsForNumber", default: false) { block(height: 28mm, align(top, head)) } else [#head \ #v(1mm) Số: #if d.number == "" [………] else [#d.number]]],
  [#text(12pt, strong[CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM]) \ #text(13pt, strong(underline(offset: 3pt, stroke: 0.5pt)[Độc lập - Tự do - Hạnh phúc])) \ #v(1mm) #emph(d.place)])
#v(6mm)
#align(center)[#text(14pt, strong(upper(d.title))) #if d.subject != "" [\ #strong(d.subject)]]
#v(4mm)
#set par(first-line-indent: (amount: 10mm, all: true))
#for it in d.bases [#emph(it) #parbreak()]
#for it in d.body [#it #parbreak()]
#v(5mm)
#set par(first-line-indent: 0mm, justify: false)
#block(breakable: false)[#grid(columns: (1fr, 1fr), align: (left, center),
  text(11pt)[#if d.recipients.len() > 0 [#strong(emph[Nơi nhận:]) \ #for it in d.recipients [- #it \ ]]],
  [#for it in d.signer [#strong(upper(it)) \ ] #v(26mm) #strong(d.signedBy)])]
`

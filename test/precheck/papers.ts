/** Papers as people send them: PDF with a text, photographs and scans, made by what is said of each. */

import { createRequire } from 'node:module'
import { PDFDocument } from '@cantoo/pdf-lib'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import { renderPdf } from '../../src/platform/pdf/index.ts'

/** What a paper is, and what happened to it on its way. */
export interface Sheet {
  /** Lines of each page. */
  pages: readonly (readonly string[])[]
  as: 'pdf' | 'photo' | 'scan'
  /** Counted from 1: this page is empty. */
  blank?: number
  /** Of a photograph: how far out of focus, how dark (0 to 1), in which shadow (0 to 1), how large. */
  blur?: number
  dark?: number
  shadow?: number
  grain?: number
  ink?: string
  width?: number
  type?: 'jpeg' | 'png' | 'webp'
  /** The file breaks off after this share of it. */
  cut?: number
  password?: string
}

export interface MadePaper {
  content: Buffer
  type: string
  name: string
}

const FONT = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
)
const known = new Map<string, Promise<MadePaper>>()

export function makePaper(sheet: Sheet, name: string): Promise<MadePaper> {
  const key = `${name}${JSON.stringify(sheet)}`
  const made = known.get(key) ?? make(sheet, name)
  known.set(key, made)
  return made
}

async function make(sheet: Sheet, name: string): Promise<MadePaper> {
  const made = sheet.as === 'photo' ? await photograph(sheet, name) : await pdfOf(sheet, name)
  const content =
    sheet.cut === undefined ? made.content : made.content.subarray(0, made.content.length * sheet.cut)
  return { ...made, content }
}

async function pdfOf(sheet: Sheet, name: string): Promise<MadePaper> {
  const content = sheet.as === 'scan' ? await scan(sheet) : await typeset(sheet)
  const isLocked = sheet.password !== undefined
  return {
    content: isLocked ? await lock(content, sheet.password ?? '') : content,
    type: 'application/pdf',
    name: `${name}.pdf`,
  }
}

const TEMPLATE = String.raw`
#let d = json("/data.json")
#set page(paper: "a4", margin: 20mm)
#set text(font: "Tinos", size: 13pt, lang: "vi")
#for (i, lines) in d.pages.enumerate() {
  if i > 0 { pagebreak() }
  for line in lines { block(line) }
}
`

function typeset({ pages, blank }: Sheet): Promise<Buffer> {
  return renderPdf(TEMPLATE, { pages: pages.map((lines, at) => (at + 1 === blank ? [''] : lines)) })
}

async function scan(sheet: Sheet): Promise<Buffer> {
  const pdf = await PDFDocument.create()
  for (const [at, lines] of sheet.pages.entries()) {
    const drawn = at + 1 === sheet.blank ? [] : lines
    const picture = await pdf.embedJpg(drawSheet({ ...sheet, pages: [drawn] }).toBuffer('image/jpeg', 85))
    pdf.addPage([595, 842]).drawImage(picture, { x: 0, y: 0, width: 595, height: 842 })
  }
  return Buffer.from(await pdf.save())
}

async function lock(content: Buffer, password: string): Promise<Buffer> {
  const pdf = await PDFDocument.load(content)
  pdf.encrypt({ userPassword: password, ownerPassword: `${password}!` })
  return Buffer.from(await pdf.save())
}

async function photograph(sheet: Sheet, name: string): Promise<MadePaper> {
  const { type = 'jpeg' } = sheet
  const canvas = drawSheet(sheet)
  const content = type === 'png' ? await canvas.encode('png') : await canvas.encode(type, 85)
  return { content, type: `image/${type}`, name: `${name}.${type === 'jpeg' ? 'jpg' : type}` }
}

/** Paper on a table: yellowish, in some light, with the grain of a small camera. */
function drawSheet({
  pages,
  blank,
  blur = 0,
  dark = 0,
  shadow = 0,
  grain = 6,
  ink = '#1d2333',
  width = 800,
}: Sheet) {
  if (!GlobalFonts.has('Tinos')) GlobalFonts.registerFromPath(FONT, 'Tinos')
  const height = Math.round(width * Math.SQRT2)
  const paper = createCanvas(width, height)
  const draw = paper.getContext('2d')
  draw.fillStyle = '#f3efe4'
  draw.fillRect(0, 0, width, height)
  draw.fillStyle = ink
  const size = width / 42
  draw.font = `${size}px Tinos`
  const lines = blank === 1 ? [] : (pages[0] ?? [])
  for (const [at, line] of lines.entries()) draw.fillText(line, width * 0.09, width * 0.12 + at * size * 1.7)
  const light = draw.createLinearGradient(0, 0, width, height)
  light.addColorStop(0, 'rgba(0,0,0,0)')
  light.addColorStop(1, `rgba(0,0,0,${shadow})`)
  draw.fillStyle = light
  draw.fillRect(0, 0, width, height)
  const seen = createCanvas(width, height)
  const context = seen.getContext('2d')
  if (blur > 0) context.filter = `blur(${blur}px)`
  context.drawImage(paper, 0, 0)
  context.filter = 'none'
  context.fillStyle = `rgba(0,0,0,${dark})`
  context.fillRect(0, 0, width, height)
  const image = context.getImageData(0, 0, width, height)
  let chance = 7
  for (let at = 0; at < image.data.length; at += 4) {
    chance = (chance * 1_103_515_245 + 12_345) & 0x7fffffff
    const by = (((chance >> 8) % 1000) / 500 - 1) * grain
    for (let k = 0; k < 3; k++)
      image.data[at + k] = Math.max(0, Math.min(255, (image.data[at + k] ?? 0) + by))
  }
  context.putImageData(image, 0, 0)
  return seen
}

import { degrees, PDFDocument } from '@cantoo/pdf-lib'
import { type Canvas, createCanvas } from '@napi-rs/canvas'
import type { PDFPageProxy } from 'pdfjs-dist'
import { type BatchPart, type CutBatch, MOST_BATCH_PAGES } from './cut.ts'
import { joinPhotographs } from './join-photographs.ts'
import { drawPdfPage, openPdf } from './open-pdf.ts'
import { readCodes } from './read-codes.ts'

/** A code six centimetres wide has ten pixels a square then: enough for what was scanned badly. */
const READ_SIDE = 1_600

/** Cuts a scan at the pages that have a code whose text begins with `prefix`. Takes a tenth of a second a page: for a thread of its own. */
export async function cutBatch(content: Buffer, prefix: string): Promise<CutBatch> {
  const opened = await openPdf(content)
  if (typeof opened === 'string') return { fault: opened, pages: 0, parts: [] }
  const pages = opened.numPages
  try {
    if (pages > MOST_BATCH_PAGES) return { fault: 'too_long', pages, parts: [] }
    const piles: { of?: string; pages: number[] }[] = [{ pages: [] }]
    for (let number = 1; number <= pages; number++) {
      const page = await opened.getPage(number)
      const of = await separatorOn(page, prefix)
      if (of === undefined) piles.at(-1)?.pages.push(number)
      else piles.push({ of, pages: [] })
      page.cleanup()
    }
    const whole = await PDFDocument.load(content, { ignoreEncryption: false })
    const parts: BatchPart[] = []
    for (const pile of piles.filter((one) => one.pages.length > 0)) {
      parts.push({ ...pile, content: await take(whole, pile.pages) })
    }
    return { pages, parts }
  } catch {
    return { fault: 'broken', pages, parts: [] }
  } finally {
    await opened.loadingTask.destroy()
  }
}

async function separatorOn(page: PDFPageProxy, prefix: string): Promise<string | undefined> {
  const canvas = await drawPdfPage(page, READ_SIDE)
  for (const picture of [canvas, smaller(canvas)]) {
    const own = (await readCodes(picture)).find((text) => text.startsWith(prefix))
    if (own !== undefined) return own.slice(prefix.length)
  }
  return undefined
}

/** Half as large, so that the specks of a dirty glass vanish. */
function smaller(canvas: Canvas): Canvas {
  const half = createCanvas(Math.ceil(canvas.width / 2), Math.ceil(canvas.height / 2))
  const context = half.getContext('2d')
  context.imageSmoothingQuality = 'high'
  context.drawImage(canvas, 0, 0, half.width, half.height)
  return half
}

async function take(whole: PDFDocument, pages: readonly number[]): Promise<Buffer> {
  const part = await PDFDocument.create({ updateMetadata: false })
  const copied = await part.copyPages(
    whole,
    pages.map((number) => number - 1),
  )
  for (const page of copied) part.addPage(page)
  return Buffer.from(await part.save())
}

/** Each page as a PDF of its own; none where it cannot be opened. */
export async function splitPages(content: Buffer): Promise<Buffer[]> {
  try {
    const whole = await PDFDocument.load(content)
    return await Promise.all(whole.getPageIndices().map((at) => take(whole, [at + 1])))
  } catch {
    return []
  }
}

/** Every page of a PDF, or a picture as a page, a quarter turn to the right; undefined where it cannot be opened. */
export async function turnPages(content: Buffer, type: string): Promise<Buffer | undefined> {
  try {
    const pages = type === 'application/pdf' ? content : await joinPhotographs([content])
    if (pages === undefined) return undefined
    const whole = await PDFDocument.load(pages, { updateMetadata: false })
    for (const page of whole.getPages()) page.setRotation(degrees((page.getRotation().angle + 90) % 360))
    return Buffer.from(await whole.save())
  } catch {
    return undefined
  }
}

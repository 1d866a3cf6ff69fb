import type { PDFPageProxy } from 'pdfjs-dist'
import { type Look, type LookedAtPage, MEASURED_SIDE, MOST_PAGES, MOST_TEXT } from './look.ts'
import { measure } from './measure.ts'
import { drawPdfPage, openPdf } from './open-pdf.ts'
import { draw, greysOf, openPicture } from './open-picture.ts'
import { PHOTOGRAPHS } from './photographs.ts'

/** Undefined for a file of another type. Takes a tenth of a second a page: for a thread of its own. */
export async function lookAtFile(content: Buffer, type: string): Promise<Look | undefined> {
  if (PHOTOGRAPHS.has(type)) return lookAtPhotograph(content)
  return type === 'application/pdf' ? lookAtPdf(content) : undefined
}

async function lookAtPhotograph(content: Buffer): Promise<Look> {
  const image = await openPicture(content)
  if (image === undefined) return { fault: 'broken', isPhotograph: true, pageCount: 1, pages: [] }
  const measured = measure(greysOf(draw(image, MEASURED_SIDE)))
  const page = { width: image.width, height: image.height, text: '', ...measured }
  return { isPhotograph: true, pageCount: 1, pages: [page] }
}

async function lookAtPdf(content: Buffer): Promise<Look> {
  const opened = await openPdf(content)
  if (typeof opened === 'string') return { fault: opened, isPhotograph: false, pageCount: 0, pages: [] }
  try {
    const pages: LookedAtPage[] = []
    for (let number = 1; number <= Math.min(opened.numPages, MOST_PAGES); number++) {
      const page = await opened.getPage(number)
      pages.push(await lookAtPage(page))
      page.cleanup()
    }
    return { isPhotograph: false, pageCount: opened.numPages, pages }
  } catch {
    return { fault: 'broken', isPhotograph: false, pageCount: opened.numPages, pages: [] }
  } finally {
    await opened.loadingTask.destroy()
  }
}

async function lookAtPage(page: PDFPageProxy): Promise<LookedAtPage> {
  const { width, height } = page.getViewport({ scale: 1 })
  const canvas = await drawPdfPage(page, MEASURED_SIDE)
  const { items } = await page.getTextContent()
  const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
  return { width, height, text: text.slice(0, MOST_TEXT), ...measure(greysOf(canvas)) }
}

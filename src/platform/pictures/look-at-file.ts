import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { type Look, type LookedAtPage, MEASURED_SIDE, MOST_PAGES, MOST_TEXT } from './look.ts'
import { measure } from './measure.ts'
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

async function openPdf(content: Buffer): Promise<PDFDocumentProxy | 'broken' | 'locked'> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const opening = pdfjs.getDocument({
    data: new Uint8Array(content),
    standardFontDataUrl: join(root, 'standard_fonts/'),
    cMapUrl: join(root, 'cmaps/'),
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    verbosity: 0,
  })
  try {
    return await opening.promise
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'broken'
  }
}

async function lookAtPage(page: PDFPageProxy): Promise<LookedAtPage> {
  const natural = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: MEASURED_SIDE / Math.max(natural.width, natural.height) })
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
  await page.render({ canvas: canvas as never, viewport, background: '#fff' }).promise
  const { items } = await page.getTextContent()
  const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
  const { width, height } = natural
  return { width, height, text: text.slice(0, MOST_TEXT), ...measure(greysOf(canvas)) }
}

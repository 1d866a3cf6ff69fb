import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Canvas, createCanvas } from '@napi-rs/canvas'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'

/** The PDF, or why it cannot be opened. Whoever opens it destroys its loading task. */
export async function openPdf(content: Buffer): Promise<PDFDocumentProxy | 'broken' | 'locked'> {
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

/** The page on white, its longest side so many pixels. */
export async function drawPdfPage(page: PDFPageProxy, longestSide: number): Promise<Canvas> {
  const natural = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: longestSide / Math.max(natural.width, natural.height) })
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
  await page.render({ canvas: canvas as never, viewport, background: '#fff' }).promise
  return canvas
}

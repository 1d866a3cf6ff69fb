import { PDFDocument } from '@cantoo/pdf-lib'
import { draw, openPicture } from './open-picture.ts'

/** A4 at 200 dots an inch: small writing can be read, and ten pages are a few megabytes. */
const LONGEST_SIDE = 2_339
const QUALITY = 82
/** A4 in points. */
const [SHORT, LONG] = [595.28, 841.89]
const MARGIN = 14

/** One PDF, a photograph a page, upright, in this order. Undefined where one cannot be opened. */
export async function joinPhotographs(contents: readonly Buffer[]): Promise<Buffer | undefined> {
  // Without the time of making: the same photographs make the same bytes.
  const pdf = await PDFDocument.create({ updateMetadata: false })
  for (const content of contents) {
    const image = await openPicture(content)
    if (image === undefined) return undefined
    const jpeg = await draw(image, LONGEST_SIDE).encode('jpeg', QUALITY)
    const [width, height] = image.width > image.height ? [LONG, SHORT] : [SHORT, LONG]
    const picture = await pdf.embedJpg(jpeg)
    const size = picture.scaleToFit(width - 2 * MARGIN, height - 2 * MARGIN)
    pdf.addPage([width, height]).drawImage(picture, {
      x: (width - size.width) / 2,
      y: (height - size.height) / 2,
      ...size,
    })
  }
  return Buffer.from(await pdf.save())
}

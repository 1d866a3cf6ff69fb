import { degrees, PDFDocument } from '@cantoo/pdf-lib'
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { create } from 'qrcode'
import { afterAll, describe, expect, it } from 'vitest'
import { MOST_BATCH_PAGES } from './cut.ts'
import { openPictureReader } from './open-reader.ts'

const reader = openPictureReader()
afterAll(() => reader.close())

const PREFIX = 'TO:'
const [WIDTH, HEIGHT] = [1_240, 1_754]

interface Scanned {
  code?: string
  /** By how many degrees the sheet lay askew. */
  askew?: number
  noise?: number
}

/** A sheet as a scanner at 150 dots an inch gives it: writing, or a separator's code six centimetres wide. */
function scanned({ code, askew = 0, noise = 0 }: Scanned): Buffer {
  const canvas = createCanvas(WIDTH, HEIGHT)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, WIDTH, HEIGHT)
  context.translate(WIDTH / 2, HEIGHT / 2)
  context.rotate((askew * Math.PI) / 180)
  context.translate(-WIDTH / 2, -HEIGHT / 2)
  context.fillStyle = '#000'
  if (code === undefined) for (let y = 200; y < 1500; y += 40) context.fillRect(150, y, 700 + (y % 200), 12)
  else drawCode(context, code)
  context.resetTransform()
  // Always the same specks.
  let seed = 7
  const next = () => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed / 2_147_483_647
  }
  for (let at = 0; at < noise; at += 1) {
    context.fillStyle = next() < 0.5 ? '#000' : '#fff'
    context.fillRect(next() * WIDTH, next() * HEIGHT, 3, 3)
  }
  return canvas.toBuffer('image/jpeg', 60)
}

function drawCode(context: SKRSContext2D, text: string): void {
  const { modules } = create(text, { errorCorrectionLevel: 'H' })
  const square = 354 / modules.size
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column))
        context.fillRect(440 + column * square, 600 + row * square, square + 0.6, square + 0.6)
}

async function pile(sheets: readonly Scanned[], turned = 0): Promise<Buffer> {
  const pdf = await PDFDocument.create()
  for (const sheet of sheets) {
    const page = pdf.addPage([595, 842])
    page.drawImage(await pdf.embedJpg(scanned(sheet)), { x: 0, y: 0, width: 595, height: 842 })
    page.setRotation(degrees(turned))
  }
  return Buffer.from(await pdf.save())
}

const PILE: readonly Scanned[] = [{ code: 'TO:don' }, {}, {}, { code: 'TO:giay-khai-sinh' }, {}]
const cutOf = async (content: Buffer) => {
  const { parts, ...cut } = await reader.cut(content, PREFIX)
  return { ...cut, parts: parts.map(({ of, pages }) => [of, pages]) }
}
const CUT = {
  pages: 5,
  parts: [
    ['don', [2, 3]],
    ['giay-khai-sinh', [5]],
  ],
}

describe('a pile that was scanned in one go', () => {
  it('is cut at its separators, each part a PDF of its pages', async () => {
    const { parts } = await reader.cut(await pile(PILE), PREFIX)
    expect(parts.map(({ of, pages }) => [of, pages])).toEqual(CUT.parts)
    const counts = await Promise.all(
      parts.map(async ({ content }) => (await PDFDocument.load(content)).getPageCount()),
    )
    expect(counts).toEqual([2, 1])
  })

  it.each([90, 180, 270])('is cut where the sheets lay turned by %i degrees', async (turned) => {
    expect(await cutOf(await pile(PILE, turned))).toEqual(CUT)
  })

  it('is cut where the separators lay askew and the glass was dirty', async () => {
    const dirty = PILE.map((sheet) => ({ ...sheet, askew: sheet.code ? 7 : -3, noise: 2_000 }))
    expect(await cutOf(await pile(dirty))).toEqual(CUT)
  })

  it('keeps what lies before the first separator as a part of nothing, and takes no other code for a separator', async () => {
    const { parts } = await cutOf(await pile([{}, { code: 'https://example.vn' }, { code: 'TO:don' }, {}]))
    expect(parts).toEqual([
      [undefined, [1, 2]],
      ['don', [4]],
    ])
    expect((await cutOf(await pile([{}, {}]))).parts).toEqual([[undefined, [1, 2]]])
  })

  it('makes nothing of a separator with nothing behind it', async () => {
    const { parts } = await cutOf(await pile([{ code: 'TO:a' }, { code: 'TO:b' }, {}]))
    expect(parts).toEqual([['b', [3]]])
  })

  it('is refused where it is no PDF, or longer than a scanner takes', async () => {
    expect(await cutOf(Buffer.from('%PDF-1.7 nửa tệp'))).toMatchObject({ fault: 'broken', parts: [] })
    const long = await PDFDocument.create()
    for (let at = 0; at < 300; at += 1) long.addPage([595, 842])
    const cut = await cutOf(Buffer.from(await long.save()))
    expect(cut).toEqual({ fault: 'too_long', pages: 300, parts: [] })
    expect(MOST_BATCH_PAGES).toBeLessThan(300)
  })
})

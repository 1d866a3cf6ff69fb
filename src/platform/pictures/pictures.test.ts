import { PDFDocument } from '@cantoo/pdf-lib'
import { createCanvas } from '@napi-rs/canvas'
import { afterAll, describe, expect, it } from 'vitest'
import { joinPhotographs } from './join-photographs.ts'
import { openPicture } from './open-picture.ts'
import { openPictureReader } from './open-reader.ts'

const reader = openPictureReader()
afterAll(() => reader.close())

/** 400 × 200, its upper left corner red. */
function picture() {
  const canvas = createCanvas(400, 200)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, 400, 200)
  context.fillStyle = '#f00'
  context.fillRect(0, 0, 100, 100)
  return canvas
}

/** As a camera that was held on its side writes it: orientation 6 of EXIF, a quarter turn to the right. */
function heldOnItsSide(): Buffer {
  const jpeg = picture().toBuffer('image/jpeg', 90)
  const exif = Buffer.from('457869660000' + '4d4d002a00000008000101120003000000010006000000000000', 'hex')
  const length = Buffer.alloc(2)
  length.writeUInt16BE(exif.length + 2)
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, exif, jpeg.subarray(2)])
}

describe('photographs', () => {
  it('stand upright as their camera says', async () => {
    const image = await openPicture(heldOnItsSide())
    expect([image?.width, image?.height]).toEqual([200, 400])
  })

  it('are one PDF in their order, JPEG, PNG and WebP alike, the same bytes each time', async () => {
    const photographs = [heldOnItsSide(), picture().toBuffer('image/png'), await picture().encode('webp', 80)]
    const pdf = await joinPhotographs(photographs)
    const pages = (await PDFDocument.load(pdf ?? '')).getPages()
    expect(pages.map((page) => page.getWidth() > page.getHeight())).toEqual([false, true, true])
    expect(pdf?.equals((await joinPhotographs(photographs)) ?? Buffer.alloc(0))).toBe(true)
    const turned = await joinPhotographs(photographs.toReversed())
    expect(pdf?.equals(turned ?? Buffer.alloc(0))).toBe(false)
  })

  it('of which one breaks off are not joined', async () => {
    const whole = picture().toBuffer('image/jpeg', 90)
    expect(await joinPhotographs([whole, whole.subarray(0, whole.length / 2)])).toBeUndefined()
    expect(await joinPhotographs([Buffer.from('không phải ảnh')])).toBeUndefined()
  })
})

describe('the reader of files', () => {
  it('reads one after the other, and says broken of what is no such file', async () => {
    const [good, bad, unknown] = await Promise.all([
      reader.look(async () => picture().toBuffer('image/png'), 'image/png'),
      reader.look(async () => Buffer.from('%PDF-1.7 nửa tệp'), 'application/pdf'),
      reader.look(async () => Buffer.from('x'), 'text/plain'),
    ])
    expect(good?.pages[0]).toMatchObject({ width: 400, height: 200, text: '' })
    expect([bad?.fault, unknown]).toEqual(['broken', undefined])
  })

  it('has of all that wait only the file whose turn it is', async () => {
    let [open, most] = [0, 0]
    const png = picture().toBuffer('image/png')
    const look = async () => {
      await reader.look(async () => {
        open += 1
        most = Math.max(most, open)
        return png
      }, 'image/png')
      open -= 1
    }
    await Promise.all(Array.from({ length: 12 }, look))
    expect(most).toBeLessThanOrEqual(2)
  })

  it('gives up a file that breaks its thread, and goes on with the next', async () => {
    const many = Array.from({ length: 3 }, () => reader.look(async () => Buffer.alloc(2), 'image/jpeg'))
    expect((await Promise.all(many)).map((look) => look?.fault)).toEqual(['broken', 'broken', 'broken'])
    expect(
      (await reader.join([async () => picture().toBuffer('image/png')]))?.subarray(0, 5).toString(),
    ).toBe('%PDF-')
  })
})

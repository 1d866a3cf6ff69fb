import { type Canvas, createCanvas, type Image, loadImage } from '@napi-rs/canvas'
import { isHeic, openHeic } from './heic/open-heic.ts'
import { LARGEST_PIXELS } from './look.ts'
import type { Greys } from './measure.ts'

export type Picture = Image | Canvas

/** The photograph as its camera says it stands upright; undefined where it is broken or breaks off. */
export async function openPicture(content: Buffer): Promise<Picture | undefined> {
  if (isHeic(content)) return openHeic(content)
  if (isCutOff(content)) return undefined
  const image = await loadImage(content).catch(() => undefined)
  return image === undefined || image.width * image.height > LARGEST_PIXELS ? undefined : image
}

/** Drawn on white, at most so large. */
export function draw(image: Picture, longestSide: number): Canvas {
  const scale = Math.min(1, longestSide / Math.max(image.width, image.height))
  const canvas = createCanvas(Math.max(1, image.width * scale), Math.max(1, image.height * scale))
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas
}

/** Of a canvas, by how bright the eye sees each pixel (ITU-R BT.601). */
export function greysOf(canvas: Canvas): Greys {
  const { width, height } = canvas
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
  const pixels = new Uint8Array(width * height)
  for (let at = 0; at < pixels.length; at++) {
    const from = at * 4
    pixels[at] =
      ((data[from] as number) * 299 + (data[from + 1] as number) * 587 + (data[from + 2] as number) * 114) /
      1000
  }
  return { width, height, pixels }
}

/** A JPEG ends with its mark, perhaps with something of the camera's after it; half of one is drawn grey from where it breaks off. */
function isCutOff(content: Buffer): boolean {
  return content.readUInt16BE(0) === 0xffd8 && content.lastIndexOf(Buffer.from([0xff, 0xd9])) < 0
}

import { type Canvas, createCanvas, ImageData } from '@napi-rs/canvas'
import { LARGEST_PIXELS } from '../look.ts'

type Libheif = typeof import('libheif-js/wasm-bundle.js').default
type Handle = NonNullable<ReturnType<Libheif['heif_js_context_get_primary_image_handle']>>

/** A box of ISO 14496-12 that names a brand of ISO 23008-12 for pictures. */
const BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'mif1', 'msf1'])

export function isHeic(content: Buffer): boolean {
  return content.toString('latin1', 4, 8) === 'ftyp' && BRANDS.has(content.toString('latin1', 8, 12))
}

/**
 * The photograph that a telephone keeps as HEIC, upright as its container says (`irot`, `imir`; its EXIF is not asked, ISO 23008-12 6.5.10);
 * undefined where it is broken, breaks off or has more than `LARGEST_PIXELS`.
 */
export async function openHeic(content: Buffer): Promise<Canvas | undefined> {
  // Two megabytes that only who gets such a photograph needs.
  const { default: libheif } = await import('libheif-js/wasm-bundle.js')
  const context = libheif.heif_context_alloc()
  try {
    const read = libheif.heif_context_read_from_memory(context, content)
    if (read.code !== libheif.heif_error_code.heif_error_Ok) return undefined
    const handle = libheif.heif_js_context_get_primary_image_handle(context)
    if (handle === undefined || handle.code !== undefined) return undefined
    return await decode(libheif, handle)
  } finally {
    libheif.heif_context_free(context)
  }
}

async function decode(libheif: Libheif, handle: Handle): Promise<Canvas | undefined> {
  try {
    const width = libheif.heif_image_handle_get_width(handle)
    const height = libheif.heif_image_handle_get_height(handle)
    if (width * height > LARGEST_PIXELS) return undefined
    const { heif_colorspace_RGB } = libheif.heif_colorspace
    const { heif_chroma_interleaved_RGBA } = libheif.heif_chroma
    const decoded = await libheif.heif_js_decode_image2(
      handle,
      heif_colorspace_RGB,
      heif_chroma_interleaved_RGBA,
    )
    if (decoded === undefined || decoded.code !== undefined) return undefined
    try {
      const channel = decoded.channels.find(({ id }) => id === libheif.heif_channel.heif_channel_interleaved)
      return channel === undefined ? undefined : drawChannel(channel)
    } finally {
      libheif.heif_image_release(decoded.image)
    }
  } finally {
    libheif.heif_image_handle_release(handle)
  }
}

function drawChannel(channel: { width: number; height: number; stride: number; data: Uint8Array }): Canvas {
  const { width, height, stride, data } = channel
  const canvas = createCanvas(width, height)
  const row = width * 4
  const pixels = new Uint8ClampedArray(row * height)
  for (let y = 0; y < height; y++) pixels.set(data.subarray(y * stride, y * stride + row), y * row)
  canvas.getContext('2d').putImageData(new ImageData(pixels, width, height), 0, 0)
  return canvas
}

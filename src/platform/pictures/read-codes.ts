import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Canvas } from '@napi-rs/canvas'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

let ready: Promise<void> | undefined

/** From our own disk: by itself the library would fetch it from elsewhere. */
async function prepare(): Promise<void> {
  const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  const bytes = await readFile(path)
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(bytes).buffer } })
}

/** Texts of the QR codes and Code 128 barcodes in a picture, turned or upside down alike. */
export async function readCodes(canvas: Canvas): Promise<string[]> {
  ready ??= prepare()
  await ready
  const { width, height } = canvas
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
  const picture = { data: new Uint8ClampedArray(data), width, height, colorSpace: 'srgb' as const }
  const found = await readBarcodes(picture as ImageData, {
    formats: ['QRCode', 'Code128'],
    tryHarder: true,
    tryRotate: true,
    tryInvert: false,
    maxNumberOfSymbols: 4,
  })
  return found.filter(({ isValid }) => isValid).map(({ text }) => text)
}

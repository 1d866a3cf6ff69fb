/** How much is written on a page and whether it can be read: from its grey pixels, in numbers that light and paper hardly change. */

export interface Greys {
  width: number
  height: number
  /** One byte a pixel, row by row; 0 is black. */
  pixels: Uint8Array
}

export interface Measured {
  /** Of all of it, 0 (black) to 255. */
  light: number
  /** Share of the pixels that are darker than what surrounds them, as writing is. */
  ink: number
  /** How steep the edges of the writing are, 0 to 1; undefined where nothing is written. */
  sharpness?: number
  /** How far writing stands out from its paper, 0 to 255; undefined where nothing is written. */
  contrast?: number
}

/** Writing is surrounded by paper within so many pixels each way. */
const AROUND = 12
/** Darker than its surroundings by so much is written; noise and shadows are not. */
const STANDS_OUT = 24
/** The frame of a page shows the table it lies on, or the lid of the scanner. */
const FRAME = 0.03
/** Fewer dark pixels than this are dust. */
const DUST = 40

export function measure(greys: Greys): Measured {
  const sums = integrate(greys)
  const { width, height, pixels } = greys
  const [x0, y0] = [Math.ceil(width * FRAME), Math.ceil(height * FRAME)]
  let dark = 0
  let [seen, light] = [0, 0]
  const depths = new Uint32Array(256)
  const slopes = new Uint32Array(256)
  const means = new Float64Array(width)
  for (let y = y0; y < height - y0; y++) {
    meansOfRow(sums, greys, y, means)
    for (let x = x0; x < width - x0; x++) {
      const at = y * width + x
      seen += 1
      light += pixels[at] as number
      const depth = (means[x] as number) - (pixels[at] as number)
      if (depth < STANDS_OUT) continue
      dark += 1
      depths[Math.min(255, depth | 0)] = (depths[Math.min(255, depth | 0)] as number) + 1
      const slope = steepest(greys, at)
      slopes[slope] = (slopes[slope] as number) + 1
    }
  }
  const page = { light: seen === 0 ? 255 : light / seen, ink: seen === 0 ? 0 : dark / seen }
  if (dark < DUST) return page
  const contrast = quantile(depths, dark, 0.9)
  return { ...page, contrast, sharpness: Math.min(1, quantile(slopes, dark, 0.9) / (contrast * 2)) }
}

/** Largest step to a pixel beside or below it. */
function steepest({ width, pixels }: Greys, at: number): number {
  const own = pixels[at] as number
  let most = 0
  for (const other of [at - 1, at + 1, at - width, at + width]) {
    const step = Math.abs((pixels[other] ?? own) - own)
    if (step > most) most = step
  }
  return most
}

/** Sums of everything above and to the left, so that the mean of any box costs four look-ups. */
function integrate({ width, height, pixels }: Greys): Float64Array {
  const sums = new Float64Array((width + 1) * (height + 1))
  for (let y = 0; y < height; y++) {
    let row = 0
    for (let x = 0; x < width; x++) {
      row += pixels[y * width + x] as number
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] as number) + row
    }
  }
  return sums
}

/** Mean of the box around each pixel of a row, clipped at the borders. */
function meansOfRow(sums: Float64Array, { width, height }: Greys, y: number, means: Float64Array): void {
  const top = Math.max(0, y - AROUND)
  const bottom = Math.min(height, y + AROUND + 1)
  const [above, below] = [top * (width + 1), bottom * (width + 1)]
  for (let x = 0; x < width; x++) {
    const left = x < AROUND ? 0 : x - AROUND
    const right = x + AROUND + 1 > width ? width : x + AROUND + 1
    const sum =
      (sums[below + right] as number) -
      (sums[below + left] as number) -
      (sums[above + right] as number) +
      (sums[above + left] as number)
    means[x] = sum / ((right - left) * (bottom - top))
  }
}

/** The value below which this share of a histogram lies. */
function quantile(histogram: Uint32Array, total: number, share: number): number {
  let seen = 0
  for (const [value, count] of histogram.entries()) {
    seen += count
    if (seen >= total * share) return value
  }
  return 255
}

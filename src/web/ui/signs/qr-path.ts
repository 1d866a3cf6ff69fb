import { create } from 'qrcode'

/** The dark squares of the QR code of a text, as the path of an SVG of `size` × `size`; a row of neighbours is one rectangle. */
export function qrPath(text: string): { size: number; path: string } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const { size } = modules
  let path = ''
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (!modules.get(row, column)) continue
      let run = 1
      while (column + run < size && modules.get(row, column + run)) run += 1
      path += `M${column} ${row}h${run}v1h-${run}z`
      column += run
    }
  }
  return { size, path }
}

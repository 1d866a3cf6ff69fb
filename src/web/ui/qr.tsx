import { create } from 'qrcode'

/** A QR code as one SVG path, black on white in every theme. `label` says where it leads. */
export function Qr({ text, label }: { text: string; label: string }) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const { size } = modules
  let d = ''
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (!modules.get(row, column)) continue
      let run = 1
      while (column + run < size && modules.get(row, column + run)) run += 1
      d += `M${column} ${row}h${run}v1h-${run}z`
      column += run
    }
  }
  return (
    <span class="qr">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
        <path d={d} />
      </svg>
    </span>
  )
}

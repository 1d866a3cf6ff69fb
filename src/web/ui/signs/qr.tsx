import { qrPath } from './qr-path.ts'

/** A QR code, black on white in every theme. `label` says where it leads. */
export function Qr({ text, label }: { text: string; label: string }) {
  const { size, path } = qrPath(text)
  return (
    <span class="qr">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
        <path d={path} />
      </svg>
    </span>
  )
}

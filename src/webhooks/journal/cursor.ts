/** Where somebody stands in the journal, as programs hold it. */
import type { StreamPlace } from '../../dossiers/index.ts'

export function writeCursor({ txid, position }: StreamPlace): string {
  return `${txid}.${position}`
}

/** Undefined for what was never given out. */
export function readCursor(text: string): StreamPlace | undefined {
  const [, txid, position] = /^(\d{1,19})\.(\d{1,15})$/.exec(text) ?? []
  if (txid === undefined || position === undefined || BigInt(txid) > MOST_TXID) return undefined
  return { txid: String(BigInt(txid)), position: Number(position) }
}

const MOST_TXID = 2n ** 63n - 1n

export function isBefore(a: StreamPlace, b: StreamPlace): boolean {
  const [x, y] = [BigInt(a.txid), BigInt(b.txid)]
  return x === y ? a.position < b.position : x < y
}

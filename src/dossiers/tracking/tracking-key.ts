/** The link of a receipt's QR code: it carries a key that nobody could guess, so no guessing of others closes it. */
import { isSameSecret, type Signer } from '../../platform/index.ts'

/** 96 bits, 16 signs. */
const BYTES = 12

/** Of a dossier, or of a petition: by id. */
export function trackingKey(signer: Signer, id: string): string {
  return signer.mac('tracking key', id).subarray(0, BYTES).toString('base64url')
}

/** Path and query; `code` is the dossier's code or reference. */
export function trackingLink(signer: Signer, { id, code }: { id: string; code: string }): string {
  return `/track/${encodeURIComponent(code)}?key=${trackingKey(signer, id)}`
}

/** Whether what came in is the key of this dossier. */
export function isTrackingKey(signer: Signer, dossier: string, given: unknown): boolean {
  return isSameSecret(given, trackingKey(signer, dossier))
}

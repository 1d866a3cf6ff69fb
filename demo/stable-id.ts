import { createHash } from 'node:crypto'

/** A UUID (version 8, RFC 9562) made of a text: the same at every run, so that loading twice stores once. */
export function stableId(text: string): string {
  const hash = createHash('sha256').update(`motcua demo ${text}`).digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}

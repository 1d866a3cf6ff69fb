import { createHash } from 'node:crypto'

/**
 * A UUID (version 8, RFC 9562) made of words. An act of the system has the same idempotency key on every server that thinks of
 * it, so it is done once.
 */
export function derivedId(...words: readonly (string | number)[]): string {
  const hash = createHash('sha256').update(JSON.stringify(words)).digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}

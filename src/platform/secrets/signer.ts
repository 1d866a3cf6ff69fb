/** What the server makes of its one key: hashes that nobody else can compute, and words it knows again as its own. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** `purpose` keeps what was made for one thing from being of use for another. */
export interface Signer {
  /** 32 bytes. The same for the same words as long as the key stays. */
  mac(purpose: string, text: string): Buffer
  /** The text, readable, with its seal: for a cookie. */
  seal(purpose: string, text: string): string
  /** The text that was sealed for this purpose; undefined for anything else. */
  unseal(purpose: string, sealed: unknown): string | undefined
}

export function openSigner(key: string): Signer {
  const mac: Signer['mac'] = (purpose, text) =>
    createHmac('sha256', key).update(`${purpose}:${text}`).digest()
  const sealOf = (purpose: string, text: string) => mac(`seal ${purpose}`, text).toString('base64url')
  return {
    mac,
    seal: (purpose, text) => `${Buffer.from(text).toString('base64url')}.${sealOf(purpose, text)}`,
    unseal: (purpose, sealed) => {
      const [body = '', seal = ''] = typeof sealed === 'string' ? sealed.split('.') : []
      const text = Buffer.from(body, 'base64url').toString()
      return isSameSecret(seal, sealOf(purpose, text)) ? text : undefined
    },
  }
}

/** Whether what came in is the secret, whatever came in; the time it takes tells nothing about the secret. */
export function isSameSecret(given: unknown, expected: string): boolean {
  if (typeof given !== 'string') return false
  const [a, b] = [given, expected].map((text) => createHash('sha256').update(text, 'utf8').digest())
  return timingSafeEqual(a as Buffer, b as Buffer) && given === expected
}

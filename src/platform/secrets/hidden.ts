/** Secrets of others that must be used again, kept so that the database alone opens nothing: AES-256-GCM with the server's key. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Signer } from './signer.ts'

const NONCE = 12
const TAG = 16

export function hide(signer: Signer, purpose: string, text: string): string {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', signer.mac('hidden', purpose), nonce)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
}

/** Undefined where it was hidden with another key or for something else. */
export function unhide(signer: Signer, purpose: string, hidden: string): string | undefined {
  const bytes = Buffer.from(hidden, 'base64url')
  if (bytes.length < NONCE + TAG) return undefined
  const cipher = createDecipheriv('aes-256-gcm', signer.mac('hidden', purpose), bytes.subarray(0, NONCE))
  cipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
  try {
    return Buffer.concat([cipher.update(bytes.subarray(NONCE + TAG)), cipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

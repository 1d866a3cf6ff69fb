/** The key by which an installation signs what leaves it: made of its secret, so that it needs no keeping of its own. */
import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import type { Signer } from '../../platform/index.ts'

/** An Ed25519 private key in PKCS #8 is this and its 32 bytes (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

export function packageKey(signer: Signer): KeyObject {
  const seed = signer.mac('procedure package key', '1')
  return createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' })
}

/** The public half, base64 of its SubjectPublicKeyInfo: travels in the package. */
export function publicHalf(key: KeyObject): string {
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64')
}

/** What two people read to each other to know a key: the first 16 signs of its SHA-256, in fours. */
export function fingerprintOf(publicKey: string): string {
  const hash = createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex')
  return (hash.slice(0, 16).match(/.{4}/g) ?? []).join(' ')
}

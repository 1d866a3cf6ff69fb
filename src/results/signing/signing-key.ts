/** What signs, wherever the key lies: a file, a card, a remote signing service. */
import type { Trust } from '../reading/trust.ts'

/** The two ways in which authorities' certificates sign here. */
export type SignatureKind = 'rsa_sha256' | 'ecdsa_p256_sha256'

/** A key with its certificate. The key never leaves its place: bytes go in, a signature comes out. */
export interface SigningKey {
  kind: SignatureKind
  /** DER; the signer's own first, then whoever issued it. */
  certificates: readonly Buffer[]
  /** May ask another system or a person's device. */
  sign(bytes: Uint8Array): Promise<Buffer>
}

/** Where keys are found: an agency's by its code, a person's own by `personalKey`. */
export interface KeyStore {
  /** Whether the holder could sign here; looks at no key. */
  has(holder: string): Promise<boolean>
  /** Undefined: the holder has none here. */
  find(holder: string): Promise<SigningKey | undefined>
  trusted(): Promise<Trust>
  /** Who says when a signature was set; absent: nobody is asked, and the time is the signer's word. */
  stamps?: TimeStamps
}

/** A time stamp authority (RFC 3161), and what happens where it does not answer. */
export interface TimeStamps {
  url: string
  /** Nothing is signed without a stamp; else it is signed without, and `onFailure` told. */
  isNeeded: boolean
  /** A short code. */
  onFailure(failed: string): void
}

const PERSON = 'staff-'

/** How the key of a member of staff is named: nobody else's, whatever an agency is called. */
export function personalKey(staff: string): string {
  return `${PERSON}${staff}`
}

/** Whose own key it is; undefined: an agency's. */
export function personOfKey(holder: string): string | undefined {
  return holder.startsWith(PERSON) ? holder.slice(PERSON.length) : undefined
}

/** What signs, wherever the key lies: a file, a card, a remote signing service. */

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

/** Where the keys of agencies are found. */
export interface KeyStore {
  /** Whether the agency could sign here; looks at no key. */
  has(agency: string): Promise<boolean>
  /** Undefined: the agency has none here. */
  find(agency: string): Promise<SigningKey | undefined>
  /** Certificates (DER) in which every chain must end. */
  trusted(): Promise<readonly Buffer[]>
}

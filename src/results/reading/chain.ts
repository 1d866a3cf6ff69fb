/** Whether a certificate leads to somebody who is believed. */
import { X509Certificate } from 'node:crypto'
import type { SignatureFault } from './faults.ts'

/** No chain of authorities is longer. */
const LONGEST = 6

/** Undefined: every certificate from the signer's to a trusted one is right at that time. Revocation is not asked for. */
export function chainFault(
  own: X509Certificate,
  others: readonly X509Certificate[],
  trusted: readonly Buffer[],
  at: number,
): SignatureFault | undefined {
  const anchors = trusted.map((der) => new X509Certificate(der))
  let current = own
  for (let i = 0; i < LONGEST; i++) {
    if (!isValidAt(current, at)) return 'expired'
    if (anchors.some((anchor) => anchor.raw.equals(current.raw))) return undefined
    const issuer = [...anchors, ...others].find((one) => one !== current && current.checkIssued(one))
    if (issuer === undefined) return 'untrusted'
    if (!issuer.ca || !current.verify(issuer.publicKey)) return 'wrong_chain'
    current = issuer
  }
  return 'untrusted'
}

function isValidAt({ validFrom, validTo }: X509Certificate, at: number): boolean {
  return Date.parse(validFrom) <= at && at <= Date.parse(validTo)
}

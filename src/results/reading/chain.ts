/** Whether a certificate leads to somebody who is believed. */
import { X509Certificate } from 'node:crypto'
import type { SignatureFault } from './faults.ts'
import { readRevocations } from './revoked.ts'
import type { Trust } from './trust.ts'

/** No chain of authorities is longer. */
const LONGEST = 6

/**
 * Undefined: every certificate from the signer's to a trusted one is right at that time, and none had been revoked `now`: the time of
 * signing is the signer's word, and whoever holds a stolen key writes an earlier one.
 */
export function chainFault(
  own: X509Certificate,
  others: readonly X509Certificate[],
  { roots, lists }: Trust,
  { at, now }: { at: number; now: number },
): SignatureFault | undefined {
  const anchors = roots.map((der) => new X509Certificate(der))
  const revocations = readRevocations(lists)
  let current = own
  for (let i = 0; i < LONGEST; i++) {
    if (!isValidAt(current, at)) return 'expired'
    if (anchors.some((anchor) => anchor.raw.equals(current.raw))) return undefined
    const issuer = [...anchors, ...others].find((one) => one !== current && current.checkIssued(one))
    if (issuer === undefined) return 'untrusted'
    if (!issuer.ca || !current.verify(issuer.publicKey)) return 'wrong_chain'
    if (revocations.has(current, issuer, now)) return 'revoked'
    current = issuer
  }
  return 'untrusted'
}

function isValidAt({ validFrom, validTo }: X509Certificate, at: number): boolean {
  return Date.parse(validFrom) <= at && at <= Date.parse(validTo)
}

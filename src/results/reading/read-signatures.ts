/** Which signatures a PDF bears, and what is wrong with each. */
import { chainFault } from './chain.ts'
import type { SignatureFault } from './faults.ts'
import { findSignatures, type RawSignature } from './find-signatures.ts'
import { namesOf } from './names-of.ts'
import { type OpenedMessage, openMessage } from './open-message.ts'
import { readStamp, type TimeStamp } from './read-stamp.ts'
import type { Trust } from './trust.ts'

export interface ReadSignature {
  signer: string
  organisation?: string
  issuer: string
  /** As the signer claims; `stamp` proves it. */
  signedAt?: number
  reason?: string
  /** By when it was there, as an authority that is believed says. */
  stamp?: TimeStamp
  /** The first thing that is wrong; undefined: it holds. */
  fault?: SignatureFault
}

/** In their order in the file; none for a file without. Never throws: whatever stands there instead of a signature has a fault. */
export function readSignatures(pdf: Buffer, trust: Trust, now: number): ReadSignature[] {
  const found = findSignatures(pdf).toSorted((a, b) => a.end - b.end)
  if (found.length === 0) return []
  // What comes after a signature is all right where a later one that holds was set over it; line ends are no change.
  let isWhole = pdf.toString('latin1', found.at(-1)?.end ?? 0).trim() === ''
  const read: ReadSignature[] = []
  for (const raw of found.toReversed()) {
    const one = readOne(pdf, raw, trust, now)
    const fault = one.fault ?? (isWhole ? undefined : 'not_whole')
    read.unshift({ ...one, ...(fault === undefined ? {} : { fault }) })
    isWhole = fault === undefined
  }
  return read
}

function readOne(pdf: Buffer, raw: RawSignature, trust: Trust, now: number): ReadSignature {
  const claimed = {
    ...(raw.signedAt === undefined ? {} : { signedAt: raw.signedAt }),
    ...(raw.reason === undefined ? {} : { reason: raw.reason }),
  }
  try {
    const message = openMessage(raw.contents)
    const verdict = message.isOver(contentOf(pdf, raw))
      ? judge(message, raw.signedAt, trust, now)
      : { fault: 'changed' as const }
    return { ...namesOf(message.certificate), ...claimed, ...verdict }
  } catch {
    return { signer: '', issuer: '', ...claimed, fault: 'unreadable' }
  }
}

/**
 * The certificates are looked at as of the stamped time, which no thief of the key can set back: what was revoked or ran out later does
 * no harm. Without a stamp, as of the signer's word, and what is revoked now counts.
 */
function judge(
  { certificate, others, signature, token }: OpenedMessage,
  claimedAt: number | undefined,
  trust: Trust,
  now: number,
): Pick<ReadSignature, 'stamp' | 'fault'> {
  const stamp = token && readStamp(token, signature, trust, now)
  if (stamp !== undefined && 'fault' in stamp) return stamp
  const times = stamp === undefined ? { at: claimedAt ?? now, now } : { at: stamp.at, now: stamp.at }
  const fault = chainFault(certificate, others, trust, times)
  return { ...(stamp === undefined ? {} : { stamp }), ...(fault === undefined ? {} : { fault }) }
}

function contentOf(pdf: Buffer, { from, to, end }: RawSignature): Buffer {
  return Buffer.concat([pdf.subarray(0, from), pdf.subarray(to, end)])
}

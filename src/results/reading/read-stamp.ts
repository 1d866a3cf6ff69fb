/** A time stamp over a signature: when, by whom, and whether that is to be believed (RFC 3161). */
import { createHash } from 'node:crypto'
import { TSTInfo } from 'pkijs'
import { HASHES, TIME_STAMPING, TST_INFO } from '../stamping/names.ts'
import { chainFault } from './chain.ts'
import type { SignatureFault } from './faults.ts'
import { namesOf } from './names-of.ts'
import { openMessage } from './open-message.ts'
import type { Trust } from './trust.ts'

export interface TimeStamp {
  at: number
  /** The authority that set it. */
  by: string
}

/** `wrong_stamp`: set over something else, changed since, or none at all; `foreign_stamp`: by nobody who is believed for that. Never throws. */
export function readStamp(
  token: Buffer,
  signature: Buffer,
  trust: Trust,
  now: number,
): TimeStamp | { fault: Extract<SignatureFault, 'wrong_stamp' | 'foreign_stamp'> } {
  try {
    const message = openMessage(token)
    const { type, content = Buffer.alloc(0) } = message.inside ?? {}
    if (type !== TST_INFO || !message.isOver(content)) return { fault: 'wrong_stamp' }
    const { messageImprint, genTime } = TSTInfo.fromBER(new Uint8Array(content).buffer)
    const hash = HASHES[messageImprint.hashAlgorithm.algorithmId] ?? ''
    const stamped = Buffer.from(messageImprint.hashedMessage.valueBlock.valueHexView)
    if (!createHash(hash).update(signature).digest().equals(stamped)) return { fault: 'wrong_stamp' }
    const { certificate, others } = message
    const at = genTime.getTime()
    // Whoever may sign for an agency may not for that say what time it is.
    const isForStamps = certificate.keyUsage?.includes(TIME_STAMPING) === true
    const isBelieved = isForStamps && chainFault(certificate, others, trust, { at, now }) === undefined
    return isBelieved ? { at, by: namesOf(certificate).signer } : { fault: 'foreign_stamp' }
  } catch {
    return { fault: 'wrong_stamp' }
  }
}

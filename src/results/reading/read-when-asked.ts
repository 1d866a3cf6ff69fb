import type { ReadSignature } from './read-signatures.ts'
import type { Trust } from './trust.ts'

/** As `readSignatures` beside it; what it stands on is large, and loaded by the first file that is read. */
export async function readSignatures(pdf: Buffer, trust: Trust, now: number): Promise<ReadSignature[]> {
  const reading = await import('./read-signatures.ts')
  return reading.readSignatures(pdf, trust, now)
}

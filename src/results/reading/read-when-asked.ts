import type { ReadSignature } from './read-signatures.ts'

/** As `readSignatures` beside it; what it stands on is large, and loaded by the first file that is read. */
export async function readSignatures(
  pdf: Buffer,
  trusted: readonly Buffer[],
  now: number,
): Promise<ReadSignature[]> {
  const reading = await import('./read-signatures.ts')
  return reading.readSignatures(pdf, trusted, now)
}

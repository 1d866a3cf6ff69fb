import type { SigningKey } from '../signing/signing-key.ts'

/** As `answerQuery`; what it stands on is large, and loaded by the first query. */
export async function answerTimeStampQuery(query: Buffer, key: SigningKey, now: number): Promise<Buffer> {
  const { answerQuery } = await import('./answer-query.ts')
  return answerQuery(query, key, now)
}

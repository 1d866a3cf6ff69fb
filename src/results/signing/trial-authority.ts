import { keyOf } from './folder-store.ts'
import type { Authority, Name } from './make-authority.ts'
import type { SigningKey } from './signing-key.ts'

/** An authority of our own making for trials; what makes it is loaded when it is asked for. */
export async function makeTrialAuthority(
  name: Name,
  valid: { from: number; to: number },
): Promise<Authority> {
  const { makeAuthority } = await import('./make-authority.ts')
  return makeAuthority(name, valid)
}

const YEAR_MS = 365 * 86_400_000

/** A key for time stamps, of an authority made for it. */
export async function makeTrialStamper(now: number): Promise<SigningKey> {
  const name = { commonName: 'Dấu thời gian giả lập', organisation: 'Motcua (không có giá trị pháp lý)' }
  const valid = { from: now - YEAR_MS, to: now + 10 * YEAR_MS }
  const authority = await makeTrialAuthority(name, valid)
  return keyOf(await authority.issue(name, valid, 'stamper'), name.commonName)
}

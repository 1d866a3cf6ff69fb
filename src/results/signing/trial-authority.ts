import type { Authority, Name } from './make-authority.ts'

/** An authority of our own making for trials; what makes it is loaded when it is asked for. */
export async function makeTrialAuthority(
  name: Name,
  valid: { from: number; to: number },
): Promise<Authority> {
  const { makeAuthority } = await import('./make-authority.ts')
  return makeAuthority(name, valid)
}

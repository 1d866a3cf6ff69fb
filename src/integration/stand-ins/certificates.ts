/** Certificates of the stand-ins, made at their start: one that is valid, one that has run out. */
import { makeTrialAuthority } from '../../results/index.ts'

/** PEM. */
export interface StandInCertificates {
  /** Whoever trusts it trusts the stand-ins. */
  authority: string
  /** Key and chain. */
  valid: string
  expired: string
}

const DAY = 86_400_000
const ORGANISATION = 'Motcua'

/** By the clock of the machine: connections look at no other. */
export async function makeStandInCertificates(now: number): Promise<StandInCertificates> {
  const name = { commonName: 'Máy giả lập / stand-ins', organisation: ORGANISATION }
  const authority = await makeTrialAuthority(name, { from: now - 800 * DAY, to: now + 800 * DAY })
  const host = { commonName: 'localhost', organisation: ORGANISATION }
  const [valid, expired] = await Promise.all([
    authority.issue(host, { from: now - DAY, to: now + 365 * DAY }),
    authority.issue(host, { from: now - 366 * DAY, to: now - DAY }),
  ])
  return { authority: authority.pem, valid, expired }
}

import type { Applicant } from '../../agencies/index.ts'
import type { NotifyBy } from '../../notices/index.ts'
import type { Lang } from '../../platform/index.ts'

/** A person who signed in by themselves, with what the identity provider vouched for; nothing, where they opened the account here. */
export interface Account {
  id: string
  /** They opened it here, with an address and a password: nobody vouches for name or number. */
  isLocal?: true
  name: string
  /** Personal identity number. */
  identity?: string
  /** `YYYY-MM-DD`. */
  birthDate?: string
  sex?: string
  /** Level of assurance of the last sign-in, as the provider says it. */
  assurance?: string
  /** Firms and organisations that they represent, by tax code or organisation code. */
  represents: readonly Firm[]
  phone?: string
  email?: string
  language: Lang
  /** How they want to be told outside of the portal; absent: by whatever reaches them. */
  notifyBy?: NotifyBy
}

export interface Firm {
  code: string
  name: string
}

/** The issuer of accounts that were opened here, and the level of assurance that is said of them. */
export const LOCAL_ISSUER = 'local'
export const LOCAL_ASSURANCE = 'urn:motcua:self-declared'

/** What a provider says of somebody who has just signed in. */
export interface Vouched extends Pick<Account, 'name' | 'identity' | 'birthDate' | 'sex' | 'assurance'> {
  issuer: string
  subject: string
  represents: readonly Firm[]
  phone?: string
  email?: string
}

/** As whom the heart of dossiers knows the person. */
export function applicantOf({ id, identity, represents }: Account): Applicant {
  return {
    kind: 'applicant',
    id,
    ...(identity === undefined ? {} : { identity }),
    represents: represents.map(({ code }) => code),
  }
}

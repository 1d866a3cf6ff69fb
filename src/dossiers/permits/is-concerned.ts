/** Whose dossier it is: who applied, who owns it, who represents them. */
import type { Applicant } from '../../agencies/index.ts'
import type { Parties } from '../model.ts'

/** What is looked at; a new dossier has no id that anybody could know a secret of. */
export interface Owned {
  id?: string
  account?: string
  parties?: Parties | undefined
}

/**
 * Whether the dossier concerns this person: they filed it with their account, they are one of its parties by their verified
 * identity, they represent a firm that is, or they know its look-up secret. A number that was only declared makes nobody a party: it
 * may be anybody's.
 */
export function isConcerned(actor: Applicant, { id, account, parties }: Owned): boolean {
  if (id !== undefined && actor.secretOf === id) return true
  if (account !== undefined && account === actor.id && actor.secretOf === undefined) return true
  return isParty(actor, parties)
}

/** Whether they are among the parties in person or for a firm. */
function isParty(actor: Applicant, parties: Parties | undefined): boolean {
  if (parties === undefined) return false
  const { applicant, owner, representatives = [] } = parties
  const numbers = [applicant, owner, ...representatives].flatMap((party) =>
    party?.declared === true ? [] : (party?.idNumber ?? []),
  )
  const own = [actor.identity, ...(actor.represents ?? [])].flatMap((number) => number ?? [])
  return own.some((number) => numbers.some((other) => sameNumber(number, other)))
}

/** Numbers are written with blanks, dots or dashes, and passports in small letters. */
function sameNumber(a: string, b: string): boolean {
  const bare = (number: string) =>
    number
      .normalize('NFKC')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toUpperCase()
  return bare(a) === bare(b) && bare(a) !== ''
}

/** What one person asks for and another confirms, and what is kept about it. */
import type { Instant } from '../../calendar/index.ts'
import type { Delegation, RoleGrant } from '../model.ts'

/** What is asked for; `staff` is who receives it. */
export type AccessAsked =
  | { kind: 'grant'; staff: string; detail: RoleGrant }
  | { kind: 'delegation'; staff: string; detail: Omit<Delegation, 'id'> }
  | { kind: 'password'; staff: string; detail: object }
  | { kind: 'reactivation'; staff: string; detail: object }

export type AccessKind = AccessAsked['kind']

/** Whoever confirms or refuses: a member of staff, or a person at the server whom a document of the Centre names. */
export type SecondPerson = { staff: string } | { name: string; basis: string }

export type AccessOutcome = 'confirmed' | 'refused' | 'withdrawn'

export interface Settled {
  at: Instant
  outcome: AccessOutcome
  by: SecondPerson
  /** Why it was refused. */
  reason?: string
}

export type AccessRequest = AccessAsked & {
  id: string
  askedAt: Instant
  askedBy: string
  /** Absent: it waits. */
  settled?: Settled
  /** The agencies at which it gives something, and all at which the receiver has a role of any time. */
  places: readonly string[]
  /** Each of the two knows one half of the password that the confirmation made. */
  gavePassword: boolean
}

/** So long a request waits; then it is asked anew. */
export const REQUEST_LIFE_MS = 14 * 86_400_000

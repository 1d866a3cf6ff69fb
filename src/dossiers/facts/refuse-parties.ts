import { toLocalDate } from '../../calendar/index.ts'
import { type PartyError, readParty } from '../../forms/index.ts'
import type { CommandOf } from '../commands.ts'
import { type Refusal, refuse } from '../refusals.ts'

/** The last guard, whichever way an application comes: what cannot be is refused; what is rare was confirmed at the door. */
export function refuseParties(parties: CommandOf<'receive'>['parties'], at: number): Refusal | undefined {
  const { applicant, owner, representatives = [] } = parties
  const rules = { today: toLocalDate(at) }
  const wrong = [applicant, owner, ...representatives].flatMap((party): PartyError[] =>
    party === undefined ? [] : readParty(party, rules).errors,
  )
  return wrong.length > 0 ? refuse('party_wrong', { wrong }) : undefined
}

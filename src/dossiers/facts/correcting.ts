/** Data of who applies set right: an event, with what they were before left where it stood. */
import { toLocalDate } from '../../calendar/index.ts'
import { readParty } from '../../forms/index.ts'
import type { CommandOf } from '../commands.ts'
import type { Deciders } from '../decide/act.ts'
import type { Parties, Party } from '../model.ts'
import { refuse } from '../refusals.ts'
import { refuseParties } from './refuse-parties.ts'

/** What of a party a correction states. */
const CORRECTED = ['name', 'idNumber', 'birthDate', 'address', 'phone', 'email'] as const

export const correctingDeciders = {
  correct_party: ({ body, world, command }) => {
    const { parties } = world
    const before = parties?.[body.of]
    if (parties === undefined || before === undefined) return refuse('no_such_party')
    const after = partiesAfter(parties, body, command.at)
    const fields = CORRECTED.filter((field) => before[field] !== after[body.of]?.[field])
    if (fields.length === 0) return refuse('nothing_corrected')
    const problem = refuseParties(after, command.at)
    return problem ?? [{ type: 'party_corrected', of: body.of, fields, reason: body.reason }]
  },
} satisfies Deciders<'correct_party'>

/** The parties with one of them as it is stated, written as we write them: what is not stated of it is gone. Pure. */
export function partiesAfter(parties: Parties, body: CommandOf<'correct_party'>, at: number): Parties {
  const before = parties[body.of]
  if (before === undefined) return parties
  const { kind, language, notifyBy, declared } = before
  // A number that was only declared and stays as it was proves nothing by what else is set right.
  const isDeclared = declared === true && body.idNumber === before.idNumber
  const stated: Party = {
    ...{ kind, name: body.name },
    ...Object.fromEntries(
      CORRECTED.flatMap((field) => (body[field] === undefined ? [] : [[field, body[field]]])),
    ),
    ...(isDeclared ? { declared } : {}),
    ...(language === undefined ? {} : { language }),
    ...(notifyBy === undefined ? {} : { notifyBy }),
  }
  return { ...parties, [body.of]: readParty(stated, { today: toLocalDate(at) }).party }
}

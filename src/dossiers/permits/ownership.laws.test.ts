import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AGENCIES_2026, UNITS_2026 } from '../../../demo/agencies-2026.ts'
import { PROCEDURES_2026 } from '../../../demo/procedures/index.ts'
import type { Applicant } from '../../agencies/index.ts'
import { fromLocal } from '../../calendar/index.ts'
import type { CommandBody } from '../commands.ts'
import { decide } from '../decide/index.ts'
import { openDesk } from '../history.testing.ts'
import type { Dossier, Parties, Party } from '../model.ts'
import { worldFor } from '../office.ts'
import { isRefusal } from '../refusals.ts'
import { applicationFor, walkOn } from '../walk.testing.ts'

const desk = openDesk({ agencies: AGENCIES_2026, units: UNITS_2026, versions: PROCEDURES_2026 })
const monday = fromLocal('2026-11-23', 600)
const PAPERS: [] = []

/** What somebody who applies may do with a dossier, each in a state that allows it. */
const ACTS: readonly { body: CommandBody; status: Dossier['status'] }[] = [
  { body: { type: 'withdraw', reason: 'Không còn cần.' }, status: 'in_process' },
  { body: { type: 'provide_supplement', papers: PAPERS }, status: 'awaiting_supplement' },
  { body: { type: 'provide_intake_supplement', papers: PAPERS }, status: 'awaiting_intake_supplement' },
  { body: { type: 'rate', level: 'satisfied', channel: 'online' }, status: 'handed_over' },
]

const NUMBERS = ['025190000001', '025190000002', '2600123456', '2600999999', '001099000003'] as const
const ACCOUNTS = ['account-1', 'account-2', 'account-3'] as const
const number = fc.constantFrom(...NUMBERS)
const party = fc
  .option(number, { nil: undefined })
  .map((idNumber): Party => ({ kind: 'citizen', name: 'Thử', ...(idNumber && { idNumber }) }))
const parties = fc
  .record({ applicant: party, owner: fc.option(party), representatives: fc.array(party, { maxLength: 2 }) })
  .map(({ owner, ...rest }): Parties => ({ ...rest, ...(owner && { owner }) }))
const person = (dossier: string) =>
  fc
    .record({
      id: fc.constantFrom(...ACCOUNTS),
      identity: fc.option(number, { nil: undefined }),
      represents: fc.array(number, { maxLength: 2 }),
      secretOf: fc.constantFrom(undefined, undefined, 'another', dossier),
    })
    .map(
      ({ identity, secretOf, ...rest }): Applicant => ({
        kind: 'applicant',
        ...rest,
        ...(identity && { identity }),
        ...(secretOf && { secretOf }),
      }),
    )

const received = walkOn(desk).do(applicationFor(desk, { procedure: '1.001193', at: monday }), monday)

/** Told again, from the law's words: who filed it, who is in it, who knows its secret. */
function isTheirs(
  who: Applicant,
  dossier: Dossier,
  { applicant, owner, representatives = [] }: Parties,
): boolean {
  if (who.secretOf === dossier.id) return true
  if (who.secretOf === undefined && who.id === dossier.account) return true
  const theirs = new Set([who.identity, ...(who.represents ?? [])].filter((one) => one !== undefined))
  return [applicant, owner, ...representatives].some((one) => one?.idNumber && theirs.has(one.idNumber))
}

describe('an act on a dossier', () => {
  it('is refused to whoever it does not concern, and only to them', () => {
    const counts = { refused: 0, permitted: 0 }
    fc.assert(
      fc.property(
        fc.constantFrom(...ACTS),
        parties,
        person(received.id),
        fc.option(fc.constantFrom(...ACCOUNTS), { nil: undefined }),
        ({ body, status }, theirs, actor, account) => {
          const { account: _, ...rest } = received
          const dossier: Dossier = { ...rest, status, ...(account && { account }) }
          const command = { id: 'x', dossier: dossier.id, actor, at: monday + 1, body }
          const outcome = decide(dossier, command, worldFor(desk, dossier, body, monday, theirs))
          const isPermitted = !isRefusal(outcome) || outcome.refused !== 'not_permitted'
          expect(isPermitted).toBe(isTheirs(actor, dossier, theirs))
          counts[isPermitted ? 'permitted' : 'refused'] += 1
        },
      ),
      { numRuns: 2000 },
    )
    expect(Math.min(counts.refused, counts.permitted)).toBeGreaterThan(100)
  })

  it('is nobody’s who shows the secret of another dossier, whatever account has the same id', () => {
    const dossier: Dossier = { ...received, account: 'account-1', status: 'in_process' }
    const actor: Applicant = { kind: 'applicant', id: 'account-1', secretOf: 'another' }
    const body: CommandBody = { type: 'withdraw', reason: 'Không.' }
    const outcome = decide(
      dossier,
      { id: 'x', dossier: dossier.id, actor, at: monday + 1, body },
      worldFor(desk, dossier, body, monday, { applicant: { kind: 'citizen', name: 'Thử' } }),
    )
    expect(outcome).toMatchObject({ refused: 'not_permitted' })
  })

  it('of filing in another’s name is refused, and in the own name or for a ward it is not', () => {
    const application = {
      ...applicationFor(desk, { procedure: '1.001193', at: monday }),
      type: 'submit' as const,
    }
    const file = (actor: Applicant, about: Parties) => {
      const { paidFees: _, ...rest } = application
      const body: CommandBody = { ...rest, parties: about }
      const outcome = decide(
        undefined,
        { id: 'x', dossier: received.id, actor, at: monday, body },
        worldFor(desk, undefined, body, monday),
      )
      return isRefusal(outcome) ? outcome.refused : outcome.dossier.account
    }
    const mother: Applicant = { kind: 'applicant', id: 'account-1', identity: NUMBERS[0] }
    const one = (idNumber: string): Party => ({ kind: 'citizen', name: 'Thử', idNumber })
    expect(file(mother, { applicant: one(NUMBERS[0]) })).toBe('account-1')
    expect(file(mother, { applicant: one(NUMBERS[0]), owner: { kind: 'citizen', name: 'Con' } })).toBe(
      'account-1',
    )
    expect(file(mother, { applicant: one(NUMBERS[1]) })).toBe('not_permitted')
    expect(file({ ...mother, identity: '025 190 000 001' }, { applicant: one(NUMBERS[0]) })).toBe('account-1')
    expect(file({ kind: 'applicant', id: 'a' }, { applicant: { kind: 'citizen', name: 'Thử' } })).toBe(
      'not_permitted',
    )
  })
})

/**
 * `decide(dossier, command, world) -> events | refusal`: the only place where a dossier changes, without I/O.
 * Counter, portal, API, bulk action, import, replay and simulation all come through here.
 */

import type { CommandType } from '../commands.ts'
import type { DossierEvent } from '../events/events.ts'
import { evolve, fold, type Personal } from '../events/fold.ts'
import { correctionDeciders } from '../facts/asked-corrections.ts'
import { deliveryDeciders } from '../facts/chosen-delivery.ts'
import { correctingDeciders, partiesAfter } from '../facts/correcting.ts'
import type { Dossier, Parties } from '../model.ts'
import { isAllowed } from '../permits/allowed.ts'
import { isPermitted } from '../permits/permits.ts'
import { isRefusal, type Refusal, refuse } from '../refusals.ts'
import type { Command, World } from '../world.ts'
import type { Act, Decider, Deciders } from './act.ts'
import { deadlineDeciders } from './deadline.ts'
import { endingDeciders } from './endings.ts'
import { decideNew, intakeDeciders } from './intake.ts'
import { movingDeciders } from './moving.ts'
import { pauseDeciders } from './pauses.ts'
import { peopleDeciders } from './people.ts'
import { refusingDeciders } from './refusing.ts'
import { signingDeciders } from './signing.ts'
import { stepDeciders } from './steps.ts'
import { transferDeciders } from './transfer.ts'

const deciders = {
  ...intakeDeciders,
  ...refusingDeciders,
  ...transferDeciders,
  ...stepDeciders,
  ...signingDeciders,
  ...pauseDeciders,
  ...deadlineDeciders,
  ...movingDeciders,
  ...endingDeciders,
  ...peopleDeciders,
  ...correctingDeciders,
  ...correctionDeciders,
  ...deliveryDeciders,
} satisfies Deciders<Exclude<CommandType, 'submit' | 'receive'>>

/** By how much the clocks of the servers of one province may differ. */
const CLOCK_SKEW_MS = 60_000

/** What a command did: the events in their places and the dossier after them. */
export interface Decided {
  events: readonly DossierEvent[]
  dossier: Dossier
  /** Personal data that belongs to the first event, stored in a column of its own. */
  personal?: Personal
  /** Who the dossier is about, where the act has changed that. */
  parties?: Parties
}

/** Decides a command. `dossier` is undefined for `submit` and `receive`, and only for them. */
export function decide(dossier: Dossier | undefined, command: Command, world: World): Decided | Refusal {
  const { body } = command
  if (body.type === 'submit' || body.type === 'receive') return decideFirst(dossier, command, world)
  if (dossier === undefined) return refuse('unknown_dossier')
  const problem = checkAct(dossier, command, world)
  if (problem) return problem
  if (world.procedure === undefined)
    throw new Error(`version ${dossier.procedureVersion} is not in the catalogue`)
  // Clocks of several servers differ a little; inside a dossier time never goes back.
  const at = Math.max(command.at, dossier.lastActAt)
  const act = { dossier, body, command, world, procedure: world.procedure, at } as Act
  const outcome = (deciders[body.type] as Decider<CommandType>)(act)
  if (isRefusal(outcome)) return outcome
  const events = outcome.map((each, i) => inPlace(command, dossier.version + 1 + i, at, each))
  return { events, dossier: events.reduce(evolve, dossier), ...personalOf(command, world) }
}

/** Personal data that the act states, to be kept beside its event. */
function personalOf({ body, at }: Command, { parties }: World): { personal?: Personal; parties?: Parties } {
  const isGiven = body.type === 'hand_over' || body.type === 'return_originals'
  if (isGiven && body.receiver) return { personal: { receiver: body.receiver } }
  if (body.type !== 'correct_party' || parties === undefined) return {}
  const after = partiesAfter(parties, body, at)
  return { personal: after as Personal, parties: after }
}

function decideFirst(dossier: Dossier | undefined, command: Command, world: World): Decided | Refusal {
  const body = command.body as Extract<Command['body'], { type: 'submit' | 'receive' }>
  if (dossier !== undefined) return refuse('not_allowed_now', { status: dossier.status })
  const involved = {
    receivingAgency: body.receivingAgency,
    competentAgency: body.competentAgency,
    parties: body.parties as Parties,
    tasks: [],
  }
  if (!isPermitted(command.actor, body, involved)) return refuse('not_permitted', { command: body.type })
  const outcome = decideNew(command, body, world)
  if (isRefusal(outcome)) return outcome
  const events = outcome.map((each, i) => inPlace(command, 1 + i, command.at, each))
  return { events, dossier: fold(events), personal: body.parties as Personal }
}

function checkAct(dossier: Dossier, command: Command, { parties }: World): Refusal | undefined {
  const { body, expectedVersion } = command
  if (expectedVersion !== undefined && expectedVersion !== dossier.version) {
    return refuse('version_conflict', { expected: expectedVersion, version: dossier.version })
  }
  if (dossier.lastActAt - command.at > CLOCK_SKEW_MS) {
    return refuse('time_goes_back', { at: command.at, lastActAt: dossier.lastActAt })
  }
  if (!isAllowed(body.type, dossier.status)) {
    return refuse('not_allowed_now', { command: body.type, status: dossier.status })
  }
  if (!isPermitted(command.actor, body, { ...dossier, parties })) {
    return refuse('not_permitted', { command: body.type })
  }
  return undefined
}

function inPlace(command: Command, version: number, at: number, body: DossierEvent['body']): DossierEvent {
  const { actor, dossier, cause, correlation } = command
  return {
    dossier,
    version,
    at,
    actor: { kind: actor.kind, id: actor.id },
    body,
    ...(cause === undefined ? {} : { cause }),
    ...(correlation === undefined ? {} : { correlation }),
  }
}

/** One dossier led through an office in memory by hand, and a procedure with every oddity, for the tests of this folder. */
import type { Actor } from '../agencies/index.ts'
import type { Instant } from '../calendar/index.ts'
import type { ProcedureVersion } from '../catalogue/index.ts'
import type { FlowDefinition } from '../workflow/index.ts'
import type { CommandBody, CommandOf } from './commands.ts'
import { type Decided, decide } from './decide/index.ts'
import { derivedId } from './derived-id.ts'
import { actorFor, type Desk, newApplication } from './history.testing.ts'
import type { Dossier } from './model.ts'
import { worldFor } from './office.ts'
import { isRefusal, type Refusal } from './refusals.ts'

const name = { vi: 'Thử', en: 'Trial' }
const clerk = { agency: 'competent', role: 'case_officer' } as const
const day = { quantity: 1, unit: 'working_day' } as const

/**
 * What no procedure of the demonstration has: a wait that runs out beside a step that asks for papers and money, a timer, an
 * outside answer as the last thing, and (fact `simple`) nothing to be done at all, so that nobody decides.
 */
const ODD_FLOW: FlowDefinition = {
  id: 'odd',
  name,
  start: 'which',
  facts: { simple: 'boolean' },
  nodes: [
    { kind: 'choice', id: 'which', branches: [{ when: 'simple', next: 'end' }], otherwise: 'both' },
    { kind: 'fork', id: 'both', next: ['examine', 'ask'] },
    {
      kind: 'step',
      id: 'examine',
      name,
      performer: clerk,
      limit: day,
      actions: ['request_supplement', 'request_payment'],
      decides: true,
      next: 'meet',
    },
    { kind: 'wait', id: 'ask', name, system: 'police', timeout: { after: day, next: 'rest' }, next: 'rest' },
    { kind: 'timer', id: 'rest', name, after: day, next: 'answer' },
    { kind: 'wait', id: 'answer', name, system: 'police', limit: day, next: 'meet' },
    { kind: 'join', id: 'meet', next: 'end' },
    { kind: 'end', id: 'end' },
  ],
}

/** `base` with the odd flow, under another code. */
export function oddVersion(base: ProcedureVersion): ProcedureVersion {
  const id = derivedId('odd', base.id)
  return { ...base, id, procedure: '9.000001', flow: ODD_FLOW, supplementClock: 'resume' }
}

/** One dossier on its way through an office in memory. */
export interface Walk {
  /** The dossier as it stands. */
  state(): Dossier
  /** Gives a command; whoever may gives it, unless an actor is named. */
  try(body: CommandBody, at: Instant, actor?: Actor): Decided | Refusal
  /** The same where a refusal would be a mistake of the test. Answers the dossier after it. */
  do(body: CommandBody, at: Instant, actor?: Actor): Dossier
}

/** An application in order: complete, at the desk of a competent agency, or of another one where `elsewhere`. */
export function applicationFor(
  desk: Desk,
  { procedure, at, elsewhere }: { procedure: string; at: Instant; elsewhere?: true },
): CommandOf<'receive'> {
  const version = desk.catalogue.inForce(procedure, at)
  if (version === undefined) throw new Error(`${procedure} is not in force`)
  const dice = { way: 1, pick: 0, fill: elsewhere ? 3 : 2, wait: 0 }
  const body = newApplication(desk, version, dice, at) as CommandOf<'receive'>
  return { ...body, facts: { ...body.facts, simple: false } }
}

/** A walk that has not begun. */
export function walkOn(desk: Desk): Walk {
  let dossier: Dossier | undefined
  const id = derivedId('walk', Math.random())
  const attempt: Walk['try'] = (body, at, actor = actorFor(body, dossier)) => {
    const outcome = decide(
      dossier,
      { id: derivedId(id, at), dossier: id, actor, at, body },
      worldFor(desk, dossier, body, at),
    )
    if (!isRefusal(outcome)) dossier = outcome.dossier
    return outcome
  }
  return {
    state: () => dossier as Dossier,
    try: attempt,
    do(body, at, actor) {
      const outcome = attempt(body, at, actor)
      if (isRefusal(outcome)) throw new Error(`${body.type} was refused: ${outcome.refused}`)
      return outcome.dossier
    },
  }
}

/** The same kind of act on many dossiers: one read and one write for all of them. */
import { isOutage } from '../platform/database/index.ts'
import { type Acted, actOnDossier, answerAgain, answerOf, withEnvelope } from './act-on-dossier.ts'
import { type CanDo, whoCanDo } from './assigning/candidates.ts'
import { decide } from './decide/index.ts'
import { filesIn } from './files/claim-files.ts'
import { type Office, worldFor } from './office.ts'
import { isRefusal, type Refusal, refuse } from './refusals.ts'
import { append } from './store/append.ts'
import { withGiven } from './store/paper-series.ts'
import { findDossiers, type LoadedDossier, listStoredCommands } from './store/read.ts'
import type { Write } from './store/write.ts'
import { ringBell } from './stream/bell.ts'
import { messagesOf } from './telling/messages.ts'
import type { Command } from './world.ts'

/**
 * Gives one command to each of several existing dossiers. What is refused leaves the others alone, and so does what throws: it
 * is answered `act_failed` with the kind of error; only a database that is away ends the call. When somebody else was
 * first with one of them, they are done one by one. Idempotent by the commands' ids. Answers in the order of `commands`.
 */
export async function actOnMany(office: Office, commands: readonly Command[]): Promise<(Acted | Refusal)[]> {
  if (commands.length === 0) return []
  if (commands.some(({ body }) => filesIn(body).length > 0)) return oneByOne(office, commands)
  try {
    return (await actTogether(office, commands)) ?? (await oneByOne(office, commands))
  } catch (error) {
    if (isOutage(error)) throw error
    return oneByOne(office, commands)
  }
}

/** Undefined: they are to be done one by one, and nothing is done yet. */
async function actTogether(
  office: Office,
  commands: readonly Command[],
): Promise<(Acted | Refusal)[] | undefined> {
  const loaded = await findDossiers(
    office.database,
    commands.map((command) => command.dossier),
  )
  await office.catalogue.learn([...loaded.values()].map(({ state }) => state.procedureVersion))
  const able = await Promise.all(
    commands.map((command) => whoCanDo(office.database, loaded.get(command.dossier)?.state, command)),
  )
  const outcomes = commands.map((command, i) =>
    decideOne(office, command, loaded.get(command.dossier), able[i]),
  )
  const isOnceEach = new Set(commands.map((command) => command.dossier)).size === commands.length
  const writes = outcomes.flatMap((outcome) => ('write' in outcome ? [outcome.write] : []))
  const stored = isOnceEach ? await append(office.database, writes) : 'version'
  if (typeof stored === 'string') return undefined
  ringBell(office.database)
  const repeated = await repeatedOf(
    office,
    commands.filter((_, i) => isRefusal(outcomes[i] ?? {})),
  )
  return Promise.all(
    outcomes.map((outcome, i) => {
      const command = commands[i] as Command
      if (!isRefusal(outcome)) return answerOf(withGiven(outcome.write.after, stored.get(command.dossier)))
      return repeated.has(command.id) ? answerAgain(office, command) : outcome
    }),
  )
}

/** What would be written of it, or why not; what deciding throws is an answer like another. */
function decideOne(
  office: Office,
  command: Command,
  loaded: LoadedDossier | undefined,
  canDo: CanDo | undefined,
): { write: Write } | Refusal {
  try {
    const { state, parties } = loaded ?? {}
    const decided = decide(state, command, worldFor(office, state, command.body, command.at, parties, canDo))
    if (isRefusal(decided)) return decided
    if (loaded === undefined) return refuse('unknown_dossier')
    return {
      write: {
        before: loaded.state,
        after: decided.dossier,
        parties: decided.parties ?? loaded.parties,
        events: withEnvelope(command, decided),
        messages: messagesOf(office.routes, decided, loaded.state),
      },
    }
  } catch (error) {
    return actFailed(error)
  }
}

/** Of the error only its kind: its text may quote personal data. */
export function actFailed(error: unknown): Refusal {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown }
  return refuse('act_failed', { failure: String(code ?? name ?? 'Error') })
}

async function repeatedOf({ database }: Office, commands: readonly Command[]): Promise<Set<string>> {
  if (commands.length === 0) return new Set()
  return listStoredCommands(
    database,
    commands.map(({ id }) => id),
  )
}

async function oneByOne(office: Office, commands: readonly Command[]): Promise<(Acted | Refusal)[]> {
  const answers: (Acted | Refusal)[] = []
  for (const command of commands) {
    const answer = await actOnDossier(office, command).catch((error: unknown) => {
      if (isOutage(error)) throw error
      return actFailed(error)
    })
    answers.push(answer)
  }
  return answers
}

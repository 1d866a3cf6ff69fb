/** The same kind of act on many dossiers: one read and one write for all of them. */
import { type Acted, actOnDossier, answerAgain, answerOf, withEnvelope } from './act-on-dossier.ts'
import { whoCanDo } from './assigning/candidates.ts'
import { type Decided, decide } from './decide/index.ts'
import { filesIn } from './files/claim-files.ts'
import { type Office, worldFor } from './office.ts'
import { isRefusal, type Refusal } from './refusals.ts'
import { append } from './store/append.ts'
import { withGiven } from './store/paper-series.ts'
import { findDossiers, listStoredCommands } from './store/read.ts'
import { ringBell } from './stream/bell.ts'
import { messagesOf } from './telling/messages.ts'
import type { Command } from './world.ts'

/**
 * Gives one command to each of several existing dossiers. What is refused leaves the others alone; when somebody else was
 * first with one of them, they are done one by one. Idempotent by the commands' ids. Answers in the order of `commands`.
 */
export async function actOnMany(office: Office, commands: readonly Command[]): Promise<(Acted | Refusal)[]> {
  if (commands.some(({ body }) => filesIn(body).length > 0)) return oneByOne(office, commands)
  const loaded = await findDossiers(
    office.database,
    commands.map((command) => command.dossier),
  )
  await office.catalogue.learn([...loaded.values()].map(({ state }) => state.procedureVersion))
  const able = await Promise.all(
    commands.map((command) => whoCanDo(office.database, loaded.get(command.dossier)?.state, command)),
  )
  const outcomes = commands.map((command, i) => {
    const { state, parties } = loaded.get(command.dossier) ?? {}
    return decide(state, command, worldFor(office, state, command.body, command.at, parties, able[i]))
  })
  const writes = outcomes.flatMap((decided, i) => {
    const command = commands[i] as Command
    const before = loaded.get(command.dossier)
    return isRefusal(decided) || before === undefined
      ? []
      : [
          {
            before: before.state,
            after: decided.dossier,
            parties: before.parties,
            events: withEnvelope(command, decided),
            messages: messagesOf(office.routes, decided, before.state),
          },
        ]
  })
  const isOnceEach = new Set(commands.map((command) => command.dossier)).size === commands.length
  const stored = isOnceEach ? await append(office.database, writes) : 'version'
  if (typeof stored === 'string') return oneByOne(office, commands)
  ringBell(office.database)
  const refused = commands.filter((_, i) => isRefusal(outcomes[i] as Decided | Refusal))
  const repeated = await repeatedOf(office, refused)
  return Promise.all(
    outcomes.map((decided, i) => {
      const command = commands[i] as Command
      if (!isRefusal(decided)) return answerOf(withGiven(decided.dossier, stored.get(command.dossier)))
      return repeated.has(command.id) ? answerAgain(office, command) : decided
    }),
  )
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
  for (const command of commands) answers.push(await actOnDossier(office, command))
  return answers
}

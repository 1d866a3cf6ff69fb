/** Giving a command to a dossier: load, decide, append; the only way in for counter, portal, API and bulk. */
import { whoCanDo } from './assigning/candidates.ts'
import { decide } from './decide/index.ts'
import type { DossierEvent } from './events/events.ts'
import { fold } from './events/fold.ts'
import { claimFiles } from './files/claim-files.ts'
import type { Dossier, DossierClock, Parties } from './model.ts'
import { type Office, worldFor } from './office.ts'
import { isRefusal, type Refusal, refuse } from './refusals.ts'
import { appendTogether } from './store/batch-append.ts'
import { withGiven } from './store/paper-series.ts'
import {
  findDossier,
  findEventOfCommand,
  findLastEvent,
  type LoadedDossier,
  listEventsThrough,
} from './store/read.ts'
import { isSameAct } from './store/repeated.ts'
import type { StoredEvent, Write } from './store/write.ts'
import { ringBell } from './stream/bell.ts'
import { messagesOf } from './telling/messages.ts'
import type { Command } from './world.ts'

/** The answer to an act; the same again when the same key comes again. */
export interface Acted {
  dossier: string
  version: number
  status: Dossier['status']
  code?: string
  /** Số of the result, once it is issued. */
  resultNumber?: string
  reference: string
  dueAt?: number
  /** What the due date is computed from, so that the answer can explain it; absent before it runs. */
  clock?: DossierClock
  /** True when this key had been answered before. */
  repeated: boolean
  /** The dossier as the act has left it; absent for an act that was done before. */
  after?: LoadedDossier
}

/**
 * Does a command, durably before it resolves. Idempotent by `command.id`; two commands on one version: exactly one wins and
 * the other is told who and when. No network but the database; one read and one write statement, one more for files and
 * one for giving work to a person. No read where the caller hands over the dossier it has just `seen`: what has changed
 * since is a conflict of versions.
 */
export async function actOnDossier(
  office: Office,
  command: Command,
  seen?: LoadedDossier,
): Promise<Acted | Refusal> {
  const isNew = command.body.type === 'submit' || command.body.type === 'receive'
  const loaded = isNew ? undefined : (seen ?? (await findDossier(office.database, command.dossier)))
  if (loaded !== undefined) await office.catalogue.learn([loaded.state.procedureVersion])
  if (command.body.type === 'submit' || command.body.type === 'receive') {
    await office.catalogue.learnCode(command.body.procedure, command.at)
  }
  const canDo = await whoCanDo(office.database, loaded?.state, command)
  const world = worldFor(office, loaded?.state, command.body, command.at, loaded?.parties, canDo)
  const decided = decide(loaded?.state, command, world)
  if (isRefusal(decided)) return answerRefused(office, command, decided)
  const unknown = await claimFiles(office.database, command)
  if (unknown.length > 0) return answerRefused(office, command, refuse('unknown_file', { files: unknown }))
  const parties = decided.parties ?? loaded?.parties ?? (decided.personal as Parties)
  const write: Write = {
    before: loaded?.state,
    after: decided.dossier,
    parties,
    events: withEnvelope(command, decided),
    messages: messagesOf(office.routes, decided, loaded?.state),
  }
  const stored = await appendTogether(office.database, write)
  if (stored === 'command') return answerAgain(office, command)
  if (stored === 'version') return answerRefused(office, command, refuse('version_conflict'))
  if (stored === 'number') return answerRefused(office, command, refuse('result_number_used'))
  ringBell(office.database)
  const state = withGiven(decided.dossier, stored.get(command.dossier))
  return { ...answerOf(state), after: { state, parties } }
}

/** The command's key stands on its first event, and so does its personal data. */
export function withEnvelope(
  command: Command,
  decided: { events: readonly DossierEvent[]; personal?: StoredEvent['personal'] },
): StoredEvent[] {
  return decided.events.map((event, i) =>
    i > 0
      ? event
      : {
          ...event,
          command: command.id,
          ...(decided.personal === undefined ? {} : { personal: decided.personal }),
        },
  )
}

export function answerOf(dossier: Dossier): Acted {
  return {
    dossier: dossier.id,
    version: dossier.version,
    status: dossier.status,
    reference: dossier.reference,
    ...(dossier.code === undefined ? {} : { code: dossier.code }),
    ...(dossier.result?.number === undefined ? {} : { resultNumber: dossier.result.number }),
    ...(dossier.dueAt === undefined ? {} : { dueAt: dossier.dueAt }),
    ...(dossier.clock === undefined ? {} : { clock: dossier.clock }),
    repeated: false,
  }
}

/** A refused command may be one that succeeded before: its repetition is answered, not refused. */
async function answerRefused(office: Office, command: Command, refusal: Refusal): Promise<Acted | Refusal> {
  if (await findEventOfCommand(office.database, command.id)) return answerAgain(office, command)
  if (refusal.refused !== 'version_conflict') return refusal
  const last = await findLastEvent(office.database, command.dossier)
  return refuse(
    'version_conflict',
    last && { by: last.actor, at: last.at, did: last.body.type, version: last.version },
  )
}

/** The first answer again, whatever has happened since; another act under the same key is refused. */
export async function answerAgain(office: Office, command: Command): Promise<Acted | Refusal> {
  const first = await findEventOfCommand(office.database, command.id)
  if (first === undefined) throw new Error(`act ${command.id} is stored without its event`)
  const events = await listEventsThrough(office.database, first)
  if (!isSameAct(command, events.slice(first.version - 1))) return refuse('key_reused')
  return { ...answerOf(fold(events)), repeated: true }
}

import type { Actor, Directory, Organisation } from '../../agencies/index.ts'
import { toLocalDate } from '../../calendar/index.ts'
import { keepUploads } from '../../dossiers/index.ts'
import { enqueueMessages } from '../../outbox/index.ts'
import type { Database, Queryable } from '../../platform/database/index.ts'
import { newId } from '../../platform/index.ts'
import type { Petition } from '../model.ts'
import {
  findActOfKey,
  lockPetition,
  notePetitionEvent,
  takePetitionNumber,
  writePetition,
} from '../store/petition-store.ts'
import { PETITION_NOTICES, petitionNoticeOf } from '../telling/petition-notices.ts'
import { petitionDates } from '../times.ts'
import { decideOnPetition, type PetitionCommand } from './decide.ts'
import type { PetitionEvent } from './events.ts'
import { applyPetitionEvent } from './fold.ts'
import { isPetitionRefusal, type PetitionRefusal, refusePetition } from './refusals.ts'

export interface PetitionDesk {
  database: Database
  directory: Directory
  calendars: Organisation['calendars']
  /** Whether senders are told. */
  notices: 'on' | 'off'
}

/**
 * One act on a petition. Idempotent by its key: sent again it answers as the petition stands. Locks the petition, so of two acts
 * at once the second meets what the first has made. Emits one event, and a delivery where the sender is told.
 */
export async function actOnPetition(
  desk: PetitionDesk,
  command: PetitionCommand,
): Promise<Petition | PetitionRefusal> {
  try {
    return await desk.database.transaction((tx) => act(tx, desk, command))
  } catch (error) {
    // What is refused leaves nothing behind, not even a number.
    if (error instanceof Error && 'refusal' in error) return error.refusal as PetitionRefusal
    throw error
  }
}

function give(refusal: PetitionRefusal): never {
  throw Object.assign(new Error(refusal.refused), { refusal })
}

async function act(tx: Queryable, desk: PetitionDesk, command: PetitionCommand): Promise<Petition> {
  const before = await lockPetition(tx, command.petition)
  const known = await findActOfKey(tx, command.key)
  if (known !== undefined) return repeated(before, known, command)
  const { actor, at, key } = command
  const incoming = command.act.type === 'send' ? await incomingAt(tx, desk, at) : undefined
  const isAgency = (code: string) => desk.directory.isValidAt(code, toLocalDate(at))
  const body = decideOnPetition(before, command, { incoming, isAgency })
  if (isPetitionRefusal(body)) return give(body)
  if ('files' in body && !(await keepUploads(tx, actor, body.files, at))) {
    return give(refusePetition('unknown_file'))
  }
  const version = (before?.version ?? 0) + 1
  const event: PetitionEvent = { petition: command.petition, version, at, actor: whoOf(actor), body }
  const petition = applyPetitionEvent(before, event)
  const dates = petitionDates(petition, desk.calendars.deadlineTime(petition.receivedBy))
  await writePetition(tx, petition, dates)
  await notePetitionEvent(tx, key, event)
  if (desk.notices === 'on') await tell(tx, event, dates.answerBy)
  return petition
}

async function tell(tx: Queryable, event: PetitionEvent, answerBy: number | null): Promise<void> {
  const notice = petitionNoticeOf(event, answerBy)
  if (notice === undefined) return
  const message = { id: newId(event.at), destination: PETITION_NOTICES, subject: event.petition, ...notice }
  await enqueueMessages(tx, [message])
}

function repeated(
  petition: Petition | undefined,
  known: { petition: string; actor: PetitionEvent['actor'] },
  command: PetitionCommand,
): Petition {
  const isSame = known.petition === command.petition && known.actor.id === command.actor.id
  return petition !== undefined && isSame ? petition : give(refusePetition('key_reused'))
}

/** The Centre receives; where there is none, the highest body that is there. */
async function incomingAt(tx: Queryable, { directory }: PetitionDesk, at: number) {
  const day = toLocalDate(at)
  const valid = directory.agencies().filter(({ code }) => directory.isValidAt(code, day))
  const ofKind = (kind: string) => valid.find((agency) => agency.kind === kind)
  const receiver = ofKind('centre') ?? ofKind('committee_office') ?? ofKind('committee') ?? valid[0]
  if (receiver === undefined) return undefined
  const number = await takePetitionNumber(tx, day)
  const code = `PAKN-${day.slice(2).replaceAll('-', '')}-${String(number).padStart(4, '0')}`
  return { code, receivedBy: receiver.code }
}

function whoOf({ kind, id }: Actor): PetitionEvent['actor'] {
  return { kind: kind === 'client' ? 'system' : kind, id }
}

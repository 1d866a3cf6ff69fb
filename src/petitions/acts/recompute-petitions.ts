/** The times of petitions after a calendar has changed. No event says them: they follow from the events and the calendar. */
import type { Organisation } from '../../agencies/index.ts'
import type { Instant } from '../../calendar/index.ts'
import type { Database } from '../../platform/database/index.ts'
import {
  isToPublish,
  listRunningPetitions,
  lockPetition,
  type RunningPetition,
  writePetition,
} from '../store/petition-store.ts'
import { type PetitionDates, petitionDates } from '../times.ts'

interface Desk {
  database: Database
  calendars: Organisation['calendars']
}

/** A petition that would be due at another time. */
export interface MovedPetition {
  petition: string
  code: string
  /** The agency by whose calendar it is counted. */
  agency: string
  /** Null while the sender is asked, and for what is answered. */
  answerDue: Instant | null
  wouldBe: Instant | null
}

const BATCH = 200

/** Which petitions the calendars of the desk would move; nothing is written. */
export async function* previewPetitions(desk: Desk): AsyncGenerator<MovedPetition> {
  for await (const { petition, answerDue, publishDue, dates } of movedBy(desk)) {
    const { id, code, receivedBy: agency, answer } = petition
    const [was, wouldBe] = answer === undefined ? [answerDue, dates.answerBy] : [publishDue, dates.publishBy]
    if (was !== wouldBe) yield { petition: id, code, agency, answerDue: was, wouldBe }
  }
}

/** Writes the times anew where the calendars of the desk say others. Idempotent; locks each petition for itself. */
export async function recomputePetitions(desk: Desk): Promise<{ changed: number }> {
  let changed = 0
  for await (const { petition } of movedBy(desk)) {
    await desk.database.transaction(async (tx) => {
      const locked = await lockPetition(tx, petition.id)
      if (locked !== undefined) await writePetition(tx, locked, datesOf(desk, locked))
    })
    changed++
  }
  return { changed }
}

async function* movedBy(desk: Desk): AsyncGenerator<RunningPetition & { dates: PetitionDates }> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const running = await listRunningPetitions(desk.database, { after, limit: BATCH })
    const last = running.at(-1)
    if (last === undefined) return
    for (const one of running) {
      const dates = datesOf(desk, one.petition)
      const publishBy = isToPublish(one.petition) ? dates.publishBy : null
      if (dates.answerBy !== one.answerDue || publishBy !== one.publishDue) yield { ...one, dates }
    }
    after = last.petition.id
  }
}

function datesOf({ calendars }: Desk, petition: RunningPetition['petition']): PetitionDates {
  return petitionDates(petition, calendars.deadlineTime(petition.receivedBy))
}

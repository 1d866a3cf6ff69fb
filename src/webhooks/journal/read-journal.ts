/** The journal: what programs are told of, in the order of the stream, for whoever may see it. */
import type { Actor } from '../../agencies/index.ts'
import {
  derivedId,
  findDossiers,
  maySee,
  readStream,
  readStreamEnd,
  type StreamEvent,
  type StreamPlace,
} from '../../dossiers/index.ts'
import type { Database, Queryable } from '../../platform/database/index.ts'
import type { WebhookFault } from '../model.ts'
import { isBefore, readCursor, writeCursor } from './cursor.ts'
import { journalBegin } from './marks.ts'
import { type SaidEvent, sayEvent } from './say-event.ts'

export type Client = Extract<Actor, { kind: 'client' }>

/** One event, as it is told and as it is read. */
export interface JournalEntry extends SaidEvent {
  /** The same however often it is told: whoever has it already leaves it. */
  id: string
  /** To go on after it. */
  cursor: string
  dossier: {
    id: string
    code: string | null
    reference: string
    procedure: string
    receivingAgency: string
    competentAgency: string
  }
}

export interface JournalPage {
  events: JournalEntry[]
  next: string
  /** Whether there may be more at once. */
  more: boolean
}

/** `after` undefined: from seven days ago. Events read and hidden count towards `limit`, so a page may be shorter. */
export async function readJournal(
  database: Database,
  client: Client,
  { after, limit, now }: { after: string | undefined; limit: number; now: number },
): Promise<JournalPage | WebhookFault> {
  const place = await placeOf(database, after, now)
  if (typeof place === 'string') return place
  const events = await readStream(database, place, limit)
  const entries = await entriesFor(database, client, events)
  return {
    events: entries,
    next: writeCursor(events.at(-1)?.place ?? place),
    more: events.length === limit,
  }
}

/** A cursor as a place; older ones than the journal are refused. */
export async function placeOf(
  db: Queryable,
  cursor: string | undefined,
  now: number,
): Promise<StreamPlace | WebhookFault> {
  const begin = await journalBegin(db, now)
  if (cursor === undefined) return begin ?? (await readStreamEnd(db))
  const place = readCursor(cursor)
  if (place === undefined) return 'cursor_wrong'
  return begin !== undefined && isBefore(place, begin) ? 'cursor_expired' : place
}

/** What of a stretch of the stream the program may see, in its order. */
export async function entriesFor(
  db: Queryable,
  client: Client,
  events: readonly StreamEvent[],
): Promise<JournalEntry[]> {
  const dossiers = await findDossiers(db, [...new Set(events.map(({ dossier }) => dossier))])
  return events.flatMap((event): JournalEntry[] => {
    const state = dossiers.get(event.dossier)?.state
    if (state === undefined || !maySee(client, state)) return []
    const { id, code, reference, procedure, receivingAgency, competentAgency } = state
    return [
      {
        id: derivedId('journal', event.dossier, event.version),
        cursor: writeCursor(event.place),
        ...sayEvent(event),
        dossier: { id, code: code ?? null, reference, procedure, receivingAgency, competentAgency },
      },
    ]
  })
}

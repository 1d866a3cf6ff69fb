/** Reading dossiers and their events. */
import { OTHER_LOOKS, STAFF_VIEW } from '../../agencies/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import type { DossierEvent } from '../events/events.ts'
import type { Personal } from '../events/fold.ts'
import { type EventData, upcast } from '../events/upcast.ts'
import type { Dossier, Parties } from '../model.ts'

export interface LoadedDossier {
  state: Dossier
  parties: Parties
}

const BY_ID = statement('dossiers.by_id', 'select state, parties from dossier where id = $1')
const BY_CODE = statement('dossiers.by_code', 'select state, parties from dossier where code = $1')
const FOUND_BY_CODE = statement(
  'dossiers.found_by_code',
  'select id, version from dossier where code = $1 or reference = $1 order by code is null limit 1',
)
const BY_REFERENCE = statement(
  'dossiers.by_reference',
  'select state, parties from dossier where reference = $1',
)

export async function findDossier(db: Queryable, id: string): Promise<LoadedDossier | undefined> {
  const [row] = await db.query<LoadedDossier>(BY_ID, [id])
  return row
}

/** By mã số hồ sơ, or by the reference of a submission that has no code yet. */
export async function findDossierByCode(db: Queryable, code: string): Promise<LoadedDossier | undefined> {
  const [row] = await db.query<LoadedDossier>(BY_CODE, [code])
  if (row !== undefined) return row
  const [submitted] = await db.query<LoadedDossier>(BY_REFERENCE, [code])
  return submitted
}

/** Which dossier and how far it is, without reading it; by the same names as `findDossierByCode`. */
export async function findVersionByCode(
  db: Queryable,
  code: string,
): Promise<{ id: string; version: number } | undefined> {
  const [row] = await db.query<{ id: string; version: number }>(FOUND_BY_CODE, [code])
  return row
}

export interface EventRow {
  dossier_id: string
  version: number
  type: string
  shape: number
  at: number
  actor_kind: string
  actor_id: string
  cause: string | null
  correlation: string | null
  data: EventData
  personal: Personal | null
}

/** What `toEvent` needs of `dossier_event`. */
export const EVENT_COLUMNS =
  'dossier_id, version, type, shape, at, actor_kind, actor_id, cause, correlation, data, personal'

const EVENTS = statement(
  'dossiers.events',
  `select ${EVENT_COLUMNS}
     from dossier_event where dossier_id = $1 order by version`,
)
const EVENTS_SEEN = statement(
  'dossiers.events_seen',
  `with seen as (${STAFF_VIEW})
   select ${EVENT_COLUMNS}, ${OTHER_LOOKS} as others
     from dossier_event where dossier_id = $1 order by version`,
)
const THROUGH = statement(
  'dossiers.events_through',
  `select ${EVENT_COLUMNS}
     from dossier_event
    where dossier_id = $1
      and version < coalesce((select min(version) from dossier_event
                               where dossier_id = $1 and version > $2 and command is not null), 2147483647)
    order by version`,
)
const BY_IDS = statement(
  'dossiers.by_ids',
  'select id, state, parties from dossier where id = any($1::uuid[])',
)
const STORED_COMMANDS = statement(
  'dossiers.stored_commands',
  'select command as id from dossier_event where command = any($1::uuid[])',
)
const BY_COMMAND = statement(
  'dossiers.event_by_command',
  `select ${EVENT_COLUMNS} from dossier_event where command = $1`,
)
const LAST = statement(
  'dossiers.last_event',
  `select ${EVENT_COLUMNS}
     from dossier_event where dossier_id = $1 order by version desc limit 1`,
)

/** The whole stream of one dossier, in order. */
export async function listEvents(
  db: Queryable,
  dossierId: string,
): Promise<(DossierEvent & { personal?: Personal })[]> {
  return (await db.query<EventRow>(EVENTS, [dossierId])).map(toEvent)
}

/** A dossier's stream, and who else of the staff has opened the same page lately, the last first. */
export interface SeenEvents {
  events: (DossierEvent & { personal?: Personal })[]
  others: readonly { staff: string; at: number }[]
}

/** The whole stream for a member of staff; their look is recorded by the statement that gives it. */
export async function listEventsSeen(
  db: Queryable,
  dossierId: string,
  by: { staff: string; purpose: string; now: number },
): Promise<SeenEvents> {
  const values = [dossierId, by.staff, by.now, by.purpose]
  const rows = await db.query<EventRow & { others: SeenEvents['others'] | null }>(EVENTS_SEEN, values)
  return { events: rows.map(toEvent), others: rows[0]?.others ?? [] }
}

/** The stream up to the last event of the act that begins with `first`. */
export async function listEventsThrough(
  db: Queryable,
  first: DossierEvent,
): Promise<(DossierEvent & { personal?: Personal })[]> {
  return (await db.query<EventRow>(THROUGH, [first.dossier, first.version])).map(toEvent)
}

/** Those of the keys under which an act is stored. */
export async function listStoredCommands(db: Queryable, keys: readonly string[]): Promise<Set<string>> {
  const rows = await db.query<{ id: string }>(STORED_COMMANDS, [keys])
  return new Set(rows.map(({ id }) => id))
}

/** Several dossiers by id. */
export async function findDossiers(
  db: Queryable,
  ids: readonly string[],
): Promise<Map<string, LoadedDossier>> {
  const rows = await db.query<LoadedDossier & { id: string }>(BY_IDS, [ids])
  return new Map(rows.map(({ id, state, parties }) => [id, { state, parties }]))
}

/** The first event of the command with this idempotency key. */
export async function findEventOfCommand(db: Queryable, command: string): Promise<DossierEvent | undefined> {
  const [row] = await db.query<EventRow>(BY_COMMAND, [command])
  return row && toEvent(row)
}

export async function findLastEvent(db: Queryable, dossierId: string): Promise<DossierEvent | undefined> {
  const [row] = await db.query<EventRow>(LAST, [dossierId])
  return row && toEvent(row)
}

/** Every stored event comes through here. */
export function toEvent(row: EventRow): DossierEvent & { personal?: Personal } {
  return {
    dossier: row.dossier_id,
    version: row.version,
    at: row.at,
    actor: { kind: row.actor_kind, id: row.actor_id },
    body: upcast(row),
    ...(row.cause === null ? {} : { cause: row.cause }),
    ...(row.correlation === null ? {} : { correlation: row.correlation }),
    ...(row.personal === null ? {} : { personal: row.personal }),
  }
}

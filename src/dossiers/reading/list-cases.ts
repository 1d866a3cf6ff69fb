/** Dossiers with all their events, many at a time: for whoever inspects them. Nothing personal but the number of who applies. */
import type { Instant } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import type { DossierEvent } from '../events/events.ts'
import { EVENT_COLUMNS, type EventRow, toEvent } from '../store/read.ts'

export interface DossierCase {
  id: string
  /** Its code, or the reference while it has none. */
  code: string
  agency: string
  procedure: string
  person: string | null
  submittedAt: Instant
  events: DossierEvent[]
}

const PERSON = `parties #>> '{applicant,idNumber}'`
const PAGE = statement(
  'dossiers.cases',
  `select id, coalesce(code, reference) as code, competent_agency as agency, procedure_code as procedure, ${PERSON} as person,
          submitted_at as "submittedAt"
     from dossier where id > $1 and submitted_at >= to_timestamp($2 / 1000.0) order by id limit $3`,
)
const EVENTS = statement(
  'dossiers.cases_events',
  `select ${EVENT_COLUMNS} from dossier_event where dossier_id = any($1::uuid[]) order by dossier_id, version`,
)
const FILINGS = statement(
  'dossiers.filings',
  `select id as dossier, procedure_code as procedure, ${PERSON} as person, submitted_at as at
     from dossier where ${PERSON} = any($1::text[])`,
)

const ENDED = statement(
  'dossiers.cases_ended',
  `select id, coalesce(code, reference) as code, competent_agency as agency, procedure_code as procedure, ${PERSON} as person,
          submitted_at as "submittedAt", ended_at as "endedAt"
     from dossier where outcome is not null and (ended_at, id) > (to_timestamp($1 / 1000.0), $2::uuid)
    order by ended_at, id limit $3`,
)

const FIRST = '00000000-0000-0000-0000-000000000000'

/** Those submitted since, in the order of their ids, after the one given. */
export async function listCases(
  db: Queryable,
  { after = FIRST, since, limit }: { after?: string; since: Instant; limit: number },
): Promise<DossierCase[]> {
  return withEvents(db, await db.query<Omit<DossierCase, 'events'>>(PAGE, [after, since, limit]))
}

/** A place among dossiers with a result, in the order in which it came. */
export interface EndedPlace {
  at: Instant
  id: string
}

/** Those with a result after this place, and the place of the last of them; undefined: there is none. */
export async function listEndedCases(
  db: Queryable,
  after: EndedPlace,
  limit: number,
): Promise<{ cases: DossierCase[]; last: EndedPlace | undefined }> {
  const rows = await db.query<Omit<DossierCase, 'events'> & { endedAt: Instant }>(ENDED, [
    after.at,
    after.id,
    limit,
  ])
  const last = rows.at(-1)
  return { cases: await withEvents(db, rows), last: last && { at: last.endedAt, id: last.id } }
}

async function withEvents(
  db: Queryable,
  rows: readonly Omit<DossierCase, 'events'>[],
): Promise<DossierCase[]> {
  const events = await db.query<EventRow>(EVENTS, [rows.map(({ id }) => id)])
  const byDossier = Map.groupBy(events.map(toEvent), ({ dossier }) => dossier)
  return rows.map((row) => ({ ...row, events: byDossier.get(row.id) ?? [] }))
}

/** What these people have ever filed. */
export function listFilings(
  db: Queryable,
  persons: readonly string[],
): Promise<{ dossier: string; procedure: string; person: string; at: Instant }[]> {
  return db.query(FILINGS, [persons])
}

/** Dossiers with all their events, many at a time: for whoever inspects them. */
import type { Instant } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import type { DossierEvent } from '../events/events.ts'
import type { Dossier, Parties } from '../model.ts'
import { EVENT_COLUMNS, type EventRow, toEvent } from '../store/read.ts'

/** With what it says of whom: personal, and never kept by whoever inspects. */
export interface InspectedCase extends DossierCase {
  state: Dossier
  parties: Parties
}

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
          submitted_at as "submittedAt", state, parties
     from dossier where id > $1 and submitted_at >= to_timestamp($2 / 1000.0) order by id limit $3`,
)
const ONE = statement(
  'dossiers.case',
  `select id, coalesce(code, reference) as code, competent_agency as agency, procedure_code as procedure, ${PERSON} as person,
          submitted_at as "submittedAt", state, parties
     from dossier where id = $1`,
)
const APPLICANTS = statement(
  'dossiers.applicants',
  `select id as dossier, parties #>> '{applicant,name}' as name, ${PERSON} as number, parties #>> '{applicant,birthDate}' as born
     from dossier where ${PERSON} = any($1::text[])
   union
   select d.id, d.parties #>> '{applicant,name}', d.parties #>> '{applicant,idNumber}', d.parties #>> '{applicant,birthDate}'
     from unnest($2::text[], $3::text[]) as asked(name, born)
          join dossier d on fold_vi(d.owner_name) = fold_vi(asked.name) and d.parties #>> '{applicant,birthDate}' = asked.born`,
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
): Promise<InspectedCase[]> {
  return withEvents(db, await db.query<Omit<InspectedCase, 'events'>>(PAGE, [after, since, limit]))
}

/** One of them; none where there is no such dossier. */
export async function listCase(db: Queryable, id: string): Promise<InspectedCase[]> {
  return withEvents(db, await db.query<Omit<InspectedCase, 'events'>>(ONE, [id]))
}

/** Who applies in a dossier, as it says it. */
export interface Applicant {
  dossier: string
  name: string
  number: string | null
  born: string | null
}

/** Every dossier of somebody with one of these numbers, or with the name and date of birth of one of these people. */
export function listApplicants(
  db: Queryable,
  { numbers, people }: { numbers: readonly string[]; people: readonly { name: string; born: string }[] },
): Promise<Applicant[]> {
  return db.query(APPLICANTS, [numbers, people.map(({ name }) => name), people.map(({ born }) => born)])
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

async function withEvents<Row extends { id: string }>(
  db: Queryable,
  rows: readonly Row[],
): Promise<(Row & Pick<DossierCase, 'events'>)[]> {
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

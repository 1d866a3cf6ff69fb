/** The list of dossiers that programs read, page by page in the order of their ids, with the scope inside the statement. */
import { type Queryable, statement } from '../../platform/database/index.ts'

export interface DossierFilter {
  status?: string | undefined
  procedure?: string | undefined
  /** Due before this instant and not ended. */
  dueBefore?: number | undefined
}

export interface ListedRow {
  id: string
  version: number
  code: string | null
  reference: string
  status: string
  procedure: string
  receivingAgency: string
  competentAgency: string
  channel: string
  submittedAt: number
  acceptedAt: number | null
  dueAt: number | null
  endedAt: number | null
}

const COLUMNS = `d.id, d.version, d.code, d.reference, d.status, d.procedure_code as procedure,
  d.receiving_agency as "receivingAgency", d.competent_agency as "competentAgency", d.channel,
  d.submitted_at as "submittedAt", d.accepted_at as "acceptedAt", d.due_at as "dueAt", d.ended_at as "endedAt"`

/** After $1, at most $2; status $3, procedure $4, due before $5. */
const FILTER = `d.id > $1 and ($3::text is null or d.status = $3) and ($4::text is null or d.procedure_code = $4)
  and ($5::timestamptz is null or (d.due_at < $5 and d.ended_at is null))`

const LIST_ALL = statement(
  'api.dossiers_of_all',
  `select ${COLUMNS} from dossier d where ${FILTER} order by d.id limit $2`,
)

const ofAgency = (source: string, agency: string) =>
  `(select d.id from ${source} where ${agency} = agencies.code and ${FILTER} order by d.id limit $2)`

/** Each agency's first rows by its own index, and of these the first: no agency costs more than a page. */
const LIST_OF_AGENCIES = statement(
  'api.dossiers_of_agencies',
  `with page as (
     select distinct mine.id from unnest($6::text[]) as agencies(code), lateral (
       ${ofAgency('dossier d', 'd.receiving_agency')}
       union all ${ofAgency('dossier d', 'd.competent_agency')}
       union all ${ofAgency('task t join dossier d on d.id = t.dossier_id', 't.agency')}
     ) as mine order by mine.id limit $2
   )
   select ${COLUMNS} from page join dossier d using (id) order by d.id`,
)

const FIRST = '00000000-0000-0000-0000-000000000000'

/** Dossiers that one of the agencies received, decides or has open work on; `all`: of the province. */
export function listDossierRows(
  db: Queryable,
  agencies: readonly string[] | 'all',
  filter: DossierFilter,
  page: { after?: string | undefined; limit: number },
): Promise<ListedRow[]> {
  const { status = null, procedure = null, dueBefore } = filter
  const due = dueBefore === undefined ? null : new Date(dueBefore)
  const values = [page.after ?? FIRST, page.limit, status, procedure, due]
  return agencies === 'all' ? db.query(LIST_ALL, values) : db.query(LIST_OF_AGENCIES, [...values, agencies])
}

/** The list of dossiers that programs read, page by page in the order of their ids, with the scope inside the statement. */

import { type Queryable, type Statement, statement } from '../../platform/database/index.ts'
import type { EventType } from '../events/events.ts'
import { type DossierStatus, type TaskKind, WORK_OF_STATUS } from '../model.ts'
import { seenByPrograms } from '../permits/may-see.ts'

export interface DossierFilter {
  status?: DossierStatus | undefined
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

/** Of one of the agencies $6; null: of the province. */
const SCOPE = seenByPrograms('$6')

/** The dossiers that `lead`, rows with an `id`, finds among fewer than all. */
const ledBy = (name: string, lead: string) =>
  statement(
    `api.dossiers_by_${name}`,
    `select ${COLUMNS} from (${lead}) as found join dossier d on d.id = found.id
      where ${FILTER} and ${SCOPE} order by d.id limit $2`,
  )

/** What is open has work: of the kinds $7, or of any where that is null. Some ten thousand tasks, however many dossiers. */
const BY_WORK = ledBy(
  'work',
  `select distinct t.dossier_id as id from task t
    where t.dossier_id > $1 and ($7::text[] is null or t.kind = any($7))`,
)

/** Endings that few dossiers have, $7, by the index dossier_event_ending. */
const BY_ENDING = ledBy(
  'ending',
  `select e.dossier_id as id from dossier_event e where e.type = $7 and e.dossier_id > $1
     and e.type in ('intake_refused', 'dossier_stopped', 'dossier_withdrawn')`,
)

const BY_PROCEDURE = statement(
  'api.dossiers_by_procedure',
  `select ${COLUMNS} from dossier d where d.procedure_code = $4 and ${FILTER} and ${SCOPE} order by d.id limit $2`,
)

const ALL = statement(
  'api.dossiers_of_all',
  `select ${COLUMNS} from dossier d where ${FILTER} order by d.id limit $2`,
)

const ofAgency = (column: string) =>
  `(select d.id from dossier d where d.${column} = agencies.code and ${FILTER} order by d.id limit $2)`

/** Each agency's first rows by its own index, and of these the first. Work is looked for where any status will do: what was handed over has none. */
const OF_AGENCIES = statement(
  'api.dossiers_of_agencies',
  `with page as (
     select id from unnest($6::text[]) as agencies(code), lateral (
       ${ofAgency('receiving_agency')} union all ${ofAgency('competent_agency')}) as own
     union
     (select t.dossier_id from task t join dossier d on d.id = t.dossier_id
       where $3 is null and t.agency = any($6) and t.dossier_id > $1 and ${FILTER} order by t.dossier_id limit $2)
     order by id limit $2
   )
   select ${COLUMNS} from page join dossier d using (id) order by d.id`,
)

const ENDING_EVENT = {
  not_accepted: 'intake_refused',
  stopped: 'dossier_stopped',
  withdrawn: 'dossier_withdrawn',
} as const satisfies Partial<Record<DossierStatus, EventType>>

/** Fewer agencies have so few dossiers of a procedure that their own lists are the shorter way to them. */
const FEW_AGENCIES = 4

interface Plan {
  by: Statement
  /** The value of $7 where the statement has one. */
  lead?: string | readonly string[] | null
}

/**
 * The statement that looks at the fewest dossiers. Measured on 300,000 dossiers, 27,000 of them open, over all filters and
 * scopes: at most 60 ms, where one plan for all took up to 5 s.
 */
function planFor({ status, procedure, dueBefore }: DossierFilter, agencies: readonly string[] | 'all'): Plan {
  const kinds: readonly TaskKind[] | undefined = status && WORK_OF_STATUS[status]
  if (dueBefore !== undefined) return { by: BY_WORK, lead: kinds ?? null }
  if (status === 'not_accepted' || status === 'stopped' || status === 'withdrawn') {
    return { by: BY_ENDING, lead: ENDING_EVENT[status] }
  }
  if (kinds !== undefined && kinds.length > 0) return { by: BY_WORK, lead: kinds }
  if (procedure !== undefined && (agencies === 'all' || agencies.length > FEW_AGENCIES))
    return { by: BY_PROCEDURE }
  return { by: agencies === 'all' ? ALL : OF_AGENCIES }
}

const FIRST = '00000000-0000-0000-0000-000000000000'

/** Dossiers that one of the agencies received, decides or has open work on; `all`: of the province. One query. */
export function listDossierRows(
  db: Queryable,
  agencies: readonly string[] | 'all',
  filter: DossierFilter,
  page: { after?: string | undefined; limit: number },
): Promise<ListedRow[]> {
  const { status = null, procedure = null, dueBefore } = filter
  const due = dueBefore === undefined ? null : new Date(dueBefore)
  const { by, lead } = planFor(filter, agencies)
  const scope = by === ALL ? [] : [agencies === 'all' ? null : agencies]
  const values = [page.after ?? FIRST, page.limit, status, procedure, due, ...scope]
  return db.query(by, lead === undefined ? values : [...values, lead])
}

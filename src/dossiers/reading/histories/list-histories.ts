/** Past dossiers with all that happened to them: for studying a procedure. Nothing personal. */
import type { Instant } from '../../../calendar/index.ts'
import { type Queryable, statement } from '../../../platform/database/index.ts'
import type { DossierEvent } from '../../events/events.ts'
import type { Dossier } from '../../model.ts'
import { EVENT_COLUMNS, type EventRow, toEvent } from '../../store/read.ts'

export interface History {
  dossier: Dossier
  events: readonly DossierEvent[]
}

export interface HistoryFilter {
  procedure?: string | undefined
  /** Accepted from this moment on, before that one. */
  from: Instant
  to: Instant
  /** Code of the agency that decides. */
  agency?: string | undefined
  /** The latest so many. */
  limit: number
}

const LATEST = statement(
  'dossiers.histories',
  `select id, state from dossier
    where accepted_at >= to_timestamp($1 / 1000.0) and accepted_at < to_timestamp($2 / 1000.0)
      and ($3::text is null or procedure_code = $3) and ($4::text is null or competent_agency = $4)
    order by accepted_at desc, id desc limit $5`,
)
const EVENTS = statement(
  'dossiers.histories_events',
  `select ${EVENT_COLUMNS} from dossier_event where dossier_id = any($1::uuid[]) order by dossier_id, version`,
)
const AT_ONCE = 500

/** The latest accepted dossiers that match, newest first, some hundred read at a time. */
export async function* listHistories(db: Queryable, filter: HistoryFilter): AsyncGenerator<History> {
  const { procedure = null, from, to, agency = null, limit } = filter
  const rows = await db.query<{ id: string; state: Dossier }>(LATEST, [from, to, procedure, agency, limit])
  for (let begin = 0; begin < rows.length; begin += AT_ONCE) {
    const page = rows.slice(begin, begin + AT_ONCE)
    const events = await db.query<EventRow>(EVENTS, [page.map(({ id }) => id)])
    const byDossier = Map.groupBy(events.map(toEvent), ({ dossier }) => dossier)
    for (const { id, state } of page) yield { dossier: state, events: byDossier.get(id) ?? [] }
  }
}

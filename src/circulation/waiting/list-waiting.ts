/** Which papers wait to go, by where they are and where the work on them is. */
import type { Office } from '../../dossiers/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import type { Bundle } from '../model.ts'
import { movesBy } from './moves-by.ts'

/** Sheets on paper of these kinds. */
const sheets = (...kinds: string[]) =>
  `coalesce((select sum(${kinds.map((kind) => `coalesce((p ->> '${kind}')::int, 0)`).join(' + ')}) from jsonb_array_elements(d.state -> 'papers') p), 0)::int`

/**
 * `$1` agencies that have the papers, `$3` those whose papers are with their office: steps there move nothing. Of parallel steps papers follow the one that began first, and wait while any is done where
 * they are. What is on an open list is on its way.
 */
const WAITING = statement(
  'circulation.waiting',
  `with held as (
     select d.id, d.receiving_agency as place from dossier d
      where d.receiving_agency = any($1::text[]) and d.status in ('transferred', 'in_process')
        and not exists (select from paper_place p where p.dossier = d.id)
     union all
     select t.dossier_id, t.agency from task t
      where t.agency = any($1::text[]) and t.kind = 'transfer'
     union all
     select p.dossier, p.agency from task t join paper_place p on p.dossier = t.dossier_id
      where p.agency = any($1::text[]) and t.kind in ('receipt', 'step', 'hand_over') and t.agency <> p.agency
   ), wanted as (
     select distinct on (h.id) h.id, h.place, t.kind, t.opened_at,
            case t.kind when 'transfer' then d.competent_agency else t.agency end as target
       from held h join dossier d on d.id = h.id
       join task t on t.dossier_id = h.id and t.kind in ('transfer', 'receipt', 'step', 'hand_over')
      where t.agency <> all($3::text[]) and not exists (select from task own where own.dossier_id = h.id and own.agency = h.place and own.kind = 'step')
      order by h.id, t.opened_at, t.key
   ), papers as (
     select w.*, ${sheets('originals')} as originals, ${sheets('copies', 'certified')} as copies
       from wanted w join dossier d on d.id = w.id
      where w.target <> w.place
        and not exists (select from handover_line l where l.dossier = w.id and l.outcome is null)
   )
   select id as dossier, case kind when 'hand_over' then 'result' else 'dossier' end as kind, place as "from", target as "to",
          originals, copies, opened_at as since, kind = 'transfer' as "isToSend"
     from papers where originals + copies > 0 and ($2::uuid[] is null or id = any($2))
    order by opened_at, id`,
)

/** The papers that the agencies have to give to others, the oldest first; of these dossiers only where they are named. One query. */
export async function listWaiting(
  { database, calendars, directory }: Pick<Office, 'database' | 'calendars' | 'directory'>,
  { agencies, dossiers }: { agencies: readonly string[]; dossiers?: readonly string[] },
): Promise<Bundle[]> {
  if (agencies.length === 0) return []
  const committees = directory.agencies().filter(({ kind }) => kind === 'committee')
  const rows = await database.query<Omit<Bundle, 'moveBy'>>(WAITING, [
    agencies,
    dossiers ?? null,
    committees.map(({ code }) => code),
  ])
  return rows.map((row) => ({ ...row, moveBy: movesBy(calendars.deadlineTime(row.from), row.since) }))
}

const COUNT_OPEN = statement(
  'circulation.count_open',
  'select count(*)::int as count from handover_list where closed_at is null and to_agency = any($1::text[])',
)

/** How many lists are on their way to these agencies. */
export async function countComing(db: Queryable, agencies: readonly string[]): Promise<number> {
  const [row] = await db.query<{ count: number }>(COUNT_OPEN, [agencies])
  return row?.count ?? 0
}

/** Hand-over lists in the database. */
import { toLocalDate } from '../../calendar/index.ts'
import { type Queryable, statement, toTimestamp } from '../../platform/database/index.ts'
import type { Bundle, HandoverLine, HandoverList, LineOutcome } from '../model.ts'

const COLUMNS = `l.id, lpad(l.seq::text, greatest(2, length(l.seq::text)), '0') || '/BGHS' as number, l.year, l.from_agency as "from", l.to_agency as "to",
  l.made_at as "madeAt", l.made_by as "madeBy", l.closed_at as "closedAt"`

/** Waits for whoever makes a list of the same agency in the same moment, so that numbers have no gap. */
const LOCK = statement(
  'circulation.lock',
  `select pg_advisory_xact_lock(hashtext('handover_list'), hashtext($1))`,
)

const OPEN = statement(
  'circulation.open',
  `insert into handover_list (id, from_agency, to_agency, year, seq, made_at, made_by)
   select $1, $2, $3, $4::int, coalesce(max(seq), 0) + 1, ${toTimestamp('$5')}, $6
     from handover_list where from_agency = $2 and year = $4::int
   on conflict (id) do nothing`,
)

const ADD = statement(
  'circulation.add',
  `insert into handover_line (list, place, dossier, kind, originals, copies, since, move_by)
   select $1, row_number() over (order by since, dossier), dossier, kind, originals, copies, ${toTimestamp('since')}, ${toTimestamp('"moveBy"')}
     from jsonb_to_recordset($2::jsonb)
       as b(dossier uuid, kind text, originals int, copies int, since float8, "moveBy" float8)
   on conflict (dossier) where outcome is null do nothing
   returning dossier`,
)

export interface NewList extends Pick<HandoverList, 'id' | 'from' | 'to' | 'madeAt' | 'madeBy'> {
  bundles: readonly Bundle[]
}

/** In the caller's transaction. Returns the dossiers that are on the list; others went on another meanwhile. Throws nothing away. */
export async function addList(tx: Queryable, list: NewList): Promise<string[]> {
  const { id, from, to, madeAt, madeBy, bundles } = list
  const year = Number(toLocalDate(madeAt).slice(0, 4))
  await tx.query(LOCK, [`${from} ${year}`])
  await tx.query(OPEN, [id, from, to, year, madeAt, madeBy])
  const rows = await tx.query<{ dossier: string }>(ADD, [id, JSON.stringify(bundles)])
  return rows.map(({ dossier }) => dossier)
}

const FIND = statement('circulation.find', `select ${COLUMNS} from handover_list l where l.id = $1`)
const LINES = statement(
  'circulation.lines',
  `select place, dossier, kind, originals, copies, since, move_by as "moveBy", outcome, reason,
          answered_at as "answeredAt", answered_by as "answeredBy"
     from handover_line where list = $1 order by place`,
)

export type WholeList = HandoverList & { lines: readonly HandoverLine[] }

export async function findList(db: Queryable, id: string): Promise<WholeList | undefined> {
  const [list] = await db.query<HandoverList>(FIND, [id])
  return list && { ...list, lines: await db.query<HandoverLine>(LINES, [id]) }
}

export interface ListedList extends HandoverList {
  lines: number
  missing: number
  open: number
}

const LISTS = statement(
  'circulation.lists',
  `select ${COLUMNS}, c.lines, c.missing, c.open
     from handover_list l cross join lateral (
       select count(*)::int as lines, count(*) filter (where outcome = 'missing')::int as missing,
              count(*) filter (where outcome is null)::int as open
         from handover_line n where n.list = l.id) c
    where case $2 when 'coming' then l.to_agency = any($1::text[]) and l.closed_at is null
                  when 'taken' then l.to_agency = any($1::text[])
                  else l.from_agency = any($1::text[]) end
      and (l.made_at, l.id) < (${toTimestamp('$3')}, $4::uuid)
    order by l.made_at desc, l.id desc limit $5`,
)

export interface ListPlace {
  at: number
  id: string
}
const LAST: ListPlace = { at: 8e14, id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }

/** `coming`: not answered yet; the newest first, keyset paged. */
export function listLists(
  db: Queryable,
  agencies: readonly string[],
  view: 'coming' | 'taken' | 'given',
  { after = LAST, limit }: { after?: ListPlace | undefined; limit: number },
): Promise<ListedList[]> {
  return db.query(LISTS, [agencies, view, after.at, after.id, limit])
}

/** What one line is answered with. */
export interface LineAnswer {
  place: number
  outcome: LineOutcome
  reason?: string | undefined
}

const ANSWER = statement(
  'circulation.answer',
  `with given as (
     select * from jsonb_to_recordset($2::jsonb) as a(place int, outcome text, reason text)),
   answered as (
     update handover_line n set outcome = given.outcome, reason = given.reason, answered_at = ${toTimestamp('$3')}, answered_by = $4
       from given where n.list = $1 and n.place = given.place and n.outcome is null
     returning n.place, n.dossier, n.outcome),
   back as (
     delete from paper_place p using answered a, dossier d, handover_list l
      where a.outcome = 'received' and p.dossier = a.dossier and d.id = a.dossier and l.id = $1
        and l.to_agency = d.receiving_agency),
   moved as (
     insert into paper_place (dossier, agency, since)
     select a.dossier, l.to_agency, ${toTimestamp('$3')}
       from answered a join dossier d on d.id = a.dossier join handover_list l on l.id = $1
      where a.outcome = 'received' and l.to_agency <> d.receiving_agency
     on conflict (dossier) do update set agency = excluded.agency, since = excluded.since)
   select place from answered order by place`,
)
const CLOSE = statement(
  'circulation.close',
  `update handover_list l set closed_at = ${toTimestamp('$2')}
    where l.id = $1 and l.closed_at is null
      and not exists (select from handover_line n where n.list = l.id and n.outcome is null)`,
)

/** In the caller's transaction. Returns the places that were answered now; what was answered before stays. */
export async function answerLines(
  tx: Queryable,
  { list, staff, answers }: { list: string; staff: string; answers: readonly LineAnswer[] },
  now: number,
): Promise<number[]> {
  const rows = await tx.query<{ place: number }>(ANSWER, [list, JSON.stringify(answers), now, staff])
  await tx.query(CLOSE, [list, now])
  return rows.map(({ place }) => place)
}

/** A way that papers went, with who gave and who took. */
export interface PaperMove extends HandoverLine {
  list: string
  number: string
  from: string
  to: string
  madeAt: number
  madeBy: string
}

const MOVES = statement(
  'circulation.moves',
  `select l.id as list, lpad(l.seq::text, greatest(2, length(l.seq::text)), '0') || '/BGHS' as number, l.from_agency as "from", l.to_agency as "to",
          l.made_at as "madeAt", l.made_by as "madeBy", n.place, n.dossier, n.kind, n.originals, n.copies, n.since,
          n.move_by as "moveBy", n.outcome, n.reason, n.answered_at as "answeredAt", n.answered_by as "answeredBy"
     from handover_line n join handover_list l on l.id = n.list where n.dossier = $1 order by l.made_at, l.id`,
)

/** Every list that the dossier was on, in order. */
export function listMoves(db: Queryable, dossier: string): Promise<PaperMove[]> {
  return db.query(MOVES, [dossier])
}

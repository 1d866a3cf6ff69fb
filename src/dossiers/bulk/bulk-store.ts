/** Acts on many dossiers, and what became of each, in the database. */
import { type Queryable, statement, toTimestamp } from '../../platform/database/index.ts'
import type { CommandBody } from '../commands.ts'
import type { RefusalCode } from '../refusals.ts'

/** What is asked of one dossier. */
export interface BulkWish {
  dossier: string
  /** The version the person saw. */
  expected: number
  body: CommandBody
}

export interface BulkLine extends BulkWish {
  place: number
  outcome: 'done' | RefusalCode | null
}

const BEGIN = statement(
  'bulk.begin',
  `with begun as (
     insert into bulk_act (id, staff, asked_at) values ($1, $2, ${toTimestamp('$3')}) on conflict (id) do nothing returning id)
   insert into bulk_line (bulk, place, dossier, expected, body)
   select begun.id, w.place, w.dossier, w.expected, w.body
     from begun, rows from (jsonb_to_recordset($4::jsonb) as (dossier uuid, expected int, body jsonb))
            with ordinality as w(dossier, expected, body, place)
   on conflict (bulk, dossier) do nothing`,
)

/** Nothing where there is one of this id. */
export async function insertBulk(
  tx: Queryable,
  { id, staff, at }: { id: string; staff: string; at: number },
  wishes: readonly BulkWish[],
): Promise<void> {
  await tx.query(BEGIN, [id, staff, at, JSON.stringify(wishes)])
}

/** A process that has been quiet for so long is taken for dead. */
const QUIET = "interval '15 seconds'"

const CLAIM = statement(
  'bulk.claim',
  `update bulk_act set runner = $2, moved_at = clock_timestamp()
    where id = $1 and finished_at is null
      and (runner is null or runner = $2 or moved_at < clock_timestamp() - ${QUIET})
   returning staff`,
)
const NEXT = statement(
  'bulk.next',
  'select place, dossier, expected, body, outcome from bulk_line where bulk = $1 and outcome is null order by place limit $2',
)

/** What is to be done next, for the one process that is at it. Undefined: it is done, or another process is at it. */
export async function claimLines(
  db: Queryable,
  { id, runner, limit }: { id: string; runner: string; limit: number },
): Promise<{ staff: string; lines: BulkLine[] } | undefined> {
  const [claimed] = await db.query<{ staff: string }>(CLAIM, [id, runner])
  return claimed && { ...claimed, lines: await db.query<BulkLine>(NEXT, [id, limit]) }
}

const NOTE = statement(
  'bulk.note',
  `update bulk_line l set outcome = o.outcome from jsonb_to_recordset($2::jsonb) as o(place int, outcome text)
    where l.bulk = $1 and l.place = o.place`,
)
const FINISH = statement(
  'bulk.finish',
  `update bulk_act b set finished_at = ${toTimestamp('$2')}, runner = null
    where b.id = $1 and b.finished_at is null and not exists (select from bulk_line l where l.bulk = b.id and l.outcome is null)`,
)

/** What became of these; with the last of them it is finished. Idempotent. */
export async function noteLines(
  db: Queryable,
  id: string,
  outcomes: readonly { place: number; outcome: string }[],
  now: number,
): Promise<void> {
  if (outcomes.length > 0) await db.query(NOTE, [id, JSON.stringify(outcomes)])
  await db.query(FINISH, [id, now])
}

const OPEN = statement(
  'bulk.open',
  `select id from bulk_act where finished_at is null and (runner is null or moved_at < clock_timestamp() - ${QUIET}) order by asked_at`,
)

/** Begun, and nobody is at it. */
export async function listAbandoned(db: Queryable): Promise<string[]> {
  return (await db.query<{ id: string }>(OPEN, [])).map(({ id }) => id)
}

export interface BulkAct {
  id: string
  askedAt: number
  finishedAt: number | null
  total: number
  done: number
  refused: number
}

const COUNTED = `select b.id, b.asked_at as "askedAt", b.finished_at as "finishedAt", c.total, c.done, c.refused
     from bulk_act b cross join lateral (
       select count(*)::int as total, count(*) filter (where outcome = 'done')::int as done,
              count(*) filter (where outcome <> 'done')::int as refused
         from bulk_line l where l.bulk = b.id) c`
const FIND = statement('bulk.find', `${COUNTED} where b.id = $1 and b.staff = $2`)
const OF_STAFF = statement(
  'bulk.of_staff',
  `${COUNTED} where b.staff = $1 order by b.asked_at desc, b.id desc limit $2`,
)

/** Undefined: there is none of this person's. */
export async function findBulk(db: Queryable, id: string, staff: string): Promise<BulkAct | undefined> {
  return (await db.query<BulkAct>(FIND, [id, staff]))[0]
}

export function listBulks(db: Queryable, staff: string, limit: number): Promise<BulkAct[]> {
  return db.query<BulkAct>(OF_STAFF, [staff, limit])
}

const LINES = statement(
  'bulk.lines',
  `select l.place, l.dossier, l.expected, l.body, l.outcome, coalesce(d.code, d.reference) as code
     from bulk_line l join dossier d on d.id = l.dossier where l.bulk = $1
    order by l.outcome is null, l.outcome = 'done', l.place`,
)

/** Refused ones first, then what is done, then what is to be done. */
export function listBulkLines(db: Queryable, id: string): Promise<(BulkLine & { code: string })[]> {
  return db.query(LINES, [id])
}

const AGAIN = statement(
  'bulk.again',
  `with again as (
     update bulk_line l set outcome = null, expected = d.version from dossier d
      where l.bulk = $1 and l.outcome <> 'done' and d.id = l.dossier returning l.bulk)
   update bulk_act set finished_at = null, runner = null where id = $1 and staff = $2 and finished_at is not null
      and exists (select from again)
   returning id`,
)

/** What was refused is to be done again, on the dossiers as they stand now. False: nothing was. */
export async function reopenBulk(tx: Queryable, id: string, staff: string): Promise<boolean> {
  return (await tx.query(AGAIN, [id, staff])).length > 0
}

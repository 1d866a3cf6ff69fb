/** Many dossiers with streams of their own: those of a scenario, copied under other ids, references and codes. */
import type { Database } from '../../src/platform/database/index.ts'

/** Which dossiers are copied; the copies are made from them and not from each other. */
const SOURCES = `create table clone_source as select id, row_number() over (order by id)::int as nth from dossier`
/** The time of the old id stays in front, as in every id of a dossier. */
const NEW_ID = `(left(c.id::text, 15) || substr(md5(c.id::text || $1), 1, 3) || '-8' || substr(md5(c.id::text || $1), 4, 3)
   || '-' || substr(md5(c.id::text || $1), 7, 12))::uuid`
const OF = `(select id, ${NEW_ID} as new_id from clone_source c where nth <= $2) c`

const EVENTS = `insert into dossier_event (dossier_id, version, type, shape, at, actor_kind, actor_id, cause, correlation, data, personal)
  select c.new_id, e.version, e.type, e.shape, e.at, e.actor_kind, e.actor_id, e.cause, e.correlation,
         case e.type
           when 'dossier_submitted' then e.data || jsonb_build_object('reference', e.data ->> 'reference' || '.' || $1)
           when 'dossier_accepted' then e.data || jsonb_build_object('code', e.data ->> 'code' || '.' || $1)
           else e.data end,
         e.personal
    from ${OF} join dossier_event e on e.dossier_id = c.id`
const ROWS = `insert into dossier
  select d.* from ${OF} join dossier o on o.id = c.id cross join lateral jsonb_populate_record(o, jsonb_build_object(
           'id', c.new_id, 'reference', o.reference || '.' || $1, 'code', o.code || '.' || $1,
           'state', o.state || jsonb_build_object('id', c.new_id, 'reference', o.reference || '.' || $1)
             || case when o.code is null then '{}' else jsonb_build_object('code', o.code || '.' || $1) end)) d`
const TASKS = `insert into task
  select t.* from ${OF} join task o on o.dossier_id = c.id
         cross join lateral jsonb_populate_record(o, jsonb_build_object('dossier_id', c.new_id)) t`

/** Copies until there are `count` dossiers; a copy of all of them is one transaction. */
export async function cloneStreams(database: Database, count: number): Promise<void> {
  await database.query(SOURCES)
  const [row] = await database.query<{ n: number }>('select count(*)::int as n from clone_source')
  const sources = row?.n ?? 0
  for (let made = sources, copy = 1; made < count; made += sources, copy += 1) {
    const values = [String(copy), Math.min(sources, count - made)]
    await database.transaction(async (tx) => {
      for (const sql of [EVENTS, ROWS, TASKS]) await tx.query(sql, values)
    })
  }
  await database.query('drop table clone_source')
  await database.query('vacuum analyze dossier, dossier_event, task')
}

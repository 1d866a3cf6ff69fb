import type { LocalDate } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import type { Text } from '../model.ts'
import { foldForSearch } from './normalise.ts'

/** An occasion in life that people think in, e.g. `birth`: "Sinh con". */
export interface LifeEvent {
  code: string
  name: Text
}

const COLUMNS = `code, jsonb_build_object('vi', name_vi, 'en', name_en) as name`

const selectAll = statement(
  'catalogue.life_events',
  `select ${COLUMNS} from life_event order by position, code`,
)

const selectCounted = statement(
  'catalogue.life_events_counted',
  `select ${COLUMNS},
          (select count(*)::int from life_event_procedure l join procedure_version v on v.procedure_code = l.procedure_code
            where l.event = life_event.code and v.status = 'published' and v.valid @> $1::date) as procedures
     from life_event order by position, code`,
)

const upsertAll = statement(
  'catalogue.upsert_life_events',
  `insert into life_event (code, position, name_vi, name_en)
   select code, position, name_vi, name_en
   from jsonb_to_recordset($1::jsonb) as v(code text, position int, name_vi text, name_en text)
   on conflict (code) do update
   set position = excluded.position, name_vi = excluded.name_vi, name_en = excluded.name_en`,
)

const insertOne = statement(
  'catalogue.add_life_event',
  `insert into life_event (code, position, name_vi, name_en)
   select $1, coalesce(max(position), 0) + 1, $2, $3 from life_event on conflict do nothing returning code`,
)

const selectNamed = statement(
  'catalogue.life_event_named',
  'select code from life_event where name_vi = $1 and name_en = $2',
)

const rename = statement(
  'catalogue.rename_life_event',
  'update life_event set name_vi = $2, name_en = $3 where code = $1',
)

const move = statement(
  'catalogue.move_life_event',
  `update life_event e set position = o.at + case when e.code = $1 then $2::int else 0 end
     from (select code, 2 * row_number() over (order by position, code) as at from life_event) o
    where o.code = e.code and exists (select from (select code, row_number() over (order by position, code) as place from life_event) p
                                       where p.code = $1 and p.place = $3)`,
)

const remove = statement('catalogue.remove_life_event', 'delete from life_event where code = $1')

/** All occasions in the order in which they are shown. */
export function listLifeEvents(db: Queryable): Promise<LifeEvent[]> {
  return db.query<LifeEvent>(selectAll)
}

/** The same with how many procedures in force on a day stand under each. */
export function listLifeEventsCounted(
  db: Queryable,
  on: LocalDate,
): Promise<(LifeEvent & { procedures: number })[]> {
  return db.query<LifeEvent & { procedures: number }>(selectCounted, [on])
}

/** Stores occasions in their order; known codes are renamed. Idempotent by code. */
export async function saveLifeEvents(db: Queryable, events: readonly LifeEvent[]): Promise<void> {
  const rows = events.map(({ code, name }, position) => ({
    code,
    position,
    name_vi: name.vi,
    name_en: name.en,
  }))
  await db.query(upsertAll, [JSON.stringify(rows)])
}

/** Adds an occasion at the end, under a code made of its English name; answers the code. Idempotent by both names. */
export async function addLifeEvent(db: Queryable, name: Text): Promise<string> {
  const [same] = await db.query<{ code: string }>(selectNamed, [name.vi, name.en])
  if (same !== undefined) return same.code
  const slug =
    foldForSearch(name.en)
      .replaceAll(/[^a-z0-9]+/g, '_')
      .slice(0, 40) || 'event'
  for (let count = 1; ; count += 1) {
    const code = count === 1 ? slug : `${slug}_${count}`
    const [added] = await db.query<{ code: string }>(insertOne, [code, name.vi, name.en])
    if (added !== undefined) return added.code
  }
}

/** Another name, the same code. Idempotent. */
export async function renameLifeEvent(db: Queryable, { code, name }: LifeEvent): Promise<void> {
  await db.query(rename, [code, name.vi, name.en])
}

/** Changes its place, from 1, with the one before or after it; at the end it stays, and where it has moved since. Idempotent by the place. */
export async function moveLifeEvent(
  db: Queryable,
  { code, way, place }: Move & { code: string },
): Promise<void> {
  await db.query(move, [code, STEP[way], place])
}

/** As the list had it that the button stands in: pressed twice, it moves once. */
export interface Move {
  way: 'up' | 'down'
  place: number
}

/** Places are two apart, so three are past the neighbour. */
export const STEP = { up: -3, down: 3 } as const

/** The occasion is gone, procedures stay. Idempotent. */
export async function removeLifeEvent(db: Queryable, code: string): Promise<void> {
  await db.query(remove, [code])
}

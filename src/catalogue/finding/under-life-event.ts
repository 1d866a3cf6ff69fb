/** The procedures under an occasion in life, in the order that officers gave them. */
import type { LocalDate } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import { type Move, STEP } from './life-events.ts'
import { LINE_COLUMNS, type LineRow, type ProcedureLine, toLine } from './list-procedures.ts'

const select = statement(
  'catalogue.under_life_event',
  `select ${LINE_COLUMNS} from procedure_version join life_event_procedure l using (procedure_code)
    where l.event = $1 and status = 'published' and valid @> $2::date and ($3::text is null or field_code = $3)
    order by l.position, procedure_code limit 200`,
)

const insert = statement(
  'catalogue.put_under_life_event',
  `insert into life_event_procedure (event, procedure_code, position)
   select $1, $2, coalesce(max(position), 0) + 1 from life_event_procedure where event = $1 on conflict do nothing`,
)

const remove = statement(
  'catalogue.take_from_life_event',
  'delete from life_event_procedure where event = $1 and procedure_code = $2',
)

/** Those that are not in force stand in the order, too, and would make a move without an effect. */
const move = statement(
  'catalogue.move_under_life_event',
  `update life_event_procedure l set position = o.at + case when l.procedure_code = $2 then $3::int else 0 end
     from (select p.procedure_code,
                  2 * row_number() over (order by not exists (select from procedure_version v
                    where v.procedure_code = p.procedure_code and v.status = 'published' and v.valid @> $4::date),
                    p.position, p.procedure_code) as at
             from life_event_procedure p where p.event = $1) o
    where l.event = $1 and o.procedure_code = l.procedure_code
      and exists (select from (select p.procedure_code,
                                      row_number() over (order by not exists (select from procedure_version v
                                        where v.procedure_code = p.procedure_code and v.status = 'published' and v.valid @> $4::date),
                                        p.position, p.procedure_code) as place
                                 from life_event_procedure p where p.event = $1) s
                   where s.procedure_code = $2 and s.place = $5)`,
)

export interface UnderFilter {
  event: string
  on: LocalDate
  field?: string
}

/** In force on a day, 200 at most. */
export async function listUnderLifeEvent(
  db: Queryable,
  { event, on, field }: UnderFilter,
): Promise<ProcedureLine[]> {
  const rows = await db.query<LineRow>(select, [event, on, field ?? null])
  return rows.map(toLine)
}

interface Placed {
  event: string
  procedure: string
}

/** At the end; where it stands already it stays. Event and procedure are known. */
export async function putUnderLifeEvent(db: Queryable, { event, procedure }: Placed): Promise<void> {
  await db.query(insert, [event, procedure])
}

export async function takeFromLifeEvent(db: Queryable, { event, procedure }: Placed): Promise<void> {
  await db.query(remove, [event, procedure])
}

/** Changes its place, from 1, with the one before or after it among those in force on a day. Idempotent by the place. */
export async function moveUnderLifeEvent(
  db: Queryable,
  { event, procedure, way, place, on }: Placed & Move & { on: LocalDate },
): Promise<void> {
  await db.query(move, [event, procedure, STEP[way], on, place])
}

import { type Queryable, statement } from '../../platform/database/index.ts'
import type { Text } from '../model.ts'

/** An occasion in life that people think in, e.g. `birth`: "Sinh con". */
export interface LifeEvent {
  code: string
  name: Text
}

const selectAll = statement(
  'catalogue.life_events',
  `select code, jsonb_build_object('vi', name_vi, 'en', name_en) as name from life_event order by position, code`,
)

const upsertAll = statement(
  'catalogue.upsert_life_events',
  `insert into life_event (code, position, name_vi, name_en)
   select code, position, name_vi, name_en
   from jsonb_to_recordset($1::jsonb) as v(code text, position int, name_vi text, name_en text)
   on conflict (code) do update
   set position = excluded.position, name_vi = excluded.name_vi, name_en = excluded.name_en`,
)

/** All occasions in the order in which they are shown. */
export function listLifeEvents(db: Queryable): Promise<LifeEvent[]> {
  return db.query<LifeEvent>(selectAll)
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

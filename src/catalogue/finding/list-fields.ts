import type { LocalDate } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import type { Text } from '../model.ts'

export interface FieldLine {
  code: string
  name: Text
  procedures: number
}

const selectFields = statement(
  'catalogue.fields',
  `select field_code as code, (array_agg(definition->'field'->'name'))[1] as name, count(*) as procedures
   from procedure_version where status = 'published' and valid @> $1::date
   group by field_code order by count(*) desc, field_code`,
)

/** Fields (lĩnh vực) with procedures in force on a day, the largest first, each with their number. */
export function listFields(db: Queryable, on: LocalDate): Promise<FieldLine[]> {
  return db.query<FieldLine>(selectFields, [on])
}

/** Which procedures can be done online. */
import type { LocalDate } from '../calendar/index.ts'
import { type Queryable, statement } from '../platform/database/index.ts'
import type { ProcedureVersion } from './model.ts'

const LEVELS = statement(
  'catalogue.service_levels',
  `select definition->'competent' as competent, definition->>'onlineService' as level
     from procedure_version where status = 'published' and valid @> $1::date`,
)

/** Of every procedure in force on a day: who decides it, and how far it can be done online. */
export function listServiceLevels(
  db: Queryable,
  day: LocalDate,
): Promise<(Pick<ProcedureVersion, 'competent'> & { level: ProcedureVersion['onlineService'] })[]> {
  return db.query(LEVELS, [day])
}

/** What the search knows of each procedure. */
import type { LocalDate } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import type { EligibleSubject, Level } from '../model.ts'

/** A procedure in force here, or one that the nation publishes and this Centre has no version of. */
export interface FindableRow {
  code: string
  name: string
  keywords: string[]
  field: string
  agency: string
  results: string[]
  papers: string[]
  levels: Level[]
  subjects: EligibleSubject[]
  isLocal: boolean
}

const selectFindable = statement(
  'catalogue.findable',
  `select procedure_code as code, definition->'name'->>'vi' as name, definition->'keywords' || (definition->'name'->'en') as keywords,
     definition->'field'->'name'->>'vi' as field, '' as agency,
     (select coalesce(jsonb_agg(r->'name'->>'vi'), '[]') from jsonb_array_elements(definition->'results') r) as results,
     (select coalesce(jsonb_agg(c->'name'->>'vi'), '[]') from jsonb_array_elements(definition->'components') c) as papers,
     levels, definition->'subjects' as subjects, true as "isLocal"
   from procedure_version where status = 'published' and valid @> $1::date
   union all
   select code, record->>'name', record->'keywords', record->>'field', record->>'agency',
     (select coalesce(jsonb_agg(r->>'name'), '[]') from jsonb_array_elements(record->'results') r), '[]',
     array(select jsonb_array_elements_text(record->'levels')), record->'subjects', false
   from national_record
   where not exists (select from procedure_version v
     where v.procedure_code = code and v.status = 'published' and v.valid @> $1::date)
     and not exists (select from procedure p where p.code = national_record.code and p.abolished_from <= $1::date)
   order by code`,
)
export function listFindable(db: Queryable, on: LocalDate): Promise<FindableRow[]> {
  return db.query<FindableRow>(selectFindable, [on])
}

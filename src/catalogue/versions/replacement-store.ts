/** What took the place of a procedure that has ended. */
import type { LocalDate } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import type { Text } from '../model.ts'

const insertAll = statement(
  'catalogue.replace',
  'insert into procedure_replacement (old_code, new_code) select unnest($1::text[]), $2 on conflict do nothing',
)

export async function writeReplacements(tx: Queryable, old: readonly string[], by: string): Promise<void> {
  await tx.query(insertAll, [old, by])
}

export interface NamedProcedure {
  code: string
  name: Text
}

/** How a procedure ends or has ended. */
export interface ProcedureEnd {
  /** The first day on which it takes no new dossier. */
  from: LocalDate
  /** Number of the decision, with what else was typed. */
  decision: string
  /** As it was called last. */
  name: Text
  /** What took its place; none where it is only abolished. */
  replacedBy: readonly NamedProcedure[]
}

/** SQL of what a procedure is called last; `code` is a column. */
export const nameOf = (code: string) =>
  `(select line -> 'name' from procedure_version where procedure_code = ${code} and status = 'published'
     order by lower(valid) desc limit 1)`

const selectEnd = statement(
  'catalogue.end_of',
  `select p.abolished_from as "from", p.abolished_basis as decision, ${nameOf('p.code')} as name,
          coalesce((select jsonb_agg(jsonb_build_object('code', r.new_code, 'name', ${nameOf('r.new_code')})
                      order by r.new_code)
                      from procedure_replacement r where r.old_code = p.code), '[]') as "replacedBy"
     from procedure p where p.code = $1 and p.abolished_from is not null`,
)

/** How a procedure ends, today or on a day to come; undefined while it goes on, and for what there is none of. */
export async function findProcedureEnd(db: Queryable, code: string): Promise<ProcedureEnd | undefined> {
  const [row] = await db.query<ProcedureEnd>(selectEnd, [code])
  return row
}

const selectReplaced = statement(
  'catalogue.replaced_by',
  `select p.code, ${nameOf('p.code')} as name, p.abolished_from as "from", p.abolished_basis as decision
     from procedure_replacement r join procedure p on p.code = r.old_code
    where r.new_code = $1 order by p.abolished_from, p.code`,
)

/** The procedures whose place this one takes. */
export function listReplaced(
  db: Queryable,
  code: string,
): Promise<(NamedProcedure & Pick<ProcedureEnd, 'from' | 'decision'>)[]> {
  return db.query(selectReplaced, [code])
}

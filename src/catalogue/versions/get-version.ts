import type { LocalDate } from '../../calendar/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import type { ProcedureVersion } from '../model.ts'
import { findInForceRow, findVersionRow } from '../store.ts'

/** A version by id, draft or published; throws when there is none, since ids come from our own records. */
export async function getVersion(
  db: Queryable,
  id: string,
): Promise<{ version: ProcedureVersion; status: 'draft' | 'published' }> {
  const found = await findVersionRow(db, id)
  if (!found) throw new Error(`no procedure version ${id}`)
  return found
}

/** Whether there is a draft or a published version of this id. */
export async function hasVersion(db: Queryable, id: string): Promise<boolean> {
  return (await findVersionRow(db, id)) !== undefined
}

/** The published version of a procedure that is in force on a day; undefined before the first and after the last. */
export function findVersionInForce(
  db: Queryable,
  code: string,
  date: LocalDate,
): Promise<ProcedureVersion | undefined> {
  return findInForceRow(db, code, date)
}

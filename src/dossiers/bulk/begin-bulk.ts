/** One act on many dossiers, asked for. */
import { enqueue } from '../../platform/jobs/index.ts'
import type { Office } from '../office.ts'
import { type BulkWish, findBulk, insertBulk, reopenBulk } from './bulk-store.ts'

export const BULK_JOB = 'bulk_act'

export interface BulkAsked {
  /** Made by the page; the same again begins nothing. */
  id: string
  staff: string
  wishes: readonly BulkWish[]
  now: number
}

/** Kept with its job in one transaction, so that it is done however the asker's tab ends. Idempotent by `id`. Emits nothing yet. */
export async function beginBulk({ database }: Office, { id, staff, wishes, now }: BulkAsked): Promise<void> {
  await database.transaction(async (tx) => {
    await insertBulk(tx, { id, staff, at: now }, wishes)
    await enqueue(tx, BULK_JOB, { bulk: id }, { key: `${BULK_JOB}:${id}` })
  })
}

/** Does again what was refused. False: there is no such act of this person, or nothing of it was refused. */
export async function repeatBulk({ database }: Office, id: string, staff: string): Promise<boolean> {
  return database.transaction(async (tx) => {
    const own = await findBulk(tx, id, staff)
    if (own === undefined || own.refused === 0 || !(await reopenBulk(tx, id, staff))) return false
    await enqueue(tx, BULK_JOB, { bulk: id }, { key: `${BULK_JOB}:${id}` })
    return true
  })
}

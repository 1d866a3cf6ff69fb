import type { Instant } from '../../calendar/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { newId } from '../../platform/index.ts'
import { done, type Result, refuse } from '../errors.ts'
import type { Directory } from '../organisation/directory.ts'
import type { AccessAsked } from './access-request.ts'
import { findRequest, insertRequest } from './access-request-store.ts'
import { giveAccess } from './give-access.ts'

/**
 * Asks for a role, a delegation, a new password or an account opened again, for anybody. Nothing of it holds before another
 * person has confirmed it. `by` is who asks, whose right to manage staff there the caller has checked. It is tried in a
 * transaction and taken back, so that what the confirmation would refuse is refused now. Idempotent by `id`, where the
 * caller gives one; the same is asked once at a time.
 */
export async function askAccess(
  db: Database,
  directory: Directory,
  asked: AccessAsked & { id?: string | undefined },
  by: { staff: string; now: Instant },
): Promise<Result<{ id: string }>> {
  const id = asked.id ?? newId(by.now)
  const known = await findRequest(db, id)
  if (known) return isSame(known, asked, by.staff) ? done({ id }) : refuse('access_already_asked')
  return db.transaction(async (tx) => {
    await tx.query('savepoint trial')
    const trial = await giveAccess(tx, directory, { ...asked, id }, by)
    await tx.query('rollback to savepoint trial')
    if (!trial.ok) return trial
    if (await insertRequest(tx, { ...asked, id }, by)) return done({ id })
    // Two at once: the other one may have been this very form.
    const first = await findRequest(tx, id)
    return first && isSame(first, asked, by.staff) ? done({ id }) : refuse('access_already_asked')
  })
}

function isSame(known: AccessAsked & { askedBy: string }, asked: AccessAsked, by: string): boolean {
  return known.kind === asked.kind && known.staff === asked.staff && known.askedBy === by
}

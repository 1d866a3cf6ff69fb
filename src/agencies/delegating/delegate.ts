import { type Instant, toLocalDate } from '../../calendar/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import { newId } from '../../platform/index.ts'
import { readActiveGrants } from '../access/grant-store.ts'
import { done, type Result, refuse } from '../errors.ts'
import type { Delegation } from '../model.ts'
import { isColleague } from '../people/colleagues.ts'
import { findStaffRow } from '../people/staff-store.ts'
import { findDelegationRow, insertDelegation, writeDelegationEnd } from './delegation-store.ts'

const LONGEST_MS = 366 * 86_400_000

/**
 * Lets a colleague act in a role for some days (ủy quyền, thay thế khi vắng: NĐ 309/2026 art. 6). `by` is the giver
 * or whoever manages staff there; the caller has checked that. The giver must hold the role in their own right when it
 * starts (or now, when that is later): what is delegated cannot be delegated again. Only a colleague at an agency where
 * the giver holds a role takes it, and nobody takes it for themselves. Idempotent by `id`, where the caller gives one.
 */
export async function delegate(
  db: Queryable,
  input: Omit<Delegation, 'id'> & { id?: string | undefined },
  by: { staff: string; now: Instant },
): Promise<Result<Delegation>> {
  if (input.from === input.to) return refuse('delegation_to_oneself')
  if (!input.reason.trim()) return refuse('delegation_reason_missing')
  if (input.to === by.staff) return refuse('right_for_oneself')
  const { startsAt, endsAt } = input
  if (!(endsAt > startsAt && endsAt > by.now && endsAt - startsAt <= LONGEST_MS)) {
    return refuse('delegation_dates')
  }
  const colleague = await findStaffRow(db, input.to)
  if (!colleague) return refuse('staff_unknown')
  if (!colleague.active) return refuse('staff_inactive')
  const start = Math.max(startsAt, by.now)
  const held = await readActiveGrants(db, input.from, { now: start, today: toLocalDate(start) })
  const own = held.filter((grant) => grant.onBehalfOf === undefined)
  if (!own.some(({ role, agency }) => role === input.role && agency === input.agency)) {
    return refuse('delegation_role_not_held')
  }
  const agencies = own.map(({ agency }) => agency)
  if (!(await isColleague(db, agencies, { staff: input.to, now: start }))) {
    return refuse('delegation_to_stranger')
  }
  const delegation = { ...input, id: input.id ?? newId(by.now) }
  if (await insertDelegation(db, delegation, by)) return done(delegation)
  const known = await findDelegationRow(db, delegation.id)
  const isSame = known?.from === input.from && known.to === input.to && known.role === input.role
  return isSame ? done(known) : refuse('delegation_overlaps')
}

/** Ends a delegation now, before its time. `by` is the giver, the taker or whoever manages staff; the caller has checked it. */
export async function endDelegation(
  db: Queryable,
  id: string,
  by: { staff: string; now: Instant },
): Promise<Result<{ id: string }>> {
  return (await writeDelegationEnd(db, id, by)) ? done({ id }) : refuse('delegation_unknown')
}

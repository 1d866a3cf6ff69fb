import type { Instant } from '../../calendar/index.ts'
import type { Database, Queryable } from '../../platform/database/index.ts'
import { cleanLine, cleanLines } from '../../platform/index.ts'
import { findStaffActor } from '../access/active-grants.ts'
import { can, canSomewhere } from '../access/policies.ts'
import { done, type Result, refuse } from '../errors.ts'
import type { Directory } from '../organisation/directory.ts'
import { hasNoPassword } from '../people/staff-store.ts'
import { setPassword } from '../sign-in/set-password.ts'
import {
  type AccessOutcome,
  type AccessRequest,
  REQUEST_LIFE_MS,
  type SecondPerson,
} from './access-request.ts'
import { lockRequest, writeSettled } from './access-request-store.ts'
import { giveAccess } from './give-access.ts'

/** The longest reason, name or basis, in signs. */
const LONGEST = 500

/** Who settles a request and when. */
export type Settling = SecondPerson & { now: Instant }

/**
 * Confirms what somebody else asked for, and does it. Never by whoever asked, nor by whoever receives it; never for somebody
 * who no longer manages staff, nor after two weeks. An account without a password gets the one that `passwordOf` makes of the
 * request's id: the caller shows each of the two one half of it, so that neither can sign in with it alone. Idempotent;
 * locks the request, in one transaction with what it does.
 */
export async function confirmAccess(
  db: Database,
  directory: Directory,
  id: string,
  by: Settling & { passwordOf: (request: string) => string },
): Promise<Result<AccessRequest>> {
  const named = checkSecond(by)
  if (!named.ok) return named
  return db.transaction(async (tx) => {
    const found = await findOpen(tx, id, { by, outcome: 'confirmed' })
    if (!found.ok || found.value.settled !== undefined) return found
    const request = found.value
    const { staff, askedBy } = request
    if ('staff' in by && (by.staff === askedBy || by.staff === staff)) return refuse('second_person_needed')
    if (!(await mayStillAsk(tx, directory, request, by.now))) return refuse('asker_left')
    const given = await giveAccess(tx, directory, request, { staff: askedBy, now: by.now })
    if (!given.ok) return given
    const gavePassword = request.kind === 'password' || (await hasNoPassword(tx, staff))
    const password = gavePassword ? await setPassword(tx, staff, by.passwordOf(id)) : done({ id: staff })
    if (!password.ok) return password
    return write(tx, request, { by, outcome: 'confirmed', gavePassword })
  })
}

/** Refuses a request with a reason, or as who asked withdraws it. Idempotent. */
export async function dismissAccess(
  db: Database,
  id: string,
  by: Settling & { reason?: string | undefined },
): Promise<Result<AccessRequest>> {
  const named = checkSecond(by)
  if (!named.ok) return named
  const reason = cleanLines(by.reason ?? '')
  if (reason.length > LONGEST) return refuse('refusal_reason_long')
  return db.transaction(async (tx) => {
    const asked = await lockRequest(tx, id)
    const outcome = 'staff' in by && by.staff === asked?.askedBy ? 'withdrawn' : 'refused'
    const found = await findOpen(tx, id, { by, outcome })
    if (!found.ok || found.value.settled !== undefined) return found
    if (outcome === 'refused' && reason === '') return refuse('refusal_reason_missing')
    return write(tx, found.value, { by, outcome, reason, gavePassword: false })
  })
}

/** The request while it can be settled; settled, when the same person has settled it in the same way. */
async function findOpen(
  tx: Queryable,
  id: string,
  { by, outcome }: { by: Settling; outcome: AccessOutcome },
): Promise<Result<AccessRequest>> {
  const request = await lockRequest(tx, id)
  if (!request) return refuse('access_request_unknown')
  const { settled, askedAt } = request
  if (settled !== undefined) {
    const isSame = settled.outcome === outcome && nameOf(settled.by) === nameOf(by)
    return isSame ? done(request) : refuse('access_request_settled')
  }
  if (outcome === 'confirmed' && askedAt <= by.now - REQUEST_LIFE_MS) return refuse('access_request_old')
  return done(request)
}

/** Whether who asked manages staff there still. */
async function mayStillAsk(
  tx: Queryable,
  directory: Directory,
  { askedBy, detail }: AccessRequest,
  now: Instant,
): Promise<boolean> {
  const actor = await findStaffActor(tx, directory, askedBy, now)
  return 'agency' in detail
    ? can(actor, 'staff.manage', { agency: detail.agency })
    : canSomewhere(actor, 'staff.manage')
}

async function write(
  tx: Queryable,
  request: AccessRequest,
  how: { by: Settling; outcome: AccessOutcome; reason?: string; gavePassword: boolean },
): Promise<Result<AccessRequest>> {
  const { by, outcome, reason, gavePassword } = how
  const person: SecondPerson = 'staff' in by ? { staff: by.staff } : tidy(by)
  const settled = { at: by.now, outcome, by: person, ...(reason ? { reason } : {}) }
  await writeSettled(tx, request.id, { ...settled, gavePassword })
  return done({ ...request, settled, gavePassword })
}

/** Whoever confirms at the server says who they are and which document names them. */
function checkSecond(by: SecondPerson): Result<SecondPerson> {
  if ('staff' in by) return done(by)
  const { name, basis } = tidy(by)
  if (name === '' || basis === '') return refuse('second_person_unnamed')
  return Math.max(name.length, basis.length) > LONGEST
    ? refuse('second_person_unnamed')
    : done({ name, basis })
}

function tidy({ name, basis }: { name: string; basis: string }): { name: string; basis: string } {
  return { name: cleanLine(name), basis: cleanLine(basis) }
}

function nameOf(by: SecondPerson): string {
  return 'staff' in by ? by.staff : `${cleanLine(by.name)} ${cleanLine(by.basis)}`
}

/**
 * What an administrator does with one account; who may, `staff.ts` has checked for the person, here for the place. What gives a
 * right is only asked for here: a second person confirms it.
 */
import {
  type AccessAsked,
  type AgencyErrorCode,
  askAccess,
  can,
  deactivateStaff,
  endDelegation,
  findDelegation,
  type Result,
  type RoleGrant,
  revokeRole,
  type SignedIn,
  type StaffWithGrants,
} from '../../../agencies/index.ts'
import { toLocalDate } from '../../../calendar/index.ts'
import { type Lang, newId, type Problem, platformProblem, problemError } from '../../../platform/index.ts'
import { parseDateInput } from '../../../platform/texts/index.ts'
import type { WebServices } from '../../shell/services.ts'
import type { FormError } from '../../ui/index.ts'
import { isUuid } from '../shell/uuid.ts'
import { readDelegation } from './delegation-form.ts'
import { isRole } from './staff-place.ts'

interface Given {
  person: StaffWithGrants
  me: SignedIn
  form: Readonly<Record<string, string>>
  lang: Lang
  /** Idempotency key of the form. */
  key: string
}

/** Undefined: done. Otherwise what is wrong in the form, or why it cannot be done. */
export type NotDone = { errors: readonly FormError[] } | { problem: Problem }
type Act = (services: WebServices, given: Given) => Promise<NotDone | undefined>

export const STAFF_PAGE_ACTS = [
  'grant',
  'revoke',
  'deactivate',
  'reactivate',
  'password',
  'delegate',
  'end-delegation',
] as const
export type StaffPageAct = (typeof STAFF_PAGE_ACTS)[number]

/** Each answers the agencies' own refusals; something that no form of ours sends is a bad request. Twice is once. */
export const staffActs: Readonly<Record<StaffPageAct, Act>> = {
  grant: async (services, given) => {
    const grant = readGrant(given, services.clock.now())
    if ('errors' in grant) return grant
    if (!can(given.me.actor, 'staff.manage', { agency: grant.agency })) {
      throw problemError(platformProblem('forbidden'))
    }
    return ask(services, given, { kind: 'grant', staff: given.person.id, detail: grant })
  },
  revoke: async ({ office, clock }, { person, me, form }) => {
    const grant = person.grants.find(({ id }) => id === form.grant)
    if (grant === undefined) throw problemError(platformProblem('bad_request'))
    if (grant.revokedAt !== undefined) return undefined
    const by = { staff: me.staff.id, now: clock.now() }
    return unlessDone(await revokeRole(office.database, grant.id, by), 'grant_unknown')
  },
  deactivate: async ({ office, clock }, { person }) =>
    notDone(await deactivateStaff(office.database, person.id, clock.now())),
  reactivate: (services, given) =>
    ask(services, given, { kind: 'reactivation', staff: given.person.id, detail: {} }),
  password: (services, given) =>
    ask(services, given, { kind: 'password', staff: given.person.id, detail: {} }),
  delegate: async (services, given) => {
    const { person, form, lang } = given
    const read = readDelegation(form, { person, lang, now: services.clock.now() })
    if ('errors' in read) return read
    const { delegation } = read
    return ask(services, given, { kind: 'delegation', staff: delegation.to, detail: delegation })
  },
  'end-delegation': async ({ office, clock }, { person, me, form }) => {
    const id = form.delegation ?? ''
    const found = isUuid(id) ? await findDelegation(office.database, id) : undefined
    if (found === undefined || ![found.from, found.to].includes(person.id)) {
      throw problemError(platformProblem('bad_request'))
    }
    if (found.endedAt !== undefined) return undefined
    const by = { staff: me.staff.id, now: clock.now() }
    return unlessDone(await endDelegation(office.database, id, by), 'delegation_unknown')
  },
}

async function ask(
  { office, clock }: WebServices,
  { me, key }: Given,
  asked: AccessAsked,
): Promise<NotDone | undefined> {
  const now = clock.now()
  const id = isUuid(key) ? key : newId(now)
  const by = { staff: me.staff.id, now }
  return notDone(await askAccess(office.database, office.directory, { ...asked, id }, by))
}

function readGrant({ form, lang }: Given, now: number): RoleGrant | { errors: FormError[] } {
  const { role = '', agency = '', unit = '' } = form
  if (!isRole(role)) throw problemError(platformProblem('bad_request'))
  const today = toLocalDate(now)
  const errors: FormError[] = []
  const dateOf = (name: 'from' | 'to') => {
    const text = (form[name] ?? '').trim()
    if (text === '') return undefined
    const reading = parseDateInput(text, { today })
    if (!reading.ok) errors.push({ id: name, message: reading.message[lang] })
    return reading.ok ? reading.date : undefined
  }
  const [from, to] = [dateOf('from') ?? today, dateOf('to')]
  if (errors.length > 0) return { errors }
  return { role, agency, from, ...(unit === '' ? {} : { unit }), ...(to === undefined ? {} : { to }) }
}

/** What was there a moment ago and is no longer was done by the same form, sent twice at once. */
function unlessDone(done: Result<unknown>, gone: AgencyErrorCode): NotDone | undefined {
  return !done.ok && done.problem.code === gone ? undefined : notDone(done)
}

function notDone(done: Result<unknown>): NotDone | undefined {
  return done.ok ? undefined : { problem: done.problem }
}

/** What an administrator does with one account; who may, `staff.ts` has checked for the person, here for the place. */
import {
  can,
  deactivateStaff,
  grantRole,
  type Result,
  reactivateStaff,
  revokeRole,
  type SignedIn,
  type StaffWithGrants,
  setPassword,
} from '../../agencies/index.ts'
import { toLocalDate } from '../../calendar/index.ts'
import { newSecret, platformProblem, problemError, type Text } from '../../platform/index.ts'
import type { WebServices } from '../services.ts'
import { isRole } from './staff-place.ts'
import { staffWords } from './staff-words.ts'

interface Given {
  person: StaffWithGrants
  me: SignedIn
  form: Readonly<Record<string, string>>
}

/** What to tell afterwards. */
interface Told {
  title: Text
  text?: string
}

type Act = (services: WebServices, given: Given) => Promise<Result<Told>>

export type StaffAct = 'grant' | 'revoke' | 'deactivate' | 'reactivate' | 'password'

const both = (key: 'granted' | 'revoked' | 'closed' | 'opened' | 'reset'): Text => ({
  vi: staffWords.vi[key],
  en: staffWords.en[key],
})

/** Each answers the agencies' own refusals; something that no form of ours sends is a bad request. */
export const staffActs: Readonly<Record<StaffAct, Act>> = {
  grant: async ({ office, clock }, { person, me, form }) => {
    const { role = '', agency = '', unit = '' } = form
    if (!isRole(role)) throw problemError(platformProblem('bad_request'))
    if (!can(me.actor, 'staff.manage', { agency })) throw problemError(platformProblem('forbidden'))
    const now = clock.now()
    const place = { agency, ...(unit === '' ? {} : { unit }) }
    const grant = { staff: person.id, role, ...place, from: toLocalDate(now) }
    const by = { staff: me.staff.id, now }
    return tell(await grantRole(office.database, office.directory, grant, by), both('granted'))
  },
  revoke: async ({ office, clock }, { person, me, form }) => {
    const grant = person.grants.find(({ id }) => id === form.grant)
    if (grant === undefined) throw problemError(platformProblem('bad_request'))
    const by = { staff: me.staff.id, now: clock.now() }
    return tell(await revokeRole(office.database, grant.id, by), both('revoked'))
  },
  deactivate: async ({ office, clock }, { person }) =>
    tell(await deactivateStaff(office.database, person.id, clock.now()), both('closed')),
  reactivate: async ({ office }, { person }) =>
    tell(await reactivateStaff(office.database, person.id), both('opened')),
  password: async ({ office }, { person, me }) => {
    const password = newSecret(12)
    const text = staffWords[me.staff.locale].firstPassword(password)
    return tell(await setPassword(office.database, person.id, password), both('reset'), text)
  },
}

function tell(done: Result<unknown>, title: Text, text?: string): Result<Told> {
  return done.ok ? { ok: true, value: { title, ...(text === undefined ? {} : { text }) } } : done
}

import { type Instant, toLocalDate } from '../../calendar/index.ts'
import type { Database, Queryable } from '../../platform/database/index.ts'
import { cleanLine, newId } from '../../platform/index.ts'
import { insertGrants } from '../access/grant-store.ts'
import { done, type Result, refuse } from '../errors.ts'
import { lockAgencies, readAgencies, writeAgencies } from '../organisation/agency-store.ts'
import { checkPassword, hashPassword } from '../sign-in/passwords.ts'
import { checkStaff, type StaffInput } from './create-staff.ts'
import { existsStaff, insertStaff } from './staff-store.ts'

export interface FirstAdministrator extends StaffInput {
  /** Chosen by themselves. */
  password: string
  /** The province's own body: its Office (Văn phòng UBND) or its Committee. Made when there is none of this code. */
  agency: { code: string; name: { vi: string; en: string } }
}

/** Whether the house is inhabited; before that, the first page is the set-up. */
export function hasAnyStaff(db: Queryable): Promise<boolean> {
  return existsStaff(db)
}

/**
 * Makes the first administrator, of the whole province, with a password of their own choice. Only in a house without any
 * staff: of any number of calls at once on any number of servers exactly one succeeds, the others get `set_up_done`.
 */
export async function createFirstAdministrator(
  db: Database,
  input: FirstAdministrator,
  now: Instant,
): Promise<Result<{ id: string }>> {
  if (await existsStaff(db)) return refuse('set_up_done')
  const checked = checkStaff(input)
  if (!checked.ok) return checked
  const password = checkPassword(input.password, input.username)
  if (!password.ok) return password
  const { agency, username, title, locale } = input
  if (!/^[0-9A-Za-z._-]{1,35}$/.test(agency.code)) return refuse('agency_code_malformed')
  if (!agency.name.vi.trim() || !agency.name.en.trim()) return refuse('agency_name_missing')
  const passwordHash = await hashPassword(input.password)
  const [id, today] = [newId(now), toLocalDate(now)]
  return db.transaction(async (tx) => {
    // The lock on agencies makes simultaneous set-ups wait here; the second then sees the first one's staff.
    await lockAgencies(tx)
    if (await existsStaff(tx)) return refuse('set_up_done')
    const known = (await readAgencies(tx)).some((one) => one.code === agency.code)
    if (!known) await writeAgencies(tx, [{ ...agency, kind: 'committee_office', validFrom: today }])
    const fullName = cleanLine(input.fullName)
    const row = { id, username, fullName, title, locale, passwordHash, mustChangePassword: false }
    await insertStaff(tx, [row], now)
    const grant = {
      id: newId(now),
      staff: id,
      role: 'administrator',
      agency: agency.code,
      from: today,
    } as const
    await insertGrants(tx, [grant], { now, staff: id })
    return done({ id })
  })
}

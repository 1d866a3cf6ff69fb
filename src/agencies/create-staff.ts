import type { Instant } from '../calendar/index.ts'
import type { Queryable } from '../platform/database/index.ts'
import { type Lang, newId } from '../platform/index.ts'
import { done, type Result, refuse } from './errors.ts'
import { checkPassword, hashPassword } from './passwords.ts'
import { insertStaff } from './store/staff.ts'

export interface StaffInput {
  username: string
  fullName: string
  /** Chức vụ, e.g. "Phó Giám đốc". */
  title?: string | undefined
  /** A first password that must be changed at the first sign-in. */
  password: string
  locale?: Lang | undefined
}

/** Adds a member of staff without any role. Not idempotent: a second call answers `username_taken`. */
export async function createStaff(
  db: Queryable,
  input: StaffInput,
  now: Instant,
): Promise<Result<{ id: string }>> {
  const checked = checkStaff(input)
  if (!checked.ok) return checked
  const { username, title, locale } = input
  const id = newId(now)
  const passwordHash = await hashPassword(input.password)
  const row = { id, username, fullName: input.fullName.trim(), title, locale, passwordHash }
  return (await insertStaff(db, [row], now)).length > 0 ? done({ id }) : refuse('username_taken')
}

/** What is wrong with the input before the database is asked. */
export function checkStaff(input: StaffInput): Result<StaffInput> {
  if (!isUsername(input.username)) return refuse('username_malformed')
  if (!input.fullName.trim()) return refuse('staff_name_missing')
  const password = checkPassword(input.password, input.username)
  return password.ok ? done(input) : password
}

export function isUsername(text: string): boolean {
  return /^[0-9A-Za-z._@-]{3,64}$/.test(text)
}

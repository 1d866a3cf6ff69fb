import type { Instant } from '../../calendar/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import { cleanLine, type Lang, newId } from '../../platform/index.ts'
import { done, type Result, refuse } from '../errors.ts'
import { findStaffRow, insertStaff } from './staff-store.ts'

/** Of a name or title, in signs. */
const LONGEST = 200

export interface StaffInput {
  /** Made with the form, so that the form sent twice adds one person; absent: a new one. */
  id?: string | undefined
  username: string
  fullName: string
  /** Chức vụ, e.g. "Phó Giám đốc". */
  title?: string | undefined
  locale?: Lang | undefined
}

/**
 * Adds a member of staff without any role and without a password: the first role that two people give brings one.
 * Idempotent by `id`; without it a second call answers `username_taken`.
 */
export async function createStaff(
  db: Queryable,
  input: StaffInput,
  now: Instant,
): Promise<Result<{ id: string }>> {
  const checked = checkStaff(input)
  if (!checked.ok) return checked
  const { username, title, locale } = input
  const id = input.id ?? newId(now)
  const known = await findStaffRow(db, id)
  if (known) return known.username === username ? done({ id }) : refuse('username_taken')
  const row = {
    id,
    username,
    fullName: cleanLine(input.fullName),
    title: cleanLine(title ?? '') || undefined,
    locale,
  }
  if ((await insertStaff(db, [row], now)).length > 0) return done({ id })
  // Two at once: the other one may have been this very call.
  return (await findStaffRow(db, id)) ? done({ id }) : refuse('username_taken')
}

/** What is wrong with the input before the database is asked. */
export function checkStaff(input: StaffInput): Result<StaffInput> {
  if (!isUsername(input.username)) return refuse('username_malformed')
  if (cleanLine(input.fullName) === '') return refuse('staff_name_missing')
  if (Math.max(input.fullName.length, input.title?.length ?? 0) > LONGEST) return refuse('staff_text_long')
  return done(input)
}

export function isUsername(text: string): boolean {
  return /^[0-9A-Za-z._@-]{3,64}$/.test(text)
}

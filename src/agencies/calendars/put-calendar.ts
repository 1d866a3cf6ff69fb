import type { CalendarDefinition, Instant } from '../../calendar/index.ts'
import type { Database, Queryable } from '../../platform/database/index.ts'
import { done, type Result } from '../errors.ts'
import {
  type CalendarVersion,
  insertCalendarVersion,
  lockCalendars,
  readLatestCalendars,
} from './calendar-store.ts'
import { buildCalendars, type Calendars } from './calendars.ts'
import { type AnnouncedDays, type CalendarInput, planCalendar, planDays } from './plan-calendars.ts'

interface By {
  staff: string | undefined
  now: Instant
}

/**
 * Appends a version of one calendar; answers it, or nothing where it is equal to the one in force, so that the same again
 * changes nothing. Locks calendars against other writers; NOTIFY calendar_changed, upon which open dossiers are recomputed.
 */
export async function putCalendar(
  db: Database,
  input: CalendarInput,
  by: By,
): Promise<Result<CalendarDefinition[]>> {
  return write(db, by, (tx) => planCalendar(tx, input, by.now))
}

/**
 * Writes days off and swaps (hoán đổi ngày làm việc) into every calendar there is, the common ones too, or into those of one
 * agency. One transaction. Answers the definitions that changed; idempotent, locks and notifies as `putCalendar` does.
 */
export async function announceDays(
  db: Database,
  days: AnnouncedDays,
  by: By,
): Promise<Result<CalendarDefinition[]>> {
  return write(db, by, (tx) => planDays(tx, days, by.now))
}

async function write(
  db: Database,
  { staff }: By,
  plan: (tx: Queryable) => Promise<Result<CalendarVersion[]>>,
): Promise<Result<CalendarDefinition[]>> {
  return db.transaction(async (tx) => {
    await lockCalendars(tx)
    const planned = await plan(tx)
    if (!planned.ok) return planned
    for (const version of planned.value) await insertCalendarVersion(tx, version, staff)
    return done(planned.value.map(({ definition }) => definition))
  })
}

/** What a change would make of the calendars, without writing it. */
export async function previewCalendars(
  db: Database,
  change: { put: CalendarInput } | { announce: AnnouncedDays },
  now: Instant,
): Promise<Result<{ changed: CalendarDefinition[]; calendars: Calendars }>> {
  const planned =
    'put' in change ? await planCalendar(db, change.put, now) : await planDays(db, change.announce, now)
  if (!planned.ok) return planned
  const changed = planned.value.map(({ definition }) => definition)
  const kept = (await readLatestCalendars(db)).filter(
    ({ definition }) => !changed.some(({ id }) => id === definition.id),
  )
  return done({ changed, calendars: buildCalendars([...kept, ...planned.value]) })
}

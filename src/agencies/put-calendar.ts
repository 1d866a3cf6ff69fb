import { isDeepStrictEqual } from 'node:util'
import {
  type CalendarDefinition,
  type CalendarException,
  checkCalendar,
  type Instant,
} from '../calendar/index.ts'
import type { Database, Queryable } from '../platform/database/index.ts'
import { builtInCalendar, calendarId } from './calendars.ts'
import { done, type Result, refuse } from './errors.ts'
import { readAgencies } from './store/agencies.ts'
import {
  insertCalendarVersion,
  lockCalendars,
  readCalendarVersions,
  readLatestCalendars,
} from './store/calendars.ts'

/** A calendar without the parts that the house gives it. */
export type CalendarInput = Pick<
  CalendarDefinition,
  'purpose' | 'periods' | 'exceptions' | 'announcedUntil'
> & {
  /** Absent: the calendar of every agency that has none of its own. */
  agency?: string | undefined
}

interface By {
  staff: string | undefined
  now: Instant
}

/**
 * Appends a version of one calendar and answers it. Idempotent: a calendar equal to the version in force makes no new
 * one. Locks calendars against other writers; NOTIFY calendar_changed, upon which open dossiers are to be recomputed.
 */
export async function putCalendar(
  db: Database,
  input: CalendarInput,
  by: By,
): Promise<Result<CalendarDefinition>> {
  return db.transaction(async (tx) => {
    await lockCalendars(tx)
    const { agency } = input
    if (agency !== undefined && !(await readAgencies(tx)).some((one) => one.code === agency)) {
      return refuse('agency_unknown')
    }
    return append(tx, input, by)
  })
}

/**
 * Writes national days off and swaps (hoán đổi ngày làm việc) into every calendar there is, the default ones too: an
 * exception replaces what stood on its date. One transaction. Answers the definitions that changed.
 */
export async function announceDays(
  db: Database,
  days: { exceptions: readonly CalendarException[]; announcedUntil?: string | undefined },
  by: By,
): Promise<Result<CalendarDefinition[]>> {
  return db.transaction(async (tx) => {
    await lockCalendars(tx)
    const stored = await readLatestCalendars(tx)
    const current = new Map(stored.map((one) => [one.definition.id, one]))
    for (const purpose of ['deadline', 'reception'] as const) {
      const definition = builtInCalendar(purpose)
      if (!current.has(definition.id))
        current.set(definition.id, { agency: undefined, definition, createdAt: 0 })
    }
    const changed: CalendarDefinition[] = []
    for (const { agency, definition } of current.values()) {
      const exceptions = mergeDays(definition.exceptions, days.exceptions)
      const announcedUntil = days.announcedUntil ?? definition.announcedUntil
      const input = {
        ...definition,
        agency,
        exceptions,
        ...(announcedUntil !== undefined && { announcedUntil }),
      }
      const result = await append(tx, input, by)
      // All calendars get the same days: the first that refuses them has written nothing before it.
      if (!result.ok) return result
      if (result.value.version !== definition.version) changed.push(result.value)
    }
    return done(changed)
  })
}

function mergeDays(
  old: readonly CalendarException[],
  added: readonly CalendarException[],
): CalendarException[] {
  const dates = new Set(added.map((day) => day.date))
  const kept = old.filter((day) => !dates.has(day.date))
  return [...kept, ...added].sort((a, b) => (a.date < b.date ? -1 : 1))
}

async function append(tx: Queryable, input: CalendarInput, by: By): Promise<Result<CalendarDefinition>> {
  const { agency, purpose, periods, exceptions, announcedUntil } = input
  const [latest] = await readCalendarVersions(tx, { agency, purpose })
  const inForce = latest?.definition ?? (agency === undefined ? builtInCalendar(purpose) : undefined)
  const definition: CalendarDefinition = {
    id: calendarId(agency, purpose),
    purpose,
    version: (inForce?.version ?? 0) + 1,
    periods,
    exceptions,
    ...(announcedUntil !== undefined && { announcedUntil }),
  }
  const faults = checkCalendar(definition)
  if (faults.length > 0) return refuse('calendar_invalid', { faults })
  if (inForce && isDeepStrictEqual({ ...definition, version: inForce.version }, inForce)) return done(inForce)
  await insertCalendarVersion(tx, { agency, definition, createdAt: by.now }, by.staff)
  return done(definition)
}

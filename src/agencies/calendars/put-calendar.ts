import { isDeepStrictEqual } from 'node:util'
import {
  type CalendarDefinition,
  type CalendarException,
  checkCalendar,
  type Instant,
} from '../../calendar/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { done, type Result, refuse } from '../errors.ts'
import { readAgencies } from '../organisation/agency-store.ts'
import {
  type CalendarVersion,
  insertCalendarVersion,
  lockCalendars,
  readCalendarVersions,
  readLastVersion,
  readLatestCalendars,
} from './calendar-store.ts'
import { builtInCalendar, calendarId } from './calendars.ts'

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
    const [latest] = await readCalendarVersions(tx, input)
    const builtIn = agency === undefined ? builtInCalendar(input.purpose) : undefined
    const inForce = latest?.definition ?? builtIn
    const next = nextVersion(input, inForce, (await readLastVersion(tx, input.purpose)) + 1)
    if (!next.ok || next.value === inForce) return next
    await insertCalendarVersion(tx, { agency, definition: next.value, createdAt: by.now }, by.staff)
    return next
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
    const planned: CalendarVersion[] = []
    const last = {
      deadline: await readLastVersion(tx, 'deadline'),
      reception: await readLastVersion(tx, 'reception'),
    }
    for (const { agency, definition } of current.values()) {
      const exceptions = mergeDays(definition.exceptions, days.exceptions)
      const announcedUntil = days.announcedUntil ?? definition.announcedUntil
      const input = {
        ...definition,
        agency,
        exceptions,
        ...(announcedUntil !== undefined && { announcedUntil }),
      }
      const next = nextVersion(input, definition, last[definition.purpose] + 1)
      if (!next.ok) return next
      if (next.value === definition) continue
      last[definition.purpose] = next.value.version
      planned.push({ agency, definition: next.value, createdAt: by.now })
    }
    // Written only now: a refusal commits what stands before it.
    for (const version of planned) await insertCalendarVersion(tx, version, by.staff)
    return done(planned.map((version) => version.definition))
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

/** The definition with the number `version`, or `inForce` itself when nothing changes. */
function nextVersion(
  input: CalendarInput,
  inForce: CalendarDefinition | undefined,
  version: number,
): Result<CalendarDefinition> {
  const { agency, purpose, periods, exceptions, announcedUntil } = input
  const definition: CalendarDefinition = {
    id: calendarId(agency, purpose),
    purpose,
    version,
    periods,
    exceptions,
    ...(announcedUntil !== undefined && { announcedUntil }),
  }
  const faults = checkCalendar(definition)
  if (faults.length > 0) return refuse('calendar_invalid', { calendar: definition.id, faults })
  const same = inForce && isDeepStrictEqual({ ...definition, version: inForce.version }, inForce)
  return done(same ? inForce : definition)
}

/** What a change of calendars would make of them; nothing here writes. */
import { isDeepStrictEqual } from 'node:util'
import {
  type CalendarDefinition,
  type CalendarException,
  type CalendarFault,
  checkCalendar,
  checkHours,
  continueCalendar,
  type Instant,
  type LocalDate,
} from '../../calendar/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import { done, type Result, refuse } from '../errors.ts'
import { readAgencies } from '../organisation/agency-store.ts'
import {
  CALENDAR_PURPOSES,
  type CalendarPurpose,
  type CalendarVersion,
  readLastVersion,
  readLatestCalendars,
} from './calendar-store.ts'
import { builtInCalendar, calendarId, calendarInForce } from './calendars.ts'

/** A calendar without the parts that the house gives it. */
export type CalendarInput = Pick<
  CalendarDefinition,
  'purpose' | 'periods' | 'exceptions' | 'announcedUntil'
> & {
  /** Absent: the calendar of every agency that has none of its own. */
  agency?: string | undefined
}

/** Days off and swaps of the nation or of one agency, and until when there are no more of them. */
export interface AnnouncedDays {
  /** Whose alone; absent: everybody's. One without a calendar of its own gets one, which begins with the first of these days. */
  agency?: string | undefined
  exceptions: readonly CalendarException[]
  /** Dates that were announced and are ordinary ones again. */
  withdrawn?: readonly LocalDate[] | undefined
  announcedUntil?: LocalDate | undefined
}

/**
 * The new version of one calendar; none where it is equal to the one in force. One that begins later than the agency's
 * calendar of before goes on from that: from its first day on it is new, before it nothing changes.
 */
export async function planCalendar(
  db: Queryable,
  { agency, ...input }: CalendarInput,
  at: Instant,
): Promise<Result<CalendarVersion[]>> {
  if (agency !== undefined && !(await readAgencies(db)).some((one) => one.code === agency)) {
    return refuse('agency_unknown')
  }
  const { purpose, periods, exceptions, announcedUntil } = input
  const stored = new Map((await readLatestCalendars(db)).map(({ definition }) => [definition.id, definition]))
  const id = calendarId(agency, purpose)
  const ofAll = stored.get(calendarId(undefined, purpose))
  const before = stored.get(id) ?? (agency === undefined ? builtInCalendar(purpose) : undefined)
  const version = (await readLastVersion(db, purpose)) + 1
  const given = {
    ...{ id, purpose, version, periods, exceptions },
    ...(announcedUntil !== undefined && { announcedUntil }),
  }
  const faults = checkHours(given)
  if (faults.length > 0) return refuseCalendar(id, faults)
  const definition = { ...continueCalendar(before, given), version }
  const whole =
    agency === undefined
      ? calendarInForce(undefined, definition, purpose)
      : calendarInForce(definition, ofAll, purpose)
  const gaps = checkCalendar(whole)
  if (gaps.length > 0) return refuseCalendar(id, gaps)
  return done(isSame(definition, before) ? [] : [{ agency, definition, createdAt: at }])
}

/**
 * New versions of every calendar there is, the common ones too, or of one agency's, with the days in them: one replaces what stood
 * on its date, one that is withdrawn leaves its date as its weekday says.
 */
export async function planDays(
  db: Queryable,
  days: AnnouncedDays,
  at: Instant,
): Promise<Result<CalendarVersion[]>> {
  const { agency: only, announcedUntil } = days
  if (only !== undefined && !(await readAgencies(db)).some(({ code }) => code === only)) {
    return refuse('agency_unknown')
  }
  const faults = checkCalendar({
    ...builtInCalendar('reception'),
    exceptions: datesOf(days),
    ...(announcedUntil !== undefined && { announcedUntil }),
  })
  if (faults.length > 0) return refuseCalendar(builtInCalendar('deadline').id, faults)
  const planned: CalendarVersion[] = []
  const last: Record<CalendarPurpose, number> = {
    deadline: await readLastVersion(db, 'deadline'),
    reception: await readLastVersion(db, 'reception'),
  }
  const stored = await readLatestCalendars(db)
  const touched = only === undefined ? withBuiltIn(stored) : calendarsOf(only, stored, days)
  for (const { agency, definition: before } of touched) {
    const definition = withDays(before, days, last[before.purpose] + 1)
    const wrong = agency === undefined ? checkCommon(definition) : checkHours(definition)
    if (wrong.length > 0) return refuseCalendar(before.id, wrong)
    if (isSame(definition, before)) continue
    last[before.purpose] = definition.version
    planned.push({ agency, definition, createdAt: at })
  }
  return done(planned)
}

/** What is announced and what is withdrawn, so that each date is looked at and none stands in both. */
function datesOf({ exceptions, withdrawn = [] }: AnnouncedDays): CalendarException[] {
  const gone = { kind: 'off', name: { vi: '-', en: '-' }, basis: '-' } as const
  return [...exceptions, ...withdrawn.map((date) => ({ date, ...gone }))]
}

/** Both calendars of one agency; where it has none, the one it would begin on the first of the days as what counts for it now. */
function calendarsOf(
  agency: string,
  stored: readonly CalendarVersion[],
  days: AnnouncedDays,
): CalendarVersion[] {
  const [first = '9999-12-31'] = datesOf(days)
    .map(({ date }) => date)
    .sort()
  return CALENDAR_PURPOSES.map((purpose) => {
    const id = calendarId(agency, purpose)
    const own = stored.find(({ definition }) => definition.id === id)
    const ofAll = stored.find(({ definition }) => definition.id === calendarId(undefined, purpose))
    const common = calendarInForce(undefined, ofAll?.definition, purpose)
    return own ?? { agency, definition: { ...beginOn(common, first), id }, createdAt: 0 }
  })
}

/** The same calendar from a day on. */
function beginOn(calendar: CalendarDefinition, first: LocalDate): CalendarDefinition {
  const running = calendar.periods.findLast(({ from }) => from <= first)
  return {
    ...calendar,
    periods: [
      ...(running === undefined ? [] : [{ ...running, from: first }]),
      ...calendar.periods.filter(({ from }) => from > first),
    ],
    exceptions: calendar.exceptions.filter(({ date }) => date >= first),
  }
}

/** The stored calendars, and the built-in ones where nobody has written the common ones. */
function withBuiltIn(stored: readonly CalendarVersion[]): CalendarVersion[] {
  const builtIn = CALENDAR_PURPOSES.map(builtInCalendar)
  const missing = builtIn.filter(({ id }) => !stored.some(({ definition }) => definition.id === id))
  return [...stored, ...missing.map((definition) => ({ agency: undefined, definition, createdAt: 0 }))]
}

function checkCommon(definition: CalendarDefinition): CalendarFault[] {
  return checkCalendar(calendarInForce(undefined, definition, definition.purpose))
}

function withDays(before: CalendarDefinition, days: AnnouncedDays, version: number): CalendarDefinition {
  const { exceptions, announcedUntil } = days
  const dates = new Set(datesOf(days).map(({ date }) => date))
  const kept = before.exceptions.filter(({ date }) => !dates.has(date))
  return {
    ...before,
    version,
    exceptions: [...kept, ...exceptions].sort((a, b) => (a.date < b.date ? -1 : 1)),
    ...(announcedUntil !== undefined && { announcedUntil }),
  }
}

function isSame(next: CalendarDefinition, before: CalendarDefinition | undefined): boolean {
  return before !== undefined && isDeepStrictEqual({ ...next, version: before.version }, before)
}

function refuseCalendar(calendar: string, faults: readonly CalendarFault[]) {
  return refuse('calendar_invalid', { calendar, faults })
}

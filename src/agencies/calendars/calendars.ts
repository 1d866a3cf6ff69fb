/** Working time of every agency, compiled once and looked up by code. */
import {
  type CalendarDefinition,
  compileCalendar,
  continueCalendar,
  defaultCalendar,
  type WorkingTime,
} from '../../calendar/index.ts'
import type { CalendarPurpose, CalendarVersion } from './calendar-store.ts'

export interface Calendars {
  /** Working time that limits are counted in; the default calendar where the agency has none of its own. */
  deadlineTime(agency: string): WorkingTime
  /** When the desk of the agency is open. */
  receptionTime(agency: string): WorkingTime
}

/** What applies before anybody has written a calendar: the national one, for the desk as for deadlines. */
export function builtInCalendar(purpose: CalendarPurpose): CalendarDefinition {
  return purpose === 'deadline' ? defaultCalendar : { ...defaultCalendar, id: 'vn-reception', purpose }
}

/** The name of a calendar in explanations and logs, e.g. `H44.05-deadline`. */
export function calendarId(agency: string | undefined, purpose: CalendarPurpose): string {
  return agency === undefined ? builtInCalendar(purpose).id : `${agency}-${purpose}`
}

/**
 * What an agency's limits are counted by: its own calendar, before that one's first day the calendar of every agency, and before
 * that the built-in one. So no calendar, however late it begins, leaves a clock without hours.
 */
export function calendarInForce(
  own: CalendarDefinition | undefined,
  ofAll: CalendarDefinition | undefined,
  purpose: CalendarPurpose,
): CalendarDefinition {
  const builtIn = builtInCalendar(purpose)
  const common = ofAll === undefined ? builtIn : continueCalendar(builtIn, ofAll)
  return own === undefined ? common : continueCalendar(common, own)
}

/** Makes the look-ups from the versions in force. Compiles at first use and keeps what it compiled in `compiled`. */
export function buildCalendars(
  versions: readonly CalendarVersion[],
  compiled: Map<string, WorkingTime> = new Map(),
): Calendars {
  const stored = new Map(versions.map(({ definition }) => [definition.id, definition]))
  const timeOf = (agency: string, purpose: CalendarPurpose): WorkingTime => {
    const own = stored.get(calendarId(agency, purpose))
    const ofAll = stored.get(calendarId(undefined, purpose))
    const key = `${own?.id} ${own?.version} ${purpose} ${ofAll?.version}`
    const known = compiled.get(key)
    if (known) return known
    const time = compileCalendar(calendarInForce(own, ofAll, purpose))
    compiled.set(key, time)
    return time
  }
  return {
    deadlineTime: (agency) => timeOf(agency, 'deadline'),
    receptionTime: (agency) => timeOf(agency, 'reception'),
  }
}

import type { CalendarDefinition, CalendarException, LocalDate } from './model.ts'

/**
 * A calendar that goes on from another one: before its own first day it is what the earlier one says, from that day on what it
 * says itself, so that clocks which began earlier are counted as they were. A day that both name before then is as `later`
 * says. Its version is the higher of the two: either one's change makes it another calendar. Where `later` begins with or
 * before the other nothing is added.
 */
export function continueCalendar(
  earlier: CalendarDefinition | undefined,
  later: CalendarDefinition,
): CalendarDefinition {
  const first = later.periods[0]?.from
  const begun = earlier?.periods[0]?.from
  if (earlier === undefined || first === undefined || begun === undefined || begun >= first) return later
  const announcedUntil = later.announcedUntil ?? earlier.announcedUntil
  return {
    ...later,
    version: Math.max(later.version, earlier.version),
    periods: [...earlier.periods.filter(({ from }) => from < first), ...later.periods],
    exceptions: joinDays(earlier.exceptions, later.exceptions, first),
    ...(announcedUntil !== undefined && { announcedUntil }),
  }
}

function joinDays(
  earlier: readonly CalendarException[],
  later: readonly CalendarException[],
  first: LocalDate,
): CalendarException[] {
  const own = new Set(later.map(({ date }) => date))
  const kept = earlier.filter(({ date }) => date < first && !own.has(date))
  return [...kept, ...later].sort((a, b) => (a.date < b.date ? -1 : 1))
}

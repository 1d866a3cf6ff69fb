import { epochDayOf, parseLocalDate } from './days/local-date.ts'
import { nationalAnnouncedUntil } from './days/national-calendar.ts'
import { type CalendarFault, fault } from './faults.ts'
import type { CalendarDefinition, CalendarException, HoursPeriod, LocalDate, Session } from './model.ts'

/** What is wrong with a calendar of the right shape (see `calendarDefinitionSchema`), its gaps too; empty when nothing is. */
export function checkCalendar(definition: CalendarDefinition): CalendarFault[] {
  return [...checkHours(definition), ...checkGaps(definition)]
}

/** What makes a calendar one that cannot be counted by. */
export function checkHours(definition: CalendarDefinition): CalendarFault[] {
  const faults: CalendarFault[] = []
  if (definition.periods.length === 0) faults.push(fault('no_periods', 'periods'))
  for (const [index, period] of definition.periods.entries()) {
    const until = definition.periods[index + 1]?.from
    const worksInstead = definition.exceptions.some(
      ({ kind, sessions, date }) =>
        kind === 'on' && !sessions && date >= period.from && (until === undefined || date < until),
    )
    faults.push(...checkPeriod(period, `periods.${index}`, worksInstead ? 'monday' : 'any_day'))
  }
  faults.push(...checkOrder(definition.periods), ...checkExceptions(definition.exceptions))
  const until = definition.announcedUntil
  if (until !== undefined && parseLocalDate(until) === undefined) {
    faults.push(fault('invalid_date', 'announcedUntil', until))
  }
  return faults
}

/** Days that stand before every period, and whole years without a single holiday though the nation's are announced. */
function checkGaps({ purpose, periods, exceptions, announcedUntil }: CalendarDefinition): CalendarFault[] {
  const first = periods[0]?.from
  if (first === undefined || parseLocalDate(first) === undefined) return []
  const early = exceptions.flatMap(({ date }, index) =>
    parseLocalDate(date) !== undefined && date < first
      ? [fault('exception_before_start', `exceptions.${index}.date`, date)]
      : [],
  )
  const until = announcedUntil ?? nationalAnnouncedUntil
  // A desk may be open on holidays; no limit is counted in them (Labour Code 2019 art. 112).
  if (purpose !== 'deadline' || parseLocalDate(until) === undefined) return early
  const off = new Set(exceptions.filter(({ kind }) => kind === 'off').map(({ date }) => date.slice(0, 4)))
  const years = wholeYears(first, until).filter((year) => !off.has(year))
  return [...early, ...years.map((year) => fault('year_without_days_off', 'exceptions', year))]
}

/** Years of which both the first and the last day lie between two dates. */
function wholeYears(from: LocalDate, until: LocalDate): string[] {
  const begin = Number(from.slice(0, 4)) + (from.slice(4) === '-01-01' ? 0 : 1)
  const end = Number(until.slice(0, 4)) - (until.slice(4) === '-12-31' ? 0 : 1)
  return Array.from({ length: Math.max(0, end - begin + 1) }, (_, i) => String(begin + i))
}

function checkPeriod(period: HoursPeriod, path: string, needs: 'monday' | 'any_day'): CalendarFault[] {
  const faults: CalendarFault[] = []
  if (parseLocalDate(period.from) === undefined)
    faults.push(fault('invalid_date', `${path}.from`, period.from))
  if (period.week.length !== 7) faults.push(fault('week_incomplete', `${path}.week`))
  const open = needs === 'monday' ? (period.week[0]?.length ?? 0) > 0 : period.week.some((d) => d.length > 0)
  if (!open) faults.push(fault('week_closed', `${path}.week`))
  for (const [day, sessions] of period.week.entries()) {
    faults.push(...checkSessions(sessions, `${path}.week.${day}`))
  }
  return faults
}

function checkSessions(sessions: readonly Session[], path: string): CalendarFault[] {
  const faults: CalendarFault[] = []
  for (const [index, { from, to }] of sessions.entries()) {
    const whole = Number.isInteger(from) && Number.isInteger(to)
    if (!whole || from < 0 || to > 1440 || from >= to)
      faults.push(fault('session_invalid', `${path}.${index}`))
    const earlier = sessions[index - 1]
    if (earlier && from < earlier.to) faults.push(fault('sessions_unsorted', `${path}.${index}`))
  }
  return faults
}

function checkOrder(periods: readonly HoursPeriod[]): CalendarFault[] {
  return periods.flatMap((period, index) => {
    const earlier = periods[index - 1]
    return earlier && period.from <= earlier.from ? [fault('periods_unsorted', `periods.${index}.from`)] : []
  })
}

function checkExceptions(exceptions: readonly CalendarException[]): CalendarFault[] {
  const faults: CalendarFault[] = []
  const seen = new Set<number>()
  for (const [index, exception] of exceptions.entries()) {
    const path = `exceptions.${index}`
    if (parseLocalDate(exception.date) === undefined) {
      faults.push(fault('invalid_date', `${path}.date`, exception.date))
      continue
    }
    const day = epochDayOf(exception.date)
    if (seen.has(day)) faults.push(fault('exception_duplicate', `${path}.date`, exception.date))
    seen.add(day)
    const sessions = exception.sessions
    const wrong =
      exception.kind === 'off' ? sessions !== undefined : exception.kind === 'short' && !sessions?.length
    if (wrong || sessions?.length === 0) faults.push(fault('exception_sessions', `${path}.sessions`))
    if (sessions) faults.push(...checkSessions(sessions, `${path}.sessions`))
  }
  return faults
}

import type { CalendarDefinition, CalendarException, LocalDate, Session } from '../model.ts'
import { dayOffNames, notices } from './data/names.ts'
import { type NationalDayRow, nationalDays } from './data/national-days.ts'

/** `2026-08-22` as `22/8/2026`. */
function spoken(date: LocalDate): string {
  const [year, month, day] = date.split('-')
  return `${Number(day)}/${Number(month)}/${year}`
}

function toException(row: NationalDayRow): CalendarException {
  const [date, kind, what, notice] = row
  const basis = notices[notice]
  if (kind === 'off') return { date, kind, name: dayOffNames[what], basis }
  const other = spoken(what)
  return kind === 'swap'
    ? { date, kind: 'off', name: { vi: `nghỉ hoán đổi, làm bù ${other}`, en: `swapped for ${other}` }, basis }
    : { date, kind: 'on', name: { vi: `làm bù cho ngày ${other}`, en: `worked instead of ${other}` }, basis }
}

/** National days off on weekdays and Saturdays worked instead, 2010 to 2027, in order of date. */
export const nationalExceptions: readonly CalendarException[] = nationalDays.map(toException)

/** Holidays after this date are not announced yet. */
export const nationalAnnouncedUntil: LocalDate = '2027-12-31'

const officeDay: readonly Session[] = [
  { from: 450, to: 690 },
  { from: 810, to: 1020 },
]

/** 7:30 to 11:30 and 13:30 to 17:00, Monday to Friday. */
export const officeWeek: readonly (readonly Session[])[] = [
  officeDay,
  officeDay,
  officeDay,
  officeDay,
  officeDay,
  [],
  [],
]

/** Working time that limits are counted in where an agency has no calendar of its own. */
export const defaultCalendar: CalendarDefinition = {
  id: 'vn-deadline',
  purpose: 'deadline',
  version: 1,
  periods: [{ from: '2010-01-01', week: officeWeek, basis: 'QĐ 188/1999/QĐ-TTg' }],
  exceptions: nationalExceptions,
  announcedUntil: nationalAnnouncedUntil,
}

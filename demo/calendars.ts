/**
 * Reception hours of the demonstration's desks. Assumption: the communes' desks open on Saturday mornings, as those of
 * the police do nationwide; limits are counted in the ordinary working week all the same.
 */
import type { CalendarInput } from '../src/agencies/index.ts'
import { nationalAnnouncedUntil, nationalExceptions, officeWeek } from '../src/calendar/index.ts'
import { COMMUNES_2026, communeCode } from './agencies-2026.ts'

const SATURDAY = 5
const MORNING = [{ from: 450, to: 690 }] as const

const weekWithSaturday = officeWeek.map((sessions, day) => (day === SATURDAY ? MORNING : sessions))

export const RECEPTION_CALENDARS: readonly CalendarInput[] = COMMUNES_2026.map((_, at) => ({
  agency: communeCode(at),
  purpose: 'reception',
  periods: [{ from: '2025-07-01', week: weekWithSaturday, basis: 'Thông báo lịch làm việc của UBND cấp xã' }],
  exceptions: nationalExceptions,
  announcedUntil: nationalAnnouncedUntil,
}))

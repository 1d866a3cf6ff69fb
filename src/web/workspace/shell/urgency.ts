import { addWorkingDays, fromLocal, nextClosing, toLocalDate } from '../../../calendar/index.ts'
import type { UrgencyEnds } from '../../../dossiers/index.ts'
import type { WebServices } from '../../shell/services.ts'

/** Two working days from now on are soon. */
const SOON_DAYS = 2
const DAY_MINUTES = 24 * 60

/** Where "overdue", "today" and "soon" end for the people of an agency: counted in its working time. */
export function urgencyEnds(services: WebServices, agency: string): UrgencyEnds {
  const now = services.clock.now()
  const time = services.office.calendars.deadlineTime(agency)
  const todayEnds = fromLocal(toLocalDate(now), DAY_MINUTES)
  // Until closing time: what is due in the evening of the second day is still soon.
  const soonEnds = nextClosing(time, addWorkingDays(time, now, SOON_DAYS)) + 1
  return { now, todayEnds, soonEnds: Math.max(todayEnds, soonEnds) }
}

import type { FastifyInstance } from 'fastify'
import { listCalendarChanges } from '../../../agencies/index.ts'
import { toLocalDate } from '../../../calendar/index.ts'
import { langOf } from '../../../platform/http/index.ts'
import { queryOf } from '../../shell/forms/form.ts'
import { sendPrivatePage } from '../../shell/pages/send-page.ts'
import type { WebServices } from '../../shell/services.ts'
import { signedIn, workspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'
import { calendarsPage } from './calendars-page.tsx'
import { calendarWords } from './calendars-words.ts'
import { addCalendarChange } from './change.ts'
import { DAYS } from './days/days.tsx'
import { HOURS } from './hours/hours.tsx'
import { addPlace } from './place.tsx'
import { calendarOptions, whoseCalendar } from './whose.ts'

const CHANGES = 20

/**
 * `GET /work/calendars?of=`: the calendar of an agency, or the common one: its hours, its days to come, who changed it. The pages
 * that change it are `/work/calendars/days` and `/work/calendars/hours`; `/work/calendars/place` says where the agency receives people.
 */
export function addCalendars(app: FastifyInstance, services: WebServices): void {
  const { office, clock } = services
  app.get(
    paths.calendars,
    { config: { access: { permission: 'calendar.manage' } } },
    async (request, reply) => {
      const lang = langOf(request)
      const t = calendarWords[lang]
      const { actor } = signedIn(request)
      const query = queryOf(request)
      const agency = whoseCalendar(services, actor, query.of)
      const frame = await workspaceFrame(request, services, {
        ...{ title: t.title, reply, path: paths.calendars },
        toast: query.done === undefined ? undefined : { tone: 'ok', title: t.done },
      })
      const { calendars } = office
      const page = calendarsPage({
        ...{ frame, agency, today: toLocalDate(clock.now()) },
        place: office.directory.find(agency ?? '')?.place,
        options: calendarOptions(services, actor, lang, t.common),
        calendars: {
          deadline: calendars.deadlineTime(agency ?? '').definition,
          reception: calendars.receptionTime(agency ?? '').definition,
        },
        changes: await listCalendarChanges(office.database, agency, CHANGES),
      })
      return sendPrivatePage(reply, page)
    },
  )
  addCalendarChange(app, services, DAYS)
  addCalendarChange(app, services, HOURS)
  addPlace(app, services)
}

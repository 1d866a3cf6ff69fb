/** Calendars and what they move, in lines for a terminal. */
import type { CalendarDefinition, Instant, Session } from '../../calendar/index.ts'
import { formatMinute, toVietnamIso } from '../../calendar/index.ts'
import type { MovedDeadline } from '../../dossiers/index.ts'
import { formatDate } from '../../platform/index.ts'

const WEEKDAYS = ['T2/Mo', 'T3/Tu', 'T4/We', 'T5/Th', 'T6/Fr', 'T7/Sa', 'CN/Su']
const KINDS = { off: 'nghỉ / off', on: 'làm bù / worked', short: 'giờ khác / other hours' } as const

/** One line of the list. */
export function lineOf({ id, version, periods, exceptions, announcedUntil }: CalendarDefinition): string {
  const until = announcedUntil === undefined ? '' : `, công bố đến / announced to ${announcedUntil}`
  return `${id.padEnd(24)} v${version}  từ / from ${periods[0]?.from}, ${exceptions.length} ngày / days${until}\n`
}

/** The whole calendar; of its days only those from `today` on. */
export function sayCalendar(definition: CalendarDefinition, today: string): string {
  const { id, version, periods, exceptions, announcedUntil } = definition
  const hours = periods.flatMap(({ from, week, basis }) => [
    `từ / from ${from}  ${basis}`,
    ...WEEKDAYS.map((day, i) => `  ${day}  ${sayHours(week[i] ?? [])}`),
  ])
  const days = exceptions
    .filter(({ date }) => date >= today)
    .map(({ date, kind, sessions, name, basis }) => {
      const at = sessions === undefined ? '' : ` ${sayHours(sessions)}`
      return `  ${date}  ${KINDS[kind]}${at}  ${name.vi} / ${name.en} (${basis})`
    })
  return [
    `${id} v${version}`,
    ...hours,
    `ngày nghỉ, làm bù từ hôm nay / days from today on: ${days.length}`,
    ...days,
    `công bố đến / announced to: ${announcedUntil ?? '-'}`,
    '',
  ].join('\n')
}

function sayHours(sessions: readonly Session[]): string {
  if (sessions.length === 0) return '-'
  return sessions.map(({ from, to }) => `${formatMinute(from)}-${formatMinute(to)}`).join(' ')
}

/** `H44.05-261129-0001  H44.05  01/12/2026 10:00 → 02/12/2026 10:00`. */
export function lineOfMoved({ code, agency, dueAt, wouldBe, steps }: Omit<MovedDeadline, 'dossier'>): string {
  const more = steps === 0 ? '' : `  (${steps} bước / steps)`
  return `${code.padEnd(24)} ${agency.padEnd(10)} ${sayMoment(dueAt)} → ${sayMoment(wouldBe)}${more}\n`
}

function sayMoment(t: Instant | null): string {
  if (t === null) return '-'
  const [date = '', time = ''] = toVietnamIso(t).split('T')
  return `${formatDate(date, 'vi')} ${time.slice(0, 5)}`
}

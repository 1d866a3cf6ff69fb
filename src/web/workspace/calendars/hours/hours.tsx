/** The week of a calendar from a day on. */
import { CALENDAR_PURPOSES, type CalendarInput, type CalendarPurpose } from '../../../../agencies/index.ts'
import {
  type CalendarDefinition,
  type CalendarFault,
  readSessions,
  type Session,
} from '../../../../calendar/index.ts'
import { cleanLine } from '../../../../platform/index.ts'
import { parseDateInput } from '../../../../platform/texts/index.ts'
import { Choice, DateField, TextField, textErrors } from '../../../fields/index.ts'
import type { FormError } from '../../../ui/index.ts'
import { saySessions } from '../calendars-page.tsx'
import { calendarWords } from '../calendars-words.ts'
import type { ChangeKind, ReadingOf } from '../change.ts'
import type { Typed } from '../change-page.tsx'

const DAYS = [0, 1, 2, 3, 4, 5, 6] as const
const MOST = 200

export const HOURS: ChangeKind = {
  name: 'hours',
  first: firstHours,
  read: readHours,
  fields: HoursFields,
  fieldOf: fieldOfFault,
}

function purposeOf(typed: Typed): CalendarPurpose {
  return CALENDAR_PURPOSES.find((one) => one === typed.purpose) ?? 'deadline'
}

/** What counts for the agency now. */
function inForce(typed: Typed, { agency = '', calendars }: ReadingOf): CalendarDefinition {
  const time = purposeOf(typed) === 'deadline' ? calendars.deadlineTime : calendars.receptionTime
  return time(agency).definition
}

/** The hours of today, to be changed. */
function firstHours(typed: Typed, of: ReadingOf): Typed {
  const { periods } = inForce(typed, of)
  const week = (periods.findLast(({ from }) => from <= of.today) ?? periods[0])?.week ?? []
  const hours = DAYS.map((day) => [`day-${day}`, saySessions(week[day] ?? [])] as const)
  return { purpose: 'deadline', ...Object.fromEntries(hours), ...typed }
}

function readHours(typed: Typed, of: ReadingOf) {
  const { lang, today, agency } = of
  const t = calendarWords[lang]
  const errors: FormError[] = []
  const from = parseDateInput(typed.from ?? '', { today, century: 'near' })
  if (!from.ok) errors.push({ id: 'from', message: from.message[lang] })
  const week = DAYS.map((day): Session[] => {
    const read = readSessions(typed[`day-${day}`] ?? '')
    if (read === undefined) errors.push({ id: `day-${day}`, message: `${t.weekdays[day]}: ${t.wrongHours}` })
    return read ?? []
  })
  const basis = cleanLine(typed.basis ?? '')
  if (basis === '') errors.push({ id: 'basis', message: textErrors[lang].required(t.basis) })
  if (basis.length > MOST) errors.push({ id: 'basis', message: textErrors[lang].tooLong(t.basis, MOST) })
  if (!from.ok || errors.length > 0) return { errors }
  const { exceptions, announcedUntil } = inForce(typed, of)
  const put: CalendarInput = {
    purpose: purposeOf(typed),
    periods: [{ from: from.date, week, basis }],
    exceptions: exceptions.filter(({ date }) => date >= from.date),
    ...(announcedUntil !== undefined && { announcedUntil }),
    ...(agency !== undefined && { agency }),
  }
  return { change: { put }, errors }
}

function fieldOfFault({ path }: CalendarFault): string {
  const day = /week\.(\d)/.exec(path)?.[1]
  return day === undefined ? (path.endsWith('week') ? 'day-0' : 'from') : `day-${day}`
}

function HoursFields({ lang, typed, errors, today }: Parameters<ChangeKind['fields']>[0]) {
  const t = calendarWords[lang]
  const field = (name: string) => ({
    ...{ lang, name, value: typed[name] },
    error: errors.find(({ id }) => id === name)?.message,
  })
  return (
    <>
      <Choice
        lang={lang}
        name="purpose"
        label={t.purpose}
        pick="one"
        options={CALENDAR_PURPOSES.map((value) => ({ value, text: t.purposes[value] }))}
        chosen={[purposeOf(typed)]}
      />
      <DateField {...field('from')} label={t.fromDay} today={today} />
      {DAYS.map((day) => (
        <TextField
          {...field(`day-${day}`)}
          label={t.weekdays[day] ?? ''}
          hint={day === 0 ? t.hoursHint : undefined}
          optional
        />
      ))}
      <TextField {...field('basis')} label={t.basis} hint={t.basisHint} />
    </>
  )
}

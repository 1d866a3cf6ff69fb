/** Days off, days worked instead, days of other hours and days taken back, for everybody or for one agency. */
import type { AnnouncedDays } from '../../../../agencies/index.ts'
import { type CalendarException, type LocalDate, readSessions } from '../../../../calendar/index.ts'
import { cleanLine, type Lang } from '../../../../platform/index.ts'
import { parseDateInput } from '../../../../platform/texts/index.ts'
import { DateField, TextField, textErrors } from '../../../fields/index.ts'
import type { FormError } from '../../../ui/index.ts'
import { calendarWords } from '../calendars-words.ts'
import type { ChangeKind, ReadingOf } from '../change.ts'
import type { Typed } from '../change-page.tsx'
import { readDates } from './read-dates.ts'

const KINDS = ['off', 'on', 'short'] as const
const MOST = 200

export const DAYS: ChangeKind = {
  name: 'days',
  first: (typed) => typed,
  read: readDays,
  fields: DaysFields,
  // A date that is wrong names itself; which field it was typed in no longer matters.
  fieldOf: ({ path }) =>
    path === 'announcedUntil' ? 'announcedUntil' : path.endsWith('sessions') ? 'hours' : 'off',
}

function readDays(typed: Typed, { lang, today, agency }: ReadingOf) {
  const t = calendarWords[lang]
  const errors: FormError[] = []
  const dates = (id: (typeof KINDS)[number] | 'withdrawn'): LocalDate[] => {
    const read = readDates(typed[id] ?? '', today)
    if ('dates' in read) return read.dates
    errors.push({ id, message: read.wrong === 'span' ? t.longSpan : t.wrongDates(read.text) })
    return []
  }
  const line = (id: 'name' | 'nameEn' | 'basis'): string => {
    const text = cleanLine(typed[id] ?? '')
    if (text.length > MOST) errors.push({ id, message: textErrors[lang].tooLong(t[id], MOST) })
    return text
  }
  const given = { off: dates('off'), on: dates('on'), short: dates('short') }
  const withdrawn = dates('withdrawn')
  const [name, nameEn, basis] = [line('name'), line('nameEn'), line('basis')]
  const sessions = readSessions(typed.hours ?? '')
  if (sessions === undefined) errors.push({ id: 'hours', message: t.wrongHours })
  const announcedUntil = readUntil(typed.announcedUntil ?? '', today, lang, errors)
  const isAnnouncing = KINDS.some((kind) => given[kind].length > 0)
  if (isAnnouncing && name === '') errors.push({ id: 'name', message: textErrors[lang].required(t.name) })
  if (isAnnouncing && basis === '') errors.push({ id: 'basis', message: textErrors[lang].required(t.basis) })
  if (!isAnnouncing && withdrawn.length === 0 && announcedUntil === undefined && errors.length === 0)
    errors.push({ id: 'off', message: t.noDates })
  if (errors.length > 0) return { errors }
  const texts = { name: { vi: name, en: nameEn || name }, basis }
  const exceptions = KINDS.flatMap((kind) =>
    given[kind].map(
      (date): CalendarException => ({
        ...{ date, kind, ...texts },
        ...(kind === 'short' && { sessions: sessions ?? [] }),
      }),
    ),
  )
  const announce: AnnouncedDays = {
    exceptions: exceptions.sort((a, b) => (a.date < b.date ? -1 : 1)),
    ...(withdrawn.length > 0 && { withdrawn }),
    ...(announcedUntil !== undefined && { announcedUntil }),
    ...(agency !== undefined && { agency }),
  }
  return { change: { announce }, errors }
}

function readUntil(text: string, today: LocalDate, lang: Lang, errors: FormError[]): LocalDate | undefined {
  if (text.trim() === '') return undefined
  const read = parseDateInput(text, { today, century: 'near' })
  if (read.ok) return read.date
  errors.push({ id: 'announcedUntil', message: read.message[lang] })
  return undefined
}

function DaysFields({ lang, typed, errors, today }: Parameters<ChangeKind['fields']>[0]) {
  const t = calendarWords[lang]
  const field = (name: string) => ({
    ...{ lang, name, value: typed[name] },
    error: errors.find(({ id }) => id === name)?.message,
  })
  return (
    <>
      <TextField {...field('off')} label={t.off} hint={t.datesHint} optional />
      <TextField {...field('on')} label={t.on} hint={t.datesHint} optional />
      <TextField {...field('short')} label={t.short} hint={t.datesHint} optional />
      <TextField {...field('hours')} label={t.hours} hint={t.hoursHint} optional />
      <TextField {...field('withdrawn')} label={t.withdrawn} hint={t.withdrawnHint} optional />
      <TextField {...field('name')} label={t.name} hint={t.nameHint} />
      <TextField {...field('nameEn')} label={t.nameEn} optional />
      <TextField {...field('basis')} label={t.basis} hint={t.basisHint} />
      <DateField {...field('announcedUntil')} label={t.announcedUntil} today={today} optional />
    </>
  )
}

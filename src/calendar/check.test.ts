import { describe, expect, it } from 'vitest'
import { checkCalendar, checkHours } from './check-calendar.ts'
import { defaultCalendar, officeWeek } from './days/national-calendar.ts'
import { checkDueDateInput } from './deadline/check-deadline.ts'
import type { DueDateInput } from './deadline/deadline-model.ts'
import type { CalendarDefinition } from './model.ts'
import { readInstant } from './read-instant.ts'
import { calendarFileSchema, faultsOf, limitSchema } from './schemas.ts'
import { compileCalendar } from './working-time/working-time.ts'

const time = compileCalendar(defaultCalendar)
const at = (text: string): number => readInstant(text)!
const period = { from: '2010-01-01', week: officeWeek, basis: '' }
const name = { vi: 'x', en: 'x' }

const codes = (more: Partial<CalendarDefinition>) =>
  checkHours({ ...defaultCalendar, exceptions: [], ...more }).map((f) => `${f.code} ${f.path}`)

describe('faults of a calendar', () => {
  it('impossible and repeated dates', () => {
    expect(codes({ periods: [{ ...period, from: '2026-02-30' }] })).toEqual(['invalid_date periods.0.from'])
    const off = { date: '2026-02-29', kind: 'off' as const, name, basis: '' }
    expect(codes({ exceptions: [off] })).toEqual(['invalid_date exceptions.0.date'])
    const twice = { ...off, date: '2028-02-29' }
    expect(codes({ exceptions: [twice, twice] })).toEqual(['exception_duplicate exceptions.1.date'])
    expect(codes({ announcedUntil: '2027-13-01' })).toEqual(['invalid_date announcedUntil'])
  })

  it('periods out of order, missing, or on the same day', () => {
    expect(codes({ periods: [] })).toEqual(['no_periods periods'])
    expect(codes({ periods: [period, period] })).toEqual(['periods_unsorted periods.1.from'])
  })

  it('weeks and sessions that cannot be', () => {
    const withMonday = (sessions: { from: number; to: number }[]) =>
      codes({ periods: [{ ...period, week: [sessions, ...officeWeek.slice(1)] }] })
    expect(withMonday([{ from: 700, to: 600 }])).toEqual(['session_invalid periods.0.week.0.0'])
    expect(withMonday([{ from: 0, to: 1441 }])).toEqual(['session_invalid periods.0.week.0.0'])
    const overlap = [
      { from: 800, to: 900 },
      { from: 450, to: 690 },
    ]
    expect(withMonday(overlap)).toEqual(['sessions_unsorted periods.0.week.0.1'])
    expect(codes({ periods: [{ ...period, week: officeWeek.slice(1) }] })).toEqual([
      'week_incomplete periods.0.week',
    ])
    expect(codes({ periods: [{ ...period, week: officeWeek.map(() => []) }] })).toEqual([
      'week_closed periods.0.week',
    ])
  })

  it('a short day without hours, a day off with hours', () => {
    const short = { date: '2026-02-02', kind: 'short' as const, name, basis: '' }
    expect(codes({ exceptions: [short] })).toEqual(['exception_sessions exceptions.0.sessions'])
    const off = { ...short, kind: 'off' as const, sessions: [{ from: 1, to: 2 }] }
    expect(codes({ exceptions: [off] })).toEqual(['exception_sessions exceptions.0.sessions'])
  })

  it('gaps: days before it begins, and whole years without a holiday', () => {
    const gaps = (more: Partial<CalendarDefinition>) =>
      checkCalendar({ ...defaultCalendar, ...more }).map((f) => `${f.code} ${f.path}`)
    expect(gaps({})).toEqual([])
    const late = [{ ...period, from: '2026-06-01' }]
    const [before, after] = ['2026-05-29', '2027-02-08'].map((date) => ({
      ...{ date, kind: 'off' as const, name, basis: '' },
    }))
    expect(gaps({ periods: late, exceptions: [before!, after!] })).toEqual([
      'exception_before_start exceptions.0.date',
    ])
    expect(gaps({ periods: late, exceptions: [] })).toEqual(['year_without_days_off exceptions'])
    expect(gaps({ periods: late, exceptions: [after!], announcedUntil: '2028-12-31' })).toEqual([
      'year_without_days_off exceptions',
    ])
    expect(gaps({ periods: late, exceptions: [], purpose: 'reception' })).toEqual([])
  })

  it('a day worked instead needs the Monday of its own period only', () => {
    const worked = { date: '2027-01-09', kind: 'on' as const, name, basis: '' }
    const noMondays = { from: '2027-02-01', week: [[], ...officeWeek.slice(1)], basis: '' }
    expect(codes({ periods: [period, noMondays], exceptions: [worked] })).toEqual([])
    expect(codes({ periods: [noMondays], exceptions: [{ ...worked, date: '2027-02-06' }] })).toEqual([
      'week_closed periods.0.week',
    ])
  })

  it('a faulty calendar does not compile', () => {
    expect(() => compileCalendar({ ...defaultCalendar, periods: [] })).toThrow(RangeError)
  })

  it('a file is read with hours as people write them, and what is wrong is named at its place', () => {
    const week = officeWeek.map((sessions) => sessions.map(() => ' 7:30 - 11h30'))
    const file = { purpose: 'deadline', periods: [{ ...period, week }] }
    expect(calendarFileSchema.parse(file).periods[0]?.week[0]?.[0]).toEqual({ from: 450, to: 690 })
    const faultsIn = (json: unknown) => {
      const parsed = calendarFileSchema.safeParse(json)
      return faultsOf(parsed.error!, json).map(({ code, path }) => `${code} ${path}`)
    }
    expect(faultsIn({ ...file, purpose: 'holiday' })).toEqual(['unknown_purpose purpose'])
    expect(faultsIn({ ...file, colour: 1 })).toEqual(['unknown_key '])
    expect(faultsIn({ ...file, periods: [{ ...period, week: [['7:30-11:70']] }] })).toEqual([
      'session_invalid periods.0.week.0.0',
    ])
    expect(faultsIn({ purpose: 'deadline' })).toEqual(['missing_value periods'])
    expect(faultsIn([])).toEqual(['invalid_shape '])
  })
})

describe('faults of a deadline', () => {
  const good: DueDateInput = { start: at('2026-11-18T10:15'), limit: { quantity: 7, unit: 'working_day' } }
  const faults = (more: Partial<DueDateInput>) =>
    checkDueDateInput({ ...good, ...more }, time).map((f) => `${f.code} ${f.path}`)
  const [t1, t2, t3] = [at('2026-11-19T09:00'), at('2026-11-20T09:00'), at('2026-11-21T09:00')]

  it('none where there is none', () => {
    expect(faults({ pauses: [{ from: t1, to: t2 }, { from: t2 }] })).toEqual([])
  })

  it('quantities that are nothing, negative, broken or endless', () => {
    for (const quantity of [0, -1, 0.3, Number.NaN, Number.POSITIVE_INFINITY, 10_001]) {
      expect(faults({ limit: { quantity, unit: 'working_day' } })).toEqual([
        'invalid_quantity limit.quantity',
      ])
    }
    expect(faults({ limit: { quantity: 1.5, unit: 'calendar_day' } })).toEqual([
      'invalid_quantity limit.quantity',
    ])
    expect(faults({ limit: { unit: 'phases', parts: [] } })).toEqual(['no_phases limit.parts'])
  })

  it('pauses that are reversed, overlap or stay open in the middle', () => {
    expect(faults({ pauses: [{ from: t2, to: t1 }] })).toEqual(['pause_reversed pauses.0.to'])
    expect(faults({ pauses: [{ from: t1, to: t3 }, { from: t2 }] })).toEqual(['pauses_overlap pauses.1.from'])
    expect(faults({ pauses: [{ from: t1 }, { from: t2 }] })).toEqual(['pause_open_not_last pauses.0'])
  })

  it('times the calendar does not know', () => {
    expect(faults({ start: at('2009-12-31T23:59') })).toEqual(['outside_calendar start'])
    expect(faults({ limit: { quantity: 10_000, unit: 'month' } })).toEqual(['outside_calendar limit'])
    expect(faults({ start: Number.NaN })).toEqual(['outside_calendar start'])
  })

  it('an extension that extends nothing', () => {
    const until = at('2026-11-30T10:15')
    expect(faults({ extension: { until } })).toEqual(['extension_not_later extension.until'])
    expect(faults({ extension: { until: until + 60_000 } })).toEqual([])
  })
})

describe('reading what people write', () => {
  it('reads times with an offset, and without one as Vietnam time', () => {
    const expected = Date.UTC(2026, 10, 18, 3, 15)
    for (const text of [
      '2026-11-18T10:15',
      '2026-11-18 10:15:00',
      '2026-11-18T03:15Z',
      '2026-11-17T22:15:00-05:00',
    ]) {
      expect(readInstant(text), text).toBe(expected)
    }
  })

  it('refuses times that do not exist', () => {
    for (const text of [
      '2026-02-30T10:15',
      '2026-11-18',
      '2026-11-18T24:01',
      '2026-11-18T10:60',
      '18/11/2026 10:15',
    ]) {
      expect(readInstant(text), text).toBeUndefined()
    }
  })

  it('takes a limit only in the units and steps there are', () => {
    expect(limitSchema.safeParse({ quantity: 1.5, unit: 'working_day' }).success).toBe(true)
    expect(limitSchema.safeParse({ quantity: 1, unit: 'week' }).success).toBe(false)
    expect(limitSchema.safeParse({ quantity: '7', unit: 'working_day' }).success).toBe(false)
    expect(limitSchema.safeParse({ unit: 'phases', parts: [] }).success).toBe(false)
  })
})

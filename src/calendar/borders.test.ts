import { describe, expect, it } from 'vitest'
import { checkCalendar, checkHours } from './check-calendar.ts'
import { epochDayOf } from './days/local-date.ts'
import { defaultCalendar, officeWeek } from './days/national-calendar.ts'
import { answerDeadlineRequest } from './deadline/answer.ts'
import { checkDueDateInput } from './deadline/check-deadline.ts'
import type { DueDateInput } from './deadline/deadline-model.ts'
import type { CalendarDefinition, CalendarException, Session } from './model.ts'
import { readInstant } from './read-instant.ts'
import { calendarFileSchema, faultsOf } from './schemas.ts'
import { compileCalendar } from './working-time/working-time.ts'

const time = compileCalendar(defaultCalendar)
const at = (text: string): number => readInstant(text) as number
const period = { from: '2026-01-01', week: officeWeek, basis: 'QĐ 1' }
const exception = (date: string, kind: CalendarException['kind'] = 'off', sessions?: Session[]) =>
  ({
    ...{ date, kind, name: { vi: 'Nghỉ', en: 'Off' }, basis: 'QĐ 2' },
    ...(sessions === undefined ? {} : { sessions }),
  }) as CalendarException
const calendar = (more: Partial<CalendarDefinition>): CalendarDefinition => ({
  ...defaultCalendar,
  ...{ periods: [period], exceptions: [], ...more },
})
const told = (faults: readonly { code: string; path: string }[]) =>
  faults.map(({ code, path }) => `${code} ${path}`)

describe('hours at their borders', () => {
  const monday = (sessions: Session[]) =>
    told(checkHours(calendar({ periods: [{ ...period, week: [sessions, ...officeWeek.slice(1)] }] })))

  it.each<[string, Session[], string[]]>([
    ['a whole day is a session', [{ from: 0, to: 1440 }], []],
    [
      'one session may begin when the other ends',
      [
        { from: 450, to: 690 },
        { from: 690, to: 1020 },
      ],
      [],
    ],
    ['nothing is no session', [{ from: 450, to: 450 }], ['session_invalid periods.0.week.0.0']],
    ['nor what begins the day before', [{ from: -1, to: 690 }], ['session_invalid periods.0.week.0.0']],
    ['nor what ends the day after', [{ from: 450, to: 1441 }], ['session_invalid periods.0.week.0.0']],
    ['nor half a minute', [{ from: 450.5, to: 690 }], ['session_invalid periods.0.week.0.0']],
    ['nor until half a minute', [{ from: 450, to: 690.5 }], ['session_invalid periods.0.week.0.0']],
  ])('%s', (_, sessions, faults) => {
    expect(monday(sessions)).toEqual(faults)
  })

  it.each<[string, CalendarException, string[]]>([
    ['a short day has its own', exception('2026-02-02', 'short', [{ from: 450, to: 690 }]), []],
    ['a day worked instead may have its own', exception('2026-02-07', 'on', [{ from: 450, to: 690 }]), []],
    ['but not none', exception('2026-02-07', 'on', []), ['exception_sessions exceptions.0.sessions']],
    [
      'and only possible ones',
      exception('2026-02-02', 'short', [{ from: 700, to: 690 }]),
      ['session_invalid exceptions.0.sessions.0'],
    ],
  ])('of a day that is another: %s', (_, day, faults) => {
    expect(told(checkHours(calendar({ exceptions: [day] })))).toEqual(faults)
  })

  describe('of a Monday that a day worked instead follows', () => {
    const noMondays = { ...period, week: [[], ...officeWeek.slice(1)] }
    const later = { ...period, from: '2026-06-01' }
    const closed = (days: CalendarException[]) =>
      told(checkHours(calendar({ periods: [noMondays, later], exceptions: days })))
    const missing = ['week_closed periods.0.week']

    it.each<[string, CalendarException[], string[]]>([
      ['on the first day of the period', [exception('2026-01-01', 'on')], missing],
      ['on the last', [exception('2026-05-31', 'on')], missing],
      ['beside a day off', [exception('2026-01-02'), exception('2026-01-03', 'on')], missing],
      ['on the first day of the next period, which has Mondays', [exception('2026-06-01', 'on')], []],
      ['with hours of its own, which needs none', [exception('2026-01-03', 'on', [{ from: 1, to: 2 }])], []],
      ['never: a day off needs none', [exception('2026-01-03')], []],
    ])('%s', (_, days, faults) => {
      expect(closed(days)).toEqual(faults)
    })
  })
})

describe('the years of a calendar at their borders', () => {
  const gaps = (from: string, announcedUntil: string, days: string[] = [], kind: 'off' | 'on' = 'off') =>
    checkCalendar(
      calendar({
        ...{ periods: [{ ...period, from }], announcedUntil },
        exceptions: days.map((date) => exception(date, kind)),
      }),
    ).map(({ code, message }) => `${code} ${/\d{4}/.exec(message.en)?.[0]}`)

  it.each<[string, string, string, string[], string[]]>([
    ['a whole year without a day off', '2026-01-01', '2026-12-31', [], ['year_without_days_off 2026']],
    ['a year that begins a day late is not whole', '2026-01-02', '2026-12-31', [], []],
    ['a year announced but for a day is not whole', '2026-01-01', '2026-12-30', [], []],
    ['the year after is', '2025-02-01', '2026-12-31', [], ['year_without_days_off 2026']],
    ['one day off is enough', '2026-01-01', '2026-12-31', ['2026-09-02'], []],
    ['a date that is none says nothing about years', '2026-01-01', '2026-13-31', [], ['invalid_date 2026']],
  ])('%s', (_, from, until, days, faults) => {
    expect(gaps(from, until, days)).toEqual(faults)
  })

  it('a day worked instead is no day off', () => {
    expect(gaps('2026-01-01', '2026-12-31', ['2026-01-03'], 'on')).toEqual(['year_without_days_off 2026'])
  })

  it('says only what is wrong where the calendar has no period, or begins on no date', () => {
    const off = [exception('2026-02-30')]
    expect(told(checkCalendar(calendar({ periods: [], exceptions: [] })))).toEqual(['no_periods periods'])
    const never = { ...period, from: '2026-02-31' }
    expect(told(checkCalendar(calendar({ periods: [never], exceptions: [] })))).toEqual([
      'invalid_date periods.0.from',
    ])
    const both = calendar({ periods: [{ ...period, from: '2026-06-01' }], exceptions: off })
    expect(told(checkCalendar({ ...both, announcedUntil: '2026-12-31' }))).toEqual([
      'invalid_date exceptions.0.date',
    ])
  })
})

describe('a deadline at its borders', () => {
  const faults = (more: Partial<DueDateInput>) =>
    told(
      checkDueDateInput(
        { start: at('2026-11-18T10:15'), limit: { quantity: 7, unit: 'working_day' }, ...more },
        time,
      ),
    )
  const sameDay = (sameDayCutoff: number) => faults({ limit: { unit: 'same_day' }, sameDayCutoff })
  const nineteenth = at('2026-11-19T09:00')
  const day = (quantity: number) => ({ quantity, unit: 'working_day' }) as const

  it('cuts a day off within the day', () => {
    const wrong = ['invalid_cutoff sameDayCutoff']
    expect([-1, 0, 1440, 1441, Number.NaN].map(sameDay)).toEqual([wrong, [], [], wrong, wrong])
  })

  it('has phases of which each is a length', () => {
    expect(faults({ limit: { unit: 'phases', parts: [day(1), day(2)] } })).toEqual([])
    expect(faults({ limit: { unit: 'phases', parts: [day(1), day(0)] } })).toEqual([
      'invalid_quantity limit.parts.1.quantity',
    ])
  })

  it('may have no limit at all, and be put off all the same', () => {
    expect(faults({ limit: { unit: 'none' } })).toEqual([])
    expect(faults({ limit: { unit: 'none' }, extension: { until: at('2026-12-01T10:00') } })).toEqual([])
    expect(faults({ pauses: [{ from: nineteenth }], extension: { until: at('2026-12-01T10:00') } })).toEqual(
      [],
    )
  })

  it('is put off by a length, or to a day that the calendar knows', () => {
    expect(faults({ extension: day(1) })).toEqual([])
    expect(faults({ extension: day(0) })).toEqual(['invalid_quantity extension.quantity'])
    expect(faults({ extension: { until: at('2401-01-01T10:00') } })).toEqual([
      'outside_calendar extension.until',
    ])
  })

  it('stands for pauses that the calendar knows; one may end as it begins', () => {
    const [early, late] = [at('2009-01-01T09:00'), at('2401-01-01T09:00')]
    expect(faults({ pauses: [{ from: nineteenth, to: nineteenth }] })).toEqual([])
    expect(faults({ pauses: [{ from: early, to: nineteenth }] })).toEqual(['outside_calendar pauses.0.from'])
    expect(faults({ pauses: [{ from: nineteenth, to: late }] })).toEqual(['outside_calendar pauses.0.to'])
  })
})

describe('times at their borders', () => {
  it.each([
    ['2026-11-18T10:15:59', '2026-11-18T03:15:59.000Z'],
    ['2026-11-18T10:15:60', undefined],
    [' 2026-11-18T10:15 ', '2026-11-18T03:15:00.000Z'],
    ['x2026-11-18T10:15', undefined],
    ['2026-11-18T10:15+14:00', '2026-11-17T20:15:00.000Z'],
    ['2026-11-18T10:15+15:00', undefined],
    ['2026-11-18T10:15+07:59', '2026-11-18T02:16:00.000Z'],
    ['2026-11-18T10:15+07:60', undefined],
    ['2026-11-18T10:15-05:30', '2026-11-18T15:45:00.000Z'],
    ['2026-11-18T10:15:00.5', '2026-11-18T03:15:00.500Z'],
    ['2026-11-18T10:15:00.123456', '2026-11-18T03:15:00.123Z'],
    ['2026-00-10T10:00', undefined],
    ['2026-13-10T10:00', undefined],
    ['2026-01-00T10:00', undefined],
    ['2026-01-32T10:00', undefined],
  ])('%s', (text, utc) => {
    const read = readInstant(text)
    expect(read === undefined ? undefined : new Date(read).toISOString()).toBe(utc)
  })

  it('a date that is none is no day', () => {
    expect(() => epochDayOf('2026-02-30')).toThrow('not a date: 2026-02-30')
  })
})

describe('hours as people write them', () => {
  const read = (text: string) => {
    const week = [[text], ...officeWeek.slice(1).map(() => [])]
    const json = { purpose: 'reception', periods: [{ from: '2026-01-01', week, basis: 'QĐ 1' }] }
    const parsed = calendarFileSchema.safeParse(json)
    return parsed.success ? parsed.data.periods[0]?.week[0]?.[0] : told(faultsOf(parsed.error, json))
  }

  it.each([
    ['7:30-11:30', { from: 450, to: 690 }],
    ['07h30 – 11h30', { from: 450, to: 690 }],
    ['  7:30  -  11:30  ', { from: 450, to: 690 }],
    ['13:00-17:59', { from: 780, to: 1079 }],
  ])('%s is read', (text, session) => {
    expect(read(text)).toEqual(session)
  })

  it.each(['7:60-11:30', '7:30-11:60', 'từ 7:30-11:30', '7:30-11:30 x', '007:30-11:30', 'sáng'])(
    '%s is not',
    (text) => {
      expect(read(text)).toEqual(['session_invalid periods.0.week.0.0'])
    },
  )
})

describe('a question about a deadline', () => {
  const ask = (json: unknown) =>
    answerDeadlineRequest(json, (agency) => (agency === undefined || agency === 'H44' ? time : undefined))
  const good = { start: '2026-11-18T10:15', limit: { quantity: 7, unit: 'working_day' } }

  it.each([
    ['nothing', null],
    ['a text', 'hạn'],
    ['a list', [good]],
    ['a number', 7],
  ])('that is %s is none', (_, json) => {
    expect(ask(json)).toMatchObject({ error: { code: 'invalid_json', path: '' } })
    expect(ask(json)).not.toHaveProperty('id')
  })

  it.each([
    ['a text', 'a1', { id: 'a1' }],
    ['a number', 7, { id: 7 }],
  ])('has its id back where that is %s', (_, id, back) => {
    expect(ask({ ...good, id })).toMatchObject(back)
    expect(ask({ id })).toMatchObject({ ...back, error: { code: 'missing_value' } })
  })

  it('without an id, or with one that is none, has none', () => {
    expect(ask(good)).not.toHaveProperty('id')
    expect(ask({ ...good, id: true })).not.toHaveProperty('id')
  })

  it('names the keys that mean nothing, and only then', () => {
    expect(ask(good)).not.toHaveProperty('ignored')
    expect(ask({ ...good, pauze: [] })).toMatchObject({ ignored: ['pauze'] })
  })

  it('is asked of an agency that is there', () => {
    expect(ask({ ...good, agency: 'H44' })).toMatchObject({ dueAt: '2026-11-30T10:15:00+07:00' })
    expect(ask({ ...good, agency: 'H99' })).toMatchObject({
      error: { code: 'unknown_agency', path: 'agency' },
    })
  })
})

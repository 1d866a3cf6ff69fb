import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyMinute, pausesAround, someCalendar } from '../arbitraries.testing.ts'
import { fromLocal, toLocalDate } from '../days/local-date.ts'
import { defaultCalendar } from '../days/national-calendar.ts'
import type { Limit, LimitPart, Pause } from '../model.ts'
import { makeOracle } from '../working-time/oracle.testing.ts'
import { compileCalendar, nextOpening } from '../working-time/working-time.ts'
import type { DueDateInput } from './deadline-model.ts'
import { computeDueDate, dueAt } from './due-date.ts'
import { explainDeadline } from './explain.ts'

const HOUR_MINUTES = 60
const national = compileCalendar(defaultCalendar)
const oracle = makeOracle(defaultCalendar)

const startWithPauses = anyMinute.chain((start) => fc.tuple(fc.constant(start), pausesAround(start)))
const days = fc.integer({ min: 1, max: 15 })
const anyPart: fc.Arbitrary<LimitPart> = fc.oneof(
  fc.integer({ min: 1, max: 60 }).map((n) => ({ quantity: n / 2, unit: 'working_day' as const })),
  fc.integer({ min: 1, max: 80 }).map((quantity) => ({ quantity, unit: 'working_hour' as const })),
  fc.integer({ min: 1, max: 60 }).map((quantity) => ({ quantity, unit: 'calendar_day' as const })),
  fc.integer({ min: 1, max: 4 }).map((quantity) => ({ quantity, unit: 'month' as const })),
)
const anyLimit: fc.Arbitrary<Limit> = fc.oneof(
  anyPart,
  fc.constant({ unit: 'same_day' as const }),
  fc.array(anyPart, { minLength: 1, maxLength: 3 }).map((parts) => ({ unit: 'phases' as const, parts })),
)

/** The second begins in the minute in which the first has put the due date off to. */
const AT_CLOSING: Pause[] = [
  { from: fromLocal('2027-12-05', 103), to: fromLocal('2027-12-06', 1079) },
  { from: fromLocal('2027-12-07', 1020), to: fromLocal('2027-12-07', 1034) },
]
const counting = fc.constantFrom('moment' as const, 'day' as const)

/** Opens the last pause, sometimes. */
const maybeOpen = (pauses: Pause[], open: number): Pause[] =>
  pauses.map((p, i) => (open === 0 && i === pauses.length - 1 ? { from: p.from } : p))

describe('due dates agree with the slow oracle over 2010 to 2027', () => {
  it('in working hours, with pauses', () => {
    fc.assert(
      fc.property(startWithPauses, fc.integer({ min: 1, max: 60 }), ([start, pauses], quantity) => {
        const expected = oracle.walk(start, quantity * HOUR_MINUTES, pauses, 'open')
        expect(dueAt({ start, limit: { quantity, unit: 'working_hour' }, pauses }, national)).toBe(expected)
      }),
      { numRuns: 150 },
    )
  })

  it('in working days at a moment, with pauses', () => {
    fc.assert(
      fc.property(startWithPauses, days, ([start, pauses], quantity) => {
        const full = oracle.walk(start, quantity * 450, pauses, 'open')
        const expected = oracle.openAfterPauses(full, pauses)
        expect(dueAt({ start, limit: { quantity, unit: 'working_day' }, pauses }, national)).toBe(expected)
      }),
      { numRuns: 150 },
    )
  })

  it('in calendar days and months at a moment, with pauses', () => {
    const limit = fc.oneof(
      fc.integer({ min: 1, max: 30 }).map((quantity) => ({ quantity, unit: 'calendar_day' as const })),
      fc.integer({ min: 1, max: 2 }).map((quantity) => ({ quantity, unit: 'month' as const })),
    )
    fc.assert(
      fc.property(startWithPauses, limit, ([start, pauses], part) => {
        expect(dueAt({ start, limit: part, pauses }, national)).toBe(
          oracle.calendarMoment(start, part, pauses),
        )
      }),
      {
        numRuns: 150,
        examples: [[[fromLocal('2027-12-02', 319), AT_CLOSING], { quantity: 4, unit: 'calendar_day' }]],
      },
    )
  })

  it('by day, on the national and on random calendars, with pauses', () => {
    const unit = fc.constantFrom('working_day' as const, 'calendar_day' as const, 'month' as const)
    fc.assert(
      fc.property(someCalendar, startWithPauses, unit, days, (calendar, [start, pauses], of, n) => {
        const limit = { quantity: of === 'month' ? 1 : n, unit: of }
        const found = dueAt({ start, limit, counting: 'day', pauses }, compileCalendar(calendar))
        expect(found).toBe(makeOracle(calendar).byDay(start, limit, pauses))
      }),
      { numRuns: 300 },
    )
  })
})

describe('laws of due dates', () => {
  it('a limit in two phases is the limit of their sum, pauses or not', () => {
    const unit = fc.constantFrom('working_day' as const, 'working_hour' as const)
    fc.assert(
      fc.property(startWithPauses, unit, days, days, counting, ([start, pauses], of, a, b, how) => {
        const parts = [a, b].map((quantity) => ({ quantity, unit: of }))
        const phased = dueAt({ start, limit: { unit: 'phases', parts }, counting: how, pauses }, national)
        const whole = dueAt({ start, limit: { quantity: a + b, unit: of }, counting: how, pauses }, national)
        if (how === 'day' && of === 'working_day' && pauses.length > 0) {
          expect(toLocalDate(phased!) >= toLocalDate(whole!)).toBe(true)
        } else {
          expect(phased).toBe(whole)
        }
      }),
    )
  })

  it('a pause cut in two counts like the whole pause', () => {
    const part = fc.double({ min: 0.01, max: 0.99, noNaN: true })
    fc.assert(
      fc.property(startWithPauses, anyPart, counting, part, ([start, pauses], limit, how, share) => {
        const cut = pauses.flatMap(({ from, to }) => {
          const middle = from + Math.floor(((to! - from) * share) / 60_000) * 60_000
          return middle === from
            ? [{ from, to: to! }]
            : [
                { from, to: middle },
                { from: middle, to: to! },
              ]
        })
        const input: DueDateInput = { start, limit, counting: how }
        expect(dueAt({ ...input, pauses: cut }, national)).toBe(dueAt({ ...input, pauses }, national))
      }),
      { numRuns: 400 },
    )
  })

  it('a pause shifts by its own length: starting where it ends with what was left gives the same', () => {
    fc.assert(
      fc.property(startWithPauses, days, ([start, pauses], quantity) => {
        const first = pauses[0]
        fc.pre(first !== undefined && first.from > start)
        const input: DueDateInput = { start, limit: { quantity, unit: 'working_day' } }
        const stood = computeDueDate({ ...input, pauses: [{ from: first!.from }] }, national)
        fc.pre(stood.paused !== undefined && stood.paused.remaining[0]!.quantity > 0)
        const rest = { start: first!.to!, limit: stood.paused!.remaining[0]! }
        expect(dueAt(rest, national)).toBe(dueAt({ ...input, pauses: [first!] }, national))
      }),
    )
  })

  it('a larger quantity is never due on an earlier date, a pause never brings a date forward', () => {
    fc.assert(
      fc.property(
        someCalendar,
        startWithPauses,
        anyPart,
        counting,
        (calendar, [start, pauses], part, how) => {
          const time = compileCalendar(calendar)
          const input: DueDateInput = { start, limit: part, counting: how, pauses }
          const more = { ...input, limit: { ...part, quantity: part.quantity + 1 } }
          expect(toLocalDate(dueAt(more, time)!) >= toLocalDate(dueAt(input, time)!)).toBe(true)
          const free = dueAt({ ...input, pauses: [] }, time)!
          expect(toLocalDate(dueAt(input, time)!) >= toLocalDate(free)).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('a later start is never due on an earlier date', () => {
    fc.assert(
      fc.property(
        someCalendar,
        anyMinute,
        fc.nat(20_000),
        anyPart,
        counting,
        (calendar, start, later, part, how) => {
          const time = compileCalendar(calendar)
          const due = dueAt({ start, limit: part, counting: how }, time)!
          const dueLater = dueAt({ start: start + later * 60_000, limit: part, counting: how }, time)!
          expect(toLocalDate(dueLater) >= toLocalDate(due)).toBe(true)
          if (part.unit.startsWith('working')) expect(dueLater).toBeGreaterThanOrEqual(due)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('nothing is due on a day off, before the start, or inside a pause that counted', () => {
    fc.assert(
      fc.property(
        someCalendar,
        startWithPauses,
        anyLimit,
        counting,
        (calendar, [start, pauses], limit, how) => {
          const time = compileCalendar(calendar)
          const { dueAt: due, explanation } = computeDueDate({ start, limit, counting: how, pauses }, time)
          expect(toLocalDate(nextOpening(time, due! - 1))).toBe(toLocalDate(due!))
          expect(due!).toBeGreaterThanOrEqual(start)
          for (const pause of explanation.pauses) {
            if (pause.counted === 'yes') expect(due! >= pause.to!).toBe(true)
            if (pause.counted === 'after_due') expect(due! <= pause.from).toBe(true)
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it('the light form, the explained form and its sentences always agree', () => {
    const open = fc.integer({ min: 0, max: 2 })
    const further = fc.option(anyPart, { nil: undefined })
    fc.assert(
      fc.property(
        fc.tuple(someCalendar, startWithPauses, anyLimit, counting, open, further),
        ([calendar, [start, closed], limit, how, opened, extension]) => {
          const time = compileCalendar(calendar)
          const input = { start, limit, counting: how, pauses: maybeOpen(closed, opened), extension }
          const { dueAt: due, paused, explanation } = computeDueDate(input, time)
          expect(dueAt(input, time)).toBe(due)
          expect(due === null).toBe(paused !== undefined)
          expect(explanation.pauses.length).toBe(closed.length)
          expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation)
          for (const lang of ['vi', 'en'] as const) {
            const text = explainDeadline(explanation, lang)
              .map((row) => row.text)
              .join('\n')
            expect(text).not.toMatch(/undefined|NaN|null/)
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})

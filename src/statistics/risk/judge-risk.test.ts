import { expect, it } from 'vitest'
import { builtInCalendar } from '../../agencies/index.ts'
import { addWorkingTime, compileCalendar, fromLocal } from '../../calendar/index.ts'
import { compileFlow } from '../../workflow/index.ts'
import { judgeRisk, type Pace } from './judge-risk.ts'

const HOUR = 3_600_000
const time = compileCalendar(builtInCalendar('deadline'))
const performer = { agency: 'competent', role: 'case_officer' } as const
const step = (id: string, next: string) =>
  ({
    kind: 'step',
    id,
    name: { vi: id, en: id },
    performer,
    limit: { quantity: 1, unit: 'working_day' },
    next,
  }) as const
const flow = compileFlow({
  ...{ id: 'x', name: { vi: 'x', en: 'x' }, facts: {}, start: 'a' },
  nodes: [step('a', 'b'), step('b', 'c'), step('c', 'end'), { kind: 'end', id: 'end' }],
} as never)

/** A Monday, half past seven. */
const OPENED = fromLocal('2026-12-07', 450)
const judge = (dueAfterHours: number, paces: Readonly<Record<string, Pace>> = {}) =>
  judgeRisk(
    {
      dueAt: addWorkingTime(time, OPENED, dueAfterHours * HOUR),
      steps: [{ node: 'a', openedAt: OPENED }],
      facts: {},
    },
    { flow, paceOf: (node) => paces[node], time },
  )
const often = (hours: number) => ({ workingMs: hours * HOUR, cases: 5 })

it('is at risk from the last moment at which the open step leaves the others the time they usually take', () => {
  const paces = { a: often(2), b: often(6), c: often(4) }
  const risk = judge(20, paces)
  expect(risk?.from).toBe(addWorkingTime(time, OPENED, 10 * HOUR))
  expect(risk?.needed.map(({ node, cases }) => [node, cases])).toEqual([
    ['a', 5],
    ['b', 5],
    ['c', 5],
  ])
})

it('is at risk at once where the open step at its usual pace ends too late', () => {
  expect(judge(20, { a: often(11), b: often(6), c: often(4) })?.from).toBe(OPENED)
})

it('goes by the limit of a step that fewer than five dossiers have passed', () => {
  const rare = { workingMs: HOUR, cases: 4 }
  expect(judge(40, { b: rare, c: rare })?.needed).toEqual(judge(40)?.needed)
  expect(judge(40)?.needed.every(({ cases, workingMs }) => cases === undefined && workingMs > 0)).toBe(true)
})

it('takes a limit for no forecast: where the limits fill all the time there is, only the first one that is missed tells', () => {
  // A working day has seven and a half hours.
  const risk = judge(22.5)
  expect(risk?.from).toBe(addWorkingTime(time, OPENED, 7.5 * HOUR))
})

it('is later for every hour that is promised more, and earlier for every hour that a step takes more', () => {
  const from = (due: number, c: number) => judge(due, { a: often(1), b: often(1), c: often(c) })?.from ?? 0
  for (const due of [12, 16, 30]) {
    expect(from(due + 1, 2)).toBeGreaterThan(from(due, 2))
    expect(from(due, 3)).toBeLessThan(from(due, 2))
  }
})

it('is at risk before the flow begins, when all of it no longer fits', () => {
  const paces: Readonly<Record<string, Pace>> = { a: often(2), b: often(6), c: often(4) }
  const standing = { dueAt: addWorkingTime(time, OPENED, 20 * HOUR), steps: [], ahead: 'a', facts: {} }
  const risk = judgeRisk(standing, { flow, paceOf: (node) => paces[node], time })
  expect(risk?.from).toBe(addWorkingTime(time, OPENED, 8 * HOUR))
})

it('says nothing where no step is open', () => {
  expect(
    judgeRisk({ dueAt: OPENED, steps: [], facts: {} }, { flow, paceOf: () => undefined, time }),
  ).toBeUndefined()
})

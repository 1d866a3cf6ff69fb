import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AGENCIES_2018, UNITS_2018 } from '../../../../demo/agencies-2018.ts'
import { AGENCIES_2026, UNITS_2026 } from '../../../../demo/agencies-2026.ts'
import { DEMO_PROCEDURES } from '../../../../demo/procedures/index.ts'
import type { ProcedureVersion } from '../../../catalogue/index.ts'
import { type DossierEvent, eventSchema } from '../../events/events.ts'
import { fold } from '../../events/fold.ts'
import { anyOfficer, diceFor, openDesk, PARTIES, play, type Turn } from '../../history.testing.ts'
import { type Dossier, END_KIND, NATIONAL_STATUS, STATUSES, WORK_OF_STATUS } from '../../model.ts'
import { worldFor } from '../../office.ts'
import { ALLOWED, isAllowed } from '../../permits/allowed.ts'
import { isRefusal } from '../../refusals.ts'
import { oddVersion } from '../../walk.testing.ts'
import { decide } from '../index.ts'

const ODD = oddVersion(DEMO_PROCEDURES.find((one) => one.nonBoundary === 'nation') as ProcedureVersion)
/** To which dossiers are moved: other limits, and other times of the steps. */
const LATER: ProcedureVersion = {
  ...ODD,
  ...{ id: '00000000-0000-7000-8000-000000000002', number: ODD.number + 1, validFrom: '2099-01-01' },
  timeLimits: ODD.timeLimits.map((row) => ({ ...row, limit: { quantity: 9, unit: 'working_day' } })),
  flow: {
    ...ODD.flow,
    nodes: ODD.flow.nodes.map((node) =>
      node.kind === 'step' ? { ...node, limit: { quantity: 1, unit: 'working_day' } } : node,
    ),
  },
}
/** Every third is signed in order. */
const PROCEDURES = DEMO_PROCEDURES.map(
  (one, at): ProcedureVersion => (at % 3 === 0 ? { ...one, initials: at % 2 } : one),
)
const desk = openDesk({
  agencies: [...AGENCIES_2026, ...AGENCIES_2018],
  units: [...UNITS_2026, ...UNITS_2018],
  versions: [...PROCEDURES, ...Array(10).fill(ODD), LATER],
})
const histories = diceFor(45).map((dice) => ({ dice, turns: play(desk, dice) }))
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value))

describe('a thousand random histories of random commands', () => {
  it('keep every invariant after every command', () => {
    fc.assert(
      fc.property(histories, ({ turns }) => {
        const events: DossierEvent[] = []
        for (const turn of turns) {
          if (isRefusal(turn.outcome)) {
            checkRefused(turn)
            continue
          }
          events.push(...turn.outcome.events)
          checkStep(turn, turn.outcome.dossier, events)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('go everywhere: each status, each command', () => {
    const sample = fc.sample(histories, { numRuns: 2000, seed: 118 })
    const states = sample.flatMap(({ turns }) => turns.map(({ before }) => before?.status))
    const done = sample.flatMap(({ turns }) =>
      turns.flatMap(({ command, outcome }) => (isRefusal(outcome) ? [] : command.body.type)),
    )
    // A deadline changes only with the calendar, and this one stays.
    const all = Object.keys(ALLOWED).filter((type) => type !== 'recalculate_deadline')
    expect(new Set(states)).toEqual(new Set([undefined, ...STATUSES]))
    expect(new Set(done)).toEqual(new Set(all))
  })

  it('are decided the same when they are decided again', () => {
    fc.assert(
      fc.property(histories, ({ dice, turns }) => {
        expect(play(desk, dice)).toEqual(turns)
        for (const { before, command, outcome } of turns) {
          expect(
            decide(
              before && plain(before),
              command,
              worldFor(desk, before, command.body, command.at, PARTIES, anyOfficer),
            ),
          ).toEqual(outcome)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('leave events that fit their schema and survive storing', () => {
    fc.assert(
      fc.property(histories, ({ turns }) => {
        const events = turns.flatMap(({ outcome }) => (isRefusal(outcome) ? [] : outcome.events))
        for (const { body } of events) expect(eventSchema.parse(plain(body))).toEqual(plain(body))
        if (events.length > 0) expect(plain(fold(plain(events)))).toEqual(plain(stateAfter(turns)))
      }),
      { numRuns: 200 },
    )
  })
})

function stateAfter(turns: readonly Turn[]): Dossier | undefined {
  const last = turns.findLast(({ outcome }) => !isRefusal(outcome))?.outcome
  return last === undefined || isRefusal(last) ? undefined : last.dossier
}

/** A refusal says why and what to do, in both languages; what was there is not touched. */
function checkRefused({ before, command, outcome }: Turn): void {
  if (!isRefusal(outcome)) return
  for (const text of [outcome.message, outcome.next]) {
    expect(text.vi).not.toBe('')
    expect(text.en).not.toBe('')
  }
  const copy = plain(before ?? null)
  decide(before, command, worldFor(desk, before, command.body, command.at, PARTIES, anyOfficer))
  expect(plain(before ?? null)).toEqual(copy)
}

function checkStep({ before, command }: Turn, after: Dossier, events: readonly DossierEvent[]): void {
  expect(isAllowed(command.body.type, before?.status ?? 'new')).toBe(true)
  expect(fold(events)).toEqual(after)
  expect(after.version).toBe(events.length)
  expect(events.map((event) => event.version)).toEqual(events.map((_, i) => i + 1))
  expect(events.map((event) => event.at)).toEqual(events.map((event) => event.at).sort((a, b) => a - b))
  expect(NATIONAL_STATUS[after.status]).toBeGreaterThan(0)
  checkWork(after, events)
  checkClock(before, after)
  if (before?.endedAt !== undefined) {
    expect([after.endedAt, after.endKind, after.dueAt]).toEqual([
      before.endedAt,
      before.endKind,
      before.dueAt,
    ])
  }
}

function checkWork(after: Dossier, events: readonly DossierEvent[]): void {
  const hasEnded = after.status in END_KIND
  expect(after.endedAt !== undefined).toBe(hasEnded)
  expect(after.endKind !== undefined).toBe(hasEnded)
  if (hasEnded) {
    // Who asks for a correction is answered also after the end.
    const kinds = after.tasks.map((task) => task.kind).filter((kind) => kind !== 'correction')
    expect(kinds).toEqual(after.status === 'result_ready' ? ['hand_over'] : [])
    expect(after.stays.every((stay) => stay.doneAt !== undefined)).toBe(true)
  } else {
    const kinds: readonly string[] = WORK_OF_STATUS[after.status]
    expect(after.tasks.some((task) => kinds.includes(task.kind))).toBe(true)
  }
  // What a move to another version has closed comes back as it was when that is undone; nothing else is opened twice.
  const keysOf = (isUndone: boolean) =>
    events.flatMap(({ body }) =>
      'opened' in body && (body.type === 'version_restored') === isUndone
        ? (body.opened ?? []).map(({ key }) => key)
        : [],
    )
  const opened = new Set(keysOf(false))
  expect(opened.size).toBe(keysOf(false).length)
  expect(keysOf(true).filter((key) => !opened.has(key))).toEqual([])
  if (after.marking && !hasEnded) {
    const nodes = after.tasks.flatMap((task) => task.node ?? [])
    expect(nodes.sort()).toEqual([...after.marking.open].sort())
  }
}

function checkClock(before: Dossier | undefined, after: Dossier): void {
  expect(after.extensions).toBeLessThanOrEqual(1)
  if (before?.originalDueAt !== undefined) expect(after.originalDueAt).toBe(before.originalDueAt)
  const { clock } = after
  if (clock === undefined) {
    expect(after.dueAt).toBeUndefined()
    return
  }
  const stands = clock.pauses.length > 0 && clock.pauses.at(-1)?.to === undefined
  const isUnlimited = clock.limit.unit === 'none'
  // Late stays late: a pause that begins after the due date does not stop the clock.
  const lateBefore = (clock.pauses.at(-1)?.from ?? 0) >= (after.dueAt ?? Number.POSITIVE_INFINITY)
  expect(after.dueAt === undefined).toBe(isUnlimited || (stands && !lateBefore))
  if (after.endKind === 'result') expect(stands).toBe(false)
  const shouldStand = after.status === 'awaiting_supplement' || after.status === 'awaiting_payment'
  if (after.endedAt === undefined) expect(stands).toBe(shouldStand)
  const instants = clock.pauses.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to]))
  expect(instants).toEqual([...instants].sort((a, b) => a - b))
}

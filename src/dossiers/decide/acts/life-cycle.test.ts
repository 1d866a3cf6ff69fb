import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AGENCIES_2018, UNITS_2018 } from '../../../../demo/agencies-2018.ts'
import { AGENCIES_2026, UNITS_2026 } from '../../../../demo/agencies-2026.ts'
import { DEMO_PROCEDURES } from '../../../../demo/procedures/index.ts'
import type { Actor } from '../../../agencies/index.ts'
import { addDays, fromLocal, type Instant, nextClosing, toVietnamIso } from '../../../calendar/index.ts'
import type { ProcedureVersion } from '../../../catalogue/index.ts'
import type { CommandBody } from '../../commands.ts'
import { openDesk, RESULT_FILE } from '../../history.testing.ts'
import type { DossierClock, TaskKind } from '../../model.ts'
import { isRefusal } from '../../refusals.ts'
import { outcomeOf } from '../../store/projection.ts'
import { applicationFor, oddVersion, type Walk, walkOn } from '../../walk.testing.ts'

const base = DEMO_PROCEDURES.find((one) => one.procedure === '1.004873') as ProcedureVersion
const limit = { quantity: 5, unit: 'working_day' } as const
const odd: ProcedureVersion = {
  ...oddVersion(base),
  timeLimits: [{ channels: base.channels, limit }],
  nonBoundary: 'province',
  supplementClock: 'resume',
}
const restarting: ProcedureVersion = {
  ...odd,
  id: base.id,
  procedure: '9.000002',
  supplementClock: 'restart',
}
/** The same in 2018, as if non-boundary intake had been known then. */
const old: ProcedureVersion = { ...odd, id: 'old', procedure: '9.000003', validFrom: '2018-01-01' }
const sale = DEMO_PROCEDURES.find(
  ({ flow, validTo }) => validTo === undefined && flow.nodes.some(({ id }) => id === 'to_pay'),
) as ProcedureVersion
const land: ProcedureVersion = { ...sale, fees: [] }
const LAND = land.procedure
const desk = openDesk({
  agencies: [...AGENCIES_2026, ...AGENCIES_2018],
  units: [...UNITS_2026, ...UNITS_2018],
  versions: [odd, restarting, old, land],
})

/** An ordinary week: Monday 7 to Friday 11 December 2026. */
const on = (date: string, minute = 600): Instant => fromLocal(date, minute)
const MONDAY = on('2026-12-07')
const text = 'Theo quy định'
const accept: CommandBody = { type: 'accept', paidFees: false }
const askSupplement: CommandBody = { type: 'request_supplement', items: ['Bản vẽ'], reason: text }
const provide: CommandBody = { type: 'provide_supplement', papers: [] }
const stop: CommandBody = { type: 'stop', reason: text }
const grant: CommandBody = {
  type: 'complete_step',
  node: 'examine',
  decision: 'granted',
  files: [RESULT_FILE],
}

function received(procedure = '9.000001', at = MONDAY, where: { elsewhere?: true } = {}): Walk {
  const walk = walkOn(desk)
  walk.do(applicationFor(desk, { procedure, at, ...where }), at)
  return walk
}

function submitted(): Walk {
  const walk = walkOn(desk)
  const { paidFees: _, ...rest } = applicationFor(desk, { procedure: '9.000001', at: MONDAY })
  walk.do({ ...rest, type: 'submit' }, MONDAY)
  return walk
}

function refusal(walk: Walk, body: CommandBody, at = MONDAY, actor?: Actor): string {
  const outcome = actor === undefined ? walk.try(body, at) : walk.try(body, at, actor)
  return isRefusal(outcome) ? outcome.refused : 'done'
}

const kinds = (walk: Walk): TaskKind[] => walk.state().tasks.map(({ kind }) => kind)
const due = (walk: Walk) => walk.state().dueAt && toVietnamIso(walk.state().dueAt as Instant)
const iso = (date: string, minute = 600) => toVietnamIso(on(date, minute))

describe('the eight working hours of whoever has to look', () => {
  const taskDue = (walk: Walk, kind: TaskKind) => {
    const due = walk.state().tasks.find((task) => task.kind === kind)?.dueAt
    return due === undefined ? undefined : toVietnamIso(due)
  }

  it('run from the filing, only while the desk works, and again from a supplement', () => {
    const walk = submitted()
    // 10:00 to 17:00 are five of them; the rest is on the next morning.
    expect(taskDue(walk, 'reception')).toBe(iso('2026-12-08', 630))
    walk.do({ type: 'request_intake_supplement', items: ['Bản vẽ'], reason: text }, MONDAY)
    const later = on('2026-12-11', 990)
    walk.do({ type: 'provide_intake_supplement', papers: [] }, later)
    expect(taskDue(walk, 'reception')).toBe(iso('2026-12-14', 1020))
  })

  it('run from the sending until the competent agency confirms the receipt', () => {
    const walk = received('9.000001', MONDAY, { elsewhere: true })
    walk.do({ type: 'transfer' }, MONDAY)
    expect(taskDue(walk, 'receipt')).toBe(iso('2026-12-08', 630))
    walk.do({ type: 'confirm_receipt' }, on('2026-12-08', 480))
    expect(taskDue(walk, 'receipt')).toBeUndefined()
  })
})

describe('intake (tiếp nhận)', () => {
  it('asks for a supplement once, in full (form 02); then accepts or refuses (form 03)', () => {
    const walk = submitted()
    const ask: CommandBody = { type: 'request_intake_supplement', items: ['Đơn'], reason: text }
    walk.do(ask, MONDAY)
    expect([walk.state().status, kinds(walk)]).toEqual(['awaiting_intake_supplement', ['intake_supplement']])
    walk.do({ type: 'provide_intake_supplement', papers: [] }, MONDAY)
    expect(refusal(walk, ask)).toBe('intake_supplement_once')
    walk.do({ type: 'propose_intake_refusal', reason: text }, MONDAY)
    expect([walk.state().status, kinds(walk)]).toEqual(['submitted', ['reception', 'refusal_approval']])
    expect(walk.do({ type: 'approve_intake_refusal' }, MONDAY)).toMatchObject({
      status: 'not_accepted',
      endKind: 'not_accepted',
      decisionReason: text,
      tasks: [],
    })
    expect(refusal(walk, accept)).toBe('not_allowed_now')
  })

  it('at the agency that decides needs no transfer', () => {
    const walk = submitted()
    walk.do(accept, MONDAY)
    expect([walk.state().status, kinds(walk), due(walk)]).toEqual([
      'in_process',
      ['step', 'wait'],
      iso('2026-12-14'),
    ])
  })

  it('at a counter refuses what is not complete, unknown or not offered', () => {
    const body = applicationFor(desk, { procedure: '9.000001', at: MONDAY })
    const refused = (change: object) => refusal(walkOn(desk), { ...body, ...change } as CommandBody)
    expect(refused({ papers: [] })).toBe('papers_missing')
    expect(refused({ papers: [{ component: 'xyz', name: 'X', originals: 1, copies: 0 }] })).toBe(
      'unknown_component',
    )
    expect(refused({ channel: 'kiosk' })).toBe('channel_not_offered')
    expect(refused({ case: 'xyz' })).toBe('unknown_case')
    expect(refused({ procedure: '0' })).toBe('procedure_not_in_force')
    expect(refused({ competentAgency: 'H44.01' })).toBe('not_competent')
    expect(refused({ receivingAgency: 'H99', competentAgency: 'H99' })).toBe('unknown_agency')
  })
})

describe('transfer (chuyển hồ sơ)', () => {
  it('is due the same day, or at the start of the next when accepted after 15:00', () => {
    const dueOf = (minute: number) =>
      received('9.000001', on('2026-12-07', minute), { elsewhere: true }).state().tasks[0]
    expect(dueOf(840)).toMatchObject({ kind: 'transfer', dueAt: on('2026-12-07', 1020) })
    expect(dueOf(900)?.dueAt).toBe(on('2026-12-08', 450))
    expect(dueOf(1080)?.dueAt).toBe(on('2026-12-08', 450))
  })

  it('starts the clock of non-boundary intake at the competent agency’s receipt since 5 August 2026', () => {
    const walk = received('9.000001', MONDAY, { elsewhere: true })
    expect(walk.state()).toMatchObject({ status: 'accepted', nonBoundary: true })
    expect(walk.state().clock).toBeUndefined()
    expect(refusal(walk, { type: 'extend', until: on('2027-01-10'), reason: text, apology: text })).toBe(
      'no_due_date',
    )
    walk.do({ type: 'transfer' }, MONDAY)
    walk.do({ type: 'return_transfer', reason: text }, on('2026-12-08'))
    expect([walk.state().status, kinds(walk)]).toEqual(['accepted', ['transfer']])
    walk.do({ type: 'transfer' }, on('2026-12-08'))
    walk.do({ type: 'confirm_receipt' }, on('2026-12-09'))
    expect([walk.state().status, due(walk)]).toEqual(['in_process', iso('2026-12-16')])
    expect(walk.state().originalDueAt).toBe(walk.state().dueAt)
  })

  it('started it at acceptance before', () => {
    const walk = received('9.000003', on('2026-07-06'), { elsewhere: true })
    expect([walk.state().nonBoundary, due(walk)]).toEqual([true, iso('2026-07-13')])
    walk.do({ type: 'transfer' }, on('2026-07-06'))
    walk.do({ type: 'confirm_receipt' }, on('2026-09-07'))
    // Judged by the rules of its acceptance, whatever came into force on the way.
    expect([walk.state().clock?.ruleSet, due(walk)]).toEqual(['nd-118-2025', iso('2026-07-13')])
  })
})

describe('supplement during the process (bổ sung)', () => {
  it('stops the clock of the dossier and of its steps, and goes on where it stood', () => {
    const walk = received()
    walk.do(askSupplement, on('2026-12-07', 660))
    expect([walk.state().status, due(walk)]).toEqual(['awaiting_supplement', undefined])
    expect(
      walk
        .state()
        .tasks.filter(({ kind }) => kind !== 'supplement')
        .map(({ dueAt }) => dueAt),
    ).toEqual([undefined, undefined])
    walk.do(provide, on('2026-12-09', 660))
    expect([walk.state().status, due(walk)]).toEqual(['in_process', iso('2026-12-16')])
    expect(walk.state().tasks.map(({ dueAt }) => dueAt)).toEqual([on('2026-12-10'), on('2026-12-10')])
  })

  it('starts the whole limit again where the record says so, and later pauses keep the steps right', () => {
    const walk = received('9.000002')
    walk.do(askSupplement, on('2026-12-07', 660))
    walk.do(provide, on('2026-12-09', 660))
    expect(due(walk)).toBe(iso('2026-12-16', 660))
    walk.do({ type: 'request_payment', amount: 5000, reason: text }, on('2026-12-09', 660))
    walk.do({ type: 'confirm_payment' }, on('2026-12-10', 660))
    expect(due(walk)).toBe(iso('2026-12-17', 660))
    expect(walk.state().tasks[0]?.dueAt).toBe(on('2026-12-11'))
    expect(walk.state().originalDueAt).toBe(on('2026-12-14'))
  })

  it('needs a head the second time', () => {
    const walk = received()
    walk.do(askSupplement, MONDAY)
    walk.do(provide, MONDAY)
    const agency = walk.state().competentAgency
    const officer: Actor = { kind: 'staff', id: 'lan', grants: [{ role: 'case_officer', agency }] }
    const head: Actor = { ...officer, grants: [...officer.grants, { role: 'unit_head', agency }] }
    expect(refusal(walk, askSupplement, MONDAY, officer)).toBe('second_supplement_needs_head')
    expect(refusal(walk, askSupplement, MONDAY, head)).toBe('done')
    expect(walk.state().supplements).toHaveLength(2)
  })

  it('asked for twice makes the dossier late where the rules of its acceptance say so, however early the result', () => {
    const early = (times: number) => {
      const walk = received()
      for (let i = 0; i < times; i++) {
        walk.do(askSupplement, MONDAY)
        walk.do(provide, MONDAY)
      }
      return { ...walk.state(), endKind: 'result' as const, endedAt: MONDAY }
    }
    expect(outcomeOf(early(1))).toBe('early')
    const twice = early(2)
    expect(outcomeOf(twice)).toBe('late')
    const clock = { ...(twice.clock as DossierClock), ruleSet: 'nd-61-2018' }
    expect(outcomeOf({ ...twice, clock })).toBe('early')
  })

  it('is awaited while an answer from outside comes in and is kept', () => {
    const walk = received()
    walk.do(askSupplement, MONDAY)
    walk.do(
      { type: 'answer_outside', node: 'ask', answer: text, facts: { register: 'found' } },
      on('2026-12-08'),
    )
    expect(walk.state()).toMatchObject({ status: 'awaiting_supplement', facts: { register: 'found' } })
    expect(kinds(walk)).toContain('timer')
    expect(walk.state().tasks.find(({ kind }) => kind === 'timer')?.dueAt).toBeUndefined()
    walk.do(provide, on('2026-12-09'))
    // The clock of what the answer opened begins with the rest: nothing ran while the dossier stood.
    expect(walk.state().tasks.find(({ kind }) => kind === 'timer')?.dueAt).toBe(on('2026-12-10'))
  })

  it('is asked only by the holder of a step that offers it', () => {
    const walk = received()
    walk.do(grant, MONDAY)
    expect(refusal(walk, askSupplement)).toBe('not_permitted')
  })
})

describe('financial obligation (nghĩa vụ tài chính)', () => {
  it('stops the clock until paid, while answers from outside still come in', () => {
    const walk = received()
    walk.do({ type: 'answer_outside', node: 'ask', answer: text }, MONDAY)
    walk.do({ type: 'fire_timer', node: 'rest' }, on('2026-12-08'), { kind: 'system', id: 'timer' })
    walk.do({ type: 'request_payment', amount: 5000, reason: text }, on('2026-12-08'))
    expect([walk.state().status, due(walk), kinds(walk).includes('payment')]).toEqual([
      'awaiting_payment',
      undefined,
      true,
    ])
    expect(refusal(walk, grant, on('2026-12-08'))).toBe('not_allowed_now')
    walk.do({ type: 'answer_outside', node: 'answer', answer: text }, on('2026-12-09'))
    walk.do({ type: 'confirm_payment' }, on('2026-12-10'))
    expect([walk.state().status, due(walk)]).toEqual(['in_process', iso('2026-12-16')])
    walk.do(grant, on('2026-12-10'))
    expect([walk.state().status, kinds(walk), walk.state().endKind]).toEqual([
      'result_ready',
      ['hand_over'],
      'result',
    ])
  })
})

describe('several financial obligations', () => {
  const ask = (amount: number): CommandBody => ({
    type: 'request_payment',
    amount,
    reason: `${text} ${amount}`,
  })

  it('come one after the other, are all kept, and each stops the clock', () => {
    const walk = received()
    walk.do(ask(5000), on('2026-12-08'))
    expect(refusal(walk, ask(7000), on('2026-12-08'))).toBe('not_allowed_now')
    walk.do({ type: 'confirm_payment' }, on('2026-12-09'))
    walk.do(ask(7000), on('2026-12-09', 660))
    walk.do({ type: 'confirm_payment' }, on('2026-12-10', 660))
    expect(walk.state().payments).toEqual([
      { amount: 5000, reason: `${text} 5000`, askedAt: on('2026-12-08'), paidAt: on('2026-12-09') },
      { amount: 7000, reason: `${text} 7000`, askedAt: on('2026-12-09', 660), paidAt: on('2026-12-10', 660) },
    ])
    expect([walk.state().status, due(walk)]).toEqual(['in_process', iso('2026-12-16')])
  })
})

describe('a flow that itself waits for the treasury', () => {
  const complete = (node: string): CommandBody => ({
    type: 'complete_step',
    node,
    facts: { financial_obligation: 5000 },
  })
  /** A sale of land whose officer is about to say what is to be paid. */
  const givenObligation = () => {
    const walk = received(LAND)
    for (const task of walk.state().tasks) if (task.kind === 'transfer') walk.do({ type: 'transfer' }, MONDAY)
    if (walk.state().status === 'transferred') walk.do({ type: 'confirm_receipt' }, MONDAY)
    walk.do(complete('check'), MONDAY)
    walk.do(complete('send_slip'), MONDAY)
    walk.do({ type: 'answer_outside', node: 'tax', answer: text }, MONDAY)
    return walk
  }
  const openNodes = (walk: Walk) => walk.state().tasks.map(({ node }) => node)

  it('does not ask again for a payment that the office has asked for and confirmed', () => {
    const walk = givenObligation()
    walk.do({ type: 'request_payment', amount: 5000, reason: text }, MONDAY)
    walk.do({ type: 'confirm_payment' }, on('2026-12-08'))
    walk.do(complete('notify'), on('2026-12-08'))
    expect(openNodes(walk)).toEqual(['update'])
    expect(walk.state().marking?.open).toEqual(['update'])
    expect(walk.state().stays.map(({ node }) => node)).not.toContain('payment')
  })

  it('waits where nobody has paid yet', () => {
    const walk = givenObligation()
    walk.do(complete('notify'), MONDAY)
    expect(openNodes(walk)).toEqual(['payment'])
  })
})

describe('extension with an apology (form 04)', () => {
  const extend = (until: Instant): CommandBody => ({ type: 'extend', until, reason: text, apology: text })

  it('is given once, at the latest a day before, for a later date that the calendar knows', () => {
    const walk = received()
    expect(refusal(walk, extend(on('2026-12-14')), MONDAY)).toBe('extension_not_later')
    expect(refusal(walk, extend(8e15), MONDAY)).toBe('extension_too_far')
    expect(refusal(walk, extend(on('2026-12-18')), on('2026-12-14', 480))).toBe('extension_too_late')
    const again = received()
    again.do(extend(on('2026-12-18')), on('2026-12-13'))
    expect([due(again), again.state().originalDueAt]).toEqual([iso('2026-12-18', 1020), on('2026-12-14')])
    expect(refusal(again, extend(on('2026-12-25')), on('2026-12-13'))).toBe('already_extended')
  })

  it('ends when the agency closes on the promised day, or on the next working day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 1439 }), (days, minute) => {
        const walk = received()
        const asked = on(addDays('2026-12-15', days), minute)
        walk.do(extend(asked), MONDAY)
        const time = desk.calendars.deadlineTime(walk.state().clock?.agency ?? '')
        expect(walk.state().dueAt).toBe(nextClosing(time, on(addDays('2026-12-15', days), 0)))
      }),
      { numRuns: 60 },
    )
  })
})

describe('the end', () => {
  it('by stopping or withdrawing (form 05) comes only before a decision exists', () => {
    for (const end of [stop, { ...stop, type: 'withdraw' } as CommandBody]) {
      const open = received()
      expect(open.do(end, MONDAY)).toMatchObject({ endedAt: MONDAY, tasks: [], decisionReason: text })
      const decided = received()
      decided.do(grant, MONDAY)
      expect(refusal(decided, end)).toBe('decision_exists')
    }
  })

  it('needs a decision where one is made, and a reason to refuse', () => {
    const walk = received()
    expect(refusal(walk, { type: 'complete_step', node: 'examine' })).toBe('decision_needed')
    expect(refusal(walk, { type: 'complete_step', node: 'examine', decision: 'refused' })).toBe(
      'reason_needed',
    )
    expect(refusal(walk, { type: 'complete_step', node: 'ask' })).toBe('unknown_task')
  })

  it('with a result closes opinions still open; then it is handed over, corrected, and rated once', () => {
    const walk = received()
    const agency = walk.state().receivingAgency
    walk.do({ type: 'request_opinion', agency, question: text, workingDays: 2 }, MONDAY)
    walk.do({ type: 'request_opinion', agency, question: text, workingDays: 2 }, MONDAY)
    const [first, second] = walk.state().opinions
    expect(
      walk
        .state()
        .tasks.filter(({ kind }) => kind === 'opinion')
        .map(({ role }) => role),
    ).toEqual(['agency_head', 'agency_head'])
    const opinion = first?.id as string
    walk.do({ type: 'give_opinion', opinion, answer: text, files: [RESULT_FILE] }, MONDAY)
    expect(refusal(walk, { type: 'give_opinion', opinion: first?.id as string, answer: text })).toBe(
      'not_permitted',
    )
    expect(second?.id).not.toBe(first?.id)
    walk.do(grant, MONDAY)
    walk.do({ type: 'answer_outside', node: 'ask', answer: text }, MONDAY)
    expect(refusal(walk, { type: 'fire_timer', node: 'rest' }, MONDAY)).toBe('not_due_yet')
    walk.do({ type: 'fire_timer', node: 'rest' }, on('2026-12-08'))
    walk.do({ type: 'answer_outside', node: 'answer', answer: text }, on('2026-12-09'))
    expect([walk.state().status, kinds(walk)]).toEqual(['result_ready', ['hand_over']])
    expect(walk.state().result).toMatchObject({ decision: 'granted', code: odd.results[0]?.code })
    walk.do({ type: 'hand_over', method: 'counter' }, on('2026-12-10'))
    expect(walk.state()).toMatchObject({ status: 'handed_over', endedAt: on('2026-12-09'), tasks: [] })
    walk.do({ type: 'correct_result', reason: text, files: [] }, on('2026-12-10'))
    const rate: CommandBody = { type: 'rate', level: 'very_satisfied', channel: 'kiosk' }
    walk.do(rate, on('2026-12-11'))
    expect(refusal(walk, rate, on('2026-12-11'))).toBe('already_rated')
    expect(walk.state()).toMatchObject({ corrections: 1, rating: { level: 'very_satisfied' } })
  })

  it('never comes from a flow that ends before anybody has decided', () => {
    const body = applicationFor(desk, { procedure: '9.000001', at: MONDAY })
    const simple = { ...body, facts: { ...body.facts, simple: true } }
    expect(refusal(walkOn(desk), simple, MONDAY)).toBe('decision_needed')
  })
})

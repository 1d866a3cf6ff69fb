import { describe, expect, it } from 'vitest'
import { AGENCIES_2026, UNITS_2026 } from '../../../../demo/agencies-2026.ts'
import { DEMO_PROCEDURES } from '../../../../demo/procedures/index.ts'
import { fromLocal, type Instant } from '../../../calendar/index.ts'
import type { ProcedureVersion } from '../../../catalogue/index.ts'
import type { CommandBody } from '../../commands.ts'
import type { EventBody } from '../../events/events.ts'
import { openDesk, RESULT_FILE } from '../../history.testing.ts'
import { isRefusal } from '../../refusals.ts'
import { applicationFor, oddVersion, type Walk, walkOn } from '../../walk.testing.ts'

/** A commune's certificate of five working days, whose flow asks the police beside the step that examines. */
const base = DEMO_PROCEDURES.find((one) => one.procedure === '1.004873') as ProcedureVersion
const limit = { quantity: 5, unit: 'working_day' } as const
const odd: ProcedureVersion = {
  ...oddVersion(base),
  timeLimits: [{ channels: base.channels, limit }],
  nonBoundary: 'province',
}
const desk = openDesk({ agencies: AGENCIES_2026, units: UNITS_2026, versions: [odd] })
const on = (date: string, minute = 600): Instant => fromLocal(date, minute)
const MONDAY = on('2026-12-07')
const MONDAY_11 = on('2026-12-07', 660)
const OWN = 'H44.102'
const reason = 'Theo quy định'

const received = (): Walk => {
  const walk = walkOn(desk)
  walk.do(applicationFor(desk, { procedure: odd.procedure, at: MONDAY }), MONDAY)
  return walk
}

function written(walk: Walk, body: CommandBody, at: Instant): readonly EventBody[] {
  const outcome = walk.try(body, at)
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return outcome.events.map((event) => event.body)
}

const clock = (pauses: object[] = [], agency = OWN) => ({
  ...{ start: MONDAY, agency, limit, counting: 'moment', pauses },
  ...{ ruleSet: 'nd-309-2026', calendarVersion: 1 },
})
const clerk = { agency: OWN, role: 'case_officer' }
/** Both tasks of the flow stand while its clock does, and each goes on with what it had left. */
const bothStand = [{ key: 'step:examine:3' }, { key: 'wait:ask:3' }]
const bothUntil = (dueAt: Instant) => bothStand.map((task) => ({ ...task, dueAt }))
const supplementPause = { from: MONDAY_11, reason: 'supplement' }

describe('a dossier received where it is decided', () => {
  it('is filed, accepted and begun in one act, with code, receipt, fee and promise', () => {
    const walk = walkOn(desk)
    const body = applicationFor(desk, { procedure: odd.procedure, at: MONDAY })
    const { papers, facts, channel, sets, deliverBy } = body
    const [filed, accepted, begun, ...more] = written(walk, body, MONDAY)
    expect(more).toEqual([])
    expect(filed).toEqual({
      ...{ type: 'dossier_submitted', reference: expect.any(String) },
      ...{ procedure: odd.procedure, procedureVersion: odd.id, receivingAgency: OWN, competentAgency: OWN },
      ...{ nonBoundary: false, papers, facts, channel, sets, deliverBy },
    })
    expect(accepted).toStrictEqual({
      type: 'dossier_accepted',
      codeSeries: { agency: OWN, day: '2026-12-07', prefix: `${OWN}-261207-` },
      receiptSeries: { agency: OWN, year: 2026, symbol: 'TNHS' },
      fees: [{ code: 'XN-HN', amount: 8000 }],
      ...{ clock: clock(), dueAt: on('2026-12-14'), closed: [] },
    })
    const opened = { ...clerk, openedAt: MONDAY, dueAt: on('2026-12-08') }
    expect(begun).toStrictEqual({
      type: 'transfer_received',
      marking: { open: ['examine', 'ask'], joins: {}, ended: false },
      ...{ dueAt: on('2026-12-14'), closed: [] },
      opened: [
        { key: 'step:examine:3', kind: 'step', ...opened, node: 'examine' },
        { key: 'wait:ask:3', kind: 'wait', ...opened, node: 'ask' },
      ],
    })
  })

  it('has its fees paid where the desk has taken them', () => {
    const body = applicationFor(desk, { procedure: odd.procedure, at: MONDAY })
    const accepted = written(walkOn(desk), { ...body, paidFees: true }, MONDAY)[1]
    expect(accepted).toMatchObject({ fees: [{ code: 'XN-HN', amount: 8000, paidAt: MONDAY }] })
  })
})

describe('a dossier received elsewhere', () => {
  const far = () => {
    const walk = walkOn(desk)
    const body = applicationFor(desk, { procedure: odd.procedure, at: MONDAY, elsewhere: true })
    return { walk, events: written(walk, body, MONDAY) }
  }

  it('is to be sent on the same day, and promises nothing before the agency that decides has it', () => {
    const [filed, accepted] = far().events
    expect(filed).toMatchObject({ nonBoundary: true, receivingAgency: 'H44.104', competentAgency: 'H44.103' })
    expect(accepted).toMatchObject({
      codeSeries: { agency: 'H44.103' },
      receiptSeries: { agency: 'H44.104' },
      dueAt: null,
      opened: [
        {
          ...{ key: 'transfer:2', kind: 'transfer', agency: 'H44.104', role: 'reception_officer' },
          ...{ openedAt: MONDAY, dueAt: on('2026-12-07', 1020) },
        },
      ],
    })
    expect(accepted).not.toHaveProperty('clock')
  })

  it('is confirmed by whoever does its first step, within eight working hours; then its flow and clock begin', () => {
    const { walk } = far()
    const receipt = { kind: 'receipt', agency: 'H44.103', role: 'case_officer', openedAt: MONDAY }
    expect(written(walk, { type: 'transfer' }, MONDAY)).toStrictEqual([
      {
        ...{ type: 'dossier_transferred', to: 'H44.103', closed: ['transfer:2'] },
        opened: [{ key: 'receipt:3', ...receipt, dueAt: on('2026-12-08', 630) }],
      },
    ])
    expect(written(walk, { type: 'confirm_receipt' }, MONDAY)).toMatchObject([
      {
        type: 'transfer_received',
        clock: clock([], 'H44.103'),
        ...{ dueAt: on('2026-12-14'), closed: ['receipt:3'] },
      },
    ])
  })

  it('comes back to the desk that sent it', () => {
    const { walk } = far()
    walk.do({ type: 'transfer' }, MONDAY)
    const desk = { kind: 'transfer', agency: 'H44.104', role: 'reception_officer', openedAt: MONDAY_11 }
    expect(written(walk, { type: 'return_transfer', reason }, MONDAY_11)).toStrictEqual([
      { type: 'transfer_returned', reason, closed: ['receipt:3'], opened: [{ key: 'transfer:4', ...desk }] },
    ])
  })
})

describe('a dossier whose clock stands', () => {
  const asked: CommandBody = { type: 'request_supplement', items: ['Bản vẽ'], reason }

  it('stands for a supplement, with thirty working days to bring it, and goes on where it stood', () => {
    const walk = received()
    const until = on('2027-01-19', 1020)
    expect(written(walk, asked, MONDAY_11)).toStrictEqual([
      {
        ...{ type: 'supplement_requested', items: ['Bản vẽ'], reason, until, clockEffect: 'resume' },
        ...{ clock: clock([supplementPause]), dueAt: null, shifted: bothStand, closed: [] },
        opened: [{ key: 'supplement:4', kind: 'supplement', ...clerk, openedAt: MONDAY_11, dueAt: until }],
      },
    ])
    const to = on('2026-12-09', 660)
    expect(written(walk, { type: 'provide_supplement', papers: [] }, to)).toStrictEqual([
      {
        ...{ type: 'supplement_provided', papers: [], clock: clock([{ ...supplementPause, to }]) },
        ...{ dueAt: on('2026-12-16'), shifted: bothUntil(on('2026-12-10')), closed: ['supplement:4'] },
      },
    ])
  })

  it('stands for a payment at the cashier of the desk that received it', () => {
    const walk = received()
    const pause = { from: MONDAY_11, reason: 'financial_obligation' }
    const cashier = { key: 'payment:4', kind: 'payment', agency: OWN, role: 'cashier', openedAt: MONDAY_11 }
    expect(written(walk, { type: 'request_payment', amount: 5000, reason }, MONDAY_11)).toStrictEqual([
      {
        ...{ type: 'payment_requested', amount: 5000, reason, clock: clock([pause]), dueAt: null },
        ...{ shifted: bothStand, opened: [cashier] },
      },
    ])
    const to = on('2026-12-08', 660)
    expect(written(walk, { type: 'confirm_payment', receipt: 'BL-7' }, to)).toStrictEqual([
      {
        ...{ type: 'payment_confirmed', receipt: 'BL-7', clock: clock([{ ...pause, to }]) },
        ...{ dueAt: on('2026-12-15'), shifted: bothUntil(on('2026-12-09')), closed: ['payment:4'] },
      },
    ])
  })

  it.each([
    ['within the days of the rules begins anew', MONDAY_11, 'restart'],
    ['after them goes on', on('2026-12-11'), 'resume'],
  ])('where the record says nothing, a request %s', (_, at, clockEffect) => {
    const { supplementClock: __, ...silent } = odd
    const other = openDesk({ agencies: AGENCIES_2026, units: UNITS_2026, versions: [silent] })
    const walk = walkOn(other)
    walk.do(applicationFor(other, { procedure: odd.procedure, at: MONDAY }), MONDAY)
    expect(written(walk, asked, at)).toMatchObject([{ clockEffect }])
  })
})

describe('the flow', () => {
  it('goes on in one act after another, each with what it closes and opens, to the result at the desk', () => {
    const walk = received()
    const answer = { type: 'answer_outside', answer: 'Có' } as const
    const timer = { kind: 'timer', ...clerk, node: 'rest', openedAt: MONDAY_11 }
    const joins = { meet: ['examine'] }
    const later = on('2026-12-15', 660)
    expect(written(walk, { ...answer, node: 'ask', facts: { register: 'found' } }, MONDAY_11)).toStrictEqual([
      {
        ...{ type: 'outside_answered', node: 'ask', answer: 'Có', facts: { register: 'found' } },
        ...{ marking: { open: ['examine', 'rest'], joins: {}, ended: false }, closed: ['wait:ask:3'] },
        opened: [{ key: 'timer:rest:4', ...timer, dueAt: on('2026-12-08', 660) }],
      },
    ])
    walk.do({ type: 'request_opinion', agency: OWN, question: 'Đúng không?', workingDays: 2 }, MONDAY_11)
    const examined = { type: 'complete_step', node: 'examine', decision: 'granted' } as const
    expect(written(walk, { ...examined, files: [RESULT_FILE] }, MONDAY_11)).toStrictEqual([
      {
        ...{ type: 'step_completed', node: 'examine', decision: 'granted', files: [RESULT_FILE] },
        ...{ marking: { open: ['rest'], joins, ended: false }, closed: ['step:examine:3'], opened: [] },
      },
    ])
    const last = { kind: 'wait', ...clerk, node: 'answer', openedAt: later }
    expect(written(walk, { type: 'fire_timer', node: 'rest' }, later)).toStrictEqual([
      {
        ...{ type: 'timer_fired', node: 'rest', marking: { open: ['answer'], joins, ended: false } },
        ...{
          closed: ['timer:rest:4'],
          opened: [{ key: 'wait:answer:7', ...last, dueAt: on('2026-12-16', 660) }],
        },
      },
    ])
    const handOver = { kind: 'hand_over', agency: OWN, role: 'return_officer', openedAt: later }
    expect(written(walk, { ...answer, node: 'answer' }, later)).toStrictEqual([
      {
        ...{ type: 'outside_answered', node: 'answer', answer: 'Có', closed: ['wait:answer:7'], opened: [] },
        marking: { open: [], joins: {}, ended: true },
      },
      {
        ...{ type: 'result_issued', decision: 'granted', code: 'KQ.G15.000038', files: [] },
        numberSeries: { agency: OWN, year: 2026, symbol: 'GXN' },
        ...{ closed: ['opinion:5'], opened: [{ key: 'hand_over:9', ...handOver }] },
      },
    ])
    const given = walk.try({ type: 'hand_over', method: 'counter', receiver: 'Trần Văn Bảy' }, later)
    // Who came for it is personal data and travels beside the event.
    expect(given).toMatchObject({
      events: [{ body: { type: 'result_handed_over', method: 'counter', closed: ['hand_over:9'] } }],
      personal: { receiver: 'Trần Văn Bảy' },
    })
    expect(JSON.stringify(isRefusal(given) ? [] : given.events)).not.toContain('Bảy')
  })

  it('goes another way when the time of a wait has run out', () => {
    const walk = received()
    const at = on('2026-12-08')
    expect(written(walk, { type: 'time_out_wait', node: 'ask' }, at)).toMatchObject([
      {
        ...{ type: 'wait_timed_out', node: 'ask', closed: ['wait:ask:3'] },
        marking: { open: ['examine', 'rest'] },
        opened: [{ key: 'timer:rest:4', dueAt: on('2026-12-09') }],
      },
    ])
  })

  it('keeps the reason of a refusal, which has a number and no code of a result', () => {
    const walk = received()
    walk.do({ type: 'answer_outside', node: 'ask', answer: 'Có' }, MONDAY_11)
    const refused = { type: 'complete_step', node: 'examine', decision: 'refused', reason: 'Thiếu' } as const
    expect(written(walk, { ...refused, facts: { found: true } }, MONDAY_11)).toMatchObject([
      { decision: 'refused', reason: 'Thiếu', facts: { found: true } },
    ])
    walk.do({ type: 'fire_timer', node: 'rest' }, on('2026-12-09'))
    const ended = written(walk, { type: 'answer_outside', node: 'answer', answer: 'Có' }, on('2026-12-09'))
    expect(ended[1]).toMatchObject({
      type: 'result_issued',
      decision: 'refused',
      numberSeries: { year: 2026 },
    })
    expect(ended[1]).not.toHaveProperty('code')
  })
})

describe('people around the flow', () => {
  it('ask and answer with a day, at the head of the agency asked', () => {
    const walk = received()
    const question = 'Đúng không?'
    const dueAt = on('2026-12-09', 660)
    const head = { kind: 'opinion', agency: OWN, role: 'agency_head', openedAt: MONDAY_11, dueAt }
    const ask: CommandBody = { type: 'request_opinion', agency: OWN, question, workingDays: 2 }
    expect(written(walk, ask, MONDAY_11)).toStrictEqual([
      {
        ...{ type: 'opinion_requested', id: '4', agency: OWN, question, dueAt },
        opened: [{ key: 'opinion:4', ...head }],
      },
    ])
    const give: CommandBody = { type: 'give_opinion', opinion: '4', answer: 'Đúng', files: [RESULT_FILE] }
    const given = { type: 'opinion_given', id: '4', answer: 'Đúng', closed: ['opinion:4'] }
    expect(written(walk, give, MONDAY_11)).toStrictEqual([{ ...given, files: [RESULT_FILE] }])
    walk.do(ask, MONDAY_11)
    const bare: CommandBody = { type: 'give_opinion', opinion: '6', answer: 'Đúng', files: [] }
    expect(written(walk, bare, MONDAY_11)).toStrictEqual([{ ...given, id: '6', closed: ['opinion:6'] }])
  })

  it('take the fee with its receipt', () => {
    const walk = received()
    const collect: CommandBody = { type: 'collect_fee', code: 'XN-HN', receipt: 'BL-7', paidBy: 'transfer' }
    expect(written(walk, collect, MONDAY_11)).toStrictEqual([
      { type: 'fee_collected', code: 'XN-HN', receipt: 'BL-7', paidBy: 'transfer' },
    ])
  })

  it('put the day off once, with an apology', () => {
    const walk = received()
    const until = on('2026-12-18', 1020)
    const extend: CommandBody = { type: 'extend', until: on('2026-12-18'), reason, apology: 'Xin lỗi' }
    expect(written(walk, extend, MONDAY_11)).toStrictEqual([
      {
        ...{ type: 'deadline_extended', reason, apology: 'Xin lỗi', previousDueAt: on('2026-12-14') },
        ...{ clock: { ...clock(), extended: { until, setAt: MONDAY_11 } }, dueAt: until },
      },
    ])
  })
})

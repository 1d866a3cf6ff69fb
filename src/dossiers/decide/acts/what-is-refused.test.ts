import { describe, expect, it } from 'vitest'
import { AGENCIES_2026, UNITS_2026 } from '../../../../demo/agencies-2026.ts'
import { DEMO_PROCEDURES } from '../../../../demo/procedures/index.ts'
import type { Actor } from '../../../agencies/index.ts'
import { fromLocal, type Instant } from '../../../calendar/index.ts'
import type { ProcedureVersion } from '../../../catalogue/index.ts'
import type { CommandBody, CommandOf } from '../../commands.ts'
import { openDesk, RESULT_FILE } from '../../history.testing.ts'
import type { Dossier } from '../../model.ts'
import { worldFor } from '../../office.ts'
import { applicationFor, oddVersion, type Walk, walkOn } from '../../walk.testing.ts'
import { type Decided, decide } from '../index.ts'
import { promise } from '../promise.ts'

const base = DEMO_PROCEDURES.find((one) => one.procedure === '1.004873') as ProcedureVersion
const name = { vi: 'Thử', en: 'Trial' }
const limit = { quantity: 5, unit: 'working_day' } as const
const odd: ProcedureVersion = {
  ...oddVersion(base),
  timeLimits: [{ channels: base.channels, limit, legalBasis: 'QĐ 1' }],
  nonBoundary: 'province',
  cases: [{ code: 'lost', name }],
  components: base.components.map((one, i) => (i === 1 ? { ...one, required: true, case: 'lost' } : one)),
  flow: {
    ...oddVersion(base).flow,
    facts: { ...oddVersion(base).flow.facts, found: 'boolean' },
  },
}
/** Its step offers neither papers nor money to be asked for. */
const silent: ProcedureVersion = {
  ...odd,
  id: 'silent',
  flow: {
    ...odd.flow,
    nodes: odd.flow.nodes.map((node) => (node.kind === 'step' ? { ...node, actions: [] } : node)),
  },
}
const desk = openDesk({ agencies: AGENCIES_2026, units: UNITS_2026, versions: [odd, silent] })
const on = (date: string, minute = 600): Instant => fromLocal(date, minute)
const MONDAY = on('2026-12-07')
const OWN = 'H44.102'
const reason = 'Theo quy định'
const application = () => applicationFor(desk, { procedure: odd.procedure, at: MONDAY })
const bare = () => {
  const { case: _, ...body } = application()
  return body as CommandOf<'receive'>
}

const received = (): Walk => {
  const walk = walkOn(desk)
  walk.do(bare(), MONDAY)
  return walk
}
const filed = (): Walk => {
  const walk = walkOn(desk)
  const { paidFees: _, ...body } = bare()
  walk.do({ ...body, type: 'submit' }, MONDAY)
  return walk
}
const staff = (...roles: string[]): Actor => ({
  kind: 'staff',
  id: 'lan',
  grants: roles.map((role) => ({ role, agency: OWN })) as Extract<Actor, { kind: 'staff' }>['grants'],
})
const client: Actor = { kind: 'client', id: 'tax', scopes: ['dossiers.act'], agencies: 'all' }

/** What is decided on a dossier as it stands, whatever had to happen before. */
function onDossier(
  dossier: Dossier,
  body: CommandBody,
  { actor = staff('case_officer'), at = MONDAY, connected = [] as string[], can = false } = {},
): Decided | { refused: string } {
  const command = { id: 'x', dossier: dossier.id, actor, at, body }
  const canDo = () => (can ? { role: 'case_officer', unit: 'P1' } : undefined)
  return decide(dossier, command, worldFor({ ...desk, connected }, dossier, body, at, undefined, canDo))
}
const said = (outcome: object): unknown =>
  'events' in outcome ? (outcome as Decided).events.map(({ body }) => body) : outcome
const at = (walk: Walk, change: Partial<Dossier>): Dossier => ({ ...walk.state(), ...change })

describe('an application that is refused says what it is about', () => {
  it.each<[string, object, string, object]>([
    ['papers missing', { papers: [] }, 'papers_missing', { papers: ['1.004873-TP01'] }],
    [
      'papers of its case missing',
      { papers: [], case: 'lost' },
      'papers_missing',
      { papers: ['1.004873-TP01', '1.004873-TP02'] },
    ],
    [
      'papers nobody asks for',
      { papers: [{ component: 'xyz', name: 'X', originals: 1, copies: 0 }] },
      'unknown_component',
      { papers: ['xyz'] },
    ],
    ['a channel', { channel: 'kiosk' }, 'channel_not_offered', { channel: 'kiosk', offered: base.channels }],
    ['a case', { case: 'xyz' }, 'unknown_case', { case: 'xyz', cases: ['lost'] }],
    ['a procedure', { procedure: '0' }, 'procedure_not_in_force', { procedure: '0' }],
    ['an agency that may not decide', { competentAgency: 'H44.01' }, 'not_competent', { agency: 'H44.01' }],
    ['an agency nobody knows', { receivingAgency: 'H99' }, 'unknown_agency', { agency: 'H99' }],
  ])('%s', (_, change, refused, detail) => {
    const outcome = walkOn(desk).try({ ...bare(), ...change } as CommandBody, MONDAY)
    expect(outcome).toMatchObject({ refused, detail })
  })

  it('and lets other papers come beside those that are asked for', () => {
    const other = { component: 'other', name: 'Đơn khác', originals: 1, copies: 0 }
    const body = bare()
    expect(walkOn(desk).try({ ...body, papers: [...body.papers, other] }, MONDAY)).toHaveProperty('events')
  })
})

describe('a dossier that was filed', () => {
  const paper = (component: string) => ({ component, name: component, originals: 1, copies: 0 })
  const provide = (more: object): CommandBody =>
    ({ type: 'provide_intake_supplement', papers: [], ...more }) as CommandBody
  const waiting = () => {
    const walk = filed()
    walk.do({ type: 'request_intake_supplement', items: ['Đơn'], reason }, MONDAY)
    return walk
  }

  it('is looked at, supplemented and looked at again at the desk that received it', () => {
    const walk = filed()
    const desk = { agency: OWN, role: 'reception_officer' }
    expect(walk.state().tasks).toMatchObject([{ kind: 'reception', ...desk, key: 'reception:1' }])
    walk.do({ type: 'request_intake_supplement', items: ['Đơn'], reason }, MONDAY)
    expect(walk.state().tasks).toMatchObject([{ kind: 'intake_supplement', ...desk }])
    walk.do(provide({ papers: [paper('other')], facts: { pages: 4 } }), MONDAY)
    expect(walk.state().tasks).toMatchObject([{ kind: 'reception', ...desk }])
    expect(walk.state()).toMatchObject({ facts: { pages: 4, copies: 2 } })
  })

  it('is not supplemented with what nobody asks for, or with facts of the wrong kind', () => {
    const unknown = { refused: 'unknown_component', detail: { papers: ['xyz'] } }
    expect(waiting().try(provide({ papers: [paper('xyz')] }), MONDAY)).toMatchObject(unknown)
    expect(waiting().try(provide({ facts: { found: 'có' } }), MONDAY)).toMatchObject({
      refused: 'facts_wrong',
    })
  })

  it('is accepted with the facts given there, and not without its papers', () => {
    const walk = filed()
    const accept: CommandBody = { type: 'accept', paidFees: true, facts: { found: true } }
    expect(said(walk.try(accept, MONDAY))).toMatchObject([
      {
        type: 'dossier_accepted',
        facts: { found: true },
        fees: [{ paidAt: MONDAY }],
        closed: ['reception:1'],
      },
      { type: 'transfer_received' },
    ])
    expect(
      onDossier(at(filed(), { papers: [] }), accept, { actor: staff('reception_officer') }),
    ).toMatchObject({
      refused: 'papers_missing',
      detail: { papers: ['1.004873-TP01'] },
    })
    const wrong: CommandBody = { ...accept, facts: { found: 'có' } }
    expect(filed().try(wrong, MONDAY)).toMatchObject({ refused: 'facts_wrong' })
  })
})

describe('what acceptance would promise', () => {
  it.each([
    ['at the agency that decides', {}],
    ['elsewhere, where the clock waits', { elsewhere: true as const }],
  ])('is what acceptance promises %s', (_, where) => {
    const walk = walkOn(desk)
    const accepted = walk.do(
      { ...applicationFor(desk, { procedure: odd.procedure, at: MONDAY, ...where }), case: undefined },
      MONDAY,
    )
    const body = bare()
    const version = desk.versions[0] as (typeof desk.versions)[number]
    const promised = promise(version, accepted, worldFor(desk, undefined, body, MONDAY), MONDAY)
    expect(promised.clock).toEqual(accepted.clock)
    expect(promised.dueAt).toBe(accepted.dueAt ?? null)
    expect(promised.fees.map(({ amount }) => amount)).toEqual(accepted.fees.map(({ amount }) => amount))
    expect(accepted.clock?.basis).toBe('elsewhere' in where ? undefined : 'QĐ 1')
  })
})

describe('a step', () => {
  const complete = (more: object): CommandBody =>
    ({ type: 'complete_step', node: 'examine', decision: 'granted', ...more }) as CommandBody

  it.each<[string, CommandBody, string]>([
    ['that is a wait', complete({ node: 'ask' }), 'unknown_task'],
    ['with facts of the wrong kind', complete({ facts: { found: 'có' } }), 'facts_wrong'],
    ['that refuses without a reason', complete({ decision: 'refused' }), 'reason_needed'],
    [
      'that is sent back where nothing is before it',
      { type: 'send_back', node: 'examine', to: 'ask', reason },
      'flow_refused',
    ],
  ])('%s is not done', (_, body, refused) => {
    expect(onDossier(received().state(), body, { actor: staff('case_officer') })).toMatchObject({
      refused: refused,
    })
  })

  it('that asks says what it may not ask for', () => {
    const walk = received()
    const ask = { items: ['Bản vẽ'] as string[], reason }
    const pay: CommandBody = { type: 'request_payment', amount: 1, reason }
    const open = at(walk, { procedureVersion: silent.id })
    for (const [body, action] of [
      [{ type: 'request_supplement', ...ask }, 'request_supplement'],
      [{ type: 'propose_supplement', ...ask }, 'request_supplement'],
      [pay, 'request_payment'],
    ] as const)
      expect(onDossier(open, body)).toMatchObject({ refused: 'action_not_in_step', detail: { action } })
  })

  it('that has been decided asks for no papers any more', () => {
    const walk = received()
    const ask = { items: ['Bản vẽ'] as string[], reason }
    const decided = at(walk, { decision: 'granted' })
    const refused = { refused: 'decision_exists' }
    expect(onDossier(decided, { type: 'request_supplement', ...ask })).toMatchObject(refused)
    expect(onDossier(decided, { type: 'propose_supplement', ...ask })).toMatchObject(refused)
    const proposal = { step: 'step:examine:3', ...ask, proposedAt: MONDAY }
    const head = { actor: staff('agency_head') }
    const approve: CommandBody = { type: 'approve_supplement' }
    expect(onDossier(at(walk, { proposal, decision: 'granted' }), approve, head)).toMatchObject(refused)
    expect(onDossier(at(walk, { proposal }), approve, head)).toHaveProperty('events')
    const none = { refused: 'no_proposal' }
    expect(onDossier(at(walk, { proposal: { ...proposal, step: 'xyz' } }), approve, head)).toMatchObject(none)
    expect(onDossier(walk.state(), approve, head)).toMatchObject(none)
    expect(onDossier(walk.state(), { type: 'reject_supplement', reason }, head)).toMatchObject(none)
  })

  it('in a unit is asked for through the head of that unit, else through the head of the agency', () => {
    const walk = received()
    const propose: CommandBody = { type: 'propose_supplement', items: ['Bản vẽ'], reason }
    const task = (unit?: string) => {
      const tasks = walk.state().tasks.map((one) => (unit === undefined ? one : { ...one, unit }))
      const approval = said(onDossier(at(walk, { tasks }), propose)) as { opened: object[] }[]
      return approval[0]?.opened
    }
    const approval = {
      key: 'supplement_approval:4',
      kind: 'supplement_approval',
      agency: OWN,
      openedAt: MONDAY,
    }
    expect(task()).toEqual([{ ...approval, role: 'agency_head' }])
    expect(task('P1')).toEqual([{ ...approval, role: 'unit_head', unit: 'P1' }])
  })

  it('in a unit waits there for the papers', () => {
    const walk = received()
    const tasks = walk.state().tasks.map((one) => ({ ...one, unit: 'P1' }))
    const ask: CommandBody = { type: 'request_supplement', items: ['Bản vẽ'], reason }
    expect(said(onDossier(at(walk, { tasks }), ask))).toMatchObject([{ opened: [{ unit: 'P1' }] }])
  })

  it('may be asked a second time by a head of unit or agency, and by no program', () => {
    const walk = received()
    const { supplements: _, ...state } = walk.state()
    const supplements = [{ items: [], reason, askedAt: MONDAY, clock: 'resume' as const }]
    const ask: CommandBody = { type: 'request_supplement', items: ['Bản vẽ'], reason }
    const asks = (actor: Actor) => onDossier({ ...state, supplements }, ask, { actor })
    expect(asks(staff('case_officer'))).toMatchObject({ refused: 'second_supplement_needs_head' })
    expect(asks(staff('case_officer', 'agency_head'))).toHaveProperty('events')
    expect(asks(staff('case_officer', 'unit_head'))).toHaveProperty('events')
  })

  it('asks for a payment also through a program, for which no one holds it', () => {
    const pay: CommandBody = { type: 'request_payment', amount: 5000, reason }
    expect(onDossier(received().state(), pay, { actor: client })).toHaveProperty('events')
  })
})

describe('an answer from outside', () => {
  const answer = (more: object = {}): CommandBody =>
    ({ type: 'answer_outside', node: 'ask', answer: 'Có', ...more }) as CommandBody

  it('of a system that is connected is given by no officer, only by the system', () => {
    const connected = ['police']
    const detail = { node: 'ask', system: 'police' }
    expect(onDossier(received().state(), answer(), { connected })).toMatchObject({
      refused: 'answered_by_system',
      detail,
    })
    expect(onDossier(received().state(), answer(), { connected: ['tax'] })).toHaveProperty('events')
    const system: Actor = { kind: 'system', id: 'police' }
    expect(onDossier(received().state(), answer(), { connected, actor: system })).toHaveProperty('events')
  })

  it('is no answer to a step, has its facts right, and decides only where the flow lets it', () => {
    const state = received().state()
    expect(onDossier(state, answer({ node: 'examine' }))).toMatchObject({ refused: 'unknown_task' })
    expect(onDossier(state, answer({ facts: { found: 'có' } }))).toMatchObject({ refused: 'facts_wrong' })
    expect(onDossier(state, answer({ decision: 'granted' }))).toMatchObject({ refused: 'decision_not_here' })
  })

  it('that decides refuses with a reason, and keeps what came with it', () => {
    const nodes = odd.flow.nodes.map((node) => (node.id === 'ask' ? { ...node, decides: true } : node))
    const deciding = openDesk({
      ...{ agencies: AGENCIES_2026, units: UNITS_2026 },
      versions: [{ ...odd, flow: { ...odd.flow, nodes: nodes as typeof odd.flow.nodes } }],
    })
    const walk = walkOn(deciding)
    walk.do(bare(), MONDAY)
    expect(walk.try(answer({ decision: 'refused' }), MONDAY)).toMatchObject({ refused: 'reason_needed' })
    const whole = { decision: 'refused', reason, files: [RESULT_FILE] }
    expect(said(walk.try(answer(whole), MONDAY))).toMatchObject([{ type: 'outside_answered', ...whole }])
  })
})

describe('time', () => {
  const system: Actor = { kind: 'system', id: 'timer' }

  it('fires what is there and due, not before', () => {
    const state = received().state()
    const out: CommandBody = { type: 'time_out_wait', node: 'ask' }
    const dueAt = on('2026-12-08')
    expect(onDossier(state, out, { actor: system, at: dueAt - 1 })).toMatchObject({
      refused: 'not_due_yet',
      detail: { node: 'ask', dueAt },
    })
    expect(onDossier(state, out, { actor: system, at: dueAt })).toHaveProperty('events')
    const nothing = { refused: 'unknown_task', detail: { node: 'rest' } }
    expect(onDossier(state, { type: 'fire_timer', node: 'rest' }, { actor: system })).toMatchObject(nothing)
    const { dueAt: _, ...undated } = state.tasks.find(
      ({ kind }) => kind === 'wait',
    ) as Dossier['tasks'][number]
    expect(onDossier({ ...state, tasks: [undated] }, out, { actor: system, at: dueAt })).toMatchObject({
      refused: 'not_due_yet',
    })
  })

  it('ends what nobody supplements, when its day is over and not before', () => {
    const walk = received()
    walk.do({ type: 'request_supplement', items: ['Bản vẽ'], reason }, MONDAY)
    const until = walk.state().supplements[0]?.until as Instant
    const decided = at(walk, { decision: 'granted' })
    const stop: CommandBody = { type: 'stop', reason }
    const refused = { refused: 'decision_exists' }
    expect(onDossier(decided, stop, { actor: system, at: until })).toHaveProperty('events')
    expect(onDossier(decided, stop, { actor: system, at: until - 1 })).toMatchObject(refused)
    expect(onDossier(decided, stop, { actor: staff('agency_head'), at: until })).toMatchObject(refused)
    const goesOn: Dossier = { ...decided, status: 'in_process' }
    expect(onDossier(goesOn, stop, { actor: system, at: until })).toMatchObject(refused)
  })

  it('is counted again only where another calendar gives another day', () => {
    const state = received().state()
    const again: CommandBody = { type: 'recalculate_deadline', reason: 'Lịch mới' }
    const outcome = (change: Partial<Dossier>) =>
      said(onDossier({ ...state, ...change }, again, { actor: system }))
    expect(outcome({})).toMatchObject({ refused: 'nothing_changes' })
    const told = { type: 'deadline_recalculated', reason: 'Lịch mới', dueAt: on('2026-12-14') }
    expect(outcome({ dueAt: MONDAY })).toMatchObject([{ ...told, previousDueAt: MONDAY, shifted: [] }])
    const tasks = state.tasks.map((task) => ({ ...task, dueAt: MONDAY }))
    expect(outcome({ tasks })).toMatchObject([{ ...told, shifted: [{ key: 'step:examine:3' }, {}] }])
    const { clock: _, dueAt: __, ...unclocked } = state
    expect(onDossier(unclocked, again, { actor: system })).toMatchObject({ refused: 'no_due_date' })
    const { dueAt: ___, ...undated } = state
    expect(said(onDossier(undated, again, { actor: system }))).toMatchObject([
      { ...told, previousDueAt: null },
    ])
  })
})

describe('somebody', () => {
  const assign = (more: object = {}): CommandBody =>
    ({ type: 'assign', task: 'step:examine:3', to: 'hoa', ...more }) as CommandBody

  it('is given work that they can do', () => {
    const state = received().state()
    expect(said(onDossier(state, assign({ reason }), { can: true }))).toStrictEqual([
      { type: 'task_assigned', task: 'step:examine:3', to: 'hoa', reason },
    ])
    expect(said(onDossier(state, assign({ to: null })))).toStrictEqual([
      { type: 'task_assigned', task: 'step:examine:3', to: null },
    ])
    expect(onDossier(state, assign())).toMatchObject({
      refused: 'cannot_do_task',
      detail: { task: 'step:examine:3', agency: OWN, role: 'case_officer' },
    })
  })

  it('answers an opinion in the role that they have there, and the head where nobody is named', () => {
    const walk = received()
    walk.do({ type: 'request_opinion', agency: OWN, question: 'Đúng?', workingDays: 2 }, MONDAY)
    const task = walk.state().tasks.at(-1)?.key as string
    const head = { actor: staff('agency_head'), can: true }
    expect(said(onDossier(walk.state(), assign({ task }), head))).toStrictEqual([
      { type: 'task_assigned', task, to: 'hoa', as: { role: 'case_officer', unit: 'P1' } },
    ])
    expect(said(onDossier(walk.state(), assign({ task, to: null }), head))).toStrictEqual([
      { type: 'task_assigned', task, to: null, as: { role: 'agency_head' } },
    ])
  })

  it('asks no agency that is not there', () => {
    const ask: CommandBody = { type: 'request_opinion', agency: 'H99', question: 'Đúng?', workingDays: 2 }
    const detail = { agency: 'H99' }
    expect(onDossier(received().state(), ask)).toMatchObject({ refused: 'unknown_agency', detail })
  })

  it('takes a fee that is open, once', () => {
    const collect: CommandBody = { type: 'collect_fee', code: 'XN-HN' }
    const cashier = { actor: staff('cashier') }
    const fees = [
      { code: 'COPY', amount: 1 },
      { code: 'XN-HN', amount: 8000 },
    ]
    const state = at(received(), { fees })
    expect(said(onDossier(state, collect, cashier))).toStrictEqual([{ type: 'fee_collected', code: 'XN-HN' }])
    const paid = { ...state, fees: [fees[0], { ...fees[1], paidAt: MONDAY }] as Dossier['fees'] }
    const refused = { refused: 'unknown_fee', detail: { code: 'XN-HN' } }
    expect(onDossier(paid, collect, cashier)).toMatchObject(refused)
  })

  it('notes and urges in their own words', () => {
    const walk = received()
    expect(said(walk.try({ type: 'add_note', text: 'Đã gọi' }, MONDAY))).toEqual([
      { type: 'note_added', text: 'Đã gọi' },
    ])
    expect(said(walk.try({ type: 'urge', text: 'Xin nhanh' }, MONDAY))).toEqual([
      { type: 'dossier_urged', text: 'Xin nhanh' },
    ])
  })

  it('answers an urge with a day that is still to come, and nothing where nobody has urged', () => {
    const walk = received()
    const DAY = 86_400_000
    const answer = (until: number) => ({ type: 'answer_urge', text: 'Đang đo đạc', until }) as const
    expect(walk.try(answer(MONDAY + DAY), MONDAY)).toMatchObject({ refused: 'not_urged' })
    walk.do({ type: 'urge', text: 'Xin nhanh' }, MONDAY)
    for (const until of [MONDAY - 3 * DAY, MONDAY + 400 * DAY, 8e15]) {
      expect(walk.try(answer(until), MONDAY)).toMatchObject({ refused: 'promise_not_ahead' })
    }
    expect(said(walk.try(answer(MONDAY + DAY), MONDAY))).toMatchObject([
      { type: 'urge_answered', text: 'Đang đo đạc' },
    ])
  })

  it('is asked to set something right once at a time, by whom it concerns, and answered by who can', () => {
    const walk = received()
    const of = { kind: 'applicant', id: walk.state().id, secretOf: walk.state().id } as const
    const text = 'Năm sinh ghi 1954, đúng là 1945'
    const ask = (about: 'data' | 'result'): CommandBody => ({
      type: 'ask_correction',
      about,
      text,
      files: [],
    })
    const answer = (outcome: 'corrected' | 'declined') =>
      ({ type: 'answer_correction', outcome, text: 'Đã xem' }) as const
    expect(walk.try(ask('result'), MONDAY, of)).toMatchObject({ refused: 'no_result_yet' })
    expect(walk.try(ask('data'), MONDAY, staff('reception_officer'))).toMatchObject({
      refused: 'not_permitted',
    })
    walk.do(ask('data'), MONDAY, of)
    expect(walk.state().tasks.find(({ kind }) => kind === 'correction')).toMatchObject({
      ...{ role: 'reception_officer', agency: walk.state().receivingAgency },
      dueAt: on('2026-12-14'),
    })
    expect(walk.try(ask('data'), MONDAY, of)).toMatchObject({ refused: 'correction_open' })
    expect(walk.do(answer('declined'), MONDAY).tasks.some(({ kind }) => kind === 'correction')).toBe(false)
    expect(walk.try(answer('declined'), MONDAY, staff('reception_officer'))).toHaveProperty('refused')
  })

  it('says of a result that it is corrected only when it is', () => {
    const wish = {
      about: 'result',
      text: 'Sai tên',
      files: [],
      askedAt: MONDAY,
      task: 'c',
      corrections: 0,
    } as const
    const task = { key: 'c', kind: 'correction', agency: OWN, role: 'clerk', openedAt: MONDAY } as const
    const state = at(received(), { status: 'handed_over', tasks: [task], correctionRequests: [wish] })
    const body = { type: 'answer_correction', outcome: 'corrected', text: 'Đã sửa' } as const
    expect(onDossier(state, body, { actor: staff('clerk') })).toMatchObject({
      refused: 'result_not_corrected',
    })
    const corrected = { ...state, corrections: 1 }
    expect(said(onDossier(corrected, body, { actor: staff('clerk') }))).toMatchObject([
      { type: 'correction_answered' },
    ])
  })

  it('says how the result comes only while it is to come, and nobody else does', () => {
    const walk = received()
    const own = { kind: 'applicant', id: 'citizen-1', secretOf: walk.state().id } as const
    const by = (deliverBy: 'counter' | 'post' | 'online') => ({ type: 'choose_delivery', deliverBy }) as const
    expect(walk.try(by(walk.state().deliverBy), MONDAY, own)).toMatchObject({ refused: 'same_delivery' })
    expect(walk.try(by('post'), MONDAY, staff('reception_officer'))).toMatchObject({
      refused: 'not_permitted',
    })
    const handed = onDossier(at(walk, { status: 'handed_over' }), by('post'), { actor: own as Actor })
    expect(handed).toHaveProperty('refused')
    walk.do(by('post'), MONDAY, own)
    expect(walk.state().deliverBy).toBe('post')
  })

  it('rates once: the refusal says when', () => {
    const rating = { level: 'satisfied' as const, channel: 'kiosk' as const, at: MONDAY }
    const state = at(received(), { status: 'handed_over', rating })
    const outcome = onDossier(
      state,
      { type: 'rate', level: 'satisfied', channel: 'kiosk' },
      { actor: { kind: 'applicant', id: 'citizen-1', secretOf: state.id } as Actor },
    )
    expect(outcome).toMatchObject({ refused: 'already_rated', detail: { at: MONDAY } })
  })
})

describe('putting a day off', () => {
  const head = { actor: staff('agency_head') }
  const extend = (until: Instant): CommandBody => ({ type: 'extend', until, reason, apology: 'Xin lỗi' })

  it('needs a day, and says which it was', () => {
    const state = received().state()
    const { dueAt, ...undated } = state
    const none = { refused: 'no_due_date' }
    expect(onDossier(undated, extend(on('2026-12-18')), head)).toMatchObject(none)
    const { clock: _, ...unclocked } = state
    expect(onDossier(unclocked, extend(on('2026-12-18')), head)).toMatchObject(none)
    expect(onDossier(state, extend(on('2026-12-11')), head)).toMatchObject({
      refused: 'extension_not_later',
      detail: { dueAt },
    })
    for (const day of ['2062-12-18', '2200-01-01']) {
      expect(onDossier(state, extend(on(day)), head)).toMatchObject({ refused: 'extension_too_far' })
    }
    const late = { ...head, at: on('2026-12-14', 480) }
    expect(onDossier(state, extend(on('2026-12-18')), late)).toMatchObject({
      refused: 'extension_too_late',
      detail: { dueAt },
    })
  })
})

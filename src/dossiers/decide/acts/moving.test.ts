import { describe, expect, it } from 'vitest'
import { AGENCIES_2026, UNITS_2026 } from '../../../../demo/agencies-2026.ts'
import { DEMO_PROCEDURES } from '../../../../demo/procedures/index.ts'
import type { Actor } from '../../../agencies/index.ts'
import { fromLocal, type Instant } from '../../../calendar/index.ts'
import type { ProcedureVersion } from '../../../catalogue/index.ts'
import type { FlowDefinition } from '../../../workflow/index.ts'
import type { CommandBody, CommandOf } from '../../commands.ts'
import type { EventBody, EventOf } from '../../events/events.ts'
import { openDesk } from '../../history.testing.ts'
import type { Dossier } from '../../model.ts'
import { worldFor } from '../../office.ts'
import { isRefusal } from '../../refusals.ts'
import { applicationFor, oddVersion, type Walk, walkOn } from '../../walk.testing.ts'
import { type Decided, decide } from '../index.ts'

type Step = Extract<FlowDefinition['nodes'][number], { kind: 'step' }>
const name = { vi: 'Thử', en: 'Trial' }
const clerk = { agency: 'competent', role: 'case_officer' } as const
const days = (quantity: number) => ({ quantity, unit: 'working_day' }) as const
const check: Step = {
  kind: 'step',
  ...{ id: 'check', name, performer: clerk, limit: days(1), actions: ['request_supplement'], next: 'meet' },
}

/** An officer checks while the tax office answers; then the dossier is signed. */
const flow = (first: Step, { tax = 'tax', decides = true } = {}): FlowDefinition => ({
  ...{ id: 'moving', name, start: 'both', facts: {} },
  nodes: [
    { kind: 'fork', id: 'both', next: [first.id, tax] },
    first,
    { kind: 'wait', id: tax, name, system: 'tax', limit: days(2), next: 'meet' },
    { kind: 'join', id: 'meet', next: 'sign' },
    { kind: 'step', id: 'sign', name, performer: clerk, decides, next: 'end' },
    { kind: 'end', id: 'end' },
  ],
})
const base = DEMO_PROCEDURES.find((one) => one.procedure === '1.004873') as ProcedureVersion
const version = (id: string, change: Partial<ProcedureVersion>): ProcedureVersion => ({
  ...oddVersion(base),
  ...{ id, flow: flow(check), timeLimits: [{ channels: base.channels, limit: days(5) }], ...change },
})
const VERSIONS = {
  old: version('old', {}),
  slower: version('slower', {
    flow: flow({ ...check, limit: days(3) }),
    timeLimits: [{ channels: base.channels, limit: days(8), legalBasis: 'QĐ 1' }],
  }),
  same: version('same', {}),
  unlimited: version('unlimited', { flow: flow({ ...check, limit: undefined } as never), timeLimits: [] }),
  renamed: version('renamed', { flow: flow({ ...check, id: 'look' }, { tax: 'treasury' }) }),
  others: version('others', { flow: flow({ ...check, performer: { ...clerk, role: 'unit_head' } }) }),
  undecided: version('undecided', { flow: flow(check, { decides: false }) }),
  elsewhere: version('elsewhere', { procedure: '9.000009' }),
  online: version('online', { channels: ['online'] }),
}
const desk = openDesk({ agencies: AGENCIES_2026, units: UNITS_2026, versions: Object.values(VERSIONS) })
const on = (date: string, minute = 600): Instant => fromLocal(date, minute)
const MONDAY = on('2026-12-07')
const TUESDAY = on('2026-12-08')
const OWN = 'H44.102'
const reason = 'Luật mới'

const received = (): Walk => {
  const walk = walkOn(desk)
  walk.do(applicationFor(desk, { procedure: '9.000001', at: MONDAY }), MONDAY)
  return walk
}
const moveTo = (to: string, more: Partial<CommandOf<'move_version'>> = {}): CommandBody => ({
  ...{ type: 'move_version', to, steps: {}, deadline: 'new', reason, ...more },
})

function written(walk: Walk, body: CommandBody, at = TUESDAY): EventBody {
  const outcome = walk.try(body, at)
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  expect(outcome.events).toHaveLength(1)
  return (outcome.events[0] as { body: EventBody }).body
}
function refused(walk: Walk, body: CommandBody): string {
  const outcome = walk.try(body, TUESDAY)
  return isRefusal(outcome) ? outcome.refused : 'done'
}

const officer: Actor = { kind: 'staff', id: 'lan', grants: [{ role: 'case_officer', agency: OWN }] }

/** `decide` where staff can do any task; the walk knows nobody. */
function decided(dossier: Dossier, body: CommandBody, actor: Actor): Decided {
  const command = { id: 'x', dossier: dossier.id, actor, at: TUESDAY, body }
  const world = worldFor(desk, dossier, body, TUESDAY, undefined, (_, { role }) => ({ role }))
  const outcome = decide(dossier, command, world)
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return outcome
}
const assign = (walk: Walk, task: string): Dossier =>
  decided(walk.state(), { type: 'assign', task, to: 'hoa' }, officer).dossier
const movedOn = (dossier: Dossier, body: CommandBody) =>
  decided(dossier, body, { kind: 'system', id: 'upkeep' }).events[0]?.body as EventOf<'version_moved'>

const own = { agency: OWN, role: 'case_officer' }

describe('a dossier that goes on under another version', () => {
  it('has its limit and the times of its steps from there, counted from when they began', () => {
    expect(written(received(), moveTo('slower'))).toStrictEqual({
      ...{ type: 'version_moved', from: 'old', to: 'slower', steps: {}, deadline: 'new', reason },
      marking: { open: ['check', 'tax'], joins: {}, ended: false },
      clock: {
        ...{ start: MONDAY, agency: OWN, limit: days(8), basis: 'QĐ 1', counting: 'moment', pauses: [] },
        ...{ ruleSet: 'nd-309-2026', calendarVersion: 1 },
      },
      dueAt: on('2026-12-17'),
      ...{ closed: [], opened: [], shifted: [{ key: 'step:check:3', dueAt: on('2026-12-10') }] },
    })
  })

  it('keeps the day that was promised where that is asked for', () => {
    const kept = written(received(), moveTo('slower', { deadline: 'kept' }))
    expect(kept).toMatchObject({ deadline: 'kept', clock: { limit: days(5) }, dueAt: on('2026-12-14') })
    expect(kept).not.toHaveProperty('clock.basis')
  })

  it('has no day where the version has no limit, nor has its step', () => {
    const free = written(received(), moveTo('unlimited'))
    expect(free).toMatchObject({ clock: { limit: { unit: 'none' } }, dueAt: null })
    expect(free).toMatchObject({ closed: [], shifted: [{ key: 'step:check:3' }] })
    expect(free).not.toHaveProperty('shifted.0.dueAt')
  })

  it('goes on with what is left of each step where nothing of the work is another', () => {
    expect(written(received(), moveTo('same'))).toMatchObject({ closed: [], opened: [], shifted: [] })
  })

  it('begins anew at the step that is named in the place of its own', () => {
    const steps = { check: 'look', tax: 'treasury' }
    const begun = { ...own, openedAt: TUESDAY }
    expect(written(received(), moveTo('renamed', { steps }))).toMatchObject({
      ...{ steps, marking: { open: ['look', 'treasury'] }, shifted: [] },
      closed: ['step:check:3', 'wait:tax:3'],
      opened: [
        { key: 'step:look:4', kind: 'step', ...begun, node: 'look', dueAt: on('2026-12-09') },
        { key: 'wait:treasury:4', kind: 'wait', ...begun, node: 'treasury', dueAt: on('2026-12-10') },
      ],
    })
  })

  it('begins anew where somebody else does the step', () => {
    expect(written(received(), moveTo('others'))).toMatchObject({
      closed: ['step:check:3'],
      opened: [{ key: 'step:check:4', role: 'unit_head', openedAt: TUESDAY }],
      shifted: [],
    })
  })

  it.each([
    [
      'stays with whoever has it where the role there is the same',
      'renamed',
      { check: 'look', tax: 'treasury' },
      'hoa',
    ],
    ['is whoever’s has the other role', 'others', {}, undefined],
  ])('work that is assigned %s', (_, to, steps, assignee) => {
    const walk = received()
    const [task] = walk.state().tasks
    const assigned = assign(walk, task?.key ?? '')
    expect(assigned.tasks[0]?.assignee).toBe('hoa')
    const [opened] = movedOn(assigned, moveTo(to, { steps })).opened ?? []
    expect(opened?.assignee).toBe(assignee)
  })

  it('takes with it what an officer has proposed in a step that ends', () => {
    const walk = received()
    walk.do({ type: 'request_supplement', items: ['Bản vẽ'], reason }, MONDAY)
    walk.do({ type: 'provide_supplement', papers: [] }, MONDAY)
    walk.do({ type: 'propose_supplement', items: ['Bản vẽ'], reason }, MONDAY, officer)
    const steps = { check: 'look', tax: 'treasury' }
    expect(written(walk, moveTo('renamed', { steps }))).toMatchObject({
      closed: ['step:check:3', 'supplement_approval:6', 'wait:tax:3'],
    })
  })

  it('that is not yet in process only changes its version', () => {
    const walk = walkOn(desk)
    const { paidFees: _, ...filing } = applicationFor(desk, { procedure: '9.000001', at: MONDAY })
    walk.do({ ...filing, type: 'submit' }, MONDAY)
    const outcome = written(walk, moveTo('slower'))
    expect(outcome).toMatchObject({ to: 'slower', dueAt: null, closed: [], opened: [], shifted: [] })
    expect(outcome).not.toHaveProperty('marking')
    expect(outcome).not.toHaveProperty('clock')
  })

  it.each([
    ['no version', 'nowhere', 'unknown_version'],
    ['that of another procedure', 'elsewhere', 'unknown_version'],
    ['its own', 'old', 'nothing_changes'],
    ['one that does not take its channel', 'online', 'version_lacks_case'],
    ['one without a place for its step', 'renamed', 'flow_refused'],
    ['one in which nobody would decide any more', 'undecided', 'move_undecided'],
  ])('is not moved to %s', (_, to, why) => {
    expect(refused(received(), moveTo(to))).toBe(why)
  })

  it.each([
    ['known there', 'lost', 'lost', 'done'],
    ['not known there', 'lost', 'stolen', 'version_lacks_case'],
    ['none, where there are cases', undefined, 'stolen', 'done'],
  ])('with a case that is %s', (_, mine, theirs, outcome) => {
    const cases = (code: string) => [
      { code, name },
      { code: 'third', name },
    ]
    const own = openDesk({
      ...{ agencies: AGENCIES_2026, units: UNITS_2026 },
      versions: [
        { ...VERSIONS.old, cases: cases('lost') },
        { ...VERSIONS.same, cases: cases(theirs) },
      ],
    })
    const walk = walkOn(own)
    const filing = applicationFor(own, { procedure: '9.000001', at: MONDAY })
    walk.do({ ...filing, case: mine }, MONDAY)
    expect(refused(walk, moveTo('same'))).toBe(outcome)
  })
})

describe('a move that is taken back', () => {
  it('closes what it opened, opens what it closed, and has the old clock', () => {
    const walk = received()
    const was = walk.state()
    walk.do(moveTo('others'), TUESDAY)
    expect(written(walk, { type: 'restore_version', reason: 'Nhầm' })).toStrictEqual({
      ...{ type: 'version_restored', to: 'old', reason: 'Nhầm', clock: was.clock, dueAt: was.dueAt },
      ...{ closed: ['step:check:4'], opened: [was.tasks[0]] },
    })
    expect(walk.state().tasks.map(({ key }) => key)).toEqual(['step:check:3', 'wait:tax:3'])
  })

  it('has no clock where there was none', () => {
    const walk = walkOn(desk)
    const { paidFees: _, ...filing } = applicationFor(desk, { procedure: '9.000001', at: MONDAY })
    walk.do({ ...filing, type: 'submit' }, MONDAY)
    walk.do(moveTo('slower'), TUESDAY)
    const restored = written(walk, { type: 'restore_version', reason: 'Nhầm' })
    expect(restored).toMatchObject({ to: 'old', dueAt: null, closed: [], opened: [] })
    expect(restored).not.toHaveProperty('clock')
  })

  it('is there to be taken back only while nothing has been done since', () => {
    const walk = received()
    const back: CommandBody = { type: 'restore_version', reason: 'Nhầm' }
    expect(refused(walk, back)).toBe('nothing_to_restore')
    walk.do(moveTo('same'), TUESDAY)
    walk.do({ type: 'complete_step', node: 'check' }, TUESDAY)
    expect(refused(walk, back)).toBe('nothing_to_restore')
  })
})

import { describe, expect, it } from 'vitest'
import type { Dossier, OpenTask } from '../model.ts'
import type { DossierEvent, EventBody, EventOf } from './events.ts'
import { evolve, fold } from './fold.ts'

const NOW = 1_800_000_000_000
const OPENED = NOW - 2000
const at = (body: EventBody, when = NOW): DossierEvent => ({
  dossier: 'd',
  version: 5,
  at: when,
  actor: { kind: 'staff', id: 'lan' },
  body,
})
const task = (kind: OpenTask['kind'], node?: string, more: Partial<OpenTask> = {}): OpenTask => ({
  key: node === undefined ? kind : `${kind}:${node}:2`,
  kind,
  agency: 'H44.09',
  role: 'case_officer',
  ...(node === undefined ? {} : { node }),
  openedAt: OPENED,
  ...more,
})
const stay = (node: string, more: Partial<Dossier['stays'][number]> = {}) => ({
  node,
  agency: 'H44.09',
  receivedAt: OPENED,
  ...more,
})
const FILED: EventOf<'dossier_submitted'> = {
  type: 'dossier_submitted',
  ...{ reference: 'TN-1', procedure: '1.004873', procedureVersion: 'v1', channel: 'online' },
  ...{ receivingAgency: 'H44.01', competentAgency: 'H44.09', nonBoundary: false, sets: 1 },
  ...{ papers: [], facts: {}, deliverBy: 'counter' },
}
const given = (more: Partial<Dossier>): Dossier => ({ ...fold([at(FILED, OPENED)]), ...more })
const marking = (...open: string[]) => ({ open, joins: {}, ended: false })
/** An act of the flow, of which only the work it moves matters here. */
const step = (work: Pick<EventOf<'timer_fired'>, 'opened' | 'closed' | 'shifted'>): EventBody => ({
  type: 'timer_fired',
  node: 'rest',
  marking: marking(),
  ...work,
})
const workOf = ({ tasks, stays, proposal }: Dossier) => ({ tasks, stays, proposal })

describe('work that an event opens', () => {
  it('stands beside what is open; a step and a wait are also stays in the account of the flow', () => {
    const opened = [
      task('step', 'check', { dueAt: NOW + 5 }),
      task('wait', 'tax'),
      task('timer', 'rest'),
      task('opinion'),
    ]
    const after = evolve(given({ tasks: [task('reception')], stays: [stay('before')] }), at(step({ opened })))
    expect(workOf(after)).toStrictEqual({
      tasks: [task('reception'), ...opened],
      stays: [stay('before'), stay('check', { dueAt: NOW + 5 }), stay('tax')],
      proposal: undefined,
    })
  })

  it('is there from the filing', () => {
    expect(fold([at({ ...FILED, opened: [task('reception')] })]).tasks).toEqual([task('reception')])
  })
})

describe('work that an event closes', () => {
  const check = task('step', 'check')
  const tax = task('wait', 'tax')

  it('is done now in the account; the stay of before, at the same step, keeps its time', () => {
    const stays = [stay('check', { doneAt: OPENED + 1 }), stay('check'), stay('tax')]
    const after = evolve(given({ tasks: [check, tax], stays }), at(step({ closed: [check.key] })))
    expect(workOf(after)).toStrictEqual({
      tasks: [tax],
      stays: [stay('check', { doneAt: OPENED + 1 }), stay('check', { doneAt: NOW }), stay('tax')],
      proposal: undefined,
    })
  })

  it('leaves the account of a step as it is where only an opinion on it is given', () => {
    const tasks = [check, task('opinion', 'check', { key: 'opinion:1' })]
    const after = evolve(given({ tasks, stays: [stay('check')] }), at(step({ closed: ['opinion:1'] })))
    expect(workOf(after)).toEqual({ tasks: [check], stays: [stay('check')], proposal: undefined })
  })

  it('takes a proposal with it where the head has answered, and only then', () => {
    const proposal = { step: check.key, items: ['Bản đồ'], reason: 'Mờ', proposedAt: OPENED }
    const before = given({ tasks: [check, tax, task('supplement_approval')], stays: [], proposal })
    const closing = (key: string) => evolve(before, at(step({ closed: [key] }))).proposal
    expect(closing(tax.key)).toEqual(proposal)
    expect(closing('supplement_approval')).toBeUndefined()
  })
})

describe('a refusal to receive that was proposed', () => {
  it('stands while its task does', () => {
    const refusalProposal = { reason: 'Thiếu', by: 'lan', proposedAt: OPENED }
    const before = given({ tasks: [task('reception'), task('refusal_approval')], refusalProposal })
    const closing = (key: string) => evolve(before, at(step({ closed: [key] }))).refusalProposal
    expect(closing('reception')).toEqual(refusalProposal)
    expect(closing('refusal_approval')).toBeUndefined()
  })
})

describe('work that gets another day', () => {
  it('has it in the inbox and in the account, each step for itself; what is done keeps its own', () => {
    const check = task('step', 'check', { dueAt: NOW + 5 })
    const tax = task('wait', 'tax', { dueAt: NOW + 6 })
    const other = task('step', 'other', { dueAt: NOW + 7 })
    const before = given({
      tasks: [check, tax, other, task('opinion', undefined, { dueAt: NOW + 8 })],
      stays: [
        stay('check', { dueAt: NOW + 1, doneAt: OPENED + 1 }),
        stay('check', { dueAt: NOW + 5 }),
        stay('tax', { dueAt: NOW + 6 }),
        stay('other', { dueAt: NOW + 7 }),
      ],
    })
    const shifted = [
      { key: check.key, dueAt: NOW + 50 },
      { key: tax.key },
      { key: 'opinion', dueAt: NOW + 80 },
    ]
    expect(workOf(evolve(before, at(step({ shifted }))))).toStrictEqual({
      tasks: [
        { ...check, dueAt: NOW + 50 },
        task('wait', 'tax'),
        other,
        task('opinion', undefined, { dueAt: NOW + 80 }),
      ],
      stays: [
        stay('check', { dueAt: NOW + 1, doneAt: OPENED + 1 }),
        stay('check', { dueAt: NOW + 50 }),
        stay('tax'),
        stay('other', { dueAt: NOW + 7 }),
      ],
      proposal: undefined,
    })
  })
})

describe('work that is given to somebody', () => {
  const check = task('step', 'check', { unit: 'P1', assignee: 'lan' })
  const other = task('step', 'other', { assignee: 'mai' })
  const dealt = (body: Omit<EventOf<'task_assigned'>, 'type' | 'task'>) =>
    evolve(given({ tasks: [check, other] }), at({ type: 'task_assigned', task: check.key, ...body })).tasks

  it.each([
    ['to another member of staff', { to: 'hoa' }, { ...check, assignee: 'hoa' }],
    ['to nobody: whoever has the role', { to: null }, task('step', 'check', { unit: 'P1' })],
    [
      'in another role and unit',
      { to: 'hoa', as: { role: 'unit_head', unit: 'P2' } },
      { ...check, assignee: 'hoa', role: 'unit_head', unit: 'P2' },
    ],
    [
      'in a role of no unit',
      { to: 'hoa', as: { role: 'leader' } },
      task('step', 'check', { assignee: 'hoa', role: 'leader' }),
    ],
  ])('%s', (_, body, after) => {
    expect(dealt(body)).toStrictEqual([after, other])
  })
})

describe('a dossier that is moved to another version of its procedure', () => {
  const before = given({
    ...{ status: 'in_process', dueAt: NOW + 5, originalDueAt: NOW + 5, marking: marking('check') },
    ...{ tasks: [task('step', 'check')], stays: [stay('check')] },
  })
  const move: EventBody = {
    type: 'version_moved',
    ...{ from: 'v1', to: 'v2', steps: { check: 'look' }, deadline: 'new', reason: 'Luật mới' },
    ...{ marking: marking('look'), dueAt: NOW + 9 },
    closed: ['step:check:2'],
    opened: [task('step', 'look')],
  }
  const clock: NonNullable<EventOf<'version_moved'>['clock']> = {
    ...{ start: OPENED, agency: 'H44.09', limit: { unit: 'none' }, counting: 'day', pauses: [] },
    ...{ ruleSet: 'nd-118-2025', calendarVersion: 1 },
  }
  const restored: EventBody = { type: 'version_restored', to: 'v1', reason: 'Nhầm', dueAt: NOW + 5 }

  it('knows how it was', () => {
    const moved = evolve(before, at(move))
    expect(moved).toMatchObject({ procedureVersion: 'v2', marking: marking('look'), dueAt: NOW + 5 })
    expect(moved.moved).toStrictEqual({
      ...{ procedureVersion: 'v1', tasks: before.tasks, stays: before.stays, marking: marking('check') },
      ...{ dueAt: NOW + 5, originalDueAt: NOW + 5 },
    })
  })

  it('has the day of its new clock; without one, and without steps that moved, it goes on as it stood', () => {
    expect(evolve(before, at({ ...move, clock }))).toMatchObject({ clock, dueAt: NOW + 9 })
    const { marking: _, ...unmoved } = move
    expect(evolve(before, at(unmoved)).marking).toEqual(marking('check'))
  })

  it('is again as it was when that is taken back', () => {
    const after = evolve(evolve(before, at({ ...move, clock })), at(restored))
    expect(after).toStrictEqual({ ...before, version: 5, lastActAt: NOW })
  })

  it('is also again without what it did not have', () => {
    const { dueAt: _, originalDueAt: __, ...undated } = before
    const after = evolve(evolve(undated, at({ ...move, clock })), at(restored))
    expect(after).toStrictEqual({ ...undated, version: 5, lastActAt: NOW })
  })

  it.each<[string, EventBody, boolean]>([
    ['a note', { type: 'note_added', text: 'x' }, true],
    ['urging', { type: 'dossier_urged', text: 'x' }, true],
    ['a fee', { type: 'fee_collected', code: 'x' }, true],
    ['work that goes on', step({}), false],
    ['somebody else who has the work', { type: 'task_assigned', task: 'x', to: null }, false],
  ])('can be moved back after %s: it says whether', (_, body, can) => {
    expect(evolve(evolve(before, at(move)), at(body)).moved !== undefined).toBe(can)
  })
})

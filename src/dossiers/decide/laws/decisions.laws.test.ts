import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AGENCIES_2018, UNITS_2018 } from '../../../../demo/agencies-2018.ts'
import { AGENCIES_2026, UNITS_2026 } from '../../../../demo/agencies-2026.ts'
import { DEMO_PROCEDURES } from '../../../../demo/procedures/index.ts'
import { fromLocal } from '../../../calendar/index.ts'
import type { ProcedureVersion } from '../../../catalogue/index.ts'
import type { FlowDefinition } from '../../../workflow/index.ts'
import type { CommandOf } from '../../commands.ts'
import type { DossierEvent } from '../../events/events.ts'
import {
  actorFor,
  type Desk,
  diceFor,
  openDesk,
  play,
  RESULT_FILE,
  type Turn,
} from '../../history.testing.ts'
import type { Dossier } from '../../model.ts'
import { worldFor } from '../../office.ts'
import { isRefusal } from '../../refusals.ts'
import { dueAct } from '../../upkeep/due-act.ts'
import { applicationFor, oddVersion, type Walk, walkOn } from '../../walk.testing.ts'
import { decide } from '../index.ts'

const BASE = DEMO_PROCEDURES.find((one) => one.nonBoundary === 'nation') as ProcedureVersion
const desk = openDesk({
  agencies: [...AGENCIES_2026, ...AGENCIES_2018],
  units: [...UNITS_2026, ...UNITS_2018],
  versions: [...DEMO_PROCEDURES, ...Array(10).fill(oddVersion(BASE))],
})
const histories = diceFor(60).map((dice) => play(desk, dice))
const eventsOf = (turns: readonly Turn[]): DossierEvent[] =>
  turns.flatMap(({ outcome }) => (isRefusal(outcome) ? [] : outcome.events))

describe('a decision', () => {
  it('is never changed but by a decision: the result is the last one made', () => {
    let issued = 0
    fc.assert(
      fc.property(histories, (turns) => {
        let last: string | undefined
        for (const { body } of eventsOf(turns)) {
          if (body.type === 'step_completed') last = body.decision ?? last
          if (body.type !== 'result_issued') continue
          issued += 1
          expect(body.decision).toBe(last)
        }
      }),
      { numRuns: 1500 },
    )
    expect(issued).toBeGreaterThan(50)
  })

  it('is what the result says, whichever of the steps decide and however often the dossier goes back', () => {
    let turned = 0
    fc.assert(
      fc.property(chains, ({ deciders, ways }) => {
        const walk = walkOn(flowDesk(chainOf(deciders)))
        const made = goThrough(walk, deciders, ways)
        expect(walk.state().result?.decision).toBe(made.at(-1))
        turned += made.at(-1) === 'refused' && ways.some(({ back }) => back > 0) ? 1 : 0
      }),
      { numRuns: 150 },
    )
    expect(turned).toBeGreaterThan(20)
  })

  it('stays when the dossier goes back to a step after it, and falls when it goes back to before it', () => {
    const at = (minute: number) => fromLocal('2026-11-23', 600 + minute)
    const walk = walkOn(flowDesk(SIGNED_APART))
    walk.do(applicationFor(flowDesk(SIGNED_APART), { procedure: '9.000002', at: at(0) }), at(0))
    walk.do({ type: 'complete_step', node: 'draft' }, at(1))
    walk.do(
      { type: 'complete_step', node: 'decide', decision: 'refused', reason: 'Không đủ điều kiện.' },
      at(2),
    )
    walk.do({ type: 'complete_step', node: 'sign' }, at(3))
    expect(
      walk.do({ type: 'send_back', node: 'issue', to: 'sign', reason: 'Sai ngày ký.' }, at(4)).decision,
    ).toBe('refused')
    walk.do({ type: 'complete_step', node: 'sign' }, at(5))
    const back = walk.do({ type: 'send_back', node: 'issue', to: 'draft', reason: 'Soạn lại.' }, at(6))
    expect([back.decision, back.decisionReason]).toEqual([undefined, undefined])
    walk.do({ type: 'complete_step', node: 'draft' }, at(7))
    walk.do(
      { type: 'complete_step', node: 'decide', decision: 'refused', reason: 'Không đủ điều kiện.' },
      at(8),
    )
    walk.do({ type: 'complete_step', node: 'sign' }, at(9))
    walk.do({ type: 'send_back', node: 'issue', to: 'sign', reason: 'Sai con dấu.' }, at(10))
    walk.do({ type: 'complete_step', node: 'sign' }, at(11))
    const issued = walk.do({ type: 'complete_step', node: 'issue', files: [RESULT_FILE] }, at(12))
    expect(issued.result?.decision).toBe('refused')
  })

  it('that is missing at the end is asked of whoever ends it, and is never taken for consent', () => {
    const at = (minute: number) => fromLocal('2026-11-23', 600 + minute)
    const nobodyDecides = flowDesk({
      ...SIGNED_APART,
      nodes: SIGNED_APART.nodes.map((node) => (node.kind === 'step' ? { ...node, decides: false } : node)),
    })
    const walk = walkOn(nobodyDecides)
    walk.do(applicationFor(nobodyDecides, { procedure: '9.000002', at: at(0) }), at(0))
    for (const [i, node] of ['draft', 'decide', 'sign'].entries())
      walk.do({ type: 'complete_step', node }, at(i + 1))
    expect(walk.try({ type: 'complete_step', node: 'issue' }, at(9))).toMatchObject({
      refused: 'decision_needed',
    })
    const ended = walk.do(
      { type: 'complete_step', node: 'issue', decision: 'granted', files: [RESULT_FILE] },
      at(10),
    )
    expect(ended.result?.decision).toBe('granted')
  })
})

describe('a result', () => {
  const at = (day: string, minute = 600) => fromLocal(day, minute)
  const signed = (day: string) => {
    const own = flowDesk(SIGNED_APART)
    const walk = walkOn(own)
    walk.do(applicationFor(own, { procedure: '9.000002', at: at(day) }), at(day))
    walk.do({ type: 'complete_step', node: 'draft' }, at(day, 601))
    walk.do({ type: 'complete_step', node: 'decide', decision: 'granted' }, at(day, 602))
    walk.do({ type: 'complete_step', node: 'sign' }, at(day, 603))
    return walk
  }

  it('is issued with its file, and with the next number of its series unless one is typed', () => {
    const walk = signed('2026-11-23')
    expect(walk.try({ type: 'complete_step', node: 'issue' }, at('2026-11-23', 610))).toMatchObject({
      refused: 'result_file_missing',
    })
    const issue: CommandOf<'complete_step'> = { type: 'complete_step', node: 'issue', files: [RESULT_FILE] }
    const unclear = walk.try({ ...issue, resultNumber: 'số 5' }, at('2026-11-23', 611))
    expect(unclear).toMatchObject({ refused: 'result_number_unclear' })
    const issued = walk.try(issue, at('2026-11-23', 612))
    if (isRefusal(issued)) throw new Error(issued.refused)
    const body = issued.events.at(-1)?.body
    const { competentAgency } = issued.dossier
    expect(body).toMatchObject({
      type: 'result_issued',
      files: [RESULT_FILE],
      numberSeries: { agency: competentAgency, year: 2026 },
    })
    expect(body).not.toHaveProperty('number')
  })

  it('of a dossier accepted before Decree 118/2025 may come without a file', () => {
    const own = flowDesk(SIGNED_APART)
    const state = { ...signed('2026-11-23').state(), acceptedAt: at('2025-06-30') }
    const body: CommandOf<'complete_step'> = { type: 'complete_step', node: 'issue' }
    const command = {
      id: state.id,
      dossier: state.id,
      actor: actorFor(body, state),
      at: at('2026-11-24'),
      body,
    }
    expect(decide(state, command, worldFor(own, state, body, command.at))).not.toHaveProperty('refused')
  })
})

describe('time that passes', () => {
  it('is never refused for ever: what the system does when a moment has come is done, in every state', () => {
    let due = 0
    fc.assert(
      fc.property(histories, (turns) => {
        for (const { before, outcome } of turns) {
          if (isRefusal(outcome) || before === undefined) continue
          due += checkDue(desk, outcome.dossier)
        }
      }),
      { numRuns: 700 },
    )
    expect(due).toBeGreaterThan(100)
  })

  it('ends a dossier whose supplement was asked for after its decision, which once was possible', () => {
    const turns = fc.sample(histories, { numRuns: 400, seed: 7 }).flat()
    const waiting = turns
      .flatMap(({ outcome }) => (isRefusal(outcome) ? [] : [outcome.dossier]))
      .find(({ status }) => status === 'awaiting_supplement') as Dossier
    expect(checkDue(desk, { ...waiting, decision: 'refused' })).toBeGreaterThan(0)
  })
})

/** Tries every act of the system on the dossier, each at its moment; answers how many there were. */
function checkDue(office: Desk, dossier: Dossier): number {
  const flow = office.catalogue.byId(dossier.procedureVersion)?.flow
  let tried = 0
  for (const task of dossier.tasks) {
    const body = dueAct(task, flow)
    if (body === undefined || task.dueAt === undefined) continue
    const at = Math.max(task.dueAt, dossier.lastActAt) + 1
    const command = { id: 'x', dossier: dossier.id, actor: actorFor(body, dossier), at, body }
    const system = { ...command, actor: { kind: 'system', id: 'timer' } as const }
    const outcome = decide(dossier, system, worldFor(office, dossier, body, at))
    tried += 1
    expect(isRefusal(outcome) ? [outcome.refused, body.type, dossier.status] : []).toEqual([])
  }
  return tried
}

const name = { vi: 'Thử', en: 'Trial' }
const performer = { agency: 'competent', role: 'case_officer' } as const
const SIGNED_APART: FlowDefinition = {
  id: 'signed_apart',
  name,
  start: 'draft',
  facts: {},
  nodes: [
    { kind: 'step', id: 'draft', name, performer, next: 'decide' },
    { kind: 'step', id: 'decide', name, performer, decides: true, next: 'sign' },
    { kind: 'step', id: 'sign', name, performer, signs: true, next: 'issue' },
    {
      kind: 'step',
      id: 'issue',
      name,
      performer,
      actions: ['send_back'],
      returnTo: ['sign', 'draft'],
      next: 'end',
    },
    { kind: 'end', id: 'end' },
  ],
}

/** Which steps of a chain decide, and what is done at one step after another: how far back it is sent, and what is decided. */
const chains = fc
  .record({
    length: fc.integer({ min: 4, max: 6 }),
    early: fc.uniqueArray(fc.nat({ max: 2 }), { minLength: 1, maxLength: 2 }),
  })
  .map(({ length, early }) => Array.from({ length }, (_, i) => early.includes(i)))
  .chain((deciders) =>
    fc.record({
      deciders: fc.constant(deciders),
      ways: fc.array(
        fc.record({
          back: fc.constantFrom(0, 0, 0, 1, 1, 2),
          decision: fc.constantFrom('granted' as const, 'refused' as const),
        }),
        { maxLength: 24 },
      ),
    }),
  )
type Way = { back: number; decision: 'granted' | 'refused' }

/** One step after another; each may send back to any before it. */
function chainOf(deciders: readonly boolean[]): FlowDefinition {
  const steps = deciders.map((decides, i) => ({
    ...{
      kind: 'step' as const,
      id: `step_${i}`,
      name,
      performer,
      next: i + 1 < deciders.length ? `step_${i + 1}` : 'end',
    },
    ...(decides ? { decides } : {}),
    ...(i > 0
      ? { actions: ['send_back' as const], returnTo: deciders.slice(0, i).map((_, n) => `step_${n}`) }
      : {}),
  }))
  return { id: 'chain', name, start: 'step_0', facts: {}, nodes: [...steps, { kind: 'end', id: 'end' }] }
}

/** Leads a dossier through its chain to the end, whatever happens on the way; the decisions in the order in which they were made. */
function goThrough(walk: Walk, deciders: readonly boolean[], ways: readonly Way[]): string[] {
  let minute = 600
  const at = () => {
    minute += 1
    return fromLocal('2026-11-23', minute)
  }
  const made: string[] = []
  const application = at()
  walk.do(applicationFor(flowDesk(chainOf([true])), { procedure: '9.000002', at: application }), application)
  const turns = [...ways, ...Array<Way>(6).fill({ back: 0, decision: 'refused' })]
  for (const { back, decision } of turns) {
    const here = Number(
      walk
        .state()
        .tasks.find(({ kind }) => kind === 'step')
        ?.node?.slice('step_'.length),
    )
    if (Number.isNaN(here)) break
    const node = `step_${here}`
    if (back > 0 && here > 0) {
      const to = `step_${Math.max(0, here - back)}`
      walk.do({ type: 'send_back', node, to, reason: 'Xem lại.' }, at())
      continue
    }
    const body: CommandOf<'complete_step'> = { type: 'complete_step', node, files: [RESULT_FILE] }
    const plain = walk.try(body, at())
    if (!isRefusal(plain)) continue
    // Nobody but who decides is asked: what was decided is never lost on the way.
    expect([plain.refused, deciders[here]]).toEqual(['decision_needed', true])
    walk.do({ ...body, decision, ...(decision === 'refused' ? { reason: 'Không đủ điều kiện.' } : {}) }, at())
    made.push(decision)
  }
  return made
}

function flowDesk(flow: FlowDefinition): Desk {
  const version = { ...oddVersion(BASE), procedure: '9.000002', flow }
  return openDesk({ agencies: AGENCIES_2026, units: UNITS_2026, versions: [version] })
}

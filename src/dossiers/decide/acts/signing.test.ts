import { describe, expect, it } from 'vitest'
import { AGENCIES_2026, UNITS_2026 } from '../../../../demo/agencies-2026.ts'
import { DEMO_PROCEDURES } from '../../../../demo/procedures/index.ts'
import type { Actor } from '../../../agencies/index.ts'
import { fromLocal } from '../../../calendar/index.ts'
import type { ProcedureVersion } from '../../../catalogue/index.ts'
import type { StepNode } from '../../../workflow/index.ts'
import type { CommandBody } from '../../commands.ts'
import { openDesk, RESULT_FILE } from '../../history.testing.ts'
import { isRefusal } from '../../refusals.ts'
import { applicationFor, type Walk, walkOn } from '../../walk.testing.ts'

const base = DEMO_PROCEDURES.find((one) => one.procedure === '1.004873') as ProcedureVersion
const name = { vi: 'Thử', en: 'Trial' }
const step = (id: string, role: string, next: string, more: Partial<StepNode> = {}): StepNode => ({
  ...{ kind: 'step', id, name, performer: { agency: 'competent', role }, next, ...more },
})
const version = (initials: number | undefined): ProcedureVersion => ({
  ...base,
  ...{ id: `order-${initials}`, procedure: `9.00001${initials ?? 9}` },
  ...(initials === undefined ? {} : { initials }),
  flow: {
    ...{ id: 'order', name, start: 'prepare', facts: {} },
    nodes: [
      step('prepare', 'case_officer', 'check'),
      step('check', 'unit_head', 'sign', { returnTo: ['prepare'] }),
      step('sign', 'agency_head', 'issue', { decides: true, returnTo: ['prepare'] }),
      step('issue', 'clerk', 'end'),
      { kind: 'end', id: 'end' },
    ],
  },
})
const desk = openDesk({
  ...{ agencies: AGENCIES_2026, units: UNITS_2026 },
  versions: [version(2), version(0), version(undefined)],
})
const MONDAY = fromLocal('2026-12-07', 600)
const file = (letter: string) => ({ ...RESULT_FILE, sha256: letter.repeat(64) })
const initial = (letter: string): CommandBody => ({ type: 'initial_result', files: [file(letter)] })
const sign = (letter: string): CommandBody => ({ type: 'sign_result', files: [file(letter)] })
const complete = (node: string, more = {}): CommandBody => ({ type: 'complete_step', node, ...more })
const grant = complete('sign', { decision: 'granted' })
const seal = (of: string) => complete('issue', { files: [file('f')], sealOf: of.repeat(64) })

function received(initials: number | undefined) {
  const walk = walkOn(desk)
  walk.do(applicationFor(desk, { procedure: `9.00001${initials ?? 9}`, at: MONDAY }), MONDAY)
  const agency = walk.state().competentAgency
  const as = (role: 'case_officer' | 'unit_head' | 'agency_head' | 'clerk', id: string = role): Actor => ({
    ...{ kind: 'staff', id, grants: [{ role, agency }] },
  })
  return {
    walk,
    officer: as('case_officer'),
    unit: as('unit_head'),
    leader: as('agency_head'),
    clerk: as('clerk'),
  }
}

function refusal(walk: Walk, body: CommandBody, actor: Actor): string {
  const outcome = walk.try(body, MONDAY, actor)
  return isRefusal(outcome) ? outcome.refused : 'done'
}

describe('a result that is signed in order', () => {
  it('bears two initials, the leader’s signature, number and seal, and each is an event of its person', () => {
    const { walk, officer, unit, leader, clerk } = received(2)
    walk.do(initial('a'), MONDAY, officer)
    expect(refusal(walk, initial('b'), officer)).toBe('initialled_already')
    walk.do(complete('prepare'), MONDAY, officer)
    walk.do(initial('b'), MONDAY, unit)
    walk.do(complete('check'), MONDAY, unit)
    expect(refusal(walk, grant, leader)).toBe('leader_signature_missing')
    expect(refusal(walk, initial('c'), leader)).toBe('initials_complete')
    walk.do(sign('c'), MONDAY, leader)
    expect(refusal(walk, sign('d'), leader)).toBe('result_signed_already')
    walk.do(grant, MONDAY, leader)
    expect(refusal(walk, complete('issue', { files: [file('e')] }), clerk)).toBe('result_not_sealed')
    expect(refusal(walk, seal('b'), clerk)).toBe('result_not_sealed')
    walk.do(seal('c'), MONDAY, clerk)
    expect(walk.state()).toMatchObject({
      ...{ status: 'result_ready', result: { files: [file('f')] } },
      signing: {
        ...{ files: [file('c')], signed: { by: 'agency_head', at: MONDAY } },
        initials: [{ by: 'case_officer' }, { by: 'unit_head' }],
      },
    })
  })

  it('is not signed by the leader before its initials, nor by anybody else after them', () => {
    const { walk, officer, unit, leader } = received(2)
    expect(refusal(walk, sign('a'), officer)).toBe('initials_missing')
    expect(refusal(walk, sign('a'), leader)).toBe('not_permitted')
    expect(refusal(walk, { type: 'initial_result', files: [] }, officer)).toBe('result_file_missing')
    walk.do(initial('a'), MONDAY, officer)
    walk.do(complete('prepare'), MONDAY, officer)
    walk.do(initial('b'), MONDAY, unit)
    expect(refusal(walk, sign('c'), unit)).toBe('leader_signs')
    expect(refusal(walk, initial('c'), { ...unit, id: 'other' } as Actor)).toBe('initials_complete')
  })

  it('loses its signatures when a step is sent back', () => {
    const { walk, officer, unit } = received(2)
    walk.do(initial('a'), MONDAY, officer)
    walk.do(complete('prepare'), MONDAY, officer)
    walk.do({ type: 'send_back', node: 'check', to: 'prepare', reason: 'Sửa' }, MONDAY, unit)
    expect(walk.state().signing).toBeUndefined()
    expect(refusal(walk, initial('b'), officer)).toBe('done')
  })

  it('needs the leader alone where the record asks for no initials', () => {
    const { walk, officer, unit, leader, clerk } = received(0)
    expect(refusal(walk, initial('a'), officer)).toBe('initials_complete')
    walk.do(complete('prepare'), MONDAY, officer)
    walk.do(complete('check'), MONDAY, unit)
    walk.do(sign('c'), MONDAY, leader)
    walk.do(grant, MONDAY, leader)
    walk.do(seal('c'), MONDAY, clerk)
    expect(walk.state().status).toBe('result_ready')
  })
})

it('a result of a procedure without an order is issued as it was', () => {
  const { walk, officer, unit, leader, clerk } = received(undefined)
  expect(refusal(walk, initial('a'), officer)).toBe('not_signed_in_order')
  walk.do(complete('prepare'), MONDAY, officer)
  walk.do(complete('check'), MONDAY, unit)
  expect(refusal(walk, sign('a'), leader)).toBe('not_signed_in_order')
  walk.do(grant, MONDAY, leader)
  walk.do(complete('issue', { files: [file('e')] }), MONDAY, clerk)
  expect(walk.state()).toMatchObject({ status: 'result_ready', result: { files: [file('e')] } })
})

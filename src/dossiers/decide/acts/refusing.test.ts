import { describe, expect, it } from 'vitest'
import { AGENCIES_2026, UNITS_2026 } from '../../../../demo/agencies-2026.ts'
import { DEMO_PROCEDURES } from '../../../../demo/procedures/index.ts'
import type { ActiveGrant, Actor } from '../../../agencies/index.ts'
import { fromLocal } from '../../../calendar/index.ts'
import type { ProcedureVersion } from '../../../catalogue/index.ts'
import type { CommandBody } from '../../commands.ts'
import { openDesk } from '../../history.testing.ts'
import { isRefusal } from '../../refusals.ts'
import { applicationFor, oddVersion, type Walk, walkOn } from '../../walk.testing.ts'

const base = DEMO_PROCEDURES.find((one) => one.procedure === '1.004873') as ProcedureVersion
const desk = openDesk({ agencies: AGENCIES_2026, units: UNITS_2026, versions: [oddVersion(base)] })
const MONDAY = fromLocal('2026-12-07', 600)
const WARD = 'H44.102'
const CENTRE = AGENCIES_2026.find(({ kind }) => kind === 'centre')?.code ?? ''
const propose: CommandBody = { type: 'propose_intake_refusal', reason: 'Không thuộc thẩm quyền' }
const approve: CommandBody = { type: 'approve_intake_refusal' }
const sendBack: CommandBody = { type: 'reject_intake_refusal', reason: 'Nêu điều luật' }

const staff = (id: string, ...grants: ActiveGrant[]): Actor => ({ kind: 'staff', id, grants })
const atCounter = (unit?: string): ActiveGrant => ({
  ...{ role: 'reception_officer', agency: WARD },
  ...(unit === undefined ? {} : { unit }),
})
const headOf = (unit: string, more: Partial<ActiveGrant> = {}): ActiveGrant => ({
  ...{ role: 'unit_head', agency: WARD, unit, ...more },
})

function filed(receivingAgency = WARD): Walk {
  const walk = walkOn(desk)
  const { paidFees: _, ...body } = applicationFor(desk, { procedure: '9.000001', at: MONDAY })
  walk.do({ ...body, receivingAgency, competentAgency: WARD, type: 'submit' }, MONDAY)
  return walk
}

function refusal(walk: Walk, body: CommandBody, actor: Actor): string {
  const outcome = walk.try(body, MONDAY, actor)
  return isRefusal(outcome) ? outcome.refused : 'done'
}

const waiting = (walk: Walk) => walk.state().tasks.find(({ kind }) => kind === 'refusal_approval')

describe('a refusal to receive (form 03)', () => {
  const lan = staff('lan', atCounter('ttpvhcc'))
  const head = staff('minh', headOf('ttpvhcc'))

  it('is proposed at the counter and made by the head of its unit, within the time of the reception', () => {
    const walk = filed()
    walk.do(propose, MONDAY, lan)
    const reception = walk.state().tasks.find(({ kind }) => kind === 'reception')
    expect(waiting(walk)).toMatchObject({ role: 'unit_head', unit: 'ttpvhcc', dueAt: reception?.dueAt })
    expect(walk.state().status).toBe('submitted')
    expect(refusal(walk, propose, lan)).toBe('refusal_proposed')
    expect(refusal(walk, approve, lan)).toBe('not_permitted')
    expect(refusal(walk, approve, staff('hoa', headOf('vp')))).toBe('not_permitted')
    expect(walk.do(approve, MONDAY, head)).toMatchObject({
      ...{ status: 'not_accepted', endKind: 'not_accepted', tasks: [] },
      decisionReason: 'Không thuộc thẩm quyền',
    })
  })

  it('is nobody’s at the counter to make', () => {
    expect(refusal(filed(), { type: 'refuse_intake', reason: 'x' }, lan)).toBe('not_permitted')
    expect(refusal(filed(), approve, head)).toBe('not_permitted')
    expect(refusal(filed(), approve, staff('dung', { role: 'agency_head', agency: WARD }))).toBe(
      'no_refusal_proposed',
    )
  })

  it('goes back with a remark, and may be proposed again', () => {
    const walk = filed()
    walk.do(propose, MONDAY, lan)
    walk.do(sendBack, MONDAY, head)
    expect([walk.state().status, walk.state().refusalProposal, waiting(walk)]).toEqual([
      'submitted',
      undefined,
      undefined,
    ])
    expect(refusal(walk, propose, lan)).toBe('done')
  })

  it('falls when the counter accepts after all, asks for a supplement or gets one', () => {
    const ways: CommandBody[] = [
      { type: 'accept', paidFees: true },
      { type: 'request_intake_supplement', items: ['Đơn'], reason: 'Thiếu' },
      { type: 'withdraw', reason: 'Đổi ý' },
    ]
    for (const way of ways) {
      const walk = filed()
      walk.do(propose, MONDAY, lan)
      walk.do(way, MONDAY)
      expect([waiting(walk), walk.state().refusalProposal]).toEqual([undefined, undefined])
    }
    const walk = filed()
    walk.do({ type: 'request_intake_supplement', items: ['Đơn'], reason: 'Thiếu' }, MONDAY)
    walk.do(propose, MONDAY, lan)
    expect(waiting(walk)?.dueAt).toBeGreaterThan(MONDAY)
    walk.do({ type: 'provide_intake_supplement', papers: [] }, MONDAY)
    expect(waiting(walk)).toBeUndefined()
  })

  it('is confirmed by a head who sits at the counter in person, and not by who stands in for the head', () => {
    const alone = staff('minh', atCounter('ttpvhcc'), headOf('ttpvhcc'))
    const standIn = staff('lan', atCounter('ttpvhcc'), headOf('ttpvhcc', { onBehalfOf: 'minh' }))
    const one = filed()
    one.do(propose, MONDAY, alone)
    expect(refusal(one, approve, alone)).toBe('done')
    const other = filed()
    other.do(propose, MONDAY, standIn)
    expect(refusal(other, approve, standIn)).toBe('refusal_own_proposal')
    expect(refusal(other, approve, staff('dung', { role: 'agency_head', agency: WARD }))).toBe('done')
    const third = filed()
    third.do(propose, MONDAY, staff('hoa', atCounter('ttpvhcc')))
    expect(refusal(third, approve, standIn)).toBe('done')
  })

  it('of a counter without a unit waits for the head of the agency, at the Centre for its manager', () => {
    const own = filed()
    own.do(propose, MONDAY, staff('lan', atCounter()))
    expect(waiting(own)).toMatchObject({ agency: WARD, role: 'agency_head' })
    const centre = filed(CENTRE)
    centre.do(propose, MONDAY, staff('lan', { role: 'reception_officer', agency: CENTRE }))
    expect(waiting(centre)).toMatchObject({ agency: CENTRE, role: 'centre_manager' })
  })
})

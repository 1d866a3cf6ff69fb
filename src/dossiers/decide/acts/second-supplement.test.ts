import { describe, expect, it } from 'vitest'
import { AGENCIES_2026, UNITS_2026 } from '../../../../demo/agencies-2026.ts'
import { DEMO_PROCEDURES } from '../../../../demo/procedures/index.ts'
import type { Actor } from '../../../agencies/index.ts'
import { fromLocal, type Instant } from '../../../calendar/index.ts'
import type { ProcedureVersion } from '../../../catalogue/index.ts'
import type { CommandBody } from '../../commands.ts'
import { openDesk } from '../../history.testing.ts'
import type { TaskKind } from '../../model.ts'
import { isRefusal } from '../../refusals.ts'
import { applicationFor, oddVersion, type Walk, walkOn } from '../../walk.testing.ts'

const base = DEMO_PROCEDURES.find((one) => one.procedure === '1.004873') as ProcedureVersion
const desk = openDesk({ agencies: AGENCIES_2026, units: UNITS_2026, versions: [oddVersion(base)] })
const on = (date: string): Instant => fromLocal(date, 600)
const MONDAY = on('2026-12-07')
const text = 'Theo quy định'
const askSupplement: CommandBody = { type: 'request_supplement', items: ['Bản vẽ'], reason: text }
const provide: CommandBody = { type: 'provide_supplement', papers: [] }
const grant: CommandBody = { type: 'complete_step', node: 'examine', decision: 'granted' }

function received(): Walk {
  const walk = walkOn(desk)
  walk.do(applicationFor(desk, { procedure: '9.000001', at: MONDAY }), MONDAY)
  return walk
}

function refusal(walk: Walk, body: CommandBody, at: Instant, actor: Actor): string {
  const outcome = walk.try(body, at, actor)
  return isRefusal(outcome) ? outcome.refused : 'done'
}

const kinds = (walk: Walk): TaskKind[] => walk.state().tasks.map(({ kind }) => kind)

describe('a second supplement request (bổ sung lần hai)', () => {
  const propose = { ...askSupplement, type: 'propose_supplement' } as CommandBody
  const approve: CommandBody = { type: 'approve_supplement' }
  const reject: CommandBody = { type: 'reject_supplement', reason: text }
  const givenFirst = () => {
    const walk = received()
    walk.do(askSupplement, MONDAY)
    walk.do(provide, MONDAY)
    const agency = walk.state().competentAgency
    const as = (role: 'case_officer' | 'agency_head', at = agency): Actor => ({
      kind: 'staff',
      id: role,
      grants: [{ role, agency: at }],
    })
    return {
      walk,
      officer: as('case_officer'),
      head: as('agency_head'),
      stranger: as('agency_head', 'H99'),
    }
  }

  it('is proposed by the officer and approved by the head, who holds no step', () => {
    const { walk, officer, head, stranger } = givenFirst()
    walk.do(propose, MONDAY, officer)
    expect([walk.state().status, kinds(walk).includes('supplement_approval')]).toEqual(['in_process', true])
    expect(refusal(walk, propose, MONDAY, officer)).toBe('proposal_open')
    expect(refusal(walk, approve, MONDAY, officer)).toBe('not_permitted')
    expect(refusal(walk, approve, MONDAY, stranger)).toBe('not_permitted')
    walk.do(approve, MONDAY, head)
    expect([walk.state().status, walk.state().proposal]).toEqual(['awaiting_supplement', undefined])
    expect(walk.state().supplements.at(-1)).toMatchObject({ items: ['Bản vẽ'], reason: text })
    expect(kinds(walk)).not.toContain('supplement_approval')
    walk.do(provide, on('2026-12-08'))
    expect(refusal(walk, grant, on('2026-12-08'), officer)).toBe('done')
  })

  it('goes on without where the head does not approve, and may be proposed again', () => {
    const { walk, officer, head } = givenFirst()
    walk.do(propose, MONDAY, officer)
    walk.do(reject, MONDAY, head)
    expect([walk.state().proposal, refusal(walk, approve, MONDAY, head)]).toEqual([undefined, 'no_proposal'])
    expect(refusal(walk, propose, MONDAY, officer)).toBe('done')
  })

  it('falls with the step of whoever proposed it', () => {
    const { walk, officer } = givenFirst()
    walk.do(propose, MONDAY, officer)
    walk.do(grant, MONDAY, officer)
    expect([walk.state().proposal, kinds(walk)]).toEqual([undefined, ['wait']])
  })
})

import { describe, expect, it } from 'vitest'
import { AGENCIES_2026, COMMITTEE, COMMITTEE_OFFICE, UNITS_2026 } from '../../../demo/agencies-2026.ts'
import { PROCEDURES_2026 } from '../../../demo/procedures/index.ts'
import type { Actor, Role } from '../../agencies/index.ts'
import { fromLocal } from '../../calendar/index.ts'
import { openDesk } from '../history.testing.ts'
import { isHolder } from '../permits/holder.ts'
import { isRefusal } from '../refusals.ts'
import { applicationFor, walkOn } from '../walk.testing.ts'

const desk = openDesk({ agencies: AGENCIES_2026, units: UNITS_2026, versions: PROCEDURES_2026 })
const monday = fromLocal('2026-11-23', 600)
const holding = (role: Role, agency: string): Actor => ({
  kind: 'staff',
  id: role,
  grants: [{ role, agency }],
})
const chairman = holding('province_leader', COMMITTEE)
const officeHead = holding('agency_head', COMMITTEE_OFFICE)

describe('what only the Chairman of the People’s Committee may sign', () => {
  it('stands with the Chairman, never with the head of the Committee’s Office, who may not sign it', () => {
    const walk = walkOn(desk)
    let dossier = walk.do(applicationFor(desk, { procedure: '1.009645', at: monday }), monday)
    for (let at = monday; dossier.marking?.open[0] !== 'approve'; at += 60_000) {
      const node = dossier.marking?.open[0]
      if (node === undefined) dossier = walk.do({ type: 'transfer' }, at)
      else dossier = walk.do({ type: 'complete_step', node }, at)
    }
    const task = dossier.tasks.find(({ node }) => node === 'approve')!
    expect(task).toMatchObject({ agency: COMMITTEE, role: 'province_leader' })
    expect([isHolder(chairman, task), isHolder(officeHead, task)]).toEqual([true, false])
    const sign = { type: 'complete_step', node: 'approve', decision: 'granted' } as const
    expect(walk.try(sign, monday + 86_400_000, officeHead)).toMatchObject({ refused: 'not_permitted' })
    expect(isRefusal(walk.try(sign, monday + 86_400_000, chairman))).toBe(false)
    const next = walk.state().tasks.find(({ node }) => node === 'committee_issue')
    expect(next).toMatchObject({ agency: COMMITTEE_OFFICE, role: 'clerk' })
  })
})

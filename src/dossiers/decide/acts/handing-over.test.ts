import { expect, it } from 'vitest'
import { AGENCIES_2026, UNITS_2026 } from '../../../../demo/agencies-2026.ts'
import { PROCEDURES_2026 } from '../../../../demo/procedures/index.ts'
import type { Actor } from '../../../agencies/index.ts'
import { fromLocal } from '../../../calendar/index.ts'
import type { CommandBody } from '../../commands.ts'
import { openDesk, RESULT_FILE } from '../../history.testing.ts'
import { isRefusal } from '../../refusals.ts'
import { applicationFor, type Walk, walkOn } from '../../walk.testing.ts'

const MONDAY = fromLocal('2026-12-07', 600)
const COPIES = '2.000815'
const versions = PROCEDURES_2026.filter(({ procedure }) => procedure === COPIES)
const desk = openDesk({ agencies: AGENCIES_2026, units: UNITS_2026, versions })
const PAPER = { component: `${COPIES}-TP01`, name: 'Bằng gốc', originals: 1, copies: 0 }
const ORIGINAL = { ...PAPER, way: 'lent' } as const

/** With its result, to be got in this way. */
function ready(deliverBy: 'counter' | 'online', papers: (typeof PAPER)[] = [ORIGINAL]): Walk {
  const walk = walkOn(desk)
  const application = applicationFor(desk, { procedure: COPIES, at: MONDAY })
  walk.do({ ...application, deliverBy, papers }, MONDAY)
  for (let i = 0; i < 6 && walk.state().status !== 'result_ready'; i++) {
    const node = walk.state().tasks.find(({ kind }) => kind === 'step')?.node ?? ''
    const body: CommandBody = { type: 'complete_step', node, files: [RESULT_FILE] }
    if (isRefusal(walk.try(body, MONDAY))) walk.do({ ...body, decision: 'granted' }, MONDAY)
  }
  return walk
}

const refusal = (outcome: ReturnType<Walk['try']>) => (isRefusal(outcome) ? outcome.refused : undefined)

it('what was asked for online is handed over when its owner opens it, and by nobody else who asks', () => {
  const online: CommandBody = { type: 'hand_over', method: 'online' }
  const walk = ready('online')
  const owner: Actor = { kind: 'applicant', id: 'citizen-1', secretOf: walk.state().id }
  expect(refusal(walk.try(online, MONDAY, { ...owner, secretOf: 'another' }))).toBe('not_permitted')
  expect(refusal(walk.try({ ...online, method: 'counter' }, MONDAY, owner))).toBe('not_permitted')
  expect(walk.do(online, MONDAY, owner).status).toBe('handed_over')
  const waiting = ready('counter')
  const its: Actor = { kind: 'applicant', id: 'citizen-1', secretOf: waiting.state().id }
  expect(refusal(waiting.try(online, MONDAY, its))).toBe('not_permitted')
})

it('originals go back that were lent, and no others; the event says which, and how it shows that they were got', () => {
  const walk = ready('counter')
  const give = (returned: string[]): CommandBody => ({
    ...{ type: 'hand_over', method: 'counter', proof: 'signature', returned },
  })
  expect(refusal(ready('counter', [PAPER]).try(give([PAPER.component]), MONDAY))).toBe('not_lent')
  expect(refusal(walk.try(give([ORIGINAL.component, 'TP-KHAC']), MONDAY))).toBe('not_lent')
  expect(walk.try(give([ORIGINAL.component]), MONDAY)).toMatchObject({
    events: [{ body: { type: 'result_handed_over', proof: 'signature', returned: [ORIGINAL.component] } }],
  })
})

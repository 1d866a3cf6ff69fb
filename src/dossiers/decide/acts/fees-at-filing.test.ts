import { describe, expect, it } from 'vitest'
import { AGENCIES_2026, UNITS_2026 } from '../../../../demo/agencies-2026.ts'
import { DEMO_PROCEDURES } from '../../../../demo/procedures/index.ts'
import type { Actor } from '../../../agencies/index.ts'
import { fromLocal } from '../../../calendar/index.ts'
import type { Fee, ProcedureVersion } from '../../../catalogue/index.ts'
import type { CommandBody } from '../../commands.ts'
import { standingFees } from '../../facts/fee-lines.ts'
import { openDesk } from '../../history.testing.ts'
import { isRefusal } from '../../refusals.ts'
import { applicationFor, oddVersion, type Walk, walkOn } from '../../walk.testing.ts'

const base = oddVersion(DEMO_PROCEDURES.find((one) => one.procedure === '1.004873') as ProcedureVersion)
const name = { vi: 'Lệ phí', en: 'Fee' }
const channels = base.channels
const AT_FILING = { code: 'LP', kind: 'fee', name, channels, amount: 30_000, due: 'filing' } satisfies Fee
const BY_PAGE = {
  ...{ code: 'TR', kind: 'fee', name, channels, amount: 0, formula: 'pages * 2000', due: 'filing' },
} satisfies Fee
const LATER = { code: 'SAU', kind: 'charge', name, channels, amount: 50_000 } satisfies Fee
const FREE = { code: 'MIEN', kind: 'fee', name, channels, amount: 0, due: 'filing' } satisfies Fee
const desk = openDesk({
  ...{ agencies: AGENCIES_2026, units: UNITS_2026 },
  versions: [{ ...base, fees: [AT_FILING, BY_PAGE, LATER, FREE] }],
})
const MONDAY = fromLocal('2026-12-07', 600)
const SYSTEM = { kind: 'system', id: 'payments' } as const
const LATE = MONDAY + 3_600_000
const paid = (code: string, amount: number): CommandBody => ({
  type: 'collect_fee',
  code,
  amount,
  receipt: 'GL1',
})
const accept = (paidFees: boolean, pages?: number): CommandBody => ({
  ...{ type: 'accept', paidFees },
  ...(pages === undefined ? {} : { facts: { pages } }),
})

function filed(facts: Record<string, number>): Walk {
  const walk = walkOn(desk)
  const { paidFees: _, ...body } = applicationFor(desk, { procedure: '9.000001', at: MONDAY })
  walk.do({ ...body, facts: { ...body.facts, ...facts }, type: 'submit' }, MONDAY)
  return walk
}

const refusal = (walk: Walk, body: CommandBody, by?: Actor) => {
  const outcome = walk.try(body, LATE, by)
  return isRefusal(outcome) ? outcome.refused : 'done'
}
const standings = (walk: Walk) =>
  standingFees(walk.state(), desk.versions[0]).map(({ code, standing }) => [code, standing])

describe('what is due at filing', () => {
  it('is owed from the filing on where the application tells it, and everything else when it is accepted', () => {
    expect(filed({ pages: 3 }).state().fees).toEqual([
      { code: 'LP', amount: 30_000 },
      { code: 'TR', amount: 6000 },
      { code: 'MIEN', amount: 0 },
    ])
  })

  it('stays paid at acceptance, whatever is ticked there, and the rest is asked for', () => {
    const walk = filed({ pages: 3 })
    walk.do(paid('LP', 30_000), MONDAY, SYSTEM)
    expect(standings(walk)).toEqual([
      ['LP', 'paid'],
      ['TR', 'unpaid'],
      ['SAU', 'unpaid'],
      ['MIEN', 'exempt'],
    ])
    walk.do(accept(false), LATE)
    expect(walk.state().fees).toEqual([
      { code: 'LP', amount: 30_000, paidAt: MONDAY },
      { code: 'TR', amount: 6000 },
      { code: 'SAU', amount: 50_000 },
      { code: 'MIEN', amount: 0 },
    ])
  })

  it('keeps the time of its payment where the counter collects the rest', () => {
    const walk = filed({ pages: 3 })
    walk.do(paid('LP', 30_000), MONDAY, SYSTEM)
    walk.do(accept(true), LATE)
    expect(walk.state().fees.map(({ paidAt }) => paidAt)).toEqual([MONDAY, LATE, LATE, LATE])
  })

  it('that comes to another amount at acceptance is asked for anew', () => {
    const walk = filed({ pages: 3 })
    walk.do(paid('TR', 6000), MONDAY, SYSTEM)
    walk.do(accept(false, 5), LATE)
    expect(walk.state().fees[1]).toEqual({ code: 'TR', amount: 10_000 })
  })

  it('is not paid by another amount, nor twice, nor in cash before it is accepted', () => {
    const walk = filed({ pages: 3 })
    expect(refusal(walk, paid('LP', 20_000), SYSTEM)).toBe('unknown_fee')
    expect(refusal(walk, { type: 'collect_fee', code: 'LP' })).toBe('not_allowed_now')
    walk.do(paid('LP', 30_000), MONDAY, SYSTEM)
    expect(refusal(walk, paid('LP', 30_000), SYSTEM)).toBe('unknown_fee')
    expect(refusal(walk, paid('SAU', 50_000), SYSTEM)).toBe('unknown_fee')
  })

  it('goes back where the dossier ends without being accepted', () => {
    const walk = filed({ pages: 3 })
    walk.do(paid('LP', 30_000), MONDAY, SYSTEM)
    walk.do({ type: 'withdraw', reason: 'Nộp nhầm' }, LATE)
    expect(standings(walk)).toEqual([['LP', 'back']])
  })
})

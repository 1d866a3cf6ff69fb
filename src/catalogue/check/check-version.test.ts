import { describe, expect, it } from 'vitest'
import { communeFlow, type FlowDefinition } from '../../workflow/index.ts'
import type { Fee, ProcedureVersion, TimeLimit } from '../model.ts'
import { testDirectory, testVersion } from '../versions/version.testing.ts'
import { checkVersion } from './check-version.ts'

const sound = testVersion()
const [fee, limit, component] = [sound.fees[0] as Fee, sound.timeLimits[0] as TimeLimit, sound.components[0]!]

function refusalsOf(changes: Partial<ProcedureVersion>) {
  return checkVersion(testVersion(changes), { directory: testDirectory, today: '2026-01-01' })
}

const found = (changes: Partial<ProcedureVersion>) =>
  refusalsOf(changes).map(({ code, place }) => `${code} @ ${place}`)

const faults: [string, Partial<ProcedureVersion>, string][] = [
  ['a code that is not d.dddddd', { procedure: '1193' }, 'code_format @ procedure'],
  ['an end that is not after the beginning', { validTo: '2026-01-01' }, 'dates_reversed @ validTo'],
  ['a period that is over', { validFrom: '2025-12-25', validTo: '2025-12-31' }, 'already_ended @ validTo'],
  [
    'a demonstration decision number',
    { decision: { ...sound.decision, number: 'Demo/QĐ-BCA' } },
    'decision_number @ decision.number',
  ],
  [
    'a decision number without a number',
    { decision: { ...sound.decision, number: 'QĐ/0001-BCA' } },
    'decision_number @ decision.number',
  ],
  [
    'a decision of tomorrow',
    { decision: { ...sound.decision, date: '2026-01-02' } },
    'decision_in_future @ decision.date',
  ],
  [
    'a decision after its effect',
    { decision: { ...sound.decision, date: '2025-12-28' }, validFrom: '2025-12-24' },
    'decision_after_effect @ decision.date',
  ],
  ['no order of steps', { order: [] }, 'part_missing @ order'],
  ['no papers', { components: [] }, 'part_missing @ components'],
  ['no legal basis', { legalBases: [] }, 'part_missing @ legalBases'],
  [
    'a paper with 0 originals and 0 copies',
    { components: [{ ...component, originals: 0 }] },
    'component_without_copy @ components[0]',
  ],
  ['a paper code twice', { components: [component, component] }, 'code_repeated @ components[1].code'],
  [
    'a paper for an unknown case',
    { components: [{ ...component, case: 'twins' }] },
    'unknown_case @ components[0].case',
  ],
  [
    'a result code of another form',
    { results: [{ code: 'KQ-31', name: sound.name }] },
    'result_code @ results[0].code',
  ],
  ['an unknown related code', { related: ['12'] }, 'code_format @ related[0]'],
  ['a fee of 100 đồng', { fees: [{ ...fee, amount: 100 }] }, 'amount_lost_thousands @ fees[0].amount'],
  ['a fee for an unknown case', { fees: [{ ...fee, case: 'twins' }] }, 'unknown_case @ fees[0].case'],
  [
    'a fee for a channel that is not offered',
    { fees: [{ ...fee, channels: ['post'] }] },
    'channel_not_offered @ fees[0].channels',
  ],
  ['a badly written formula', { fees: [{ ...fee, formula: 'pages *' }] }, 'formula_syntax @ fees[0].formula'],
  [
    'a formula over an unknown fact',
    { fees: [{ ...fee, formula: 'trang * 2000' }] },
    'formula_unknown_fact @ fees[0].formula',
  ],
  [
    'a formula that gives no amount',
    { fees: [{ ...fee, formula: '0 - pages' }] },
    'formula_not_amount @ fees[0].formula',
  ],
  [
    'a formula that gives nothing to be paid for some of the pages allowed',
    { fees: [{ ...fee, formula: '20000 - (pages - 1) * 1000' }] },
    'formula_not_amount @ fees[0].formula',
  ],
  [
    'a formula that divides by zero where it turns',
    { fees: [{ ...fee, formula: 'if pages < 7 then 1000 else 10000 / (pages - 7)' }] },
    'formula_not_amount @ fees[0].formula',
  ],
  [
    'a formula without a maximum that can come to more than any fee',
    { fees: [{ ...fee, formula: 'value * quantity' }] },
    'formula_too_much @ fees[0].formula',
  ],
  [
    'a formula that is not computed in decimals',
    { fees: [{ ...fee, formula: 'pages ** 2' }] },
    'formula_not_amount @ fees[0].formula',
  ],
  [
    'an offered channel without a limit',
    { timeLimits: [{ ...limit, channels: ['direct'] }] },
    'limit_missing @ timeLimits',
  ],
  ['two limits for one channel', { timeLimits: [limit, limit] }, 'limit_twice @ timeLimits[1]'],
  [
    'a limit for an unknown case',
    { timeLimits: [limit, { ...limit, case: 'twins' }] },
    'unknown_case @ timeLimits[1].case',
  ],
  [
    'a third of a working day',
    { timeLimits: [{ ...limit, limit: { quantity: 2.75, unit: 'working_day' } }] },
    'limit_quantity @ timeLimits[0].limit',
  ],
  ['results at once within three days', { immediate: true }, 'immediate_too_long @ timeLimits[0].limit'],
  ['an online level without the channel', { onlineService: 'none' }, 'online_mismatch @ onlineService'],
  ['an unknown agency', { coordinating: ['H44.99'] }, 'unknown_agency @ coordinating[0]'],
  [
    'an agency that is no more',
    { competent: { kinds: ['commune'], agencies: ['000.00.31.H44'] } },
    'agency_not_valid @ competent.agencies[0]',
  ],
  [
    'nobody competent',
    { competent: { kinds: ['vertical'], agencies: [] } },
    'no_competent_agency @ competent',
  ],
]

describe('checks of a version before it is published', () => {
  it('finds nothing in a sound version', () => {
    expect(refusalsOf({})).toEqual([])
  })

  it.each(faults)('refuses %s', (_, changes, expected) => {
    expect(found(changes)).toContain(expected)
  })

  it('refuses steps that take longer than the legal limit', () => {
    const flow = communeFlow({ id: 'slow', name: sound.name, limit: 8 })
    const [refusal] = refusalsOf({ flow })
    expect(refusal).toMatchObject({ code: 'flow', place: 'flow.handle' })
    expect(refusal?.message.vi).toContain('vượt thời hạn 3 ngày làm việc')
  })

  it('lets the steps fit the longest of several limits', () => {
    const cases = [{ code: 'verify', name: sound.name }]
    const long: TimeLimit = { ...limit, case: 'verify', limit: { quantity: 8, unit: 'working_day' } }
    expect(
      refusalsOf({
        cases,
        timeLimits: [limit, long],
        flow: communeFlow({ id: 'slow', name: sound.name, limit: 8 }),
      }),
    ).toEqual([])
  })

  it('refuses a step that nobody can do and a condition over an unknown fact', () => {
    const nodes = sound.flow.nodes.map((node) =>
      node.kind === 'step' && node.id === 'approve'
        ? { ...node, performer: { agency: 'competent', role: 'province_leader' } }
        : node,
    )
    const choice = {
      kind: 'choice' as const,
      id: 'rich',
      branches: [{ when: 'luong > 5', next: 'issue' }],
      otherwise: 'issue',
    }
    const flow: FlowDefinition = { ...sound.flow, nodes: [...nodes, choice] }
    const messages = refusalsOf({ flow }).map(({ place, message }) => `${place}: ${message.en}`)
    expect(messages.some((message) => message.startsWith('flow.approve: Nobody can do step'))).toBe(true)
    expect(messages.some((message) => message.includes('“luong”'))).toBe(true)
  })

  it('says every refusal in both languages without holes', () => {
    for (const [, changes] of faults) {
      for (const { message } of refusalsOf(changes)) {
        expect(message.vi).not.toMatch(/[{}]|undefined/)
        expect(message.en).not.toMatch(/[{}]|undefined/)
      }
    }
  })
})

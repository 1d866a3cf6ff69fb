import { describe, expect, it } from 'vitest'
import { communeFlow, type FlowDefinition } from '../../workflow/index.ts'
import type { Fee, ProcedureVersion, TimeLimit } from '../model.ts'
import { testDirectory, testVersion } from '../versions/version.testing.ts'
import { isAgencyValid } from './agencies.ts'
import { checkVersion } from './check-version.ts'

const sound = testVersion()
const [fee, limit, component] = [sound.fees[0] as Fee, sound.timeLimits[0] as TimeLimit, sound.components[0]!]

function refusalsOf(changes: Partial<ProcedureVersion>) {
  return checkVersion(testVersion(changes), { directory: testDirectory, today: '2026-01-01' })
}

const found = (changes: Partial<ProcedureVersion>) =>
  refusalsOf(changes).map(({ code, place }) => `${code} @ ${place}`)

const twins = { code: 'twins', name: sound.name }
const others = { code: 'others', name: sound.name }
const withUnit = (quantity: number, unit: 'working_day' | 'working_hour' | 'calendar_day') =>
  ({ ...limit, limit: { quantity, unit } }) as TimeLimit

const faults: [string, Partial<ProcedureVersion>, string][] = [
  ['a code that is not d.dddddd', { procedure: '1193' }, 'code_format @ procedure'],
  ['a code with more before it', { procedure: 'x1.001193' }, 'code_format @ procedure'],
  ['a code with more after it', { procedure: '1.0011930' }, 'code_format @ procedure'],
  ['a period that ends today', { validFrom: '2025-12-25', validTo: '2026-01-01' }, 'already_ended @ validTo'],
  ...[
    'số 163/QĐ-UBND',
    '163/QĐ-UBND ngày 20',
    '163-/QĐ-UBND',
    '163/',
    '163/QĐ-',
    '163/QĐ-/UBND',
    '163/QĐ UBND',
  ].map((number): [string, Partial<ProcedureVersion>, string] => [
    `a decision number like ${number}`,
    { decision: { ...sound.decision, number } },
    'decision_number @ decision.number',
  ]),
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
  ...['xKQ.G15.000001', 'KQ.G15.000001x', 'KQ.G1.000001', 'KQ.G15.x.000001', 'KQ.G15.1'].map(
    (code): [string, Partial<ProcedureVersion>, string] => [
      `a result code like ${code}`,
      { results: [{ code, name: sound.name }] },
      'result_code @ results[0].code',
    ],
  ),
  ...['x1.001193', '1.001193x', 'a.001193', '1.00119', '1.abcdef'].map(
    (code): [string, Partial<ProcedureVersion>, string] => [
      `a related code like ${code}`,
      { related: ['1.001193', code] },
      'code_format @ related[1]',
    ],
  ),
  ['a case twice', { cases: [twins, twins] }, 'code_repeated @ cases[1].code'],
  ['a result twice', { results: [sound.results[0]!, sound.results[0]!] }, 'code_repeated @ results[1].code'],
  [
    'a paper twice for one case',
    {
      cases: [twins],
      components: [component, { ...component, case: 'twins' }, { ...component, case: 'twins' }],
    },
    'code_repeated @ components[2].code',
  ],
  [
    'a paper for a case that is not among those there are',
    { cases: [twins], components: [{ ...component, case: 'triplets' }] },
    'unknown_case @ components[0].case',
  ],
  ['an unknown related code', { related: ['12'] }, 'code_format @ related[0]'],
  ['a fee of 100 đồng', { fees: [{ ...fee, amount: 100 }] }, 'amount_lost_thousands @ fees[0].amount'],
  ['a fee for an unknown case', { fees: [{ ...fee, case: 'twins' }] }, 'unknown_case @ fees[0].case'],
  [
    'a fee for a channel that is not offered',
    { fees: [{ ...fee, channels: ['post'] }] },
    'channel_not_offered @ fees[0].channels',
  ],
  [
    'a fee on request without a formula',
    { fees: [{ ...fee, due: 'request' }] },
    'fee_request_without_formula @ fees[0].formula',
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
  [
    'a part of a limit that cannot be counted',
    {
      timeLimits: [
        {
          ...limit,
          limit: {
            unit: 'phases',
            parts: [
              { quantity: 1, unit: 'month' },
              { quantity: 0.25, unit: 'working_day' },
            ],
          },
        } as TimeLimit,
      ],
    },
    'limit_quantity @ timeLimits[0].limit',
  ],
  [
    'half a calendar day',
    { timeLimits: [withUnit(2.5, 'calendar_day')] },
    'limit_quantity @ timeLimits[0].limit',
  ],
  [
    'results at once within nine hours',
    { immediate: true, timeLimits: [withUnit(9, 'working_hour')] },
    'immediate_too_long @ timeLimits[0].limit',
  ],
  [
    'results at once within a calendar day',
    { immediate: true, timeLimits: [withUnit(1, 'calendar_day')] },
    'immediate_too_long @ timeLimits[0].limit',
  ],
  [
    'a case without a limit',
    { cases: [twins, others], timeLimits: [{ ...limit, case: 'twins' }] },
    'limit_missing @ timeLimits',
  ],
  [
    'a limit for a case that is not among those there are',
    { cases: [twins], timeLimits: [limit, { ...limit, case: 'triplets' }] },
    'unknown_case @ timeLimits[1].case',
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

  const lawful: [string, Partial<ProcedureVersion>][] = [
    ['an end that is still to come', { validTo: '2026-01-02' }],
    ['a decision of today', { decision: { ...sound.decision, date: '2026-01-01' } }],
    ['half a working day', { timeLimits: [withUnit(2.5, 'working_day')], flow: sound.flow }],
    [
      'results at once within the day',
      { immediate: true, timeLimits: [{ ...limit, limit: { unit: 'same_day' } }] },
    ],
    ['results at once within a working day', { immediate: true, timeLimits: [withUnit(1, 'working_day')] }],
    ['results at once within eight hours', { immediate: true, timeLimits: [withUnit(8, 'working_hour')] }],
    ['a limit without a quantity', { timeLimits: [{ ...limit, limit: { unit: 'none' } } as TimeLimit] }],
    ['copies alone', { components: [{ ...component, originals: 0, copies: 1 }] }],
    ['as many copies as originals', { components: [{ ...component, originals: 1, copies: 1 }] }],
    [
      'a paper once for all and once for a case',
      { cases: [twins], components: [component, { ...component, case: 'twins' }] },
    ],
    ['a related procedure', { related: ['2.000815'] }],
    ['a fee of nothing', { fees: [{ ...fee, amount: 0 }] }],
    ['the smallest fee', { fees: [{ ...fee, amount: 1000 }] }],
    ['a limit for each case', { cases: [twins], timeLimits: [limit, { ...limit, case: 'twins' }] }],
    ['a result code with parts', { results: [{ code: 'KQ.G15.12.3.000001', name: sound.name }] }],
    ...['12/QĐ-UBND', '12a/QĐ-UBND', '49/2026/NĐ-CP', '1594/QĐ-TTPVHCC', '7/TTr', '12/QĐ-UBND-VP1'].map(
      (number): [string, Partial<ProcedureVersion>] => [
        `the decision ${number}`,
        { decision: { ...sound.decision, number } },
      ],
    ),
  ]
  it.each(lawful)('has nothing against %s', (_, changes) => {
    const isOfLimit = ({ code }: { code: string }) => code !== 'flow'
    expect(refusalsOf(changes).filter(isOfLimit)).toEqual([])
  })

  it('names what is wrong, and guesses what was meant', () => {
    const say = (changes: Partial<ProcedureVersion>) =>
      refusalsOf(changes)
        .map(({ message }) => message.vi)
        .join('\n')
    expect(say({ fees: [{ ...fee, amount: 100 }] })).toContain('100.000')
    expect(say({ fees: [{ ...fee, formula: 'trang * 2000' }] })).toMatch(/trang.*pages, /s)
    expect(say({ fees: [{ ...fee, formula: '0 - pages' }] })).toContain('pages = ')
    expect(say({ fees: [{ ...fee, formula: '0 - 5' }] })).toContain('–')
    expect(say({ cases: [twins], timeLimits: [{ ...limit, case: 'others' }] })).toContain(
      'trường hợp “twins”',
    )
    expect(say({ timeLimits: [{ ...limit, channels: ['direct'] }] })).not.toContain('trường hợp')
    expect(say({ competent: { kinds: ['commune'], agencies: ['000.00.31.H44'] } })).toContain('H44.100')
  })

  it('knows an agency from its first to its last day', () => {
    const agencyOn = (on: string, validTo?: string) =>
      isAgencyValid(
        {
          code: 'X',
          name: sound.name,
          kind: 'commune',
          validFrom: '2025-07-01',
          ...(validTo && { validTo }),
        },
        on,
      )
    expect(['2025-06-30', '2025-07-01', '2030-01-01'].map((on) => agencyOn(on))).toEqual([false, true, true])
    expect(['2025-12-31', '2026-01-01'].map((on) => agencyOn(on, '2025-12-31'))).toEqual([true, false])
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

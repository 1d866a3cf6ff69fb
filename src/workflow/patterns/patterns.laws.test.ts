import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkLimits } from '../checking/times/check-limits.ts'
import {
  birthBundleFlow,
  checkForPublishing,
  committeeFlow,
  communeFlow,
  compileFlow,
  completeNode,
  councilFlow,
  departmentFlow,
  type FlowDefinition,
  flowDefinitionSchema,
  inspectionFlow,
  isFlowRefusal,
  landTaxFlow,
  longestPath,
  type Marking,
  mirrorFlow,
  type Partner,
  type PatternParams,
  registryFlow,
  sameDayFlow,
  startFlow,
} from '../index.ts'

const base: fc.Arbitrary<PatternParams> = fc
  .integer({ min: 1, max: 120 })
  .map((halves) => ({ id: 'pattern', name: { vi: 'Mẫu', en: 'Pattern' }, limit: halves / 2 }))
const days = fc.integer({ min: 1, max: 30 }).map((halves) => halves / 2)
const partner: fc.Arbitrary<Partner> = fc.constantFrom<Partner>(
  { agency: 'H44.05' },
  { agency: '000.00.17.H44' },
  { system: 'police' },
)
const opinions = fc.array(
  fc.record({ from: partner, name: fc.constant({ vi: 'Sở Xây dựng', en: 'Construction' }), days }),
  { maxLength: 4 },
)
const withBase = <T extends object>(more: fc.Arbitrary<T>) =>
  fc.tuple(base, more).map(([a, b]) => ({ ...a, ...b }))

const PATTERNS: Record<string, fc.Arbitrary<{ limit: number; def: FlowDefinition }>> = {
  A: base.map((params) => ({ limit: params.limit, def: sameDayFlow(params) })),
  B: base.map((params) => ({ limit: params.limit, def: communeFlow(params) })),
  C: withBase(fc.record({ opinions })).map((params) => ({
    limit: params.limit,
    def: departmentFlow(params),
  })),
  D: base.map((params) => ({ limit: params.limit, def: committeeFlow(params) })),
  'D with a share': withBase(fc.record({ committeeLimit: days })).map((params) => ({
    limit: params.limit,
    def: committeeFlow(params),
  })),
  'E land': withBase(fc.record({ taxDays: days })).map((params) => ({
    limit: params.limit,
    def: landTaxFlow(params),
  })),
  'E birth': withBase(
    fc.record(
      { residence: partner, insurance: partner, identity: partner },
      { requiredKeys: ['residence', 'insurance'] },
    ),
  ).map((params) => ({ limit: params.limit, def: birthBundleFlow(params) })),
  F: withBase(fc.record({ inspectionDays: days })).map((params) => ({
    limit: params.limit,
    def: inspectionFlow(params),
  })),
  G: withBase(fc.record({ meetingDays: days })).map((params) => ({
    limit: params.limit,
    def: councilFlow(params),
  })),
  H: withBase(fc.record({ system: fc.constantFrom('ministry', 'lgsp') })).map((params) => ({
    limit: params.limit,
    def: mirrorFlow(params),
  })),
  I: withBase(fc.record({ system: fc.constant('civil_status') })).map((params) => ({
    limit: params.limit,
    def: registryFlow(params),
  })),
}

const FACTS = [
  {
    financial_obligation: 0,
    inspection_result: 'pass',
    council_result: 'pass',
    ministry_state: 'done',
    registry_state: 'by_hand',
  },
  {
    financial_obligation: 9,
    inspection_result: 'fail',
    council_result: 'fail',
    ministry_state: 'refused',
    registry_state: 'by_hand',
  },
]

describe.each(Object.entries(PATTERNS))('pattern %s', (name, arbitrary) => {
  it('is sound, keeps its limit exactly, and can be stored', () => {
    fc.assert(
      fc.property(arbitrary, ({ limit, def }) => {
        expect(flowDefinitionSchema.parse(def)).toEqual(def)
        expect(checkForPublishing(def, { limit, hasPerformer: () => true })).toEqual([])
        expect(longestPath(def).workingDays).toBeCloseTo(limit, 9)
        expect(checkLimits(def, limit * 0.99)).toMatchObject([{ code: 'limit_exceeded' }])
      }),
      { numRuns: 60 },
    )
  })

  it('decides and signs exactly once on the way, and ends with the clerk', () => {
    fc.assert(
      fc.property(arbitrary, fc.constantFrom(...FACTS), ({ def }, facts) => {
        const passed = straightThrough(def, facts)
        const nodes = passed.map((id) => def.nodes.find((node) => node.id === id))
        const steps = nodes.filter((node) => node?.kind === 'step')
        expect(steps.filter((node) => node.decides)).toHaveLength(1)
        // What a ministry's software decided is signed there.
        expect(steps.filter((node) => node.signs)).toHaveLength(name === 'H' ? 0 : 1)
        expect(steps.at(-1)).toMatchObject({ id: 'issue', performer: { role: 'clerk' } })
      }),
      { numRuns: 40 },
    )
  })
})

/** Ids of the nodes done, always taking the one that was opened first. */
function straightThrough(def: FlowDefinition, facts: Record<string, string | number>): string[] {
  const flow = compileFlow(def)
  const passed: string[] = []
  let answer = startFlow(flow, facts)
  while (!isFlowRefusal(answer)) {
    const marking: Marking = answer.marking
    const [first] = marking.open
    if (first === undefined) return passed
    passed.push(first)
    answer = completeNode(flow, marking, first, facts)
  }
  throw new Error(answer.message.en)
}

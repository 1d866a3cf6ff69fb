import { describe, expect, it } from 'vitest'
import { checkForPublishing } from '../checking/check-publishing.ts'
import { longestPath } from '../checking/times/check-limits.ts'
import type { FlowDefinition } from '../model.ts'
import { councilFlow, inspectionFlow } from '../patterns/appraisal.ts'
import { committeeFlow } from '../patterns/committee.ts'
import { communeFlow, sameDayFlow } from '../patterns/commune.ts'
import { departmentFlow } from '../patterns/department.ts'
import { birthBundleFlow, landTaxFlow } from '../patterns/interlinked.ts'
import { mirrorFlow } from '../patterns/mirror.ts'
import { readFlowTable } from './read-table.ts'
import { writeFlowTable } from './write-table.ts'

const NAMES = {
  agency: (code: string) =>
    ({ parent: 'Văn phòng UBND tỉnh', committee: 'UBND tỉnh', receiving: 'Bộ phận Một cửa' })[code] ??
    `Sở ${code}`,
  unit: (code: string) => `Phòng ${code}`,
}
const base = { id: 'flow', name: { vi: 'Thủ tục', en: 'Procedure' }, limit: 15 }
const opinions = ['H44.44', 'H44.43'].map((agency) => ({
  from: { agency },
  name: { vi: agency, en: agency },
  days: 3,
}))
const FLOWS: Record<string, FlowDefinition> = {
  A: sameDayFlow({ ...base, limit: 0.5 }),
  B: communeFlow({ ...base, limit: 3 }),
  C: departmentFlow({ ...base, opinions }),
  D: committeeFlow(base),
  'E, land': landTaxFlow({ ...base, taxDays: 3 }),
  'E, birth': birthBundleFlow({ ...base, residence: { agency: 'G01' }, insurance: { system: 'insurance' } }),
  F: inspectionFlow({ ...base, inspectionDays: 3 }),
  G: councilFlow({ ...base, meetingDays: 3 }),
  H: mirrorFlow({ ...base, system: 'ministry' }),
}

/** What people and other systems do, whatever the ids of the gates between. */
const workOf = ({ nodes }: FlowDefinition) =>
  nodes
    .filter(({ kind }) => kind === 'step' || kind === 'wait')
    .map((node) => ({ ...node, next: '' }))
    .toSorted((a, b) => a.id.localeCompare(b.id))

const rowsOf = (flow: FlowDefinition) => writeFlowTable(flow, NAMES) ?? []
const readAgain = (flow: FlowDefinition) =>
  readFlowTable(rowsOf(flow), { ...base, before: flow, names: NAMES })

describe.each(Object.entries(FLOWS))('pattern %s', (_, flow) => {
  it('written as rows and read again is the same work', () => {
    const again = readAgain(flow)
    expect(again.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(again.flow && workOf(again.flow)).toEqual(workOf(flow))
  })

  it('is as sound and as long', () => {
    const again = readAgain(flow)
    expect(again.flow && checkForPublishing(again.flow)).toEqual([])
    expect(again.flow && longestPath(again.flow).workingDays).toBeCloseTo(longestPath(flow).workingDays)
  })

  it('is the same rows when written once more', () => {
    const again = readAgain(flow)
    expect(again.flow && writeFlowTable(again.flow, NAMES)).toEqual(rowsOf(flow))
  })
})

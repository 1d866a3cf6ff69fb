/** Flows of the demonstration, by the patterns A to H; the desk keeps half a day of every limit of two days or more. */
import type { Limit } from '../../src/calendar/index.ts'
import {
  birthBundleFlow,
  committeeFlow,
  communeFlow,
  councilFlow,
  departmentFlow,
  type FlowDefinition,
  inspectionFlow,
  landTaxFlow,
  mirrorFlow,
  type Performer,
  registryFlow,
  sameDayFlow,
  type Text,
} from '../../src/workflow/index.ts'

/** An opinion asked of an agency: its code, its name in vi and en, working days. */
export type OpinionRow = readonly [agency: string, vi: string, en: string, days: number]

export type Pattern =
  | { pattern: 'A' | 'B' }
  | { pattern: 'C'; opinions?: readonly OpinionRow[] }
  | { pattern: 'D'; committee?: number }
  | { pattern: 'land'; taxDays: number }
  | { pattern: 'birth'; police: string; insurance: string }
  | { pattern: 'F'; inspection: number }
  | { pattern: 'G'; meeting: number }
  | { pattern: 'H' | 'I'; system: string }

const PER_UNIT = { working_day: 1, working_hour: 1 / 8, calendar_day: 5 / 7, month: 150 / 7 } as const

/** Working days a flow may take inside a legal limit, in half days. */
export function flowDays(limit: Limit): number {
  if (limit.unit === 'none') return 10
  if (limit.unit === 'same_day') return 0.5
  const parts = limit.unit === 'phases' ? limit.parts : [limit]
  const days = parts.reduce((sum, part) => sum + part.quantity * PER_UNIT[part.unit], 0)
  const halves = Math.floor(days * 2 + 1e-9) / 2
  return halves >= 2 ? halves - 0.5 : halves / 2
}

/** Kinds of agency call their head by different words; the patterns are written for the usual one. */
export type Speaker = 'commune' | 'department' | 'vertical'

const HEADS = {
  commune: [
    ['Lãnh đạo sở', 'Lãnh đạo Ủy ban nhân dân'],
    ['Head of department', 'Head of the People’s Committee'],
  ],
  department: [
    ['Lãnh đạo Ủy ban nhân dân ký', 'Lãnh đạo cơ quan ký'],
    ['Head of the People’s Committee signs', 'Head of the agency signs'],
  ],
  vertical: [
    ['Lãnh đạo sở', 'Lãnh đạo cơ quan'],
    ['Head of department', 'Head of the agency'],
  ],
} as const satisfies Record<Speaker, readonly (readonly [string, string])[]>

/** The flow of a pattern with the names of heads as this kind of agency says them. */
export function buildFlow(
  spec: Pattern,
  speaker: Speaker,
  base: { id: string; name: Text; limit: number; unit: string | undefined },
): FlowDefinition {
  const { unit, ...params } = base
  const flow = fromPattern(spec, params)
  const [[vi, viNew], [en, enNew]] = HEADS[speaker]
  const say = (name: Text) => ({ vi: name.vi.replace(vi, viNew), en: name.en.replace(en, enNew) })
  return {
    ...flow,
    nodes: flow.nodes.map((node) =>
      node.kind === 'step'
        ? { ...node, name: say(node.name), performer: inUnit(node.performer, unit) }
        : node,
    ),
  }
}

/** Handling and its supervision belong to one unit; heads of agencies and clerks serve the whole. */
function inUnit(performer: Performer, unit: string | undefined): Performer {
  const ofUnit = performer.role === 'case_officer' || performer.role === 'unit_head'
  return unit !== undefined && ofUnit && performer.agency === 'competent' ? { ...performer, unit } : performer
}

function fromPattern(spec: Pattern, base: { id: string; name: Text; limit: number }): FlowDefinition {
  switch (spec.pattern) {
    case 'A':
      return sameDayFlow(base)
    case 'B':
      return communeFlow(base)
    case 'C':
      return departmentFlow({ ...base, opinions: (spec.opinions ?? []).map(toOpinion) })
    case 'D':
      return committeeFlow(spec.committee === undefined ? base : { ...base, committeeLimit: spec.committee })
    case 'land':
      return landTaxFlow({ ...base, taxDays: spec.taxDays })
    case 'birth':
      return birthBundleFlow({
        ...base,
        residence: { agency: spec.police },
        insurance: { agency: spec.insurance },
        identity: { agency: spec.police },
      })
    case 'F':
      return inspectionFlow({ ...base, inspectionDays: spec.inspection })
    case 'G':
      return councilFlow({ ...base, meetingDays: spec.meeting })
    case 'H':
      return mirrorFlow({ ...base, system: spec.system })
    case 'I':
      return registryFlow({ ...base, system: spec.system })
  }
}

function toOpinion([agency, vi, en, days]: OpinionRow) {
  return { from: { agency }, name: { vi, en }, days }
}

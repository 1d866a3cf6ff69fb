/** The patterns of internal processes that a flow may begin as (A to H), by what an officer knows them by. */
import type { Directory } from '../../../../agencies/index.ts'
import type { ProcedureVersion } from '../../../../catalogue/index.ts'
import type { Text } from '../../../../platform/index.ts'
import {
  committeeFlow,
  communeFlow,
  councilFlow,
  departmentFlow,
  type FlowDefinition,
  type FlowLine,
  inspectionFlow,
  landTaxFlow,
  mirrorFlow,
  type PatternParams,
  sameDayFlow,
  writeFlowTable,
} from '../../../../workflow/index.ts'
import { namesFor } from './flow-names.ts'

interface Pattern {
  name: Text
  make: (base: PatternParams) => FlowDefinition
}

/** A third of the limit is what a visit, a meeting or the tax office may take of it at most. */
const third = ({ limit }: PatternParams) => Math.max(0.5, Math.floor((limit / 3) * 2) / 2)

export const PATTERNS = {
  A: {
    name: { vi: 'A: giải quyết ngay tại xã, phường', en: 'A: done at once at the commune' },
    make: sameDayFlow,
  },
  B: {
    name: { vi: 'B: xã, phường; công chức, Chủ tịch, văn thư', en: 'B: a commune; officer, head, clerk' },
    make: communeFlow,
  },
  C: {
    name: { vi: 'C: sở; phân công, thụ lý, ký duyệt', en: 'C: a department; assigned, handled, signed' },
    make: departmentFlow,
  },
  D: {
    name: { vi: 'D: sở trình UBND tỉnh ký', en: 'D: a department, signed at the People’s Committee' },
    make: committeeFlow,
  },
  E: {
    name: { vi: 'E: đất đai, có cơ quan thuế', en: 'E: land, with the tax office' },
    make: (base) => landTaxFlow({ ...base, taxDays: third(base) }),
  },
  F: {
    name: { vi: 'F: có kiểm tra thực tế', en: 'F: with a visit' },
    make: (base) => inspectionFlow({ ...base, inspectionDays: third(base) }),
  },
  G: {
    name: { vi: 'G: có hội đồng thẩm định', en: 'G: with a council' },
    make: (base) => councilFlow({ ...base, meetingDays: third(base) }),
  },
  H: {
    name: { vi: 'H: phần mềm của bộ giải quyết', en: 'H: done in a ministry’s software' },
    make: (base) => mirrorFlow({ ...base, system: 'ministry' }),
  },
} as const satisfies Record<string, Pattern>

/** Where the procedure has no limit in working days. */
const USUAL_DAYS = 10

/** The rows of a pattern with the procedure's limit, and the flow they say; undefined where there is none of that name. */
export function startWith(
  pattern: string,
  version: ProcedureVersion,
  directory: Directory,
): { version: ProcedureVersion; lines: readonly FlowLine[] } | undefined {
  if (!Object.hasOwn(PATTERNS, pattern)) return undefined
  const { id, name } = version.flow
  const limit = limitOf(version)
  const flow = PATTERNS[pattern as keyof typeof PATTERNS].make({ id, name, limit })
  const begun = { ...version, flow }
  const lines = writeFlowTable(flow, namesFor(begun, directory))
  return lines === undefined ? undefined : { version: begun, lines }
}

/** Longest limit in working days. */
function limitOf({ timeLimits }: ProcedureVersion): number {
  const days = timeLimits.flatMap(({ limit }) => {
    if (limit.unit === 'same_day') return [0.5]
    if (limit.unit === 'working_hour') return [limit.quantity / 8]
    return limit.unit === 'working_day' ? [limit.quantity] : []
  })
  return days.length > 0 ? Math.max(0.5, ...days) : USUAL_DAYS
}

import type { ProcedureVersion, Text } from '../model.ts'
import { type Refusal, refuse } from '../refusals.ts'

/** Compulsory parts of a procedure (NĐ 63/2010 art. 8) that are lists here. */
const PARTS = [
  ['order', { vi: 'trình tự thực hiện', en: 'order of steps' }],
  ['components', { vi: 'thành phần hồ sơ', en: 'list of papers' }],
  ['timeLimits', { vi: 'thời hạn giải quyết', en: 'time limit' }],
  ['legalBases', { vi: 'căn cứ pháp lý', en: 'legal basis' }],
  ['results', { vi: 'kết quả thực hiện', en: 'result' }],
] as const satisfies readonly (readonly [keyof ProcedureVersion, Text])[]

/** What must be there at all, papers, results, related procedures, and codes that stand twice. */
export function checkParts(version: ProcedureVersion): Refusal[] {
  return [
    ...PARTS.filter(([part]) => version[part].length === 0).map(([place, part]) =>
      refuse('part_missing', place, { part }),
    ),
    ...checkComponents(version),
    ...version.results.flatMap((result, at) =>
      /^KQ\.[A-Z]\d{2}(?:\.\d+)*\.\d{6}$/.test(result.code)
        ? []
        : [refuse('result_code', `results[${at}].code`, { value: result.code })],
    ),
    ...version.related.flatMap((code, at) =>
      /^\d\.\d{6}$/.test(code) ? [] : [refuse('code_format', `related[${at}]`, { value: code })],
    ),
    ...findRepeated(version.cases, 'cases'),
    ...findRepeated(version.results, 'results'),
  ]
}

function checkComponents(version: ProcedureVersion): Refusal[] {
  const rows = version.components.flatMap((paper, at) => {
    const place = `components[${at}]`
    const found: Refusal[] = []
    if (paper.originals + paper.copies === 0)
      found.push(refuse('component_without_copy', place, { name: paper.name }))
    if (paper.case !== undefined && !version.cases.some((known) => known.code === paper.case))
      found.push(refuse('unknown_case', `${place}.case`, { value: paper.case }))
    return found
  })
  // A paper may stand once for every case, with its own number of copies.
  const keyed = version.components.map((paper) => ({ code: [paper.code, paper.case ?? ''].join(' ').trim() }))
  return [...rows, ...findRepeated(keyed, 'components')]
}

function findRepeated(rows: readonly { code: string }[], place: string): Refusal[] {
  const seen = new Set<string>()
  return rows.flatMap((row, at) => {
    if (seen.has(row.code)) return [refuse('code_repeated', `${place}[${at}].code`, { value: row.code })]
    seen.add(row.code)
    return []
  })
}

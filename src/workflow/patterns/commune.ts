import type { FlowDefinition } from '../model.ts'
import { decision, flow, HANDLING, issuing, type PatternParams, shareOut, step } from './parts.ts'

/**
 * Pattern A, same day (hộ tịch, chứng thực): check against the registers, write and print, sign, seal. Steps are counted in
 * working hours, 8 to the working day; `limit` 0.5 leaves the other half of the day to the desk.
 */
export function sameDayFlow(params: PatternParams): FlowDefinition {
  const hours = (share: number) => ({ quantity: params.limit * 8 * share, unit: 'working_hour' }) as const
  const prepare = step({
    id: 'prepare',
    name: [
      'Công chức kiểm tra cơ sở dữ liệu, soạn và in kết quả',
      'Officer checks the registers, writes and prints the result',
    ],
    role: 'case_officer',
    actions: ['request_supplement', 'propose_refusal'],
    next: 'approve',
  })
  const approve = decision({
    id: 'approve',
    name: ['Lãnh đạo Ủy ban nhân dân ký', 'Head of the People’s Committee signs'],
    returnTo: ['prepare'],
    next: 'issue',
  })
  return flow(params, [
    { ...prepare, limit: hours(1 / 2) },
    { ...approve, limit: hours(1 / 4) },
    { ...issuing(params.limit), limit: hours(1 / 4) },
  ])
}

/** Pattern B, simple procedure of a commune (3 to 5 working days): officer, head of the People's Committee, clerk. */
export function communeFlow(params: PatternParams): FlowDefinition {
  const { short, main } = shareOut(params.limit, 2)
  return flow(params, [
    step({
      id: 'handle',
      name: ['Công chức chuyên môn thẩm định, dự thảo kết quả', 'Officer examines and drafts the result'],
      role: 'case_officer',
      days: main,
      actions: HANDLING,
      next: 'approve',
    }),
    decision({
      id: 'approve',
      name: ['Lãnh đạo Ủy ban nhân dân ký', 'Head of the People’s Committee signs'],
      days: short,
      returnTo: ['handle'],
      next: 'issue',
    }),
    issuing(short),
  ])
}

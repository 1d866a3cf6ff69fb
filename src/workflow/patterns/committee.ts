import type { FlowDefinition, FlowNode } from '../model.ts'
import { assigning, reviewing } from './department.ts'
import { decision, flow, HANDLING, headStep, issuing, type PatternParams, shareOut, step } from './parts.ts'

export interface CommitteeParams extends PatternParams {
  /** Working days of `limit` that the People's Committee has; two fifths of it unless given. */
  committeeLimit?: number
}

/**
 * Pattern D, department then provincial People's Committee (liên thông dọc): the department prepares and submits, the Committee's
 * Office (the agency above the department) examines, the Chairman signs at the Committee itself, the result comes back through the department.
 */
export function committeeFlow(params: CommitteeParams): FlowDefinition {
  const committee = params.committeeLimit ?? Math.max(0.5, Math.round(params.limit * 0.8) / 2)
  const committeeDays = Math.min(committee, params.limit * 0.8)
  const { short, main } = shareOut(params.limit - committeeDays, 5)
  return flow(params, [
    assigning(short, 'handle'),
    step({
      id: 'handle',
      name: ['Chuyên viên thẩm định, dự thảo tờ trình', 'Case officer appraises and drafts the submission'],
      role: 'case_officer',
      days: main,
      actions: HANDLING,
      next: 'review',
    }),
    reviewing(short, ['handle'], 'submit'),
    headStep({
      id: 'submit',
      name: [
        'Lãnh đạo sở ký tờ trình Ủy ban nhân dân tỉnh',
        'Head of department signs the submission to the provincial People’s Committee',
      ],
      role: 'agency_head',
      days: short,
      returnTo: ['handle', 'review'],
      next: 'forward',
    }),
    step({
      id: 'forward',
      name: ['Văn thư sở chuyển hồ sơ liên thông', 'Department clerk forwards the dossier'],
      role: 'clerk',
      days: short,
      next: 'committee_receive',
    }),
    ...committeeNodes(committeeDays),
    issuing(short),
  ])
}

function committeeNodes(days: number): FlowNode[] {
  const { short, main } = shareOut(days, 4)
  return [
    step({
      id: 'committee_receive',
      name: [
        'Văn phòng Ủy ban nhân dân tỉnh tiếp nhận hồ sơ',
        'Office of the People’s Committee receives the dossier',
      ],
      agency: 'parent',
      role: 'clerk',
      days: short,
      next: 'committee_examine',
    }),
    headStep({
      id: 'committee_examine',
      name: ['Chuyên viên Văn phòng thẩm tra', 'Officer of the Committee’s Office examines'],
      agency: 'parent',
      role: 'case_officer',
      days: main,
      actions: ['request_opinion', 'propose_refusal'],
      returnTo: ['handle'],
      next: 'committee_review',
    }),
    headStep({
      id: 'committee_review',
      name: ['Lãnh đạo Văn phòng kiểm tra, trình ký', 'Head of the Committee’s Office checks and submits'],
      agency: 'parent',
      role: 'unit_head',
      days: short,
      returnTo: ['committee_examine'],
      next: 'approve',
    }),
    decision({
      id: 'approve',
      name: ['Chủ tịch Ủy ban nhân dân tỉnh ký', 'Chairman of the provincial People’s Committee signs'],
      agency: 'committee',
      role: 'province_leader',
      days: short,
      returnTo: ['committee_examine', 'committee_review'],
      next: 'committee_issue',
    }),
    step({
      id: 'committee_issue',
      name: [
        'Văn thư Văn phòng cấp số, chuyển kết quả cho sở',
        'Committee clerk numbers the decision and sends it to the department',
      ],
      agency: 'parent',
      role: 'clerk',
      days: short,
      next: 'issue',
    }),
  ]
}

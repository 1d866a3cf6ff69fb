import type { FlowDefinition } from '../model.ts'
import { assigning, deciding, reviewing } from './department.ts'
import { divide, flow, HANDLING, issuing, type PatternParams, shareOut, step, wait } from './parts.ts'

export interface InspectionParams extends PatternParams {
  /** Working days for the visit and its minutes; at most half of the handling time. */
  inspectionDays: number
}

/**
 * Pattern F, field inspection with minutes. Fact `inspection_result`: `pass`, `remedy` (the applicant mends, then a new visit;
 * that time is not counted) or `fail`.
 */
export function inspectionFlow(params: InspectionParams): FlowDefinition {
  const { short, main } = shareOut(params.limit, 4)
  const visit = Math.min(params.inspectionDays, main / 2)
  const [examine, draft] = divide(main - visit, 1 / 2)
  return flow(
    params,
    [
      assigning(short, 'examine'),
      step({
        id: 'examine',
        name: [
          'Chuyên viên kiểm tra hồ sơ, lập đoàn kiểm tra thực địa',
          'Case officer examines the papers and sets up the inspection',
        ],
        role: 'case_officer',
        days: examine,
        actions: HANDLING,
        next: 'inspect',
      }),
      step({
        id: 'inspect',
        name: ['Đoàn kiểm tra thực địa, lập biên bản', 'Field inspection with minutes'],
        role: 'case_officer',
        days: visit,
        actions: ['propose_extension'],
        produces: ['bien_ban_kiem_tra'],
        next: 'inspected',
      }),
      {
        kind: 'choice',
        id: 'inspected',
        branches: [{ when: 'inspection_result = "remedy"', next: 'remedy' }],
        otherwise: 'draft',
      },
      wait({
        id: 'remedy',
        name: ['Chờ tổ chức, cá nhân khắc phục', 'Waiting for the applicant to mend the defects'],
        system: 'applicant',
        next: 'inspect',
      }),
      drafting(draft),
      reviewing(short, ['draft'], 'approve'),
      deciding(short, ['draft', 'review']),
      issuing(short),
    ],
    { inspection_result: 'string' },
  )
}

export interface CouncilParams extends PatternParams {
  /** Working days to call the council and hold its meeting; at most a third of the handling time. */
  meetingDays: number
}

/**
 * Pattern G, appraisal by a council (ĐTM, giấy phép hoạt động khám chữa bệnh). Fact `council_result`: `pass`, `revise` (the
 * applicant revises, the officer checks, the council meets again) or `fail`. The limit holds for one round of revision.
 */
export function councilFlow(params: CouncilParams): FlowDefinition {
  const { short, main } = shareOut(params.limit, 4)
  const meeting = Math.min(params.meetingDays, main / 3)
  const [examine, rest] = divide(main - meeting, 1 / 3)
  const [recheck, draft] = divide(rest, 1 / 2)
  return flow(
    params,
    [
      assigning(short, 'examine'),
      step({
        id: 'examine',
        name: [
          'Chuyên viên kiểm tra hồ sơ, tham mưu thành lập hội đồng thẩm định',
          'Case officer examines the papers and prepares the appraisal council',
        ],
        role: 'case_officer',
        days: examine,
        actions: HANDLING,
        next: 'meeting',
      }),
      step({
        id: 'meeting',
        name: ['Họp hội đồng thẩm định, lập biên bản', 'Appraisal council meets, with minutes'],
        role: 'case_officer',
        days: meeting,
        actions: ['propose_extension'],
        produces: ['bien_ban_hop_hoi_dong'],
        next: 'concluded',
      }),
      {
        kind: 'choice',
        id: 'concluded',
        branches: [{ when: 'council_result = "revise"', next: 'revise' }],
        otherwise: 'draft',
      },
      wait({
        id: 'revise',
        name: [
          'Chờ chủ hồ sơ chỉnh sửa theo kết luận của hội đồng',
          'Waiting for the applicant to revise as the council concluded',
        ],
        system: 'applicant',
        next: 'recheck',
      }),
      step({
        id: 'recheck',
        name: ['Chuyên viên kiểm tra hồ sơ đã chỉnh sửa', 'Case officer checks the revised dossier'],
        role: 'case_officer',
        days: recheck,
        actions: ['request_supplement', 'propose_extension'],
        next: 'meeting',
      }),
      drafting(draft),
      reviewing(short, ['draft'], 'approve'),
      deciding(short, ['draft', 'review']),
      issuing(short),
    ],
    { council_result: 'string' },
  )
}

function drafting(days: number) {
  return step({
    id: 'draft',
    name: ['Chuyên viên dự thảo kết quả', 'Case officer drafts the result'],
    role: 'case_officer',
    days,
    actions: ['propose_extension', 'propose_refusal'],
    next: 'review',
  })
}

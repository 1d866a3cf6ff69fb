import type { FlowDefinition, FlowNode, Text } from '../model.ts'
import {
  decision,
  divide,
  flow,
  HANDLING,
  headStep,
  issuing,
  type Partner,
  type PatternParams,
  partnerWork,
  shareOut,
  step,
} from './parts.ts'

/** One agency whose opinion is asked in parallel, with the time it has. */
export interface Opinion {
  from: Partner
  /** Name of the agency, for the step: "Sở Xây dựng cho ý kiến". */
  name: Text
  days: number
}

export interface DepartmentParams extends PatternParams {
  /** Opinions asked at the same time; at most half of the handling time is theirs. */
  opinions?: readonly Opinion[]
}

/** The unit head's first step, the same in every flow of a department. */
export function assigning(days: number, next: string): FlowNode {
  return step({
    id: 'assign',
    name: ['Lãnh đạo phòng phân công thụ lý', 'Head of unit assigns the dossier'],
    role: 'unit_head',
    days,
    next,
  })
}

/** The unit head's check before the dossier goes up. */
export function reviewing(days: number, returnTo: readonly string[], next: string): FlowNode {
  return headStep({
    id: 'review',
    name: ['Lãnh đạo phòng kiểm tra, ký nháy', 'Head of unit checks and initials'],
    role: 'unit_head',
    days,
    returnTo,
    next,
  })
}

/** The director's decision. */
export function deciding(days: number, returnTo: readonly string[]): FlowNode {
  return decision({
    id: 'approve',
    name: ['Lãnh đạo sở phê duyệt, ký kết quả', 'Head of department approves and signs'],
    days,
    returnTo,
    next: 'issue',
  })
}

/** Pattern C, a department (7 to 20 working days): assign, handle (opinions in parallel), unit head, director, clerk. */
export function departmentFlow(params: DepartmentParams): FlowDefinition {
  const { short, main } = shareOut(params.limit, 4)
  const handling = handlingNodes(main, params.opinions ?? [])
  const last = handling.at(-1)?.id ?? ''
  return flow(params, [
    assigning(short, 'handle'),
    ...handling,
    reviewing(short, [last], 'approve'),
    deciding(short, [last, 'review']),
    issuing(short),
  ])
}

function handlingNodes(days: number, opinions: readonly Opinion[]): FlowNode[] {
  if (opinions.length === 0) {
    return [
      step({
        id: 'handle',
        name: ['Chuyên viên thẩm định, dự thảo kết quả', 'Case officer appraises and drafts the result'],
        role: 'case_officer',
        days,
        actions: HANDLING,
        next: 'review',
      }),
    ]
  }
  const asked = Math.min(days / 2, Math.max(...opinions.map((opinion) => opinion.days)))
  const [before, after] = divide(days - asked, 1 / 3)
  const ids = opinions.map((_, place) => `opinion_${place + 1}`)
  return [
    step({
      id: 'handle',
      name: [
        'Chuyên viên kiểm tra hồ sơ, gửi văn bản xin ý kiến',
        'Case officer examines and asks for opinions',
      ],
      role: 'case_officer',
      days: before,
      actions: HANDLING,
      next: 'ask',
    }),
    { kind: 'fork', id: 'ask', next: ['appraise', ...ids] },
    step({
      id: 'appraise',
      name: ['Chuyên viên thẩm định nội dung', 'Case officer appraises the substance'],
      role: 'case_officer',
      days: asked,
      actions: ['request_supplement', 'propose_extension'],
      next: 'answered',
    }),
    ...opinions.map((opinion, place) => opinionNode(opinion, ids[place] ?? '', asked)),
    { kind: 'join', id: 'answered', next: 'draft' },
    step({
      id: 'draft',
      name: ['Chuyên viên tổng hợp ý kiến, dự thảo kết quả', 'Case officer weighs the opinions and drafts'],
      role: 'case_officer',
      days: after,
      actions: ['propose_extension', 'propose_refusal'],
      next: 'review',
    }),
  ]
}

function opinionNode(opinion: Opinion, id: string, longest: number): FlowNode {
  return partnerWork(opinion.from, {
    id,
    name: [`${opinion.name.vi} cho ý kiến`, `${opinion.name.en} gives its opinion`],
    days: Math.min(opinion.days, longest),
    next: 'answered',
  })
}

import type { FlowDefinition, FlowNode } from '../model.ts'
import { deciding, reviewing } from './department.ts'
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
  wait,
} from './parts.ts'

export interface LandTaxParams extends PatternParams {
  /** Working days the tax office has to compute the obligation; at most a third of `limit` is given to it. */
  taxDays: number
}

/**
 * Pattern E, land with tax (liên thông ngang): the land registration office checks, the tax office computes the obligation, the
 * applicant pays (that time is not counted), the register is updated and the certificate signed. Fact: `financial_obligation`,
 * đồng to pay.
 */
export function landTaxFlow(params: LandTaxParams): FlowDefinition {
  const tax = Math.min(params.taxDays, params.limit / 3)
  const { short, main } = shareOut(params.limit - tax, 5)
  const [check, update] = divide(main, 1 / 2)
  return flow(
    params,
    [
      step({
        id: 'check',
        name: [
          'Chuyên viên kiểm tra hồ sơ, lập phiếu chuyển thông tin',
          'Case officer checks and writes the information slip for the tax office',
        ],
        role: 'case_officer',
        days: check,
        actions: HANDLING,
        next: 'send_slip',
      }),
      headStep({
        id: 'send_slip',
        name: ['Lãnh đạo phòng ký phiếu chuyển thông tin', 'Head of unit signs the information slip'],
        role: 'unit_head',
        days: short,
        returnTo: ['check'],
        next: 'tax',
      }),
      wait({
        id: 'tax',
        name: ['Cơ quan thuế xác định nghĩa vụ tài chính', 'Tax office computes the financial obligation'],
        system: 'tax',
        days: tax,
        next: 'notify',
      }),
      ...paymentNodes(short),
      step({
        id: 'update',
        name: [
          'Chuyên viên cập nhật hồ sơ địa chính, in Giấy chứng nhận',
          'Case officer updates the land register and prints the certificate',
        ],
        role: 'case_officer',
        days: update,
        actions: ['propose_extension', 'propose_refusal'],
        next: 'review',
      }),
      reviewing(short, ['update'], 'approve'),
      deciding(short, ['update', 'review']),
      issuing(short),
    ],
    { financial_obligation: 'number' },
  )
}

function paymentNodes(short: number): FlowNode[] {
  return [
    step({
      id: 'notify',
      name: [
        'Chuyên viên gửi thông báo nghĩa vụ tài chính',
        'Case officer sends the notice of the financial obligation',
      ],
      role: 'case_officer',
      days: short,
      actions: ['request_payment'],
      next: 'to_pay',
    }),
    {
      kind: 'choice',
      id: 'to_pay',
      branches: [{ when: 'financial_obligation > 0', next: 'payment' }],
      otherwise: 'update',
    },
    wait({
      id: 'payment',
      name: ['Người nộp hồ sơ nộp tiền vào ngân sách', 'Applicant pays into the treasury'],
      system: 'treasury',
      next: 'update',
    }),
  ]
}

export interface BirthBundleParams extends PatternParams {
  residence: Partner
  insurance: Partner
  /** Identity card of the child, where the bundle holds it. */
  identity?: Partner
}

/**
 * Pattern E, birth bundle (khai sinh, thường trú, bảo hiểm y tế, căn cước): the commune registers the birth, then the police and
 * the social insurance work at the same time, and all results go out together.
 */
export function birthBundleFlow(params: BirthBundleParams): FlowDefinition {
  const { short, main } = shareOut(params.limit, 3)
  const branches: FlowNode[] = [
    partnerWork(params.residence, {
      id: 'residence',
      name: ['Công an đăng ký thường trú', 'Police register the permanent residence'],
      days: main,
      next: 'gathered',
    }),
    partnerWork(params.insurance, {
      id: 'insurance',
      name: ['Bảo hiểm xã hội cấp thẻ bảo hiểm y tế', 'Social insurance issues the health insurance card'],
      days: Math.min(2, main),
      next: 'gathered',
    }),
  ]
  if (params.identity) {
    branches.push(
      partnerWork(params.identity, {
        id: 'identity',
        name: ['Công an cấp thẻ căn cước', 'Police issue the identity card'],
        days: Math.min(5, main),
        next: 'gathered',
      }),
    )
  }
  return flow(params, [
    step({
      id: 'register',
      name: [
        'Công chức tư pháp - hộ tịch ghi sổ, lấy số định danh, in Giấy khai sinh',
        'Civil status officer registers the birth, obtains the personal number, prints the certificate',
      ],
      role: 'case_officer',
      days: short,
      actions: ['request_supplement', 'propose_refusal'],
      next: 'approve',
    }),
    decision({
      id: 'approve',
      name: [
        'Lãnh đạo Ủy ban nhân dân ký Giấy khai sinh',
        'Head of the People’s Committee signs the certificate',
      ],
      days: short,
      returnTo: ['register'],
      next: 'share',
    }),
    { kind: 'fork', id: 'share', next: branches.map((branch) => branch.id) },
    ...branches,
    { kind: 'join', id: 'gathered', next: 'issue' },
    issuing(short),
  ])
}

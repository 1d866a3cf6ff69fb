import type { FlowDefinition } from '../model.ts'
import { flow, issuing, type PatternParams, shareOut, step, wait } from './parts.ts'

export interface MirrorParams extends PatternParams {
  /** The connector whose messages move the flow, e.g. `ministry`. */
  system: string
}

/**
 * Pattern H, mirror of a ministry's software: the dossier is handled and signed there, here only states and the result arrive.
 * Fact `ministry_state`: `issued` ends the flow with the decision, number and paper that came with the answer; `supplement`, `payment`;
 * with anything else an officer records the result. It is not signed again.
 */
export function mirrorFlow(params: MirrorParams): FlowDefinition {
  const { short, main } = shareOut(params.limit, 3)
  const { system } = params
  return flow(
    params,
    [
      wait({
        id: 'received',
        name: ['Hệ thống của Bộ tiếp nhận hồ sơ', 'The ministry’s system takes the dossier in'],
        system,
        days: short,
        next: 'processing',
      }),
      {
        ...wait({
          id: 'processing',
          name: ['Hồ sơ đang xử lý trên hệ thống của Bộ', 'Dossier is handled in the ministry’s system'],
          system,
          days: main,
          next: 'answered',
        }),
        decides: true,
      },
      {
        kind: 'choice',
        id: 'answered',
        branches: [
          { when: 'ministry_state = "issued"', next: 'end' },
          { when: 'ministry_state = "supplement"', next: 'ask_supplement' },
          { when: 'ministry_state = "payment"', next: 'ask_payment' },
        ],
        otherwise: 'record',
      },
      step({
        id: 'ask_supplement',
        name: [
          'Chuyên viên chuyển yêu cầu bổ sung của Bộ cho người nộp',
          'Case officer passes the ministry’s supplement request on',
        ],
        role: 'case_officer',
        actions: ['request_supplement'],
        next: 'processing',
      }),
      step({
        id: 'ask_payment',
        name: [
          'Chuyên viên chuyển thông báo nộp tiền của Bộ cho người nộp',
          'Case officer passes the ministry’s payment notice on',
        ],
        role: 'case_officer',
        actions: ['request_payment'],
        next: 'processing',
      }),
      step({
        id: 'record',
        name: [
          'Chuyên viên ghi nhận kết quả từ hệ thống của Bộ',
          'Case officer records the result of the ministry’s system',
        ],
        role: 'case_officer',
        days: short,
        decides: true,
        next: 'issue',
      }),
      issuing(short),
    ],
    { ministry_state: 'string' },
  )
}

import { z } from 'zod'
import { clientOf } from '../authorize.ts'
import { isProblem, operation } from '../operation.ts'
import { REFUSAL_STATUS } from '../problems/problems.ts'
import { dossierParams, keyHeaders, rule } from '../schemas/common.ts'
import { actSchema } from '../schemas/requests.ts'
import { actedAnswer, actedHeaders, actedSchema, actForProgram } from './act.ts'
import { findVisible } from './visible.ts'

const headers = keyHeaders.extend({
  'if-match': z
    .string()
    .regex(/^\s*(\*|(W\/)?"\d{1,9}")\s*$/, rule('if_match'))
    .optional()
    .meta({ description: 'ETag của hồ sơ khi đọc / the ETag of the dossier as read', example: '"3"' }),
})

/** The version the program saw; undefined: whatever it is now. A tag that a proxy has weakened by compressing names the same version. */
function versionOf(ifMatch: string | undefined): { expectedVersion?: number } {
  const digits = /\d+/.exec(ifMatch ?? '')?.[0]
  return digits === undefined ? {} : { expectedVersion: Number(digits) }
}

/** Gives a command. Idempotent by `Idempotency-Key`; two commands on one version: one wins, the other is told who and when. */
export const commandDossier = operation({
  id: 'commandDossier',
  method: 'POST',
  path: '/dossiers/:dossier/commands',
  access: { scope: 'dossiers.act' },
  summary: { vi: 'Xử lý hồ sơ', en: 'Act on a dossier' },
  description: {
    vi: 'Mỗi lệnh là một việc trong vòng đời hồ sơ. Phần mềm làm được: accept, provide_intake_supplement, transfer (cần thêm phạm vi dossiers.intake ở cơ quan tiếp nhận), confirm_receipt, complete_step, answer_outside, provide_supplement, request_payment, confirm_payment (ở cơ quan giải quyết); việc của riêng cán bộ, kể cả yêu cầu bổ sung, trả lời not_permitted. Gửi If-Match để không làm đè lên việc người khác vừa làm.',
    en: 'Each command is one act of the life cycle. Programs may: accept, provide_intake_supplement, transfer (with the scope dossiers.intake too, at the receiving agency), confirm_receipt, complete_step, answer_outside, provide_supplement, request_payment, confirm_payment (at the competent agency); what only officers do, asking for a supplement too, answers not_permitted. Send If-Match so as not to act against what somebody has just done.',
  },
  takes: { params: dossierParams, headers, body: actSchema },
  examples: {
    complete_step: { type: 'complete_step', node: 'appraise', decision: 'granted' },
    confirm_receipt: { type: 'confirm_receipt' },
    provide_supplement: {
      type: 'provide_supplement',
      papers: [{ component: '2.000815-TP01', name: 'Bản chính giấy tờ, văn bản', originals: 1, copies: 0 }],
    },
  },
  answers: {
    200: {
      description: { vi: 'Đã làm', en: 'Done' },
      schema: actedSchema,
      headers: ['ETag', 'Idempotent-Replayed'],
    },
  },
  problems: [...(Object.keys(REFUSAL_STATUS) as (keyof typeof REFUSAL_STATUS)[]), 'version_outdated'],
  async handle({ params, headers, body, request, now, lang }, services) {
    const client = clientOf(request)
    const found = await findVisible(services, client, params.dossier)
    if (isProblem(found)) return found
    const command = {
      id: headers['idempotency-key'],
      dossier: found.state.id,
      actor: client,
      at: now,
      ...versionOf(headers['if-match']),
      body,
    }
    const acted = await actForProgram(services, command, lang)
    if (isProblem(acted)) return acted
    return { headers: actedHeaders(acted), body: actedAnswer(acted, services) }
  },
})

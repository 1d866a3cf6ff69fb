import { z } from 'zod'
import { type Parties, trackingLink } from '../../dossiers/index.ts'
import { newId } from '../../platform/index.ts'
import { clientOf } from '../authorize.ts'
import { isProblem, operation } from '../operation.ts'
import { apiProblem } from '../problems/problems.ts'
import { keyHeaders } from '../schemas/common.ts'
import { applicationSchema } from '../schemas/requests.ts'
import { actedAnswer, actedHeaders, actedSchema, actForProgram } from './act.ts'
import { readParties } from './read-parties.ts'

const submittedSchema = actedSchema
  .extend({
    lookupSecret: z.string().meta({ description: 'in trên giấy tiếp nhận / printed on the receipt' }),
    trackingUrl: z.url().meta({
      description: 'địa chỉ trong mã QR của giấy tiếp nhận / what the QR code of the receipt holds',
    }),
  })
  .meta({ id: 'Submitted' })

/**
 * Takes a dossier in. Idempotent by `Idempotency-Key`; one statement writes it, durable before the answer; emits
 * `dossier_submitted`, and `dossier_accepted` with what follows for `receive`.
 */
export const submitDossier = operation({
  id: 'submitDossier',
  method: 'POST',
  path: '/dossiers',
  access: { scope: 'dossiers.intake' },
  summary: { vi: 'Nộp hồ sơ', en: 'Take a dossier in' },
  description: {
    vi: '“submit” chờ bộ phận một cửa tiếp nhận; “receive” là hồ sơ đã kiểm tra đủ, được tiếp nhận và cấp mã ngay. Gửi lại với cùng Idempotency-Key được cùng câu trả lời và không tạo hồ sơ thứ hai.',
    en: '“submit” waits for the desk to accept it; “receive” is complete, accepted and given its code at once. The same Idempotency-Key again gets the same answer and makes no second dossier.',
  },
  takes: { headers: keyHeaders, body: applicationSchema },
  examples: {
    receive: {
      type: 'receive',
      procedure: '2.000815',
      channel: 'direct',
      receivingAgency: 'H44.100',
      competentAgency: 'H44.100',
      parties: { applicant: { kind: 'citizen', name: 'Nguyễn Thị Ví Dụ', idNumber: '025190000000' } },
      papers: [{ component: '2.000815-TP01', name: 'Bản chính giấy tờ, văn bản', originals: 1, copies: 0 }],
      facts: { pages: 2, copies: 1 },
    },
    submit: {
      type: 'submit',
      procedure: '2.000815',
      channel: 'online',
      receivingAgency: 'H44.100',
      competentAgency: 'H44.100',
      parties: { applicant: { kind: 'citizen', name: 'Trần Văn Ví Dụ', birthDate: '1990-02-28' } },
      facts: { pages: 1, copies: 3 },
    },
  },
  answers: {
    201: {
      description: { vi: 'Đã lưu', en: 'Stored' },
      schema: submittedSchema,
      headers: ['ETag', 'Location'],
    },
    200: {
      description: { vi: 'Đã lưu từ trước với cùng khóa', en: 'Stored before under the same key' },
      schema: submittedSchema,
      headers: ['ETag', 'Location', 'Idempotent-Replayed'],
    },
  },
  problems: [
    'procedure_not_in_force',
    'unknown_agency',
    'not_competent',
    'not_permitted',
    'channel_not_offered',
    'unknown_case',
    'papers_missing',
    'unknown_component',
    'unknown_file',
    'facts_missing',
    'party_wrong',
    'facts_wrong',
    'fee_not_computable',
    'key_reused',
  ],
  async handle({ headers, body, request, now, lang }, services) {
    const { confirmed, ...application } = body
    const read = readParties(application.parties as Parties, { now, confirmed, lang })
    if ('errors' in read) return apiProblem('invalid_input', { errors: read.errors })
    const command = {
      id: headers['idempotency-key'],
      dossier: newId(now),
      actor: clientOf(request),
      at: now,
      body: { ...application, parties: read.parties },
    }
    const acted = await actForProgram(services, command, lang)
    if (isProblem(acted)) return acted
    const lookupSecret = services.lookupSecretOf(acted.dossier)
    const location = `/api/v1/dossiers/${acted.dossier}`
    return {
      status: acted.repeated ? 200 : 201,
      headers: { ...actedHeaders(acted), location },
      body: {
        ...actedAnswer(acted, services),
        lookupSecret,
        trackingUrl:
          services.publicUrl +
          trackingLink(services.signer, { id: acted.dossier, code: acted.code ?? acted.reference }),
      },
    }
  },
})

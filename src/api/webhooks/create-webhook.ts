import { z } from 'zod'
import { createWebhook, SECRET_AGAIN_MS, secretOf, webhookProblem } from '../../webhooks/index.ts'
import { clientOf } from '../authorize.ts'
import { operation } from '../operation.ts'
import { keyHeaders } from '../schemas/common.ts'
import { sayWebhook, secretSchema, typesSchema } from './schemas.ts'

const body = z.strictObject({
  url: z.string().max(500).meta({ example: 'https://hotich.example.vn/motcua' }),
  types: typesSchema.optional(),
  contact: z
    .email()
    .max(200)
    .optional()
    .meta({ description: 'ai được báo khi tạm dừng / who is told when it is paused' }),
})

/** Idempotent by `Idempotency-Key`, which becomes its id. */
export const createWebhookOperation = operation({
  id: 'createWebhook',
  method: 'POST',
  path: '/webhooks',
  access: { scope: 'webhooks.manage' },
  summary: { vi: 'Đăng ký nhận báo tin', en: 'Be told of dossiers' },
  description: {
    vi: 'Từ nay mỗi việc xảy ra với hồ sơ mà mã truy cập được xem được gửi tới địa chỉ này, đúng thứ tự từng hồ sơ, ký bằng HMAC-SHA256 (Standard Webhooks). Khóa chỉ có trong câu trả lời này.',
    en: 'From now on whatever happens to dossiers that the token may see is sent to this address, in the order of each dossier, signed with HMAC-SHA256 (Standard Webhooks). The secret is in this answer only.',
  },
  takes: { headers: keyHeaders, body },
  examples: { all: { url: 'https://hotich.example.vn/motcua' } },
  answers: {
    201: { description: { vi: 'Đã đăng ký', en: 'Registered' }, schema: secretSchema },
  },
  problems: [
    'webhook_address_wrong',
    'webhook_address_unknown',
    'webhook_address_refused',
    'webhook_types_unknown',
    'webhook_too_many',
    'webhook_unknown',
  ],
  async handle({ headers, body: given, request, now }, { office, outside, signer }) {
    const { id: client } = clientOf(request)
    const { url, types, contact } = given
    const input = { id: headers['idempotency-key'], client, url, types, contact, createdBy: undefined }
    const made = await createWebhook({ database: office.database, outside }, input, now)
    if (typeof made === 'string') return webhookProblem(made)
    // Asked again soon, the answer was lost; later nobody is told the secret any more.
    const isFresh = made.generation === 1 && now - made.createdAt < SECRET_AGAIN_MS
    return { status: 201, body: { ...sayWebhook(made), secret: isFresh ? secretOf(signer, made) : null } }
  },
})

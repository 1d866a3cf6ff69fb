/** What a program does with a webhook of its own. */
import { z } from 'zod'
import type { Text } from '../../platform/index.ts'
import {
  pauseWebhook,
  removeWebhook,
  replayWebhook,
  resumeWebhook,
  rotateSecret,
  secretOf,
  webhookProblem,
} from '../../webhooks/index.ts'
import { clientOf } from '../authorize.ts'
import { isProblem, type Operation, operation } from '../operation.ts'
import { keyHeaders } from '../schemas/common.ts'
import { findOwn, sayWebhook, secretSchema, webhookParams, webhookSchema } from './schemas.ts'

type Change = (database: Parameters<typeof pauseWebhook>[0], id: string, now: number) => Promise<void>

function changeOperation(name: 'pause' | 'resume' | 'remove', summary: Text, change: Change): Operation {
  return operation({
    id: `${name}Webhook`,
    method: 'POST',
    path: `/webhooks/:webhook/${name}`,
    access: { scope: 'webhooks.manage' },
    summary,
    takes: { params: webhookParams },
    answers: { 200: { description: { vi: 'Đã làm', en: 'Done' }, schema: webhookSchema } },
    problems: ['webhook_unknown'],
    async handle({ params, request, now }, services) {
      const client = clientOf(request)
      const hook = await findOwn(services, client, params.webhook)
      if (isProblem(hook)) return hook
      await change(services.office.database, hook.id, now)
      const after = await findOwn(services, client, hook.id)
      return { body: sayWebhook(isProblem(after) ? hook : after) }
    },
  })
}

export const pauseWebhookOperation = changeOperation(
  'pause',
  { vi: 'Tạm dừng webhook', en: 'Pause a webhook' },
  pauseWebhook,
)

export const resumeWebhookOperation = changeOperation(
  'resume',
  { vi: 'Bật lại webhook, gửi tiếp từ chỗ dừng', en: 'Resume a webhook where it stopped' },
  resumeWebhook,
)

export const removeWebhookOperation = changeOperation(
  'remove',
  { vi: 'Gỡ webhook', en: 'Remove a webhook' },
  (database, id) => removeWebhook(database, id),
)

export const rotateWebhookOperation = operation({
  id: 'rotateWebhookSecret',
  method: 'POST',
  path: '/webhooks/:webhook/rotate-secret',
  access: { scope: 'webhooks.manage' },
  summary: { vi: 'Đổi khóa ký', en: 'Make a new secret' },
  description: {
    vi: 'Trong 24 giờ mỗi thư mang cả hai chữ ký, khóa cũ và khóa mới.',
    en: 'For 24 hours each message bears both signatures, of the old secret and the new one.',
  },
  takes: { params: webhookParams, headers: keyHeaders },
  answers: { 200: { description: { vi: 'Khóa mới', en: 'The new secret' }, schema: secretSchema } },
  problems: ['webhook_unknown'],
  async handle({ params, headers, request, now }, services) {
    const own = await findOwn(services, clientOf(request), params.webhook)
    if (isProblem(own)) return own
    const key = headers['idempotency-key']
    const hook = await rotateSecret(services.office.database, own.id, { key, now })
    if (hook === undefined) return webhookProblem('webhook_unknown')
    return { body: { ...sayWebhook(hook), secret: secretOf(services.signer, hook) } }
  },
})

export const replayWebhookOperation = operation({
  id: 'replayWebhook',
  method: 'POST',
  path: '/webhooks/:webhook/replay',
  access: { scope: 'webhooks.manage' },
  summary: { vi: 'Gửi lại từ một con trỏ', en: 'Tell again from a cursor' },
  description: {
    vi: 'Gửi lại mọi việc sau con trỏ, cùng mã; không có con trỏ: từ bảy ngày trước.',
    en: 'Sends everything after the cursor again, under the same ids; without a cursor: from seven days ago.',
  },
  takes: {
    params: webhookParams,
    headers: keyHeaders,
    body: z.strictObject({ after: z.string().max(40).optional() }),
  },
  examples: { all: {} },
  answers: { 200: { description: { vi: 'Sẽ gửi lại', en: 'Will be told again' }, schema: webhookSchema } },
  problems: ['webhook_unknown', 'cursor_wrong', 'cursor_expired'],
  async handle({ params, headers, body, request, now }, services) {
    const own = await findOwn(services, clientOf(request), params.webhook)
    if (isProblem(own)) return own
    const hook = await replayWebhook(services.office.database, own.id, {
      key: headers['idempotency-key'],
      after: body.after,
      now,
    })
    return typeof hook === 'string' ? webhookProblem(hook) : { body: sayWebhook(hook) }
  },
})

import { z } from 'zod'
import { listWebhooks } from '../../webhooks/index.ts'
import { clientOf } from '../authorize.ts'
import { isProblem, operation } from '../operation.ts'
import { findOwn, sayWebhook, webhookParams, webhookSchema } from './schemas.ts'

export const listWebhooksOperation = operation({
  id: 'listWebhooks',
  method: 'GET',
  path: '/webhooks',
  access: { scope: 'webhooks.manage' },
  summary: { vi: 'Webhook của mã truy cập', en: 'The webhooks of the token' },
  takes: {},
  answers: {
    200: {
      description: {
        vi: 'Nhiều nhất 20, theo thứ tự đăng ký',
        en: '20 at most, in the order of registering',
      },
      schema: z.object({ webhooks: z.array(webhookSchema) }),
    },
  },
  problems: [],
  async handle({ request }, { office }) {
    const hooks = await listWebhooks(office.database, clientOf(request).id)
    return { body: { webhooks: hooks.map(sayWebhook) } }
  },
})

export const readWebhookOperation = operation({
  id: 'readWebhook',
  method: 'GET',
  path: '/webhooks/:webhook',
  access: { scope: 'webhooks.manage' },
  summary: { vi: 'Một webhook', en: 'One webhook' },
  takes: { params: webhookParams },
  answers: { 200: { description: { vi: 'Webhook', en: 'The webhook' }, schema: webhookSchema } },
  problems: ['webhook_unknown'],
  async handle({ params, request }, services) {
    const hook = await findOwn(services, clientOf(request), params.webhook)
    return isProblem(hook) ? hook : { body: sayWebhook(hook) }
  },
})

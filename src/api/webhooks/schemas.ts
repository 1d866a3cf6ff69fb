/** How the API says a webhook. */
import { z } from 'zod'
import { EVENT_TYPES } from '../../dossiers/index.ts'
import type { Problem } from '../../platform/index.ts'
import { findWebhook, type Webhook, webhookProblem } from '../../webhooks/index.ts'
import type { Client } from '../authorize.ts'
import { iso, isoOrNull, momentSchema } from '../schemas/common.ts'
import type { ApiServices } from '../services.ts'

export const typesSchema = z
  .array(z.string().max(60))
  .min(1)
  .max(EVENT_TYPES.length)
  .meta({ description: 'không có: mọi loại / absent: all', example: ['dossier_accepted', 'result_issued'] })

export const webhookSchema = z
  .object({
    id: z.uuid(),
    url: z.url(),
    types: z.array(z.string()).nullable(),
    contact: z.string().nullable(),
    state: z.enum(['active', 'paused']),
    reason: z
      .string()
      .nullable()
      .meta({ description: 'vì sao tạm dừng / why it is paused', example: 'http_500' }),
    pausedAt: momentSchema.nullable(),
    createdAt: momentSchema,
  })
  .meta({ id: 'Webhook' })

export const secretSchema = webhookSchema
  .extend({
    secret: z
      .string()
      .nullable()
      .meta({ description: 'chỉ có trong câu trả lời này / in this answer only', example: 'whsec_…' }),
  })
  .meta({ id: 'WebhookWithSecret' })

export const webhookParams = z.object({ webhook: z.uuid().toLowerCase() })

export function sayWebhook({ id, url, types, contact, state, reason, pausedAt, createdAt }: Webhook) {
  return {
    ...{ id, url, types: types ?? null, contact: contact ?? null, state },
    ...{ reason: reason ?? null, pausedAt: isoOrNull(pausedAt), createdAt: iso(createdAt) },
  }
}

/** What belongs to another program is answered like what is not there. */
export async function findOwn(
  { office }: ApiServices,
  client: Client,
  id: string,
): Promise<Webhook | Problem> {
  const hook = await findWebhook(office.database, id)
  return hook?.client === client.id ? hook : webhookProblem('webhook_unknown')
}

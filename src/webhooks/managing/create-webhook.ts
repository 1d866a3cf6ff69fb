import { EVENT_TYPES, readStreamEnd } from '../../dossiers/index.ts'
import type { Database } from '../../platform/database/index.ts'
import type { OutsideHttp } from '../../platform/outside/index.ts'
import { MOST_WEBHOOKS, type Webhook, type WebhookFault } from '../model.ts'
import { findWebhook, insertWebhook, listWebhooks } from '../webhook-store.ts'

export interface WebhookInput {
  /** Of the request: the same makes one. */
  id: string
  client: string
  url: string
  types: readonly string[] | undefined
  contact: string | undefined
  createdBy: string | undefined
}

/**
 * Tells the program from now on. Idempotent by `id`; locks nothing. The name of the address is looked up before anything is written.
 */
export async function createWebhook(
  { database, outside }: { database: Database; outside: OutsideHttp },
  input: WebhookInput,
  now: number,
): Promise<Webhook | WebhookFault> {
  const known = await findWebhook(database, input.id)
  if (known !== undefined) return known.client === input.client ? known : 'webhook_unknown'
  const types: readonly string[] = EVENT_TYPES
  if (input.types?.some((type) => !types.includes(type))) return 'webhook_types_unknown'
  const fault = await addressFault(outside, input.url)
  if (fault !== undefined) return fault
  if ((await listWebhooks(database, input.client)).length >= MOST_WEBHOOKS) return 'webhook_too_many'
  const place = await readStreamEnd(database)
  await insertWebhook(database, { ...input, place, createdAt: now })
  return (await findWebhook(database, input.id)) ?? 'webhook_unknown'
}

const FAULTS: Readonly<Record<string, WebhookFault>> = {
  name_unknown: 'webhook_address_unknown',
  address_refused: 'webhook_address_refused',
}

async function addressFault(outside: OutsideHttp, url: string): Promise<WebhookFault | undefined> {
  const said = url.length > 500 ? 'address_wrong' : await outside.check(url)
  return said === undefined ? undefined : (FAULTS[said] ?? 'webhook_address_wrong')
}

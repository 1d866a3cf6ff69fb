/** Sending to one webhook. Only a 2xx answer says that it is there; redirects are not followed. */
import type { Answer, Delivery, Sender } from '../../outbox/index.ts'
import type { Database } from '../../platform/database/index.ts'
import type { Signer } from '../../platform/index.ts'
import type { OutsideHttp } from '../../platform/outside/index.ts'
import { destinationOf, WEBHOOK_PAUSES_MS } from '../model.ts'
import { signaturesOf } from '../secret.ts'
import { findWebhook } from '../webhook-store.ts'

export interface TellingDesk {
  database: Database
  signer: Signer
  outside: OutsideHttp
  now: () => number
}

const WAIT_MS = 20_000
/** Of an answer nothing is used. */
const MOST_ANSWER_BYTES = 100_000

export function webhookSender(desk: TellingDesk, id: string): Sender {
  return {
    destination: destinationOf(id),
    afterParked: 'wait',
    pauses: WEBHOOK_PAUSES_MS,
    send: (delivery) => send(desk, id, delivery),
  }
}

async function send(desk: TellingDesk, hookId: string, { payload }: Delivery): Promise<Answer> {
  const { database, signer, outside, now } = desk
  const hook = await findWebhook(database, hookId)
  if (hook === undefined) return { refused: 'removed' }
  const id = String(payload.id)
  const body = JSON.stringify(payload)
  const at = now()
  const answer = await outside.ask(hook.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'motcua-webhooks',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at / 1000)),
      'webhook-signature': signaturesOf(signer, hook, { id, now: at, body }),
    },
    body,
    waitMs: WAIT_MS,
    mostBytes: MOST_ANSWER_BYTES,
  })
  return 'failed' in answer ? answerOfSilence(answer.failed) : answerOfStatus(answer.status)
}

/** An address that may not be asked is asked again by nobody before a person has looked. */
function answerOfSilence(code: string): Answer {
  if (['address_refused', 'address_wrong', 'tls_needed'].includes(code)) return { refused: code }
  return code === 'answer_too_long' ? { failed: code } : { unreachable: code }
}

/** 410: it wants nothing more (Standard Webhooks). */
function answerOfStatus(status: number): Answer {
  if (status >= 200 && status < 300) return { sent: true }
  if (status === 410) return { refused: 'http_410' }
  return [429, 502, 503, 504].includes(status)
    ? { unreachable: `http_${status}` }
    : { failed: `http_${status}` }
}

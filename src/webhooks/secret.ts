/**
 * The secret of a webhook and the signature of what it is told, as Standard Webhooks 1.0 has them: `whsec_` and base64; HMAC-SHA256
 * over `id.timestamp.body`. The secret is made of the server's key each time it is needed: there is nothing to steal from the database.
 */
import { createHmac } from 'node:crypto'
import type { Signer } from '../platform/index.ts'
import type { Webhook } from './model.ts'

const PREFIX = 'whsec_'

export function secretOf(signer: Signer, { id, generation }: Pick<Webhook, 'id' | 'generation'>): string {
  return PREFIX + signer.mac('webhook secret', `${id}.${generation}`).toString('base64')
}

/** `seconds` since 1970; the receiver refuses what is older than a few minutes. */
function signatureOf(secret: string, message: { id: string; seconds: number; body: string }): string {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64')
  const { id, seconds, body } = message
  return `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')}`
}

/** For a day after a new secret was made, the old one signs beside it. */
export function signaturesOf(
  signer: Signer,
  hook: Pick<Webhook, 'id' | 'generation' | 'previousUntil'>,
  message: { id: string; now: number; body: string },
): string {
  const { id, now, body } = message
  const generations = [
    hook.generation,
    ...(hook.previousUntil !== undefined && now < hook.previousUntil ? [hook.generation - 1] : []),
  ]
  return generations
    .map((generation) => secretOf(signer, { id: hook.id, generation }))
    .map((secret) => signatureOf(secret, { id, seconds: Math.floor(now / 1000), body }))
    .join(' ')
}

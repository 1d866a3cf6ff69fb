/** Text messages through a gateway of HTTP: SMS brandname services and messaging services are reached by one form. */
import type { Answer, Delivery, Sender } from '../../outbox/index.ts'
import type { OutsideChannel } from '../model.ts'

export interface GatewayOptions {
  channel: Exclude<OutsideChannel, 'email'>
  url: string
  /** Sent as a bearer token. */
  token: string | undefined
  perSecond: number
}

const WAIT_MS = 15_000
/** The gateway is there, but takes nothing at the moment. */
const NOT_NOW = [429, 502, 503, 504]

/**
 * `POST url` with `{id, channel, to, text}` and the id as Idempotency-Key. 2xx: taken; 429, 502 to 504 and no answer: the gateway
 * is away; other 4xx: refused for good; 408 and other 5xx: tried again.
 */
export function gatewaySender({ channel, url, token, perSecond }: GatewayOptions): Sender {
  const send = async ({ id, payload }: Delivery): Promise<Answer> => {
    const headers: Record<string, string> = { 'content-type': 'application/json', 'idempotency-key': id }
    if (token !== undefined) headers.authorization = `Bearer ${token}`
    const body = JSON.stringify({ id, channel, ...payload })
    try {
      const signal = AbortSignal.timeout(WAIT_MS)
      const answer = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' })
      await answer.body?.cancel()
      return answerOf(answer.status)
    } catch (error) {
      const { name, cause } = error as { name: string; cause?: { code?: string } }
      return { unreachable: cause?.code ?? name }
    }
  }
  return { destination: channel, send, perSecond, afterParked: 'go_on' }
}

function answerOf(status: number): Answer {
  if (status >= 200 && status < 300) return { sent: true }
  const code = `http_${status}`
  // A wrong token or address is the Centre's mistake, not the message's.
  if (NOT_NOW.includes(status) || [401, 403, 404].includes(status)) return { unreachable: code }
  return status >= 400 && status < 500 && status !== 408 ? { refused: code } : { failed: code }
}

/** Asking another system over HTTP, with what its silence and its statuses mean to a delivery. */
import type { Answer } from '../../outbox/index.ts'

const WAIT_MS = 25_000
const MOST_ANSWER = 1_000_000
/** The system is there, but takes nothing at the moment; a wrong token or address is the Centre's mistake, not the message's. */
const NOT_NOW = [401, 403, 404, 429, 502, 503, 504]

export type Posted = { status: number; json: unknown } | { answer: Answer }

/** POSTs JSON under the message's id. `answer`: what there is to say without a usable body. */
export async function postJson(
  url: string,
  { id, body, headers = {} }: { id: string; body: unknown; headers?: Record<string, string> },
): Promise<Posted> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'message-id': id,
        ...headers,
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(WAIT_MS),
      redirect: 'manual',
    })
    const text = (await answer.text()).slice(0, MOST_ANSWER)
    const { status } = answer
    if (NOT_NOW.includes(status)) return { answer: { unreachable: `http_${status}` } }
    const isRefusal = status >= 400 && status < 500 && status !== 408
    if (status >= 500 || status === 408) return { answer: { failed: `http_${status}` } }
    const json = parse(text)
    if (json === undefined)
      return { answer: isRefusal ? { refused: `http_${status}` } : { failed: 'not_json' } }
    return { status, json }
  } catch (error) {
    const { name, cause } = error as { name: string; cause?: { code?: string } }
    return { answer: { unreachable: cause?.code ?? name } }
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Asking another system over HTTP, with what its silence and its statuses mean to a delivery. */
import type { Answer } from '../../outbox/index.ts'
import { connectionFault } from '../../platform/outside/index.ts'

const WAIT_MS = 25_000
const MOST_ANSWER = 1_000_000
/** The system is there, but takes nothing at the moment; a wrong token or address is the Centre's mistake, not the message's. */
const NOT_NOW = [401, 403, 404, 429, 502, 503, 504]

export type Posted = { status: number; json: unknown } | { answer: Answer }
export type PostedText = { status: number; text: string } | { answer: Answer }

interface Request {
  /** Of the message. */
  id: string
  headers?: Record<string, string>
  /** How long an answer is waited for. */
  waitMs?: number
}

/** POSTs JSON under the message's id. `answer`: what there is to say without a usable body. */
export async function postJson(
  url: string,
  { id, body, headers = {}, ...more }: Request & { body: unknown },
): Promise<Posted> {
  const json = { 'content-type': 'application/json', accept: 'application/json' }
  const posted = await postText(url, {
    id,
    text: JSON.stringify(body),
    headers: { ...json, ...headers },
    ...more,
  })
  if ('answer' in posted) return posted
  const { status, text } = posted
  const value = parse(text)
  if (value !== undefined) return { status, json: value }
  return { answer: status >= 400 ? { refused: `http_${status}` } : { failed: 'not_json' } }
}

/** The same of any text; its type stands in the headers. */
export async function postText(
  url: string,
  { id, text, headers = {}, waitMs = WAIT_MS }: Request & { text: string },
): Promise<PostedText> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'message-id': id, ...headers },
      body: text,
      signal: AbortSignal.timeout(waitMs),
      redirect: 'manual',
    })
    const said = (await answer.text()).slice(0, MOST_ANSWER)
    const { status } = answer
    if (NOT_NOW.includes(status)) return { answer: { unreachable: `http_${status}` } }
    if (status >= 500 || status === 408) return { answer: { failed: `http_${status}` } }
    return { status, text: said }
  } catch (error) {
    const { name, cause } = error as { name: string; cause?: { code?: string } }
    return { answer: { unreachable: connectionFault(cause?.code ?? name) } }
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

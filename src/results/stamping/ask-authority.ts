/** Asking a time stamp authority over HTTP (RFC 3161, 3.4). */
import { readStamp } from '../reading/read-stamp.ts'
import type { Trust } from '../reading/trust.ts'
import type { TimeStamps } from '../signing/signing-key.ts'
import { readReply, writeQuery } from './query.ts'

/** A person waits for it with their act. */
const WAIT_MS = 5_000
const TRIES = 2
/** A token with a long chain of certificates is a tenth of it. */
const MOST_BYTES = 100_000

/** `failed` is a short code: `unreachable`, `answered_503`, `no_answer_of_its_kind`, `refused`, `not_ours`, `wrong_stamp`, `foreign_stamp`. */
export type Asked = { token: Buffer } | { failed: string }

/** A token over the signature that everybody who trusts as this house does will believe. Throws nothing. */
export async function askForStamp(
  { url }: Pick<TimeStamps, 'url'>,
  signature: Buffer,
  trust: Trust,
  now: number,
): Promise<Asked> {
  let last: Asked = { failed: 'unreachable' }
  for (let tries = 0; tries < TRIES; tries += 1) {
    last = await askOnce(url, signature)
    // What was answered once is answered so again.
    if (!('failed' in last) || !/^(unreachable|answered_5)/.test(last.failed)) break
  }
  if ('failed' in last) return last
  const stamp = readStamp(last.token, signature, trust, now)
  return 'fault' in stamp ? { failed: stamp.fault } : last
}

async function askOnce(url: string, signature: Buffer): Promise<Asked> {
  const { query, nonce } = writeQuery(signature)
  const reply = await post(url, query)
  if (!Buffer.isBuffer(reply)) return reply
  try {
    const token = readReply(reply, nonce)
    return Buffer.isBuffer(token) ? { token } : { failed: token }
  } catch {
    return { failed: 'no_answer_of_its_kind' }
  }
}

async function post(address: string, query: Buffer): Promise<Buffer | { failed: string }> {
  const url = new URL(address)
  const [user, password] = [url.username, url.password].map(decodeURIComponent)
  url.username = ''
  url.password = ''
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/timestamp-query',
        accept: 'application/timestamp-reply',
        ...(user ? { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` } : {}),
      },
      body: new Uint8Array(query),
      redirect: 'error',
      signal: AbortSignal.timeout(WAIT_MS),
    })
    if (answer.status !== 200) {
      await answer.body?.cancel()
      return { failed: `answered_${answer.status}` }
    }
    const bytes = Buffer.from(await answer.arrayBuffer())
    return bytes.length > MOST_BYTES ? { failed: 'no_answer_of_its_kind' } : bytes
  } catch {
    return { failed: 'unreachable' }
  }
}

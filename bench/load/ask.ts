/** A plain HTTP client that keeps its connections and counts; the plan is a JSON file, the answer a line of JSON. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import type { Asked, Load } from '../http-load.ts'

const { url, requests, connections, seconds, withKeys } = JSON.parse(
  readFileSync(process.argv[2] as string, 'utf8'),
) as Load & { url: string; requests: Asked[] }

const agent = new Agent({ keepAlive: true, maxSockets: connections })
const begun = performance.now()
let asked = 0
let answered = 0
let bad = 0
let sample: string | undefined

function ask(): Promise<void> {
  const { path, method = 'GET', headers = {}, body } = requests[asked++ % requests.length] as Asked
  const key = withKeys ? { 'idempotency-key': randomUUID() } : {}
  const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }
  return new Promise((resolve, reject) => {
    const sent = request(
      url + path,
      { agent, method, headers: { ...headers, ...key, ...length } },
      (reply) => {
        const isGood = (reply.statusCode ?? 500) < 300
        const parts: Buffer[] = []
        reply.on('data', (part) => isGood || parts.push(part))
        reply.on('end', () => {
          if (isGood) answered += 1
          else {
            bad += 1
            sample ??= `${reply.statusCode} ${Buffer.concat(parts).toString().slice(0, 300)}`
          }
          resolve()
        })
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}

async function keepAsking(): Promise<void> {
  while (performance.now() - begun < seconds * 1000) await ask()
}

await Promise.all(Array.from({ length: connections }, keepAsking))
const rate = (answered * 1000) / (performance.now() - begun)
agent.destroy()
process.stdout.write(`${JSON.stringify({ rate, bad, sample })}\n`)

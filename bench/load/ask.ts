/** A plain HTTP client that keeps its connections, counts and times; the plan is a JSON file, the answer a line of JSON. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import type { Asked, Plan } from '../http-load.ts'

const { url, requests, connections, seconds, withKeys, perSecond } = JSON.parse(
  readFileSync(process.argv[2] as string, 'utf8'),
) as Plan & { url: string; requests: Asked[] }

const agent = new Agent({ keepAlive: true, maxSockets: connections })
const times: number[][] = requests.map(() => [])
const begun = performance.now()
let asked = 0
let answered = 0
let bad = 0
let sample: string | undefined

function ask(): Promise<void> {
  const which = asked++ % requests.length
  const { path, method = 'GET', headers = {}, body } = requests[which] as Asked
  const key = withKeys ? { 'idempotency-key': randomUUID() } : {}
  const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }
  const start = performance.now()
  return new Promise((resolve, reject) => {
    const sent = request(
      url + path,
      { agent, method, headers: { ...headers, ...key, ...length } },
      (reply) => {
        const isGood = (reply.statusCode ?? 500) < 300
        const parts: Buffer[] = []
        reply.on('data', (part) => isGood || parts.push(part))
        reply.on('end', () => {
          times[which]?.push(performance.now() - start)
          if (isGood) answered += 1
          else {
            bad += 1
            sample ??= `${path} ${reply.statusCode} ${Buffer.concat(parts).toString().slice(0, 300)}`
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

/** One after another at even distances, whether or not the earlier ones are answered: people do not wait for each other. */
async function askEvenly(rate: number): Promise<void> {
  const all: Promise<void>[] = []
  for (let at = 0; at < rate * seconds; at++) {
    const early = begun + (at * 1000) / rate - performance.now()
    if (early > 1) await new Promise((resolve) => setTimeout(resolve, early))
    all.push(ask())
  }
  await Promise.all(all)
}

function percentile95(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0
}

if (perSecond === undefined) await Promise.all(Array.from({ length: connections }, keepAsking))
else await askEvenly(perSecond)
const rate = (answered * 1000) / (performance.now() - begun)
agent.destroy()
process.stdout.write(`${JSON.stringify({ rate, bad, sample, p95: times.map(percentile95) })}\n`)

/** Asks a server over connections that are kept, counts and times; the plan is a JSON file, the answer a line of JSON. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Asked, Plan } from '../harness/http-load.ts'
import { type Connection, openConnection } from './connection.ts'

const { url, requests, connections, seconds, withKeys, perSecond } = JSON.parse(
  readFileSync(process.argv[2] as string, 'utf8'),
) as Plan & { url: string; requests: Asked[] }

const { hostname, port } = new URL(url)
const messages = requests.map(messageOf)
const times: number[][] = requests.map(() => [])
const all = await Promise.all(
  Array.from({ length: connections }, () => openConnection(hostname, Number(port))),
)
const free = [...all]
const queue: ((connection: Connection) => void)[] = []
const begun = performance.now()
let asked = 0
let answered = 0
let bad = 0
let sample: string | undefined

function messageOf({ path, method = 'GET', headers = {}, body = '' }: Asked): {
  head: string
  body: string
} {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  const length = body === '' ? '' : `content-length: ${Buffer.byteLength(body)}\r\n`
  return {
    head: `${method} ${path} HTTP/1.1\r\nhost: ${hostname}:${port}\r\n${lines.join('')}${length}`,
    body,
  }
}

function take(): Promise<Connection> {
  const one = free.pop()
  return one === undefined ? new Promise((resolve) => queue.push(resolve)) : Promise.resolve(one)
}

function giveBack(connection: Connection): void {
  const next = queue.shift()
  if (next === undefined) free.push(connection)
  else next(connection)
}

async function ask(): Promise<void> {
  const which = asked++ % requests.length
  const { head, body } = messages[which] as { head: string; body: string }
  const key = withKeys ? `idempotency-key: ${randomUUID()}\r\n` : ''
  const start = performance.now()
  const connection = await take()
  const { status, text } = await connection.ask(Buffer.from(`${head}${key}\r\n${body}`))
  giveBack(connection)
  times[which]?.push(performance.now() - start)
  if (status < 400) answered += 1
  else {
    bad += 1
    sample ??= `${requests[which]?.path} ${status} ${text.slice(0, 300)}`
  }
}

async function keepAsking(): Promise<void> {
  while (performance.now() - begun < seconds * 1000) await ask()
}

/** One after another at even distances, whether or not the earlier ones are answered: people do not wait for each other. */
async function askEvenly(rate: number): Promise<void> {
  const sent: Promise<void>[] = []
  for (let at = 0; at < rate * seconds; at++) {
    const early = begun + (at * 1000) / rate - performance.now()
    if (early > 1) await new Promise((resolve) => setTimeout(resolve, early))
    sent.push(ask())
  }
  await Promise.all(sent)
}

function percentile95(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0
}

if (perSecond === undefined) await Promise.all(Array.from({ length: connections }, keepAsking))
else await askEvenly(perSecond)
const rate = (answered * 1000) / (performance.now() - begun)
for (const connection of all) connection.close()
process.stdout.write(`${JSON.stringify({ rate, bad, sample, p95: times.map(percentile95) })}\n`)

/** Load from a process of its own, so that the asker does not slow the answerer down more than a neighbour would. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface Asked {
  path: string
  method?: 'GET' | 'POST'
  headers?: Record<string, string>
  body?: string
}

export interface Load {
  connections: number
  seconds: number
  /** Each request under an Idempotency-Key of its own. */
  withKeys?: true
}

/** What the asking process is told; `perSecond`: so many, evenly, instead of as fast as they are answered. */
export interface Plan extends Load {
  perSecond?: number
}

interface Heard {
  /** Good answers a second. */
  rate: number
  /** Of each request, in milliseconds, in the order given. */
  p95: number[]
}

/** Sends the requests in turn over connections that are kept; answers a second. Throws when an answer is neither 2xx nor 3xx. */
export async function askOften(url: string, requests: readonly Asked[], load: Load): Promise<number> {
  return Math.round((await ask(url, requests, load)).rate)
}

/** Sends so many a second, evenly; the 95th percentile of each request in milliseconds. Throws when an answer is neither 2xx nor 3xx. */
export async function askEvenly(
  url: string,
  requests: readonly Asked[],
  load: { perSecond: number; seconds: number; withKeys?: true },
): Promise<number[]> {
  return (await ask(url, requests, { ...load, connections: 64 })).p95
}

async function ask(url: string, requests: readonly Asked[], plan: Plan): Promise<Heard> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-load-'))
  try {
    const path = join(folder, 'plan.json')
    writeFileSync(path, JSON.stringify({ url, requests, ...plan }))
    const { stdout } = await run(process.execPath, [join(import.meta.dirname, '../load/ask.ts'), path])
    const heard = JSON.parse(stdout) as Heard & { bad: number; sample?: string }
    if (heard.bad > 0) throw new Error(`${heard.bad} answers were not good, e.g. ${heard.sample}`)
    return heard
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

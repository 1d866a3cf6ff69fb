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

/** Sends the requests in turn over connections that are kept; answers a second. Throws when an answer is not 2xx. */
export async function askOften(url: string, requests: readonly Asked[], load: Load): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-load-'))
  try {
    const plan = join(folder, 'plan.json')
    writeFileSync(plan, JSON.stringify({ url, requests, ...load }))
    const { stdout } = await run(process.execPath, [join(import.meta.dirname, 'load/ask.ts'), plan])
    const { rate, bad, sample } = JSON.parse(stdout) as { rate: number; bad: number; sample?: string }
    if (bad > 0) throw new Error(`${bad} answers were not 2xx, e.g. ${sample}`)
    return Math.round(rate)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

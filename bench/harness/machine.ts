/** What the figures were measured on. */
import { execFileSync } from 'node:child_process'
import { cpus, loadavg, totalmem } from 'node:os'
import { openDatabase, startScratchDatabase } from '../../src/platform/database/index.ts'

export interface Machine {
  cores: number
  processor: string
  memoryGb: number
  node: string
  postgresql: string
  /** What else was running when the benches began. */
  loadAtStart: number
  commit: string
}

export async function describeMachine(): Promise<Machine> {
  return {
    cores: cpus().length,
    processor: cpus()[0]?.model.trim() ?? '',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    postgresql: await postgresVersion(),
    loadAtStart: Math.round((loadavg()[0] ?? 0) * 10) / 10,
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
  }
}

async function postgresVersion(): Promise<string> {
  const scratch = await startScratchDatabase()
  const database = openDatabase({ url: scratch.url })
  try {
    const [row] = await database.query<{ server_version: string }>('show server_version')
    return row?.server_version ?? ''
  } finally {
    await database.close()
    await scratch.remove()
  }
}

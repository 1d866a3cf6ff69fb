import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openClusterHome } from './cluster.ts'
import { startEmbeddedDatabase } from './embedded.ts'
import { stopPostmaster } from './postmaster.ts'
import { isAlive } from './process-alive.ts'

export interface ScratchDatabase {
  url: string
  /** Stops the server at once and removes its folder. */
  remove(): Promise<void>
}

const PREFIX = 'motcua-scratch-'

/**
 * A fresh database in the system's temporary folder, fast and not durable. What a killed process left behind is removed
 * here, too: the folder carries the number of its process.
 */
export async function startScratchDatabase(): Promise<ScratchDatabase> {
  await sweep()
  const dataDir = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`))
  const { url } = await startEmbeddedDatabase({ dataDir, fsync: 'off' })
  return { url, remove: () => removeScratch(dataDir) }
}

/** Runs `work` on a scratch database and removes it afterwards: on success, on error and on Ctrl-C. */
export async function withScratchDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const scratch = await startScratchDatabase()
  const signals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const release = () => {
    for (const signal of signals) process.off(signal, onSignal)
  }
  const onSignal = (signal: NodeJS.Signals) => {
    release()
    void scratch.remove().finally(() => process.kill(process.pid, signal))
  }
  for (const signal of signals) process.on(signal, onSignal)
  try {
    return await work(scratch.url)
  } finally {
    release()
    await scratch.remove()
  }
}

async function removeScratch(dataDir: string): Promise<void> {
  await stopPostmaster(openClusterHome(dataDir), 'SIGQUIT')
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
}

async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    if (isAlive(Number.parseInt(name.slice(PREFIX.length), 10))) continue
    try {
      await removeScratch(join(tmpdir(), name))
    } catch {
      // It belongs to another user of this machine.
    }
  }
}

import { readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { isAlive } from './process-alive.ts'

/**
 * Runs `work` while this process holds the lock file; waits for another live process, takes over from a dead one.
 * It only keeps two starting servers from doing the same work: what must never go wrong is kept by PostgreSQL itself.
 */
export async function withFileLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  while (!tryLock(path)) await delay(50)
  try {
    return await work()
  } finally {
    unlinkSync(path)
  }
}

function tryLock(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const holder = readHolder(path)
  if (holder !== undefined && !isAlive(holder)) unlinkSync(path)
  return false
}

/** Undefined while the holder is just writing its number, or has just let go. */
function readHolder(path: string): number | undefined {
  try {
    return Number(readFileSync(path, 'utf8')) || undefined
  } catch {
    return undefined
  }
}

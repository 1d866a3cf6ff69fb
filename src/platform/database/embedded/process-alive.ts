import { readFileSync } from 'node:fs'

/**
 * Whether a process runs. A zombie does not: in a container whose first process never reaps its children, a killed
 * server would otherwise look alive for ever.
 */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return readStat(pid)?.state !== 'Z'
}

/** Whether `pid` can be a PostgreSQL server; a process that took over the number after a crash is not. */
export function isPostgres(pid: number): boolean {
  if (!isAlive(pid)) return false
  const stat = readStat(pid)
  return stat === undefined || stat.name.startsWith('postgres')
}

/** Name and state from /proc, undefined where the system has none (macOS). */
function readStat(pid: number): { name: string; state: string } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const end = text.lastIndexOf(')')
    return { name: text.slice(text.indexOf('(') + 1, end), state: text.charAt(end + 2) }
  } catch {
    return undefined
  }
}

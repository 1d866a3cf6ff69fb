/** CPU time of processes of this machine. */
import { readFileSync } from 'node:fs'
import type { Database } from '../../src/platform/database/index.ts'

/** User and system time, fields 14 and 15 of /proc/pid/stat, in hundredths of a second. */
export function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / 100
}

/** Begins to count what connections to this database take; the answer is asked for at the end, in seconds. */
export async function watchDatabaseCpu(database: Database): Promise<() => Promise<number>> {
  const before = await byBackend(database)
  return async () => {
    const after = await byBackend(database)
    return [...after].reduce((sum, [pid, seconds]) => sum + seconds - (before.get(pid) ?? 0), 0)
  }
}

async function byBackend(database: Database): Promise<Map<number, number>> {
  const backends = await database.query<{ pid: number }>(
    `select pid from pg_stat_activity where datname = current_database() and backend_type = 'client backend'`,
  )
  return new Map(backends.map(({ pid }) => [pid, cpuSeconds(pid)]))
}

/** Starting, finding and stopping the server process of a cluster. */
import { existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { operatorError } from '../../operator-error.ts'
import { type Cluster, connectionUrl, readConnection, runProgram, writeConnection } from './cluster.ts'
import { isPostgres } from './process-alive.ts'

export interface Postmaster {
  pid: number
  port: number
}

const LOG_LIMIT_BYTES = 5_000_000
const PATIENCE_MS = 120_000
/** Above every process number a kernel gives out, so that it is dead for certain. */
const NOBODY = 2 ** 31 - 1

/** What the server is told at every start. Statements and row values stay out of its log: they hold personal data. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  maintenance_work_mem: '128MB',
  work_mem: '16MB',
  max_wal_size: '4GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
}

const UNSAFE_BUT_FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/** The server of this cluster that is already running and answers; undefined when none runs. */
export async function findPostmaster(cluster: Cluster): Promise<Postmaster | undefined> {
  const deadline = Date.now() + PATIENCE_MS
  while (true) {
    const found = readPidFile(cluster)
    if (!found || !isPostgres(found.pid)) return undefined
    if (found.port && (await answers(cluster, found.port))) return found
    if (Date.now() > deadline) throw startFailure(cluster)
    await delay(50)
  }
}

/** Starts the server on its remembered port, or on a free one; waits until crash recovery, if any, is over. */
export async function startPostmaster(
  cluster: Cluster,
  options: { fsync: 'on' | 'off'; port?: number | undefined },
): Promise<Postmaster> {
  const deadline = Date.now() + PATIENCE_MS
  while (true) {
    const connection = readConnection(cluster)
    const port = await freePort(options.port ?? connection.port)
    writeConnection(cluster, { ...connection, port })
    disownForeignPid(cluster)
    const logStart = trimLog(cluster.logFile)
    try {
      const settings = {
        ...SETTINGS,
        ...(options.fsync === 'off' ? UNSAFE_BUT_FAST : {}),
        port: String(port),
      }
      const flags = Object.entries(settings).map(([name, value]) => `-c ${name}='${value}'`)
      const args = ['start', '-s', '-w', '-t', '600', '-D', cluster.pgdata, '-l', cluster.logFile]
      await runProgram(cluster, 'pgCtl', [...args, '-o', flags.join(' ')])
    } catch (cause) {
      const said = readFileSync(cluster.logFile).subarray(logStart).toString('utf8')
      // Busy port: somebody took it just now. Shared memory: backends of a killed server are still finishing.
      const passing = /could not bind|shared memory block/.test(said)
      if (!passing || Date.now() > deadline) throw startFailure(cluster, cause)
      await delay(100)
      continue
    }
    const started = await findPostmaster(cluster)
    if (started) return started
  }
}

/** Stops the server: running transactions are rolled back, everything committed is flushed ("fast" shutdown). */
export async function stopPostmaster(
  cluster: Cluster,
  signal: 'SIGINT' | 'SIGQUIT' = 'SIGINT',
): Promise<void> {
  const running = readPidFile(cluster)
  if (!running || !isPostgres(running.pid)) return
  process.kill(running.pid, signal)
  while (isPostgres(running.pid)) await delay(20)
}

function readPidFile(cluster: Cluster): Postmaster | undefined {
  try {
    const lines = readFileSync(join(cluster.pgdata, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(lines[0])
    return pid > 0 ? { pid, port: Number(lines[3] ?? 0) } : undefined
  } catch {
    return undefined
  }
}

/**
 * After a crash the number in postmaster.pid may belong to a stranger, or to a zombie; PostgreSQL would refuse to start.
 * The number is replaced and the rest of the file stays: PostgreSQL finds by it whether old backends still hold memory.
 */
function disownForeignPid(cluster: Cluster): void {
  const path = join(cluster.pgdata, 'postmaster.pid')
  const left = readPidFile(cluster)
  if (!left || isPostgres(left.pid) || left.pid === NOBODY) return
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^\d+/, String(NOBODY)))
}

async function answers(cluster: Cluster, port: number): Promise<boolean> {
  const url = connectionUrl({ ...readConnection(cluster), port }, 'postgres')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    return rows[0]?.data_directory === cluster.pgdata
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** `wanted` when nobody listens there, else a port chosen by the system. */
async function freePort(wanted: number): Promise<number> {
  const tryPort = (port: number) =>
    new Promise<number | undefined>((done) => {
      const server = createServer()
      server.once('error', () => done(undefined))
      server.listen({ port, host: '127.0.0.1' }, () => {
        const address = server.address()
        server.close(() => done(address && typeof address === 'object' ? address.port : undefined))
      })
    })
  return (await tryPort(wanted)) ?? (await tryPort(0)) ?? wanted
}

/** Keeps the log small; answers where this start begins in it. */
function trimLog(path: string): number {
  if (!existsSync(path)) return 0
  if (statSync(path).size > LOG_LIMIT_BYTES) truncateSync(path)
  return statSync(path).size
}

function startFailure(cluster: Cluster, cause?: unknown): Error {
  return operatorError(
    {
      vi: `Cơ sở dữ liệu trong ${cluster.home} không khởi động được. Nguyên nhân ghi ở ${cluster.logFile}; hay gặp nhất là đĩa đầy.`,
      en: `The database in ${cluster.home} did not start. The reason stands in ${cluster.logFile}; the most common one is a full disk.`,
    },
    { cause },
  )
}

import { readdirSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { type Revival, watchServer } from '../watch.ts'
import { type Cluster, connectionUrl, createCluster, openClusterHome, readConnection } from './cluster.ts'
import { withFileLock } from './file-lock.ts'
import { findPostmaster, type Postmaster, startPostmaster, stopPostmaster } from './postmaster.ts'
import { isAlive } from './process-alive.ts'

export interface EmbeddedOptions {
  /** Folder of the database, made when absent, e.g. `var/postgres`. */
  dataDir: string
  /** `off` only for databases that may be lost: tests, scratch. */
  fsync?: 'on' | 'off'
  /** Wanted port; by default the one of last time, at first a free one. */
  port?: number
}

export interface EmbeddedDatabase {
  /** Connection of the database `motcua` over 127.0.0.1, with its password. */
  url: string
  /** Process number of the server when it was started or found. */
  pid: number
  dataDir: string
  /** Lets go; the last process that uses the database stops it. Idempotent. */
  stop(): Promise<void>
  /** Starts the server again on the same port when it has died; idempotent while it runs. Answers its process number. */
  revive(): Promise<number>
  /** Looks after the server from now until `stop`: one that dies is revived within two seconds, and `report` hears of it. */
  watch(report: (outcome: Revival) => void): void
}

const DATABASE = 'motcua'
let attachments = 0

/**
 * Starts the PostgreSQL that comes with npm on `dataDir`, or joins the one that already runs there. The server outlives
 * a killed process: whoever comes next joins it, and after `kill -9` of the server itself PostgreSQL recovers from its log.
 * Throws OperatorError when it cannot run on this machine, in this folder or on this disk.
 */
export async function startEmbeddedDatabase(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const cluster = openClusterHome(options.dataDir)
  const locked = <T>(work: () => Promise<T>) => withFileLock(join(cluster.home, 'lock'), work)
  const boot = () => findOrStart(cluster, options)
  const mark = join(cluster.users, `${process.pid}-${++attachments}`)
  const server = await locked(async () => {
    await createCluster(cluster, options.fsync ?? 'on')
    const found = await boot()
    writeFileSync(mark, '')
    await createDatabase(cluster, found.port)
    return found
  })
  let stopping: Promise<void> | undefined
  let endWatch = () => {}
  const revive = () => locked(async () => (await boot()).pid)
  const leave = async () => {
    unlinkSync(mark)
    if (listUsers(cluster).length === 0) await stopPostmaster(cluster)
  }
  return {
    url: connectionUrl({ ...readConnection(cluster), port: server.port }, DATABASE),
    pid: server.pid,
    dataDir: cluster.home,
    revive,
    watch: (report) => {
      endWatch = watchServer(server.pid, revive, report)
    },
    stop: () => {
      endWatch()
      stopping ??= locked(leave)
      return stopping
    },
  }
}

async function findOrStart(cluster: Cluster, options: EmbeddedOptions): Promise<Postmaster> {
  const { fsync = 'on', port } = options
  return (await findPostmaster(cluster)) ?? startPostmaster(cluster, { fsync, port })
}

async function createDatabase(cluster: Cluster, port: number): Promise<void> {
  const client = new pg.Client({
    connectionString: connectionUrl({ ...readConnection(cluster), port }, 'postgres'),
  })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE])
    if (!rowCount) await client.query(`create database ${DATABASE}`)
  } finally {
    await client.end()
  }
}

/** Marks of live processes; those of dead ones are cleared away. */
function listUsers(cluster: Cluster): string[] {
  return readdirSync(cluster.users).filter((mark) => {
    const alive = isAlive(Number.parseInt(mark, 10))
    if (!alive) rmSync(join(cluster.users, mark), { force: true })
    return alive
  })
}

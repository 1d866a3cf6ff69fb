import pg from 'pg'
import { type SilenceWatch, watchSilence } from './silence.ts'
import { typeParsers } from './types.ts'

/** A prepared statement: PostgreSQL plans it once per connection. */
export interface Statement {
  readonly name: string
  readonly text: string
}

/** Anything that runs SQL: the database, or one transaction of it. */
export interface Queryable {
  /** Rows of a prepared statement, or of plain text (which is planned every time). */
  query<Row extends object>(sql: Statement | string, values?: readonly unknown[]): Promise<Row[]>
}

export interface Database extends Queryable {
  /** For libraries that want the pool itself, and for LISTEN. */
  readonly pool: pg.Pool
  /** Commits when `work` resolves, rolls back when it throws. No network inside. */
  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T>
  /** Waits for running queries and closes every connection. */
  close(): Promise<void>
}

export interface DatabaseOptions {
  url: string
  /** Most connections at once; 10 by default. */
  max?: number
  /** A query that takes longer is cancelled; 30,000 ms by default, 0: never. */
  statementTimeoutMs?: number
  /** A new connection may take so long; 5,000 ms by default. */
  connectTimeoutMs?: number
  /** A query under way for so long is asked after, lest the connection has gone silent; 3,000 ms by default. */
  patienceMs?: number
  /** Shown in pg_stat_activity. */
  name?: string
  /** An idle connection broke, e.g. because the server went away; the pool opens a new one by itself. */
  onIdleError?: (error: Error) => void
}

const texts = new Map<string, string>()

/** Names a statement once, at the top of a module; two texts under one name are a mistake and throw. */
export function statement(name: string, text: string): Statement {
  const known = texts.get(name)
  if (known !== undefined && known !== text) throw new Error(`two statements are named ${name}`)
  if (Buffer.byteLength(name) > 63) throw new Error(`statement name is longer than 63 bytes: ${name}`)
  texts.set(name, text)
  return { name, text }
}

/** SQL for the instant in a parameter of milliseconds since 1970, as a `timestamptz`; the way back is in `typeParsers`. */
export function toTimestamp(parameter: string): string {
  return `to_timestamp(${parameter}::float8 / 1000)`
}

/** Opens a pool; no connection is made before the first query. Sessions run in UTC. */
export function openDatabase(options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.max ?? 10,
    statement_timeout: options.statementTimeoutMs ?? 30_000,
    idle_in_transaction_session_timeout: 60_000,
    connectionTimeoutMillis: options.connectTimeoutMs ?? 5_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    application_name: options.name ?? 'motcua',
    options: '-c timezone=UTC',
    types: typeParsers,
  })
  pool.on('error', (error) => options.onIdleError?.(error))
  const watch = watchSilence({
    url: options.url,
    patienceMs: options.patienceMs ?? 3_000,
    answerMs: options.connectTimeoutMs ?? 5_000,
  })
  return {
    pool,
    query: (sql, values) => runOnce(pool, watch, sql, values),
    transaction: (work) => inTransaction(pool, watch, work),
    close: () => {
      watch.end()
      return pool.end()
    },
  }
}

async function runOnce<Row extends object>(
  pool: pg.Pool,
  watch: SilenceWatch,
  sql: Statement | string,
  values?: readonly unknown[],
): Promise<Row[]> {
  const client = await pool.connect()
  let failed: Error | undefined
  const onError = (error: Error) => {
    failed = error
  }
  client.on('error', onError)
  try {
    return await runOn<Row>(client, watch, sql, values)
  } catch (error) {
    failed = error as Error
    throw error
  } finally {
    client.off('error', onError)
    client.release(failed)
  }
}

async function runOn<Row extends object>(
  client: pg.PoolClient,
  watch: SilenceWatch,
  sql: Statement | string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const config = typeof sql === 'string' ? { text: sql } : { name: sql.name, text: sql.text }
  const end = watch.begin(client)
  try {
    return (await client.query<Row>({ ...config, values: values as unknown[] })).rows
  } finally {
    end()
  }
}

async function inTransaction<T>(
  pool: pg.Pool,
  watch: SilenceWatch,
  work: (tx: Queryable) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  // A connection cut between two statements says so here; without a listener it would end the process.
  const onError = (error: Error) => {
    broken = error
  }
  client.on('error', onError)
  try {
    await runOn(client, watch, 'begin')
    const result = await work({ query: (sql, values) => runOn(client, watch, sql, values) })
    await runOn(client, watch, 'commit')
    return result
  } catch (error) {
    await runOn(client, watch, 'rollback').catch((lost: Error) => {
      broken = lost
    })
    throw error
  } finally {
    client.off('error', onError)
    client.release(broken)
  }
}

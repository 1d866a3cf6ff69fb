/**
 * Connections that have gone silent: a firewall or a failing machine swallows what is sent and closes nothing, so a query
 * would wait for ever. Whoever waits long asks the database itself, over a new connection, whether it still works on it.
 */
import pg from 'pg'

export interface SilenceOptions {
  url: string
  /** A query that has been under way for so long is asked after. */
  patienceMs: number
  /** So long the database may take to answer that it works. */
  answerMs: number
}

export interface SilenceWatch {
  /** A query begins on this connection; the answer says that it has ended. */
  begin(client: pg.PoolClient): () => void
  end(): void
}

/** What `pg` knows of a connection and does not type: the process that serves it, and its socket. */
type Connection = pg.PoolClient & {
  processID?: number
  connection?: { stream?: { destroy(error: Error): void } }
}

interface Underway {
  client: Connection
  since: number
  /** Since when the database says that it works on nothing for this connection. */
  restsSince?: number | undefined
}

/** So long an answer may be under way: the database rests before it has sent it, and a busy process reads it late. */
const UNDER_WAY_MS = 2_000

export function watchSilence(options: SilenceOptions): SilenceWatch {
  const { patienceMs } = options
  const under = new Map<symbol, Underway>()
  let isAsking = false
  const look = async () => {
    const old = [...under].filter(([, { since }]) => performance.now() - since > patienceMs)
    if (isAsking || old.length === 0) return
    isAsking = true
    const working = await listWorking(
      options,
      old.map(([, { client }]) => client.processID ?? 0),
    )
    isAsking = false
    const now = performance.now()
    const lost = old.filter(([query, one]) => {
      if (!under.has(query)) return false
      if (working?.has(one.client.processID ?? 0)) one.restsSince = undefined
      else one.restsSince ??= now
      return working === undefined || now - (one.restsSince ?? now) >= UNDER_WAY_MS
    })
    for (const [query, { client }] of lost) {
      under.delete(query)
      client.connection?.stream?.destroy(new Error('Connection terminated: the database has gone silent'))
    }
  }
  const timer = setInterval(() => void look(), Math.min(1_000, patienceMs)).unref()
  return {
    begin: (client) => {
      const query = Symbol('query')
      under.set(query, { client, since: performance.now() })
      return () => under.delete(query)
    },
    end: () => clearInterval(timer),
  }
}

/** Which of these processes of the database work on a query; undefined when it does not answer in time. */
async function listWorking(
  { url, answerMs }: SilenceOptions,
  pids: readonly number[],
): Promise<ReadonlySet<number> | undefined> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: answerMs,
    query_timeout: answerMs,
    application_name: 'motcua silence',
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ pid: number }>(
      `select pid from pg_stat_activity where pid = any($1) and state = 'active'`,
      [pids],
    )
    return new Set(rows.map(({ pid }) => pid))
  } catch {
    return undefined
  } finally {
    // Saying goodbye to a silent server would wait for it.
    ;(client as unknown as Connection).connection?.stream?.destroy(new Error('done'))
  }
}

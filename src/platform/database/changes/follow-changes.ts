import type pg from 'pg'
import type { Database } from '../pool.ts'

const POLL_MS = 60_000
const RECONNECT_MS = 1_000

export interface ChangeFollower {
  close(): Promise<void>
}

/**
 * Calls `onChange` with a channel when it is notified, and with every channel once a minute and after a lost connection,
 * because a notification may have been missed then. Holds one connection of the pool. `onError` hears of outages;
 * following goes on by itself.
 */
export async function followChanges<Channel extends string>(
  db: Database,
  channels: readonly Channel[],
  on: { change: (channel: Channel) => Promise<void>; error: (error: unknown) => void },
): Promise<ChangeFollower> {
  let client: pg.PoolClient | undefined
  let closed = false
  let retry: NodeJS.Timeout | undefined

  const run = (channel: Channel) => on.change(channel).catch(on.error)
  const runAll = () => Promise.all(channels.map(run)).then(() => undefined)
  const connect = async () => {
    const fresh = await db.pool.connect()
    if (closed) return fresh.release()
    fresh.on('notification', ({ channel }) => void run(channel as Channel))
    fresh.on('error', (error) => lose(fresh, error))
    client = fresh
    await fresh.query(channels.map((channel) => `listen ${channel}`).join('; '))
  }
  const lose = (lost: pg.PoolClient, error: Error) => {
    if (client !== lost) return
    client = undefined
    lost.release(error)
    on.error(error)
    retry = setTimeout(() => void reconnect(), RECONNECT_MS)
  }
  const reconnect = async () => {
    try {
      await connect()
      await runAll()
    } catch (error) {
      on.error(error)
      if (!closed) retry = setTimeout(() => void reconnect(), RECONNECT_MS)
    }
  }
  await connect()
  const poll = setInterval(() => void runAll(), POLL_MS)
  poll.unref()
  return {
    async close() {
      closed = true
      clearInterval(poll)
      clearTimeout(retry)
      const last = client
      client = undefined
      // Destroyed, not returned: a pooled connection must not go on listening.
      last?.removeAllListeners('notification')
      last?.release(true)
    },
  }
}

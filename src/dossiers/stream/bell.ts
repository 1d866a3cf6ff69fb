/** Telling all servers that the stream has grown, so that whoever derives from it need not ask all the time. */
import type { Database } from '../../platform/database/index.ts'

/** The channel of the notification. */
export const STREAM_GREW = 'stream_grew'

const PAUSE_MS = 25

const rung = new WeakSet<Database>()

/**
 * Rings once for all that was stored in the next moment. Not in the statement that stores: PostgreSQL lets transactions that
 * notify commit one after the other, and intake would wait for it. A ring that is lost with its process is made up for by
 * whoever listens: they look by themselves every few seconds.
 */
export function ringBell(database: Database): void {
  if (rung.has(database)) return
  rung.add(database)
  const ring = () => {
    rung.delete(database)
    database.query(`select pg_notify('${STREAM_GREW}', '')`).catch(() => undefined)
  }
  setTimeout(ring, PAUSE_MS).unref()
}

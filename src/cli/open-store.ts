/** Opening the database of an installation: the one of `DATABASE_URL`, or the bundled one. */
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Database, migrate, openDatabase, startEmbeddedDatabase } from '../platform/database/index.ts'
import { type Config, type Log, makeDataDir } from '../platform/process/index.ts'

/** Less than the last step of a stop may take. */
const CLOSE_MS = 5_000

export const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url))

export interface Store {
  url: string
  database: Database
  close(): Promise<void>
}

/**
 * Starts the bundled PostgreSQL where no `DATABASE_URL` is given, brings the schema up to date and opens a pool. Throws an
 * OperatorError with what to do when the database is down, too old, or newer than this program.
 */
export async function openStore(config: Config, log: Log): Promise<Store> {
  if (config.databaseUrl === undefined) makeDataDir(config)
  const embedded =
    config.databaseUrl === undefined
      ? await startEmbeddedDatabase({ dataDir: join(config.dataDir, 'postgres') })
      : undefined
  const url = embedded?.url ?? (config.databaseUrl as string)
  embedded?.watch((outcome) => log.warn({ outcome }, 'the bundled database was restarted'))
  try {
    await migrate(url, MIGRATIONS)
  } catch (error) {
    await embedded?.stop()
    throw error
  }
  const database = openDatabase({
    url,
    max: config.databasePool,
    name: 'motcua',
    onIdleError: (err) => log.warn({ err }, 'a database connection was lost'),
  })
  return {
    url,
    database,
    close: async () => {
      // Whoever still holds a connection must not keep the bundled server running behind.
      await Promise.race([database.close(), pause(CLOSE_MS, undefined, { ref: false })])
      await embedded?.stop()
    },
  }
}

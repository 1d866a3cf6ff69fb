import type { Database, Queryable } from './pool.ts'

/** Everything `read` sees is of one moment, however many statements it takes; one after the other. Writes nothing. */
export function readSnapshot<T>(database: Database, read: (db: Queryable) => Promise<T>): Promise<T> {
  return database.transaction(async (tx) => {
    await tx.query('set transaction isolation level repeatable read, read only')
    return read(tx)
  })
}

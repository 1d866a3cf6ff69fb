import type { Text } from '../text.ts'
import { checkSchema } from './migrate.ts'
import type { Database } from './pool.ts'

/** What keeps the database from being used: it does not answer, or its schema is not that of the code. Empty: nothing. */
export async function databaseReadiness(database: Database, migrationsDir: string): Promise<Text[]> {
  try {
    const mismatch = await checkSchema(database.pool, migrationsDir)
    return mismatch ? [mismatch.text] : []
  } catch {
    return [{ vi: 'Cơ sở dữ liệu không trả lời.', en: 'The database does not answer.' }]
  }
}

/** What a logical dump and its restore do with the rows: every table by COPY, out of one server into another. */
import { join } from 'node:path'
import type { Database } from '../../src/platform/database/index.ts'

interface Table {
  name: string
  columns: string
}

/** Tables of their own, not parts of one; columns that are stored, not computed. */
const TABLES = `select c.oid::regclass::text as name, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
 group by c.oid order by 1`
const SEQUENCES = `select format('%I', sequencename) as name, last_value::text as last from pg_sequences
 where schemaname = 'public' and last_value is not null`

const fileOf = (folder: string, table: Table) => join(folder, `${table.name.replaceAll('"', '')}.copy`)

/** Into files of the server in `folder`, which it must be able to write. */
export async function dumpDatabase(database: Database, folder: string): Promise<void> {
  for (const table of await database.query<Table & Record<string, unknown>>(TABLES)) {
    await database.query(
      `copy (select ${table.columns} from ${table.name}) to '${fileOf(folder, table)}' (format binary)`,
    )
  }
}

/** Into another server that has the same tables, in place of what the migrations have put there. */
export async function restoreDatabase(
  database: Database,
  { folder, source }: { folder: string; source: Database },
): Promise<void> {
  const tables = await database.query<Table & Record<string, unknown>>(TABLES)
  await database.transaction(async (tx) => {
    // As pg_restore does with data: no trigger, no check of references.
    await tx.query('set local session_replication_role = replica')
    await tx.query(`truncate ${tables.map(({ name }) => name).join(', ')}`)
    for (const table of tables) {
      await tx.query(`copy ${table.name} (${table.columns}) from '${fileOf(folder, table)}' (format binary)`)
    }
  })
  for (const { name, last } of await source.query<{ name: string; last: string }>(SEQUENCES)) {
    await database.query(`select setval('${name}', ${last})`)
  }
  await database.query('analyze')
}

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { migrateJobs } from '../jobs/migrate-jobs.ts'
import { type OperatorError, operatorError } from '../operator-error.ts'
import { connectForSetup } from './connect.ts'

interface Migration {
  number: number
  /** The file's name, e.g. `0001_extensions.sql`. */
  name: string
  sql: string
  /** SHA-256 of the file, hex. */
  sha256: string
}

interface Applied {
  number: number
  name: string
  sha256: string
}

/** Any number, the same on every server of one database. */
const LOCK_KEY = 7_202_611

const CREATE_TABLE = `
  create table if not exists schema_migration (
    number integer primary key,
    name text not null,
    sha256 text not null,
    applied_at timestamptz not null default now()
  )`

/** Migrations of a folder (`NNNN_name.sql`) in the order of their numbers. */
function readMigrations(dir: string): Migration[] {
  const files = readdirSync(dir).filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name))
  const migrations = files.sort().map((name) => {
    const sql = readFileSync(join(dir, name), 'utf8')
    return {
      number: Number(name.slice(0, 4)),
      name,
      sql,
      sha256: createHash('sha256').update(sql).digest('hex'),
    }
  })
  const twice = migrations.find((one, index) => migrations[index + 1]?.number === one.number)
  if (twice) throw new Error(`two migrations have the number ${twice.number}`)
  return migrations
}

/**
 * Brings a database up to the code: applies what is missing, each file in its own transaction. Idempotent; locks: one
 * advisory lock, so that servers that start together take turns. Answers the names applied now.
 * Throws OperatorError when the database is down, too old, newer than the code, or an applied file was changed.
 */
export async function migrate(url: string, dir: string): Promise<string[]> {
  const migrations = readMigrations(dir)
  const client = await connectForSetup(url)
  try {
    await client.query("set lock_timeout = '10min'; set statement_timeout = 0")
    await client.query('select pg_advisory_lock($1)', [LOCK_KEY])
    await client.query(CREATE_TABLE)
    const applied = await readApplied(client)
    const refusal = findMismatch(migrations, applied)
    if (refusal) throw refusal
    const done = new Set(applied.map((one) => one.number))
    const missing = migrations.filter((one) => !done.has(one.number))
    for (const migration of missing) await apply(client, migration)
    await migrateJobs(url)
    return missing.map((one) => one.name)
  } finally {
    await client.end()
  }
}

/** Why the database does not fit the code, undefined when it does. For readiness; changes nothing. */
export async function checkSchema(pool: pg.Pool, dir: string): Promise<OperatorError | undefined> {
  const migrations = readMigrations(dir)
  const { rows } = await pool.query<{ found: boolean }>(
    "select to_regclass('schema_migration') is not null as found",
  )
  const applied = rows[0]?.found ? await readApplied(pool) : []
  const mismatch = findMismatch(migrations, applied)
  if (mismatch) return mismatch
  if (applied.length === migrations.length) return undefined
  return operatorError({
    vi: `Cơ sở dữ liệu cũ hơn chương trình (thiếu ${migrations.length - applied.length} bước). Hãy chạy "npm run motcua -- migrate".`,
    en: `The database is older than the program (${migrations.length - applied.length} steps missing). Run "npm run motcua -- migrate".`,
  })
}

async function readApplied(from: pg.Client | pg.Pool): Promise<Applied[]> {
  const { rows } = await from.query<Applied>(
    'select number, name, sha256 from schema_migration order by number',
  )
  return rows
}

function findMismatch(
  migrations: readonly Migration[],
  applied: readonly Applied[],
): OperatorError | undefined {
  const known = new Map(migrations.map((one) => [one.number, one]))
  const unknown = applied.find((one) => !known.has(one.number))
  if (unknown) {
    return operatorError({
      vi: `Cơ sở dữ liệu mới hơn chương trình: nó đã có bước ${unknown.name} mà bản này không biết. Hãy cài bản Motcua mới hơn; dữ liệu không bị thay đổi.`,
      en: `The database is newer than the program: it has step ${unknown.name}, which this release does not know. Install a newer Motcua; nothing was changed.`,
    })
  }
  const changed = applied.find((one) => known.get(one.number)?.sha256 !== one.sha256)
  if (changed) {
    return operatorError({
      vi: `Tệp migrations/${changed.name} đã bị sửa sau khi chạy. Hãy khôi phục tệp gốc và viết thay đổi thành tệp mới có số tiếp theo.`,
      en: `The file migrations/${changed.name} was changed after it had been applied. Restore it and write the change as a new file with the next number.`,
    })
  }
  return undefined
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query("begin; set local lock_timeout = '5s'")
    await client.query(migration.sql)
    await client.query('insert into schema_migration (number, name, sha256) values ($1, $2, $3)', [
      migration.number,
      migration.name,
      migration.sha256,
    ])
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback').catch(() => undefined)
    const reason = (cause as Error).message
    throw operatorError(
      {
        vi: `Bước ${migration.name} không chạy được (${reason}). Chưa có gì thay đổi; hãy khắc phục rồi khởi động lại.`,
        en: `Step ${migration.name} failed (${reason}). Nothing was changed by it; mend the cause and start again.`,
      },
      { cause },
    )
  }
}

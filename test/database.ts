import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { type Database, migrate, openDatabase, startScratchDatabase } from '../src/platform/database/index.ts'

export interface TestDatabase {
  url: string
  database: Database
  /** Closes the pool and drops the database. */
  close(): Promise<void>
}

/** A database of its own for one test file, cloned from the migrated template in some 50 ms. */
export async function testDatabase(): Promise<TestDatabase> {
  const template = new URL(inject('templateUrl'))
  return cloneOf(template, template.pathname.slice(1))
}

const CENTRE_PASSWORD = 'mật khẩu không ai biết'

export interface DemoDatabase extends TestDatabase {
  /** Ids of the staff by username. */
  staffIds: ReadonlyMap<string, string>
}

/**
 * The same with the demonstration's province in it: agencies, staff, calendars, procedures. Whoever asks first loads it into
 * a template, which a house of its own would take half a second to do. What is a Centre of its own, and no demonstration,
 * must have accounts with another password than everybody knows.
 */
export async function demoDatabase(
  name: 'demonstration' | 'centre' = 'demonstration',
): Promise<DemoDatabase> {
  const migrated = new URL(inject('templateUrl'))
  await runAsAdmin(migrated, async (admin) => {
    await admin.query('select pg_advisory_lock(600)')
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) await makeDemoTemplate(migrated, name, admin)
  })
  const clone = await cloneOf(migrated, name)
  const staff = await clone.database.query<{ id: string; username: string }>('select id, username from staff')
  return { ...clone, staffIds: new Map(staff.map(({ id, username }) => [username, id])) }
}

/** Appears under its name only when complete. */
async function makeDemoTemplate(
  migrated: URL,
  name: 'demonstration' | 'centre',
  admin: pg.Client,
): Promise<void> {
  const { DEMO_PASSWORD, loadDemoCatalogue } = await import('../demo/index.ts')
  const draft = `${name}_draft`
  await admin.query(`drop database if exists ${draft}`)
  await admin.query(`create database ${draft} template ${migrated.pathname.slice(1)} strategy file_copy`)
  const database = openDatabase({ url: addressOf(migrated, draft).href, max: 2, name: draft })
  await loadDemoCatalogue(database, name === 'demonstration' ? DEMO_PASSWORD : CENTRE_PASSWORD)
  await database.close()
  await admin.query(`alter database ${draft} rename to ${name}`)
}

async function cloneOf(server: URL, template: string): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await runAsAdmin(server, (admin) =>
    admin.query(`create database ${name} template ${template} strategy file_copy`),
  )
  const url = addressOf(server, name)
  const database = openDatabase({ url: url.href, max: 10, name })
  const close = async () => {
    await database.close()
    await runAsAdmin(server, (admin) => drop(admin, name))
  }
  return { url: url.href, database, close }
}

const IN_USE = '55006'

/**
 * A pool says that it has ended while its last connections are still closing, and one that is cut off then is an error that
 * nobody hears. PostgreSQL waits some seconds for them by itself; only what stays is cut off.
 */
async function drop(admin: pg.Client, name: string): Promise<void> {
  await admin.query(`drop database ${name}`).catch(async (error: { code?: string }) => {
    if (error.code !== IN_USE) throw error
    await admin.query(`drop database ${name} with (force)`)
  })
}

function addressOf(server: URL, name: string): URL {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url
}

/**
 * A database in a server of its own, in some two seconds: for tests that count on what the stream lets be read, which any
 * transaction of the same server holds back, those of other test files too.
 */
export async function testServer(): Promise<TestDatabase> {
  const scratch = await startScratchDatabase()
  await migrate(scratch.url, join(import.meta.dirname, '../migrations'))
  const database = openDatabase({ url: scratch.url, max: 10, name: 'test' })
  const close = async () => {
    await database.close()
    await scratch.remove()
  }
  return { url: scratch.url, database, close }
}

async function runAsAdmin(server: URL, use: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: addressOf(server, 'postgres').href })
  await client.connect()
  try {
    await use(client)
  } finally {
    await client.end()
  }
}

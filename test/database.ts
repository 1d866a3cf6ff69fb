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
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await runAsAdmin(
    template,
    `create database ${name} template ${template.pathname.slice(1)} strategy file_copy`,
  )
  const url = new URL(template)
  url.pathname = `/${name}`
  const database = openDatabase({ url: url.href, max: 10, name })
  const close = async () => {
    await database.close()
    await runAsAdmin(template, `drop database ${name} with (force)`)
  }
  return { url: url.href, database, close }
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

async function runAsAdmin(template: URL, sql: string): Promise<void> {
  const admin = new URL(template)
  admin.pathname = '/postgres'
  const client = new pg.Client({ connectionString: admin.href })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { migrate } from './migrate.ts'
import { openDatabase } from './pool.ts'
import { databaseReadiness } from './readiness.ts'

let test: TestDatabase
let dir: string
const write = (name: string, sql: string) => writeFileSync(join(dir, name), sql)
const tables = async () => {
  const rows = await test.database.query<{ name: string }>(
    "select relname as name from pg_class where relname like 'made_%' and relkind = 'r' order by relname",
  )
  return rows.map((row) => row.name)
}

beforeEach(async () => {
  test = await testDatabase()
  await test.database.query('drop table schema_migration')
  dir = mkdtempSync(join(tmpdir(), 'motcua-migrations-'))
  write('0001_one.sql', 'create table made_one ()')
  write('0020_two.sql', 'create table made_two ()')
})
afterEach(async () => {
  await test.close()
  rmSync(dir, { recursive: true })
})

describe('migrations', () => {
  it('run in the order of their numbers, once', async () => {
    expect(await migrate(test.url, dir)).toEqual(['0001_one.sql', '0020_two.sql'])
    expect(await migrate(test.url, dir)).toEqual([])
    expect(await tables()).toEqual(['made_one', 'made_two'])
    expect(await databaseReadiness(test.database, dir)).toEqual([])
  })

  it('run once when several servers start together', async () => {
    const done = await Promise.all([1, 2, 3].map(() => migrate(test.url, dir)))
    expect(done.flat().sort()).toEqual(['0001_one.sql', '0020_two.sql'])
  })

  it('leave nothing of a step that fails, and keep the steps before it', async () => {
    write('0021_bad.sql', 'create table made_three (); select 1/0')
    await expect(migrate(test.url, dir)).rejects.toMatchObject({
      text: { vi: expect.stringContaining('0021_bad.sql'), en: expect.stringContaining('division by zero') },
    })
    expect(await tables()).toEqual(['made_one', 'made_two'])
  })

  it('refuse a database that is newer than the code, and readiness says so', async () => {
    await migrate(test.url, dir)
    rmSync(join(dir, '0020_two.sql'))
    const sentence = { en: expect.stringContaining('newer than the program: it has step 0020_two.sql') }
    await expect(migrate(test.url, dir)).rejects.toMatchObject({ name: 'OperatorError', text: sentence })
    expect(await databaseReadiness(test.database, dir)).toMatchObject([sentence])
  })

  it('refuse a file that was changed after it had been applied', async () => {
    await migrate(test.url, dir)
    write('0001_one.sql', 'create table made_one (n int)')
    await expect(migrate(test.url, dir)).rejects.toMatchObject({
      text: { vi: expect.stringContaining('0001_one.sql đã bị sửa') },
    })
  })

  it('that are missing make the server not ready', async () => {
    const [first] = await databaseReadiness(test.database, dir)
    expect(first?.en).toContain('older than the program (2 steps missing)')
  })

  it('cannot share a number', async () => {
    write('0020_three.sql', 'select 1')
    await expect(migrate(test.url, dir)).rejects.toThrow('two migrations have the number 20')
  })
})

describe('a database that cannot be used', () => {
  const refusal = (part: string) => ({ name: 'OperatorError', text: { en: expect.stringContaining(part) } })
  const change = (edit: (url: URL) => void) => {
    const url = new URL(test.url)
    edit(url)
    return url.href
  }

  it('because nobody listens there is named, without its password', async () => {
    const url = change((one) => {
      one.port = '1'
    })
    await expect(migrate(url, dir)).rejects.toMatchObject(refusal('127.0.0.1:1/test_'))
    const error = await migrate(url, dir).catch((one: Error) => one)
    expect(String(error)).not.toContain(new URL(url).password)
    const database = openDatabase({ url })
    expect(await databaseReadiness(database, dir)).toMatchObject([{ en: 'The database does not answer.' }])
    await database.close()
  })

  it('because of its password or its name says which', async () => {
    const wrongPassword = change((one) => {
      one.password = 'guess'
    })
    const wrongName = change((one) => {
      one.pathname = '/nowhere'
    })
    await expect(migrate(wrongPassword, dir)).rejects.toMatchObject(refusal('refused the password'))
    await expect(migrate(wrongName, dir)).rejects.toMatchObject(refusal('/nowhere. Create it'))
  })
})

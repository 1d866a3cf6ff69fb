import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  type Database,
  migrate,
  openDatabase,
  type ScratchDatabase,
  startScratchDatabase,
} from '../../src/platform/database/index.ts'

const MIGRATIONS = join(import.meta.dirname, '../../migrations')
/** The last step of the first release that was set up anywhere. */
const FIRST_RELEASE = '0098'

let scratch: ScratchDatabase
let folder: string
let database: Database
beforeAll(async () => {
  scratch = await startScratchDatabase()
  folder = mkdtempSync(join(tmpdir(), 'motcua-steps-'))
  for (const name of readdirSync(MIGRATIONS).filter((file) => file.slice(0, 4) <= FIRST_RELEASE))
    copyFileSync(join(MIGRATIONS, name), join(folder, name))
  await migrate(scratch.url, folder)
  database = openDatabase({ url: scratch.url })
})
afterAll(async () => {
  await database?.close()
  await scratch?.remove()
  rmSync(folder, { recursive: true, force: true })
})

it('a database of the first release with published procedures is brought up, and its record stays as published', async () => {
  await database.query(`insert into procedure (code) values ('1.000001')`)
  await database.query(
    `insert into procedure_version (id, procedure_code, number, status, valid, definition, field_code, levels, agency_kinds, agencies,
       life_events, name_folded, keywords_folded, search, saved_at, published_at, published_by)
     values (gen_random_uuid(), '1.000001', 1, 'published', '[2026-01-01,)', $1, 'f', '{}', '{}', '{}', '{}', $2, '', '', now(), now(), 'x')`,
    [JSON.stringify({ name: { vi: 'Đăng ký – khai sinh' } }), 'dang ky – khai sinh'],
  )
  // A first password that one person gave and nobody changed, one that was changed, and an account that has no role yet.
  await database.query(
    `insert into agency (code, name_vi, name_en, kind, valid_from) values ('H44', 'x', 'x', 'committee', '2010-01-01')`,
  )
  for (const [name, mustChange] of [
    ['cho.doi', true],
    ['da.doi', false],
    ['chua.vai.tro', false],
  ] as const) {
    await database.query(
      `insert into staff (id, username, full_name, password_hash, must_change_password, created_at)
       values (gen_random_uuid(), $1, 'x', '$argon2id$x', $2, now())`,
      [name, mustChange],
    )
  }
  await database.query(
    `insert into role_grant (id, staff_id, role, agency, valid_from, granted_at)
     select gen_random_uuid(), id, 'clerk', 'H44', '2026-01-01', now() from staff where username <> 'chua.vai.tro'`,
  )
  const steps = await migrate(scratch.url, MIGRATIONS)
  const opening = await database.query('select username from staff where password_hash is not null')
  expect(opening).toEqual([{ username: 'da.doi' }])
  expect(steps.length).toBeGreaterThan(10)
  const read = () => database.query<{ name: string }>('select name_folded as name from procedure_version')
  expect(await read()).toEqual([{ name: 'dang ky - khai sinh' }])
  for (const change of [`name_folded = 'khac'`, `definition = '{}'`, `field_code = 'g'`])
    await expect(database.query(`update procedure_version set ${change}`)).rejects.toThrow('does not change')
})

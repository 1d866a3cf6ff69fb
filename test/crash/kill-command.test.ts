import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromLocal } from '../../src/calendar/index.ts'
import { fixedClock } from '../../src/platform/index.ts'
import { demoDatabase, type TestDatabase } from '../database.ts'
import { killMotcua, runMotcua } from '../server.ts'
import { openTestWeb, receiveDossier } from '../web.ts'

const DOSSIERS = 20
const RECORDS = 900
const folder = mkdtempSync(join(tmpdir(), 'motcua-killed-'))
let db: TestDatabase
let env: Record<string, string>

beforeAll(async () => {
  db = await demoDatabase()
  env = { DATABASE_URL: db.url, DATA_DIR: folder, LOG_LEVEL: 'error' }
  const web = await openTestWeb(db.database, { clock: fixedClock(fromLocal('2026-11-23', 600)) })
  for (let n = 0; n < DOSSIERS; n += 1) await receiveDossier(web.services)
  await web.close()
}, 120_000)
afterAll(async () => {
  await db.close()
  rmSync(folder, { recursive: true, force: true })
})

const count = async (sql: string) => (await db.database.query<{ n: number }>(sql))[0]?.n ?? 0

/** Does `work` while somebody else holds what `sql` locks; then lets it go and undoes it. */
async function whileHeld(sql: string, work: () => Promise<void>): Promise<void> {
  const other = await db.database.pool.connect()
  await other.query('begin')
  try {
    await other.query(sql)
    await work()
  } finally {
    await other.query('rollback')
    other.release()
  }
}

describe('a command that is killed with -9 half way', { timeout: 120_000 }, () => {
  it('rebuild: goes on and leaves every row as its events say', async () => {
    await db.database.query("update dossier set owner_name = 'sai', rating = null, status = 'accepted'")
    await db.database.query('delete from task')
    const wrong = () => count("select count(*)::int as n from dossier where owner_name = 'sai'")
    await whileHeld('select id from dossier order by id desc limit 1 for update', async () => {
      const by = await killMotcua(['rebuild'], env, async () => (await wrong()) === 1)
      expect(by).toBe('SIGKILL')
    })
    expect(await wrong()).toBe(1)
    expect(await count("select count(*)::int as n from long_run where name = 'rebuild'")).toBe(1)
    const again = await runMotcua(['rebuild'], env)
    expect([again.status, JSON.parse(again.output)]).toEqual([0, { dossiers: DOSSIERS }])
    const verified = await runMotcua(['verify', '--json'], env)
    expect([verified.status, JSON.parse(verified.output).differences]).toEqual([0, 0])
    expect(await count('select count(*)::int as n from long_run')).toBe(0)
  })

  it('import-procedures: goes on, loses and doubles no record, and the same list then changes nothing', async () => {
    const codeOf = (n: number) => `7.${String(n).padStart(6, '0')}`
    const lines = Array.from({ length: RECORDS }, (_, n) =>
      JSON.stringify({
        ...{ ma_thu_tuc: codeOf(n), ten_thu_tuc: `Thủ tục số ${n}`, cap_thuc_hien: 'Cấp xã' },
        ...{ so_quyet_dinh: '1/QĐ-UBND', doi_tuong_thuc_hien: 'Công dân Việt Nam' },
        ...{ cach_thuc_thuc_hien: '', thanh_phan_ho_so: 'Tờ khai1 bản chính', ket_qua_xu_ly: 'Giấy phép' },
      }),
    )
    const file = join(folder, 'list.jsonl')
    writeFileSync(file, lines.join('\n'))
    const stored = () => count("select count(*)::int as n from national_record where code like '7.%'")
    // The batch of this record waits until whoever is writing it has done.
    const held = `insert into national_record (code, hash, packet, record, findings, imported_at, changed_at)
      values ('${codeOf(700)}', 'x', '{}', '{}', '[]', now(), now())`
    await whileHeld(held, async () => {
      const by = await killMotcua(['import-procedures', file], env, async () => (await stored()) === 600)
      expect(by).toBe('SIGKILL')
    })
    // The statement under way may still have been done by the database.
    const before = await stored()
    expect([600, 800]).toContain(before)
    const again = await runMotcua(['import-procedures', file, '--json'], env)
    const { added, unchanged } = JSON.parse(again.output)
    expect([again.status, added + unchanged]).toEqual([0, RECORDS])
    expect(unchanged).toBeGreaterThanOrEqual(before)
    expect(await stored()).toBe(RECORDS)
    const once = await runMotcua(['import-procedures', file, '--json'], env)
    expect(JSON.parse(once.output)).toMatchObject({ added: 0, changed: 0, unchanged: RECORDS })
  })
})

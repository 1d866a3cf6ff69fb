import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Organisation, openOrganisation } from '../../src/agencies/index.ts'
import { openCatalogue } from '../../src/catalogue/index.ts'
import { findDossiers, type Office, verifyDossiers } from '../../src/dossiers/index.ts'
import { type MoveAsked, planMove } from '../../src/reform/index.ts'
import { demoDatabase, type TestDatabase } from '../database.ts'
import { newVersion, receiveMany } from '../reform/dossiers-in-hand.ts'
import { killMotcua, runMotcua } from '../server.ts'

const MANY = 1_000
const AT = Date.parse('2026-11-20T03:00:00Z')
const folder = mkdtempSync(join(tmpdir(), 'motcua-killed-move-'))
let db: TestDatabase
let organisation: Organisation
let office: Office
let ids: string[]

beforeAll(async () => {
  db = await demoDatabase('centre')
  organisation = await openOrganisation(db.database, () => undefined)
  const { directory, calendars } = organisation
  office = { database: db.database, directory, calendars, catalogue: await openCatalogue(db.database) }
  ids = await receiveMany(office, MANY, AT)
}, 120_000)
afterAll(async () => {
  await organisation.close()
  await db.close()
  rmSync(folder, { recursive: true, force: true })
})

const count = async (sql: string) => (await db.database.query<{ n: number }>(sql))[0]?.n ?? 0

describe('moving a thousand dossiers, killed with -9 half way', () => {
  it('leaves each moved or not, goes on to what the preview said, and is taken back', {
    timeout: 120_000,
  }, async () => {
    const env = { DATABASE_URL: db.url, DATA_DIR: folder, LOG_LEVEL: 'error' }
    const { procedure, to, steps, number } = await newVersion(office, AT)
    const asked: MoveAsked = {
      ...{ procedure, to, steps, deadline: 'new', reason: 'x' },
      ...{ actor: { kind: 'system', id: 'operator' }, at: Date.now() },
    }
    const planned = await planMove(office, asked)
    const command = [
      procedure,
      '--to',
      String(number),
      '--step',
      'review=approve',
      '--reason',
      'Quyết định mới',
    ]
    const moved = () => count(`select count(*)::int as n from dossier where procedure_version = '${to}'`)

    const other = await db.database.pool.connect()
    await other.query('begin')
    // The last hundreds wait behind somebody who holds one of them.
    await other.query('select id from dossier order by id desc limit 1 for update')
    const by = await killMotcua(['move-dossiers', ...command], env, async () => (await moved()) >= 600)
    await other.query('rollback')
    other.release()
    expect(by).toBe('SIGKILL')
    const half = await moved()
    expect(half).toBeGreaterThanOrEqual(600)
    expect((await verifyDossiers(db.database)).differences).toBe(0)

    const [row] = await db.database.query<{ id: string }>('select id from version_move')
    const again = await runMotcua(['move-dossiers', 'resume', row!.id, '--json'], env)
    expect([again.status, JSON.parse(again.output)]).toEqual([
      0,
      { move: row!.id, moved: MANY, left: 0, undone: 0, stays: 0 },
    ])
    const after = await findDossiers(db.database, ids)
    for (const { dossier, dueIs } of planned) expect(after.get(dossier)?.state.dueAt ?? null).toBe(dueIs)
    expect(await count("select count(*)::int as n from dossier_event where type = 'version_moved'")).toBe(
      MANY,
    )

    const undone = await runMotcua(['move-dossiers', 'undo', row!.id, '--json'], env)
    expect(JSON.parse(undone.output)).toMatchObject({ undone: MANY, stays: 0 })
    expect(await moved()).toBe(0)
    expect((await verifyDossiers(db.database)).differences).toBe(0)
  })
})

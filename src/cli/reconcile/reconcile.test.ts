import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { fromLocal } from '../../calendar/index.ts'
import { fixedClock, openSigner } from '../../platform/index.ts'
import { loadConfig } from '../../platform/process/index.ts'
import { type ReconcileAsked, readReconcileArgs, reconcileCommand } from './reconcile.ts'

const clock = fixedClock(fromLocal('2026-11-23', 9 * 60))
const folder = mkdtempSync(join(tmpdir(), 'motcua-reconcile-'))
let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(async () => {
  await db.close()
  rmSync(folder, { recursive: true, force: true })
})

const asked = (...args: string[]) => readReconcileArgs(args, clock.now()) as ReconcileAsked

async function run(one: ReconcileAsked, env: Record<string, string> = {}) {
  const office = { database: db.database } as Parameters<typeof reconcileCommand>[0]['office']
  const house = { office, clock, config: loadConfig(env), signer: openSigner('k'.repeat(32)) }
  const output = new PassThrough()
  const status = await reconcileCommand(house, one, output)
  output.end()
  return { status, said: await text(output) }
}

/** What they hold: one dossier that nobody here knows, and a line that cannot be read. */
function theirFile(): string {
  const path = join(folder, 'cong-thang-11.csv')
  const lines = [
    ...['MaHoSo,TrangThaiHoSo,NgayTiepNhan', 'H44.100-261102-0001,4,20261102080000'],
    'H44.100-261102-0002,bay lên trời,20261102080000',
  ]
  writeFileSync(path, lines.join('\n'))
  return path
}

describe('motcua reconcile', () => {
  it('takes the one destination there is, days that there are, and nothing else', () => {
    expect(asked('national-portal', '--json')).toMatchObject({ destination: 'national_portal', show: 'json' })
    expect(asked('national_portal', '--from', '2026-11-01', '--to', '2026-11-30').period).toEqual({
      from: fromLocal('2026-11-01', 0),
      to: fromLocal('2026-12-01', 0),
    })
    for (const args of [
      [],
      ['tax'],
      ['national_portal', 'x'],
      ['national_portal', '--from', '2026-02-30'],
      ['national_portal', '--to', '20226-01-01'],
      ['national_portal', '--fast'],
    ])
      expect(readReconcileArgs(args, clock.now()), args.join(' ')).toBeUndefined()
  })

  it('says as JSON what differs and on whose side, names lines that it cannot read, and ends with 1', async () => {
    const { status, said } = await run(asked('national_portal', '--json', '--their', theirFile()))
    expect(status).toBe(1)
    const found = JSON.parse(said) as Record<string, unknown>
    expect(found).toMatchObject({
      counts: { ours: 0, theirs: 1 },
      differences: [{ code: 'H44.100-261102-0001', kind: 'unknown_here', side: 'theirs' }],
      unreadable: [{ line: 3 }],
      byKind: [{ kind: 'unknown_here', count: 1, name: { en: 'Unknown here' } }],
    })
    expect(String(found.at)).toMatch(/^2026-11-23T09:00:00/)
  })

  it('writes the dispute as a table and as signed JSON, and reads in words without --json', async () => {
    const out = join(folder, 'doi-soat')
    const { said } = await run(asked('national_portal', '--their', theirFile(), '--dispute', out))
    expect(said).toContain('Bên kia / theirs: Ta không biết / Unknown here')
    expect(readdirSync(out).toSorted()).toEqual([
      'doi-soat-national_portal-2026-11-23.json',
      'doi-soat-national_portal-2026-11-23.xlsx',
    ])
  })

  it('says what to do where it can ask nobody, and where nobody answers', async () => {
    await expect(run(asked('national_portal'))).rejects.toMatchObject({
      text: { en: expect.stringContaining('NATIONAL_PORTAL_URL is not set') },
    })
    const env = { NATIONAL_PORTAL_URL: 'http://127.0.0.1:9' }
    await expect(run(asked('national_portal'), env)).rejects.toMatchObject({
      text: { en: expect.stringContaining('does not answer') },
    })
    await expect(run(asked('national_portal', '--their', join(folder, 'x.csv')))).rejects.toMatchObject({
      text: { en: expect.stringContaining('cannot be read') },
    })
  })
})

import { createServer } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { loadDemoCatalogue } from '../../demo/index.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { runMotcua } from '../../test/server.ts'
import { runCommand } from './index.ts'
import { HELP } from './usage.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

const NOWHERE = 'postgres://motcua:geheim@127.0.0.1:1/motcua'

async function run(
  ...args: string[]
): Promise<{ status: number | undefined; output: string; errors: string }> {
  const said = { output: '', errors: '' }
  const keep = (where: keyof typeof said) => (text: string | Uint8Array) => {
    said[where] += text
    return true
  }
  vi.spyOn(process.stdout, 'write').mockImplementation(keep('output'))
  vi.spyOn(process.stderr, 'write').mockImplementation(keep('errors'))
  vi.stubEnv('DATABASE_URL', process.env.DATABASE_URL ?? NOWHERE)
  const status = await runCommand(args).finally(() => vi.restoreAllMocks())
  return { status, ...said }
}

describe('motcua', () => {
  it.each(['help', '--help', '-h'])('%s lists every command', async (word) => {
    const { status, output, errors } = await run(word)
    expect([status, errors]).toEqual([0, ''])
    for (const name of Object.keys(HELP)) expect(output).toContain(`\n  ${name}`)
  })

  it.each(Object.keys(HELP))('%s --help says how it is used, without a database', async (name) => {
    for (const args of [
      [name, '--help'],
      [name, '-h'],
      ['help', name],
    ]) {
      const { status, output, errors } = await run(...args)
      expect([status, errors]).toEqual([0, ''])
      expect(output).toContain(`motcua ${name}`)
    }
  })

  it.each([
    [['nonsense'], 'Không có lệnh “nonsense”. / There is no command “nonsense”.'],
    [['constructor'], 'Không có lệnh “constructor”.'],
    [['verify', '--fast'], 'Lệnh verify không nhận “--fast”. / verify does not take “--fast”.'],
    [['deadline', 'x'], 'Lệnh deadline không nhận “x”.'],
    [['replay', 'phu-tho'], 'Không có kịch bản “phu-tho”; có: phutho-2018.'],
    [['replay', 'phutho-2018', '--fast'], 'motcua replay phutho-2018'],
    [['client'], 'motcua client create'],
    [['client', 'make'], 'Không có “client make”. / There is no “client make”.'],
  ])('%j is told what is wrong before a database is needed', async (args, said) => {
    const { status, output, errors } = await run(...args)
    expect([status, output]).toEqual([2, ''])
    expect(errors).toContain(said)
  })

  it.each(['serve', 'migrate', 'verify', 'rebuild', 'load-demo', 'deadline'])(
    '%s says that the database is down and what to do, without its password',
    async (name) => {
      const { status, output, errors } = await run(name)
      expect([status, output]).toEqual([69, ''])
      expect(errors).toContain('Không kết nối được cơ sở dữ liệu 127.0.0.1:1/motcua')
      expect(errors).toContain('The database 127.0.0.1:1/motcua cannot be reached')
      expect(errors).not.toContain('geheim')
    },
  )

  it('names every wrong setting', async () => {
    vi.stubEnv('PORT', 'abc')
    vi.stubEnv('MOTCUA_ROLE', 'boss')
    const { status, errors } = await run('migrate')
    expect(status).toBe(78)
    for (const said of ['PORT phải là', 'PORT must be', 'MOTCUA_ROLE phải là', 'MOTCUA_ROLE must be']) {
      expect(errors).toContain(said)
    }
  })

  it('does not touch a database that is newer than the program', async () => {
    await db.database.query(
      `insert into schema_migration (number, name, sha256) values (9999, '9999_later.sql', 'x')`,
    )
    vi.stubEnv('DATABASE_URL', db.url)
    const { status, errors } = await run('verify')
    await db.database.query('delete from schema_migration where number = 9999')
    expect(status).toBe(69)
    expect(errors).toContain('Cơ sở dữ liệu mới hơn chương trình')
    expect(errors).toContain('The database is newer than the program')
  })

  it.each([
    ['an address that is not here', { HOST: '203.0.113.5' }, 'Máy này không có địa chỉ 203.0.113.5'],
    ['a port that is taken', {}, 'đang được chương trình khác dùng'],
  ])('serve refuses %s and ends', { timeout: 60_000 }, async (_, env, said) => {
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
    const { port } = taken.address() as { port: number }
    const settings = { DATABASE_URL: db.url, DEMO: 'off', LOG_LEVEL: 'error', PORT: String(port), ...env }
    const { status, output, errors } = await runMotcua(['serve'], settings)
    taken.close()
    expect([status, output]).toEqual([69, ''])
    expect(errors).toContain(said)
    expect(errors).not.toContain('    at ')
  })

  it.each([
    ['its address', { HOST: '0.0.0.0' }],
    ['its name', { PUBLIC_URL: 'https://motcua.example.vn' }],
  ])('serve does not open the demonstration to other machines by %s', async (_, env) => {
    for (const [name, value] of Object.entries({ DEMO: 'on', ...env })) vi.stubEnv(name, value)
    const { status, output, errors } = await run('serve')
    expect([status, output]).toEqual([78, ''])
    expect(errors).toContain('DEMO_PUBLIC=on')
    expect(errors).toContain('DEMO=off')
    vi.stubEnv('DEMO_PUBLIC', 'on')
    expect((await run('serve')).errors).toContain('Không kết nối được cơ sở dữ liệu')
  })

  it('serve does not serve a database that once held the demonstration as a Centre of its own', {
    timeout: 60_000,
  }, async () => {
    await loadDemoCatalogue(db.database)
    const { status, output, errors } = await runMotcua(['serve'], { DATABASE_URL: db.url, PORT: '0' })
    expect([status, output]).toEqual([78, ''])
    expect(errors).toMatch(/This database once held the demonstration: \d{2,} of its accounts still open/)
  })
})

import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { isOperatorError } from '../operator-error.ts'
import { loadConfig } from './config.ts'
import { renderConfigPage } from './config-page.ts'
import { loadSessionSecret } from './secrets.ts'

const folder = mkdtempSync(join(tmpdir(), 'motcua-config-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('configuration', () => {
  it('needs nothing', () => {
    expect(loadConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      role: 'all',
      publicUrl: 'http://127.0.0.1:3000',
      dataDir: join(process.cwd(), 'var'),
      demo: 'on',
    })
  })

  it('takes what is written, and an empty variable as absent', () => {
    const config = loadConfig({
      HOST: '::1',
      PORT: '8080',
      DATABASE_URL: 'postgresql://u:p@db/m',
      LOG_LEVEL: '',
    })
    expect(config).toMatchObject({ publicUrl: 'http://[::1]:8080', demo: 'off', logLevel: 'info' })
    expect(loadConfig({ PUBLIC_URL: 'https://motcua.example.vn/' }).publicUrl).toBe(
      'https://motcua.example.vn',
    )
    expect(loadConfig({ TRUST_PROXY: '10.0.0.0/8, ::1' }).trustProxy).toEqual(['10.0.0.0/8', '::1'])
  })

  it('names every problem at once, in both languages, and ends with 78', () => {
    const env = { PORT: '70000', MOTCUA_ROLE: 'boss', DATABASE_URL: 'mysql://x', MAX_UPLOAD_MB: '1.5' }
    const error = catchError(() => loadConfig(env))
    if (!isOperatorError(error)) throw error
    expect(error.exitCode).toBe(78)
    for (const name of Object.keys(env)) {
      expect(error.text.vi).toContain(`${name} phải là`)
      expect(error.text.en).toContain(`${name} must be`)
    }
    expect(error.text.vi).toContain('một số từ 0 đến 65535')
  })

  it('is documented by its own table', () => {
    expect(readFileSync('docs/configuration.md', 'utf8')).toBe(renderConfigPage())
  })
})

describe('the session secret', () => {
  it('is made once, for our eyes only, and found again', () => {
    const config = loadConfig({ DATA_DIR: join(folder, 'new') })
    const first = loadSessionSecret(config)
    expect(first.length).toBeGreaterThanOrEqual(32)
    expect(loadSessionSecret(config)).toBe(first)
    expect(statSync(join(config.dataDir, 'secrets.json')).mode & 0o777).toBe(0o600)
  })

  it('comes from the environment when it stands there, and nothing is written', () => {
    const config = loadConfig({ DATA_DIR: join(folder, 'other'), SESSION_SECRET: 's'.repeat(40) })
    expect(loadSessionSecret(config)).toBe('s'.repeat(40))
    expect(existsSync(config.dataDir)).toBe(false)
  })

  it.each([
    [{ MAX_UPLOAD_MB: '300' }, 'MAX_UPLOAD_TOTAL_MB (all files sent at once) must not be less'],
    [{ FILES_S3_KEY: 'id:secret' }, 'FILES_S3_KEY is set without FILES_S3_URL'],
    [
      { LOCAL_ACCOUNTS: 'on', DATABASE_URL: 'postgres://a@b/c' },
      'LOCAL_ACCOUNTS=on needs a way to send codes',
    ],
    [{ DATABASE_POOL: '3' }, 'DATABASE_POOL must be a number from 6 to 500'],
  ])('refuses %j, which cannot be, with a sentence', (env, said) => {
    expect(() => loadConfig(env)).toThrow(said)
  })

  it.each(['not an address', '10.0.0.0/33', '10.0.0', '::1/129', '10.0.0.1,', '1.2.3.4/8/8', 'abc'])(
    'refuses a TRUST_PROXY of %s with a sentence',
    (TRUST_PROXY) => {
      expect(() => loadConfig({ TRUST_PROXY })).toThrow('TRUST_PROXY')
      expect(loadConfig({ TRUST_PROXY: '10.0.0.0/8, ::1' }).trustProxy).toEqual(['10.0.0.0/8', '::1'])
    },
  )
})

function catchError(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return error
  }
}

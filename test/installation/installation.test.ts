import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readRunTime } from '../../scripts/house/run-time.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'motcua-installed-'))
afterAll(() => rmSync(folder, { recursive: true }))

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const { dependencies, scripts } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>

/** `npm start` in an installation without vite that has these files. */
function prestart(...files: string[]) {
  for (const file of ['package.json', ...files]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    if (file === 'package.json') copyFileSync(join(root, file), join(folder, file))
    else writeFileSync(join(folder, file), '{}')
  }
  const [, script = ''] = String(scripts?.prestart).split(' ')
  return spawnSync(process.execPath, [join(root, script)], { cwd: folder, encoding: 'utf8' })
}

describe('an installation without development packages', () => {
  it('has every package that a running server loads, each in the version that was tested', () => {
    const { files, packages } = readRunTime(root)
    expect(files.size).toBeGreaterThan(300)
    expect([...packages].filter((name) => dependencies?.[name] === undefined)).toEqual([])
    const loose = Object.entries(dependencies ?? {}).filter(([, version]) => !/^\d+\.\d+\.\d+/.test(version))
    expect(loose).toEqual([])
  })

  it('builds nothing where dist/ came along, and says what to do where it did not', () => {
    const without = prestart()
    expect(without.status).toBe(78)
    expect(without.stderr).toContain('Run "npm ci && npm run build" where all packages are')
    const withDist = prestart('dist/assets/manifest.json')
    expect([withDist.status, withDist.stderr]).toEqual([0, ''])
  })

  it('is what the container is made of: every folder that a running server loads is in it', () => {
    const container = read('Containerfile')
    const folders = new Set([...readRunTime(root).files].map((path) => path.split('/')[0] as string))
    for (const name of [...folders, 'migrations', 'scripts', 'dist', 'node_modules']) {
      expect(container, name).toMatch(new RegExp(`^COPY .*\\b${name}\\b`, 'm'))
    }
    // Started as `npm start` starts it.
    const command = JSON.parse(/^CMD (\[.*\])$/m.exec(container)?.[1] ?? '[]') as string[]
    const [, setting = '', start] = /^(\w+=\S+) (.*)$/.exec(scripts?.start ?? '') ?? []
    expect(command.join(' ')).toBe(start)
    expect(container).toMatch(new RegExp(`^ENV .*\\b${setting}$`, 'm'))
    expect(container).toMatch(/^USER node$/m)
    expect(container).toMatch(/^HEALTHCHECK /m)
  })

  it('says in a sentence that Node is too old, before anything of it is read', () => {
    const old = join(folder, 'old.cjs')
    const versions = "{ ...process.versions, node: '20.20.2' }"
    writeFileSync(old, `Object.defineProperty(process, 'versions', { value: ${versions} })`)
    const guard = join(root, 'scripts/node-version.cjs')
    const run = spawnSync(process.execPath, ['-r', old, '-r', guard, '-e', 'console.log("ran")'], {
      encoding: 'utf8',
    })
    expect([run.status, run.stdout]).toEqual([78, ''])
    expect(run.stderr).toContain('Motcua needs Node.js 24 or newer; this one is 20.20.2')
    for (const name of ['start', 'motcua']) {
      expect(scripts?.[name], name).toMatch(
        /^(\w+=\S+ )?node (--\S+ )*--require \.\/scripts\/node-version\.cjs /,
      )
    }
  })
})

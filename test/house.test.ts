import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { explain, importsOf, listBrokenImports } from '../scripts/import-rule.ts'

const root = join(import.meta.dirname, '..')

describe('the import rule', () => {
  it('is kept by every file', () => {
    expect(listBrokenImports(root)).toEqual([])
  })

  it.each([
    ['src/dossiers/decide.ts', '../calendar/index.ts'],
    ['src/dossiers/decide.ts', './model.ts'],
    ['src/dossiers/store.ts', '../platform/database/index.ts'],
    ['src/dossiers/store.test.ts', '../../test/database.ts'],
    ['src/web/portal/home.tsx', '../ui/button.tsx'],
    ['src/main.ts', './web/index.ts'],
    ['src/cli/load-demo.ts', '../../demo/index.ts'],
  ])('lets %s import %s', (path, address) => {
    expect(explain(path, address)).toBeUndefined()
  })

  it.each([
    ['src/calendar/add.ts', '../dossiers/index.ts', 'below'],
    ['src/dossiers/decide.ts', '../calendar/tables.ts', 'only index.ts'],
    ['src/dossiers/store.ts', '../platform/database/pool.ts', 'only index.ts'],
    ['src/dossiers/store.ts', '../../test/database.ts', 'outside src'],
    ['src/web/portal/home.tsx', '../workspace/inbox.tsx', 'does not import'],
    ['src/api/intake.ts', '../elsewhere/index.ts', 'no known folder'],
  ])('keeps %s from importing %s', (path, address, reason) => {
    expect(explain(path, address)).toContain(reason)
  })

  it('sees static imports, re-exports, types and dynamic imports', () => {
    const source = `import a from './a.ts'; import type { B } from './b.ts'; export * from './c.ts'
      export { d } from './d.ts'; const e = await import('./e.ts'); import pg from 'pg'`
    expect(importsOf('x.ts', source).sort()).toEqual(['./a.ts', './b.ts', './c.ts', './d.ts', './e.ts'])
  })
})

describe('a source file', () => {
  it('is never longer than 400 lines', () => {
    const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    const sources = files.filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    const long = sources.filter(
      (name) => readFileSync(join(root, 'src', name), 'utf8').split('\n').length > 401,
    )
    expect(long).toEqual([])
  })
})

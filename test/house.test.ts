import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listCircles } from '../scripts/house/circles.ts'
import { anchorsOf, linksOf, listBrokenLinks, listUnusedPictures } from '../scripts/house/documents.ts'
import { HALF_BUILT, listUnusedFaces } from '../scripts/house/faces.ts'
import { listCrowdedFolders, MOST_FILES } from '../scripts/house/folders.ts'
import { explain, listBrokenImports } from '../scripts/house/import-rule.ts'
import { importsOf, listSources, readImports } from '../scripts/house/sources.ts'
import { foreignIn, listForeignTables } from '../scripts/house/tables.ts'

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
    ['src/web/index.ts', './problem-page.tsx'],
    ['src/web/problem-page.tsx', './sign-in/sign-in-page.tsx'],
    ['src/web/workspace/inbox/inbox.ts', '../acts/done.tsx'],
    ['src/web/workspace/acts/acts.ts', '../shell/rail.ts'],
    ['src/web/words/file.ts', '../fields/index.ts'],
    ['src/web/islands/dates.ts', '../fields/date-input.ts'],
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
    ['src/web/words/task.ts', '../shell/services.ts', 'words does not import'],
    ['src/web/shell/session.ts', '../sign-in/sign-in.ts', 'shell does not import'],
    ['src/web/workspace/inbox/inbox.ts', '../counter/receive.ts', 'inbox does not import'],
    ['src/web/workspace/shell/frame.tsx', '../acts/acts.ts', 'shell does not import'],
    ['src/web/portal/home/home.ts', '../track/track.ts', 'home does not import'],
    ['src/web/unknown/page.ts', '../ui/index.ts', 'no known room'],
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

describe('the house', () => {
  it('has no import circle', () => {
    expect(listCircles(readImports(root, listSources(root)))).toEqual([])
  })

  it('would see one', () => {
    const imports = { a: ['b'], b: ['c'], c: ['b', 'd'], d: [] }
    expect(listCircles(new Map(Object.entries(imports)))).toEqual([['b', 'c']])
  })

  it(`has no folder of more than ${MOST_FILES} files`, () => {
    expect(listCrowdedFolders(root)).toEqual([])
  })

  it('has nothing on a face that nobody uses, but what is on the list of half-built things', () => {
    expect(listUnusedFaces(root)).toEqual(Object.keys(HALF_BUILT).sort())
  })

  it('keeps SQL in the room that owns the table', () => {
    expect(listForeignTables(root)).toEqual([])
  })

  it('would see SQL about another room’s table, and lets figures read dossiers', () => {
    expect(foreignIn('src/web/x.ts', 'query(`select code from dossier`)')).toHaveLength(1)
    expect(foreignIn('src/statistics/x.ts', 'query(`select code from dossier`)')).toEqual([])
    expect(foreignIn('src/statistics/x.ts', 'query(`delete from dossier where 1 = 1`)')).toHaveLength(1)
    expect(foreignIn('src/web/x.ts', "// read from dossier\nconst t = 'taken from dossier'")).toEqual([])
  })
})

describe('a document', () => {
  it('leads to files and headings that are there', () => {
    expect(listBrokenLinks(root)).toEqual([])
  })

  it('shows each of the pictures', () => {
    expect(listUnusedPictures(root)).toEqual([])
  })

  it('is read for links, pictures and pages of HTML, but not for code and for what stands elsewhere', () => {
    const text = [
      'See [the day](day/head.md#đầu-giờ "a title"), [![shown](../a.png)](https://example.vn) and [x](#own).',
      '<img src="b.webp" width="300" alt="">',
      '`[code](no.md)` [mail](mailto:a@example.vn) [site](/figures)',
      '```md\n[fenced](no.md)\n```',
    ].join('\n')
    expect(linksOf('docs/x.md', text).map(({ path, anchor }) => [path, anchor])).toEqual([
      ['docs/day/head.md', 'đầu-giờ'],
      ['a.png', undefined],
      ['docs/x.md', 'own'],
      ['docs/b.webp', undefined],
    ])
  })

  it('has its headings as GitHub writes them', () => {
    const text =
      '# Đầu giờ\n## `POST /x`: what, and why?\n## Again\n## Again\n```sh\n# no heading\n```\n<a id="own"></a>'
    expect([...anchorsOf(text)]).toEqual(['đầu-giờ', 'post-x-what-and-why', 'again', 'again-1', 'own'])
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

/** What a room shows on its face is used by somebody outside of it, or is on the list of what is half built. */
import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { parseSync } from 'oxc-parser'
import { listSources } from './sources.ts'

const FACE = /^src\/([a-z-]+\/|platform\/[a-z]+\/|web\/(ui|fields)\/)index\.ts$/

/** On a face without a user yet, and why it stands there. Whoever builds the user takes the line away. */
export const HALF_BUILT: Readonly<Record<string, string>> = {
  'src/agencies/index.ts: buildCalendars': 'histories played in memory by tests of every room above',
  'src/agencies/index.ts: buildDirectory': 'histories played in memory by tests of every room above',
  'src/agencies/index.ts: listViews': 'the page of who saw a dossier; tests look there',
  'src/agencies/index.ts: whyNot': 'the page that says why a person may not act',
  'src/dossiers/index.ts: eventSchema': 'the documentation of events for programs',
  'src/platform/http/index.ts: listRoutes': 'tests walk every route',
  'src/platform/files/index.ts: openDiskStore': 'the store of tests, in a folder',
  'src/platform/index.ts: fixedClock': 'the clock of tests',
  'src/platform/process/index.ts: captureLog': 'tests read what was logged',
  'src/workflow/index.ts: longestPath': 'the demonstration is checked by it',
  'src/web/ui/index.ts: Breadcrumbs': 'part of the design system, drawn in its preview',
  'src/web/ui/index.ts: Dialog': 'part of the design system, drawn in its preview',
  'src/web/ui/index.ts: DialogLink': 'part of the design system, drawn in its preview',
  'src/web/ui/index.ts: Kbd': 'part of the design system, drawn in its preview',
  'src/web/ui/index.ts: Qr': 'part of the design system, drawn in its preview',
  'src/web/ui/index.ts: Toast': 'part of the design system, drawn in its preview',
}

/** Names that faces export and nothing but tests imports: `src/dossiers/index.ts: name`. Types are told with the rest. */
export function listUnusedFaces(root: string): string[] {
  const used = new Set<string>()
  for (const folder of ['src', 'demo', 'bench', 'scripts']) {
    for (const path of listSources(root, folder)) {
      if (!/\.(test|testing)\.tsx?$/.test(path)) noteUse(path, readFileSync(join(root, path), 'utf8'), used)
    }
  }
  return listSources(root)
    .filter((path) => FACE.test(path))
    .flatMap((path) =>
      exportsOf(path, readFileSync(join(root, path), 'utf8')).map((name) => `${path}: ${name}`),
    )
    .filter((line) => !used.has(line))
    .sort()
}

function noteUse(path: string, source: string, used: Set<string>): void {
  const { module } = parseSync(path, source)
  const note = (address: string, name: string) =>
    used.add(`${normalize(join(dirname(path), address))}: ${name}`)
  for (const { moduleRequest, entries } of module.staticImports) {
    for (const { importName } of entries) note(moduleRequest.value, importName.name ?? '*')
  }
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, importName } of entries) {
      if (moduleRequest) note(moduleRequest.value, importName.name ?? '*')
    }
  }
  // `const { a, b } = await import('../x/index.ts')`
  for (const [, names = '', address = ''] of source.matchAll(/\{([^{}]*)\} = await import\('([^']+)'\)/g)) {
    for (const name of names.split(',')) note(address, name.split(':')[0]?.trim() ?? '')
  }
}

/** Names that a module exports; types only where somebody could want them for a value, so they are left out. */
function exportsOf(path: string, source: string): string[] {
  const { module } = parseSync(path, source)
  return module.staticExports
    .flatMap(({ entries }) => entries)
    .filter(({ isType }) => !isType)
    .flatMap(({ exportName }) => exportName.name ?? [])
}

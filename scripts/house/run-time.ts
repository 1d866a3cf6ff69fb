/** What a running server needs: the files that it loads and the packages that they name. */
import { readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join, normalize } from 'node:path'
import { parseSync } from 'oxc-parser'

/** Where `npm start` enters. */
const ENTRIES = ['src/platform/jsx-loader.ts', 'src/main.ts']

export interface RunTime {
  files: ReadonlySet<string>
  packages: ReadonlySet<string>
}

/** Follows imports from the entries; types are erased before anything runs, so they are not followed. */
export function readRunTime(root: string): RunTime {
  const [files, packages] = [new Set<string>(), new Set<string>()]
  const left = [...ENTRIES]
  for (let path = left.pop(); path !== undefined; path = left.pop()) {
    if (files.has(path)) continue
    files.add(path)
    for (const name of valuesImportedBy(path, readFileSync(join(root, path), 'utf8'))) {
      if (name.startsWith('.')) left.push(normalize(join(dirname(path), name)))
      else if (!isBuiltin(name)) packages.add(packageOf(name))
    }
  }
  return { files, packages }
}

function valuesImportedBy(path: string, source: string): string[] {
  if (!/\.tsx?$/.test(path)) return []
  const { module } = parseSync(path, source)
  const statics = module.staticImports
    .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
    .map(({ moduleRequest }) => moduleRequest.value)
  const exported = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ isType, moduleRequest }) => (isType || !moduleRequest ? [] : [moduleRequest.value])),
  )
  const dynamic = module.dynamicImports.map(({ moduleRequest }) =>
    source.slice(moduleRequest.start, moduleRequest.end).replace(/^['"]|['"]$/g, ''),
  )
  return [...statics, ...exported, ...dynamic]
}

function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')
}

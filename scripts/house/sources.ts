/** The house's own source files and what they import. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { parseSync } from 'oxc-parser'

/** Paths of every TypeScript file under `folder`, from the project's root. */
export function listSources(root: string, folder = 'src'): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))
}

/** Relative addresses that a module imports, statically, dynamically or by re-export. */
export function importsOf(path: string, source: string): string[] {
  const { module } = parseSync(path, source)
  const names = [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap((one) => one.entries.map((entry) => entry.moduleRequest?.value)),
    ...module.dynamicImports.map((one) =>
      source.slice(one.moduleRequest.start, one.moduleRequest.end).replace(/^['"]|['"]$/g, ''),
    ),
  ]
  return [...new Set(names)].filter((name) => name?.startsWith('.')).map(String)
}

/** Which files each file imports, both as paths from the project's root. */
export function readImports(root: string, paths: readonly string[]): Map<string, string[]> {
  return new Map(
    paths.map((path) => {
      const addresses = importsOf(path, readFileSync(join(root, path), 'utf8'))
      return [path, addresses.map((address) => normalize(join(dirname(path), address)))]
    }),
  )
}

/** The import rule of the house: a file imports from its own folder and from the public face of folders below it. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { parseSync } from 'oxc-parser'

/** From top to bottom; docs/architecture.md shows the same list. */
export const FOLDERS = [
  'main',
  'cli',
  'web',
  'api',
  'integration',
  'transparency',
  'statistics',
  'satisfaction',
  'notices',
  'payments',
  'counter',
  'dossiers',
  'catalogue',
  'forms',
  'workflow',
  'agencies',
  'calendar',
  'platform',
]

/** The audiences of the web folder share `ui` and `islands`, and nothing with each other. */
const AUDIENCES = ['portal', 'workspace', 'kiosk']

/** Every relative import of every source file that the rule forbids, as a sentence. */
export function listBrokenImports(root: string): string[] {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  return files
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => {
      const path = `src/${name}`
      const broken = importsOf(path, readFileSync(join(root, path), 'utf8')).map((one) => explain(path, one))
      return broken.filter((sentence) => sentence !== undefined)
    })
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

/** Why `path` (from the project's root) may not import `address`; undefined when it may. */
export function explain(path: string, address: string): string | undefined {
  const target = normalize(join(dirname(path), address))
  const [from, fromPart] = partsOf(path)
  const [to, toPart] = partsOf(target)
  if (!target.startsWith('src/')) return explainOutside(path, target, from)
  if (from === to) {
    const apart =
      from === 'web' && fromPart !== toPart && AUDIENCES.includes(fromPart) && AUDIENCES.includes(toPart)
    return apart ? `${path}: ${fromPart} does not import ${target}` : undefined
  }
  if (FOLDERS.indexOf(to) < 0 || FOLDERS.indexOf(from) < 0) return `${path}: ${target} is in no known folder`
  if (FOLDERS.indexOf(to) < FOLDERS.indexOf(from)) return `${path}: ${from} stands below ${to} (${target})`
  const isFace =
    to === 'platform' ? /^src\/platform\/([a-z]+\/)?index\.ts$/ : new RegExp(`^src/${to}/index\\.ts$`)
  return isFace.test(target) ? undefined : `${path}: of ${to} only index.ts may be imported, not ${target}`
}

/** Tests use what lies in test/ and demo/; the demonstration is loaded by cli and main. */
function explainOutside(path: string, target: string, from: string): string | undefined {
  const isTest = /\.test\.tsx?$/.test(path)
  const loadsDemo = ['main', 'cli'].includes(from) && target.startsWith('demo/')
  return isTest || loadsDemo || target === 'package.json' ? undefined : `${path}: ${target} lies outside src`
}

/** `src/web/ui/button.tsx` -> `web`, `ui`; `src/main.ts` -> `main`. */
function partsOf(path: string): [string, string] {
  const [, folder = '', part = ''] = path.split('/')
  return [folder.replace(/\.tsx?$/, ''), part]
}

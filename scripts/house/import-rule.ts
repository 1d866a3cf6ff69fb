/** The import rule of the house: a file imports from its own room and from the public face of rooms below it. */
import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { importsOf, listSources } from './sources.ts'

/**
 * From top to bottom; docs/architecture.md shows the same list. A room shows its face `index.ts` to those above, and what of it also
 * runs inside a page `browser.ts`.
 */
const FOLDERS = [
  'main',
  'cli',
  'web',
  'api',
  'integration',
  'webhooks',
  'transparency',
  'reform',
  'supervision',
  'statistics',
  'study',
  'satisfaction',
  'news',
  'petitions',
  'payments',
  'circulation',
  'counter',
  'applications',
  'results',
  'dossiers',
  'catalogue',
  'forms',
  'workflow',
  'notices',
  'outbox',
  'agencies',
  'calendar',
  'platform',
]

/**
 * Inside `web`, from top to bottom. Rooms of one line are desks of different people: they share what stands below them and
 * nothing with each other. The pages' scripts run in the browser and share only fields.
 */
const WEB_ROOMS: readonly (readonly string[])[] = [
  ['index.ts'],
  ['problem-page.tsx'],
  ['portal', 'workspace', 'change-desk', 'kiosk', 'dev'],
  ['sign-in'],
  ['shell'],
  ['words'],
  ['islands'],
  ['fields'],
  ['ui'],
]

/** Inside a desk, from top to bottom; what is not named is a room of its own trade and shares only these. */
const DESK_ROOMS: Readonly<Record<string, readonly string[]>> = {
  portal: ['index.ts', '*', 'shell'],
  workspace: ['index.ts', '*', 'acts', 'shell'],
}

/** Every relative import of every source file that the rule forbids, as a sentence. */
export function listBrokenImports(root: string): string[] {
  return listSources(root).flatMap((path) => {
    const broken = importsOf(path, readFileSync(join(root, path), 'utf8')).map((one) => explain(path, one))
    return broken.filter((sentence) => sentence !== undefined)
  })
}

/** Why `path` (from the project's root) may not import `address`; undefined when it may. */
export function explain(path: string, address: string): string | undefined {
  const target = normalize(join(dirname(path), address))
  const [from, to] = [roomOf(path), roomOf(target)]
  if (!target.startsWith('src/')) return explainOutside(path, target, from)
  if (from === to) return from === 'web' ? explainWeb(path, target) : undefined
  if (FOLDERS.indexOf(to) < 0 || FOLDERS.indexOf(from) < 0) return `${path}: ${target} is in no known folder`
  if (FOLDERS.indexOf(to) < FOLDERS.indexOf(from)) return `${path}: ${from} stands below ${to} (${target})`
  const isFace =
    to === 'platform'
      ? /^src\/platform\/([a-z]+\/)?index\.ts$/
      : new RegExp(`^src/${to}/(index|browser)\\.ts$`)
  return isFace.test(target) ? undefined : `${path}: of ${to} only index.ts may be imported, not ${target}`
}

/** Tests use what lies in test/ and demo/; the demonstration is loaded by cli and main. */
function explainOutside(path: string, target: string, from: string): string | undefined {
  const loadsDemo = ['main', 'cli'].includes(from) && target.startsWith('demo/')
  return isTest(path) || loadsDemo || target === 'package.json'
    ? undefined
    : `${path}: ${target} lies outside src`
}

function explainWeb(path: string, target: string): string | undefined {
  const [, , from = '', fromPart = ''] = path.split('/')
  const [, , to = '', toPart = ''] = target.split('/')
  if (isTest(path)) return undefined
  if (from === to) return explainDesk(path, target, [from, fromPart, toPart])
  const [high, low] = [levelOf(from), levelOf(to)]
  if (high < 0 || low < 0) return `${path}: ${target} is in no known room of web`
  return high < low ? undefined : `${path}: ${from} does not import ${target}`
}

function explainDesk(path: string, target: string, [desk, from, to]: [string, string, string]) {
  const order = DESK_ROOMS[desk]
  if (order === undefined || from === to) return undefined
  const placeOf = (room: string) => order.indexOf(order.includes(room) ? room : '*')
  return placeOf(from) < placeOf(to) ? undefined : `${path}: ${desk}/${from} does not import ${target}`
}

function levelOf(room: string): number {
  return WEB_ROOMS.findIndex((level) => level.includes(room))
}

function isTest(path: string): boolean {
  return /\.(test|testing)\.tsx?$/.test(path)
}

/** `src/web/ui/button.tsx` -> `web`; `src/main.ts` -> `main`. */
function roomOf(path: string): string {
  return (path.split('/')[1] ?? '').replace(/\.tsx?$/, '')
}

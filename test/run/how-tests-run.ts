import { globSync, readFileSync } from 'node:fs'

const ALL = ['{src,test,demo}/**/*.test.{ts,tsx}']

/** A clock, a setting or a module of the process that a test replaces. */
const REPLACES = /\bvi\.(fn|spyOn|mock|stub|use|set|advance|reset|hoisted|import|doMock)/

/** What a test names that opens something of its own: a database, a server, a browser, a process, a thread, a setting. */
const OPENS =
  /test\/(?!axe)|scene\.testing|child_process|[Ww]orker|process\.env|createServer|listen\(|startServer/

/**
 * What a test names that its neighbours in one process would feel: a browser, a program, a server on a port, a setting of the
 * process, a time of its own. A database is a clone of its own, which nobody else sees.
 */
const IS_FELT =
  /test\/(browser|server|crash|outside)|testServer|child_process|[Ww]orker|globalThis|process\.(?!stdout)|createServer|listen\(|[Ss]tand-?[Ii]n|smtp|SMTP|object-store|writeHeapSnapshot/

/** Those of rooms and pages; what tries the whole house (crashes, load, the tour) stays by itself. */
const MAY_SHARE = /^src\/|^test\/web\//

/** How a test file runs: with others that open nothing, with others over databases of their own, or alone in its process. */
export type Running = 'pure' | 'shared' | 'alone'

/**
 * Test files by how they run, as paths from the root. What shares a process reads what it imports once for all; a process for
 * each took as long as many of the tests themselves.
 */
export function sortTests(root: string): Record<Running, string[]> {
  const sorted: Record<Running, string[]> = { pure: [], shared: [], alone: [] }
  for (const path of globSync(ALL, { cwd: root })) {
    sorted[howRuns(path, readFileSync(`${root}/${path}`, 'utf8'))].push(path)
  }
  return sorted
}

function howRuns(path: string, source: string): Running {
  if (path.startsWith('src/') && !OPENS.test(source) && !REPLACES.test(source)) return 'pure'
  return MAY_SHARE.test(path) && !IS_FELT.test(source) && !REPLACES.test(source) ? 'shared' : 'alone'
}

import { globSync, readFileSync } from 'node:fs'

/** What a test names that opens something of its own: a database, a server, a browser, a process, a thread, a setting. */
const OPENS =
  /test\/(?!axe)|scene\.testing|child_process|[Ww]orker|process\.env|\bvi\.|createServer|listen\(|startServer/

/**
 * Tests that open nothing, as paths from the root. They need no process of their own each: in one that they share, what they
 * import is read once for all of them.
 */
export function listPureTests(root: string): string[] {
  return globSync('src/**/*.test.{ts,tsx}', { cwd: root }).filter(
    (path) => !OPENS.test(readFileSync(`${root}/${path}`, 'utf8')),
  )
}

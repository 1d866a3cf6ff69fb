/** A stand-in's own record of what it received and did, in a file of its own: independent of our database. */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Lines that are replayed when it is opened again. */
export interface OwnRecord<Line> {
  lines: readonly Line[]
  /** Durable when it returns, so that a kill in the middle loses nothing that was answered. */
  add(line: Line): void
}

/** `path` undefined: in memory only. A last line cut by a kill is left out. */
export function openRecord<Line>(path: string | undefined, apply: (line: Line) => void): OwnRecord<Line> {
  const lines: Line[] = path === undefined ? [] : readLines<Line>(path)
  for (const line of lines) apply(line)
  return {
    lines,
    add: (line) => {
      if (path !== undefined) appendFileSync(path, `${JSON.stringify(line)}\n`)
      lines.push(line)
      apply(line)
    },
  }
}

function readLines<Line>(path: string): Line[] {
  mkdirSync(dirname(path), { recursive: true })
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((text) => {
      try {
        return text === '' ? [] : [JSON.parse(text) as Line]
      } catch {
        return []
      }
    })
}

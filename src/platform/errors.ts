/** Refusals that people and programs see: a stable code, an HTTP status, what happened and what to do next. */
import type { Lang, Text } from './text.ts'

export interface ErrorEntry {
  status: number
  /** What happened. */
  text: Text
  /** What to do next. */
  next: Text
}

/** Each folder keeps its own: `export const fooErrors = { code: {...} } satisfies ErrorTable`. Codes are stable for ever. */
export type ErrorTable = Readonly<Record<string, ErrorEntry>>

/** One refusal, in both languages; `extra` becomes further members of the RFC 9457 document. */
export interface Problem extends ErrorEntry {
  code: string
  extra: Readonly<Record<string, unknown>>
}

/** What RFC 9457 calls problem details, in one language; sent as `application/problem+json`. */
export interface ProblemDetails {
  type: string
  title: string
  status: number
  detail: string
  code: string
  [member: string]: unknown
}

/** `const problem = problemsOf(fooErrors)`; then `problem('unknown_code')` does not compile. */
export function problemsOf<Table extends ErrorTable>(
  table: Table,
): (code: keyof Table & string, extra?: Readonly<Record<string, unknown>>) => Problem {
  return (code, extra = {}) => ({ ...(table[code] as ErrorEntry), code, extra })
}

/** All codes of the house in one table, for the reference page; a code that two folders claim throws. */
export function mergeErrorTables(...tables: readonly ErrorTable[]): ErrorTable {
  const merged: Record<string, ErrorEntry> = {}
  for (const [code, entry] of tables.flatMap((table) => Object.entries(table))) {
    if (merged[code]) throw new Error(`two folders claim the error code ${code}`)
    merged[code] = entry
  }
  return merged
}

/** `title` says what happened, `detail` what to do next; `type` is an address relative to the server's. */
export function toProblemDetails(problem: Problem, lang: Lang): ProblemDetails {
  return {
    type: `/problems/${problem.code}`,
    title: problem.text[lang],
    status: problem.status,
    detail: problem.next[lang],
    code: problem.code,
    ...problem.extra,
  }
}

/** An exception that carries the problem to answer with; for `get*` functions, whose callers cannot go on without it. */
export function problemError(problem: Problem): Error & { problem: Problem } {
  return Object.assign(new Error(problem.code), { name: 'ProblemError', problem })
}

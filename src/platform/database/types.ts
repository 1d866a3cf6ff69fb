/** How PostgreSQL's types arrive in JavaScript; kept to our own connections, never set globally. */
import pg from 'pg'

type Parser = (text: string) => unknown

const { builtins } = pg.types

const parsers = new Map<number, Parser>([
  [builtins.INT8, parseInt8],
  [builtins.NUMERIC, Number],
  [builtins.TIMESTAMPTZ, parseTimestamp],
  [builtins.DATE, (text) => text],
])

/**
 * `bigint` and `numeric` as numbers (a bigint beyond 2^53 stays text), `timestamptz` as milliseconds since 1970,
 * `date` as `YYYY-MM-DD`; everything else as `pg` has it.
 */
export const typeParsers = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): Parser {
    const own = format === 'binary' ? undefined : parsers.get(oid)
    return own ?? (pg.types.getTypeParser(oid, 'text') as Parser)
  },
}

function parseInt8(text: string): number | string {
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : text
}

/** Reads `2026-11-23 08:15:00.123456+00`; ISO text is what a connection with `timezone=UTC` sends. */
function parseTimestamp(text: string): number {
  if (text === 'infinity') return Number.POSITIVE_INFINITY
  if (text === '-infinity') return Number.NEGATIVE_INFINITY
  if (text.charAt(4) !== '-' || text.charAt(0) === '0' || !text.endsWith('+00'))
    return parseAnyTimestamp(text)
  // Lists have hundreds of them: read by their places, they take a third of what Date.parse takes.
  const seconds = Date.UTC(
    twoDigits(text, 0) * 100 + twoDigits(text, 2),
    twoDigits(text, 5) - 1,
    twoDigits(text, 8),
    twoDigits(text, 11),
    twoDigits(text, 14),
    twoDigits(text, 17),
  )
  return text.length === 22 ? seconds : seconds + Math.floor(Number(text.slice(19, -3)) * 1000)
}

function twoDigits(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 48 * 11
}

function parseAnyTimestamp(text: string): number {
  return Date.parse(
    `${text.slice(0, 10)}T${text.slice(11)}${text.length - text.lastIndexOf('+') === 3 ? ':00' : ''}`,
  )
}

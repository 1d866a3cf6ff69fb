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
  return Date.parse(
    `${text.slice(0, 10)}T${text.slice(11)}${text.length - text.lastIndexOf('+') === 3 ? ':00' : ''}`,
  )
}

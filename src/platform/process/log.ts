import { type DestinationStream, type Logger, pino } from 'pino'
import type { Config } from './config.ts'

export type Log = Logger

/** What may carry a person's data or a secret, wherever it hangs in an entry. */
const SECRET_FIELDS = [
  'password',
  'token',
  'secret',
  'authorization',
  'cookie',
  'body',
  'query',
  'email',
  'phone',
]

/**
 * JSON lines on stdout. Personal data stays out: no bodies, no query strings, no row values; of an error only what says
 * where it happened, with everything quoted in its message blanked.
 */
export function createLog(level: Config['logLevel'], stream?: DestinationStream): Log {
  const options = {
    level,
    base: { pid: process.pid },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: SECRET_FIELDS.flatMap((name) => [name, `*.${name}`]), censor: '…' },
    serializers: { err: serializeError, req: serializeRequest, res: serializeReply },
  }
  return stream ? pino(options, stream) : pino(options)
}

/** A log whose lines can be read back, for tests. */
export function captureLog(level: Config['logLevel'] = 'debug'): {
  log: Log
  lines: Record<string, unknown>[]
} {
  const lines: Record<string, unknown>[] = []
  const log = createLog(level, {
    write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>),
  })
  return { log, lines }
}

/** Fastify's own lines show the request; its address may hold a look-up secret, so the route's template stands for it. */
function serializeRequest(request: { id?: unknown; method?: string }): Record<string, unknown> {
  return { id: request.id, method: request.method }
}

function serializeReply(reply: { statusCode?: number }): Record<string, unknown> {
  return { status: reply.statusCode }
}

/** PostgreSQL and JSON quote the offending value in their messages; `detail` and `where` of PostgreSQL hold whole rows. */
function serializeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: 'not an error object' }
  const { code, constraint, table, routine } = error as Error & Record<string, unknown>
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type: error.name,
    message: error.message.replace(/"[^"]*"/g, '"…"').replace(/\(.*=.*\)/g, '(…)'),
    ...(code === undefined ? {} : { code }),
    ...(constraint === undefined ? {} : { constraint, table }),
    ...(routine === undefined ? {} : { routine }),
    at: frames.slice(0, 8).map((line) => line.trim().slice(3)),
    ...(error.cause === undefined ? {} : { cause: serializeError(error.cause) }),
  }
}

/** PostgreSQL: connection lost (08, 57P), none left (53300), query over its time (57014). */
const DOWN = /^(08...|57P..|53300|57014|ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|ETIMEDOUT)$/
const LOST =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/

/** Whether an error says that the database is away for the moment, and nothing about what was asked of it. */
export function isOutage(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  return DOWN.test(String(code ?? '')) || LOST.test(String(message ?? ''))
}

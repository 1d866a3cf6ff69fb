/** PostgreSQL: connection lost (08, 57P), none left (53300), query over its time (57014). */
const DOWN = /^(08...|57P..|53300|57014|ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|ETIMEDOUT)$/
const LOST =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/

/** Somebody else's transaction was in the way: serialization, deadlock, a lock that was not had in time. */
const BUSY = /^(40001|40P01|55P03)$/

/** Whether an error says that the database is away for the moment, and nothing about what was asked of it. */
export function isOutage(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  return DOWN.test(String(code ?? '')) || LOST.test(String(message ?? ''))
}

/** Whether the database was away or busy: the same, asked again in a moment, may go. */
export function isPassing(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown }
  return isOutage(error) || BUSY.test(String(code ?? ''))
}

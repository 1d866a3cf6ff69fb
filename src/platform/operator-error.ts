import type { Text } from './text.ts'

/** An outage or a wrong set-up that the operator can mend: it is shown as its sentence, without a stack. */
export interface OperatorError extends Error {
  name: 'OperatorError'
  text: Text
  /** Exit status of the process when the error ends it, after sysexits.h: 78 configuration, 69 unavailable. */
  exitCode: number
}

/** Makes an {@link OperatorError}; `cause` keeps the technical reason for the log. */
export function operatorError(
  text: Text,
  options: { exitCode?: number; cause?: unknown } = {},
): OperatorError {
  const error = new Error(`${text.vi}\n${text.en}`, { cause: options.cause })
  return Object.assign(error, { name: 'OperatorError' as const, text, exitCode: options.exitCode ?? 69 })
}

export function isOperatorError(error: unknown): error is OperatorError {
  return error instanceof Error && error.name === 'OperatorError' && 'text' in error
}

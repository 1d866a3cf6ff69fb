/** The light face of the platform; `database/`, `http/`, `files/` and `jobs/` have an index.ts of their own. */
export { type Clock, type FixedClock, fixedClock, systemClock } from './clock.ts'
export { newId, newSecret, newToken } from './ids.ts'
export { isOperatorError, type OperatorError, operatorError } from './operator-error.ts'
export type { Lang, Text } from './text.ts'

/**
 * The light face of the platform: nothing here loads a library. `database/`, `http/`, `files/`, `jobs/` and `process/`
 * have an index.ts of their own, to be imported where they are used.
 */

export { type Clock, type FixedClock, fixedClock, systemClock } from './clock.ts'
export {
  type ErrorEntry,
  type ErrorTable,
  mergeErrorTables,
  type Problem,
  type ProblemDetails,
  problemError,
  problemsOf,
} from './errors.ts'
export { formatDate, formatMoment, formatNumber, formatPercent, formatTime } from './i18n.ts'
export { newId, newToken } from './ids.ts'
export { type Fresh, openFresh } from './memory/fresh.ts'
export { type Memory, memoryPer, openMemory, recall } from './memory/memory.ts'
export { isOperatorError, type OperatorError, operatorError } from './operator-error.ts'
export { platformErrors, platformProblem } from './platform-errors.ts'
export { rest } from './rest.ts'
export { hide, unhide } from './secrets/hidden.ts'
export { isSameSecret, openSigner, type Signer } from './secrets/signer.ts'
export type { Lang, Text } from './text.ts'
export { cleanLine, cleanLines, isStorable, isStorableDeep } from './texts/clean-text.ts'

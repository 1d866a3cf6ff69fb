import type { Text } from '../../platform/index.ts'

/** Why something is refused, and what to do next. */
export interface RefusalText {
  message: Text
  next: Text
}

/** Words of the figures. The agency of a figure is the competent one; a day is a date in Vietnam. */
import type { Instant, LocalDate } from '../calendar/index.ts'

/** Both days are part of it. */
export interface Period {
  from: LocalDate
  to: LocalDate
}

/** Which dossiers count; an absent dimension is the whole province, an empty list nothing. */
export interface Scope {
  agencies?: readonly string[]
  procedures?: readonly string[]
  channels?: readonly string[]
}

/**
 * `now`: from the dossiers as they stand. `at`: from the events up to that instant, due dates as they stood then; such a
 * report reads the same for ever.
 */
export type AsKnown = 'now' | { at: Instant }

/** How instants bound what counts, in milliseconds. */
export interface Bounds {
  /** The midnight that begins the period. */
  from: Instant
  /** The midnight that ends it; what happens at this very instant belongs to the next period. */
  end: Instant
  /** When open dossiers are judged: the end of the period, or now where the period is not over. */
  asOf: Instant
}

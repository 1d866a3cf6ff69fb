/** An event log of another system (CSV, XES), read for study: nothing of it becomes a dossier. */
import type { Text } from '../platform/index.ts'

/** One line of a log: an event with what is said of its case, under XES names (`case:…` for the case's). */
export interface LogRow {
  /** Line in the file, from 1. */
  line: number
  fields: Readonly<Record<string, string>>
  /** A case is known by its events, or, in XES, also without any. */
  is: 'event' | 'case'
}

/** What the columns of a log mean. */
export const ROLES = ['case', 'activity', 'time', 'start', 'end', 'deadline'] as const
export type Role = (typeof ROLES)[number]
export type Columns = Partial<Record<Role, string>>

/** A value that could not be read; the event or the date is left out, the rest counts. */
export interface Unread {
  line: number
  column: string
  value: string
  text: Text
}

/** A case as far as its figures need it. Milliseconds since 1970. */
export interface StudiedCase {
  activities: string[]
  times: number[]
  start?: number
  end?: number
  deadline?: number
  attributes: Record<string, string>
}

/** Days of 24 hours, as the log's dates say. */
export interface Days {
  cases: number
  median: number
  mean: number
}

export interface Study {
  cases: number
  events: number
  activities: number
  /** Sequences of activities in the order of the file. */
  variants: number
  /** The same after sorting each case by time; events of one moment keep their order. */
  variantsByTime: number
  /** Events before their predecessor in the file. */
  outOfOrder: number
  eventsPerCase: { median: number; mean: number }
  lateness: {
    /** Ended at or before its deadline, after it, not ended; `withoutDeadline` stand in none of them. */
    onTime: number
    late: number
    open: number
    withoutDeadline: number
    /** `last_event`: the log names no end, so a case ends with its last event and none is open. */
    endBy: 'column' | 'last_event'
  }
  startToEnd?: Days
  startToDeadline?: Days
  /** Cases by the values of what the log says of them, where these are few. */
  caseAttributes: Record<string, Record<string, number>>
  columns: Columns
  unread: { count: number; first: Unread[] }
}

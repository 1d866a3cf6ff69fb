/** What counting a deadline leaves behind for its explanation. */
import type { Instant, LimitPart, Pause } from '../model.ts'
import type { Axis } from '../working-time/axes.ts'
import type { OpenPause, PauseCounted } from './deadline-model.ts'

/** What `settle` notes for the explanation, in order. */
export interface Trace {
  parts: { axis: Axis; begin: Instant; start: Instant; end: number; due: Instant }[]
  pauses: { pause: Pause; counted: PauseCounted; took?: LimitPart }[]
  extendedFrom?: Instant
}

export interface Settled {
  due: Instant | null
  paused?: OpenPause
}

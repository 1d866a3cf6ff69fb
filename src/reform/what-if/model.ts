import type { WorkingTime } from '../../calendar/index.ts'
import type { Outcome } from '../../dossiers/index.ts'
import type { Spread } from '../spread.ts'
import type { NotReplayed } from './replay-dossier.ts'

/** Working time of an agency. */
export type TimeOf = (agency: string) => WorkingTime

export type Outcomes = Record<Outcome, number>

/** One place where dossiers spend time. `node` absent: not a step of the flow. */
export interface PlaceTime {
  node?: string
  kind: 'step' | 'wait' | 'timer' | 'before_flow' | 'applicant'
  /** As recorded, and as it would have been. */
  before: Spread
  after: Spread
  /** Visits past the step's own time. */
  lateBefore: number
  lateAfter: number
  /** Visits that the record has none of: they take the time the flow gives them. */
  assumed: number
}

/** What one change more would do: half of the legal limit, or one step less. */
export interface Variant {
  kind: 'halved' | 'without_step'
  node?: string
  outcomes: Outcomes
  /** Of the whole way, from acceptance to the result. */
  days: Spread
}

export interface Changed {
  id: string
  code: string
  before: Outcome
  after: Outcome
  daysBefore: number
  daysAfter: number
}

export interface WhatIf {
  procedure: string
  version: string
  /** Dossiers looked at, and those that went through. */
  dossiers: number
  replayed: number
  notReplayed: Partial<Record<NotReplayed, number>>
  before: Outcomes
  after: Outcomes
  daysBefore: Spread
  daysAfter: Spread
  places: PlaceTime[]
  variants: Variant[]
  /** Dossiers whose outcome would be another one, in the order of acceptance. */
  changed: Changed[]
  /** Whole way in whole working days, how many dossiers, for the picture. */
  histogram: { days: number; before: number; after: number }[]
}

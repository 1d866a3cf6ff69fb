/** What the rows of a table are: steps, groups of them, cases, and the conditions told with them. */
import type { FlowLine } from '../model.ts'
import type { Clause } from '../words/clauses.ts'
import type { Duration } from '../words/durations.ts'
import type { Doer, WhyNoDoer } from '../words/performers.ts'

export interface StepDraft {
  id: string
  /** What other rows call it; empty where it has no number of its own. */
  label: string
  line: FlowLine
  name: string
  /** The whole wording of the work. */
  work: string
  who: string
  doers: readonly Doer[] | WhyNoDoer
  time: Duration
  forms: readonly string[]
  clauses: readonly Clause[]
  /** Done only when this holds. */
  condition?: string
  /** Done only when this holds, beside a row for the contrary. */
  usual?: string
  /** Label of the step that follows, where a column says it. */
  next?: string
}

export type Item =
  | { kind: 'step'; step: StepDraft; after: Told[] }
  | { kind: 'group'; id: string; head: StepDraft; isParallel: boolean; items: Item[]; after: Told[] }
  | { kind: 'cases'; id: string; cases: Case[] }

export interface Case {
  condition: string
  line: FlowLine
  items: Item[]
}

/** A clause with the row it stands in; `own` rows are nothing but conditions. */
export interface Told {
  clause: Clause
  line: FlowLine
  own: boolean
}

import type { Actor } from '../../agencies/index.ts'
import type { Instant } from '../../calendar/index.ts'
import type { Text } from '../../platform/index.ts'
import type { StepMap } from '../../workflow/index.ts'

/** What is asked: all open dossiers of the procedure under other versions go on under `to`. */
export interface MoveAsked {
  procedure: string
  /** Id of a published version. */
  to: string
  steps: StepMap
  /** By the limit of that version, or as it was promised. */
  deadline: 'new' | 'kept'
  reason: string
  actor: Actor
  at: Instant
}

/** What would become of one dossier. `refused` says why it stays where it is. */
export interface PlannedDossier {
  dossier: string
  code: string
  /** The version that was looked at: whoever acts on it meanwhile is not overrun. */
  version: number
  from: string
  /** Nodes it stands at, in the old version and in the new one. */
  nodes: readonly string[]
  places: readonly string[]
  dueWas: Instant | null
  dueIs: Instant | null
  refused?: { code: string; message: Text }
}

export type MoveState = 'moving' | 'moved' | 'undoing' | 'undone'

export interface Move extends Omit<MoveAsked, 'actor' | 'at'> {
  id: string
  by: string
  at: Instant
  state: MoveState
}

export type MoveOutcome = 'moved' | 'left' | 'undone' | 'stays'

export interface MovedRow {
  dossier: string
  code: string
  version: number
  dueWas: Instant | null
  dueIs: Instant | null
  outcome: MoveOutcome | null
  /** Code of the refusal. */
  why: string | null
}

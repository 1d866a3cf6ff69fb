/** A BPMN 2.0 model of anybody's, judged as a token net; what of it this engine does not run is told apart from what is wrong. */
import type { Text } from '../model.ts'

/** `error`: the model is not sound, or cannot be judged. `warning`: odd, and without effect on the verdict. */
export interface BpmnFinding {
  code: BpmnFindingCode
  severity: 'error' | 'warning'
  /** Id of the element; empty where it concerns the whole file. */
  place: string
  message: Text
}

export type BpmnFindingCode =
  | 'not_readable'
  | 'other_notation'
  | 'empty_file'
  | 'no_process'
  | 'no_start'
  | 'no_end'
  | 'duplicate_id'
  | 'unresolved_reference'
  | 'odd_xml'
  | 'empty_process'
  | 'two_tokens'
  | 'end_reached_twice'
  | 'stuck'
  | 'no_way_to_end'
  | 'dead_activity'
  | 'too_many_states'

/** An element that opens, and is judged, but has no counterpart here. */
export interface Unsupported {
  place: string
  type: string
  name?: string
  message: Text
}

export interface BpmnVerdict {
  /** Every process is safe, can always complete, ends each end once, and has no dead activity; null: too large to say. */
  sound: boolean | null
  findings: BpmnFinding[]
  unsupported: Unsupported[]
  /** Situations that were looked at, over all processes. */
  states: number
}

/**
 * One firing: what it takes and puts. Places: `F:` a token on a sequence flow, `R:` an activity that runs, `S:` a node that
 * begins with its process; marks, which are no tokens: `E:` an end was reached, `A:` an attached event may still happen once.
 */
export interface Move {
  node: string
  takes: readonly string[]
  puts: readonly string[]
  /** Everything inside goes: of a subprocess, or the marks of an activity (`marks:<id>`). */
  clears?: readonly string[]
  /** Only when no token is inside this subprocess. */
  whenEmpty?: string
  /** Only when nothing more can come to this merging inclusive gateway. */
  whenNoneComes?: InclusiveMerge
  /** The end that it reaches. */
  ends?: string
  /** What is done with it, in a net that was folded. */
  alsoDoes?: readonly string[]
}

export interface InclusiveMerge {
  incoming: readonly string[]
  /** By incoming place: places from which a token can come there without passing the gateway. */
  sources: ReadonlyMap<string, ReadonlySet<string>>
}

export interface Net {
  /** The possible beginnings: a process with several start events begins at one of them. */
  beginnings: readonly (readonly string[])[]
  moves: readonly Move[]
  /** What lies inside of what: place → subprocesses and activities around it. */
  inside: ReadonlyMap<string, readonly string[]>
  /** Activities that must be possible. */
  activities: readonly string[]
}

/**
 * The words of a flow (quy trình nội bộ / điện tử). Everything in this folder is pure and deterministic: a definition is
 * data, the engine a token game over it (1-safe), the soundness check an exploration of its state space.
 */
import type { Instant, LimitPart } from '../calendar/index.ts'

export interface Text {
  vi: string
  en: string
}

/**
 * Who does a step. `agency`: `competent` (the agency that decides), `receiving` (whose desk took it in), `parent` (the
 * agency directly above the competent one, e.g. the Office of the People's Committee), `committee` (the nearest People's
 * Committee above it, whose Chairman signs what only he may sign) or the code of an agency (liên thông).
 */
export interface Performer {
  agency: 'competent' | 'receiving' | 'parent' | 'committee' | (string & {})
  role: string
  /** A unit inside the agency, by code; absent: any unit of it. */
  unit?: string
}

/** What the holder of a step may do beside completing it. */
export type StepAction =
  | 'send_back'
  | 'request_opinion'
  | 'request_supplement'
  | 'request_payment'
  | 'propose_extension'
  | 'propose_refusal'

export interface StepNode {
  kind: 'step'
  id: string
  name: Text
  performer: Performer
  /** Time the table of the decision gives to this step; absent: not counted ("không tính thời gian"). */
  limit?: LimitPart
  actions?: readonly StepAction[]
  /** The work in the decision's own words, where they say more than the name. */
  work?: string
  /** Forms or papers the step produces, as the decision names them or by their codes in the procedure's record. */
  produces?: readonly string[]
  /** The holder decides the dossier here: completing with a decision `granted` or `refused`. */
  decides?: boolean
  /** The result is signed (ký số) in this step. */
  signs?: boolean
  /** Earlier steps this one may send back to. */
  returnTo?: readonly string[]
  next: string
}

/**
 * Exclusive choice: the first branch whose FEEL condition over the facts is true, else `otherwise`. A choice without branches
 * only merges: alternative ways of one parallel branch meet in it before they go into the join.
 */
export interface ChoiceNode {
  kind: 'choice'
  id: string
  name?: Text
  branches: readonly { when: string; next: string }[]
  otherwise: string
}

/** All of `next` at once; they meet again in `join`. */
export interface ForkNode {
  kind: 'fork'
  id: string
  next: readonly string[]
}

/** Goes on when a token has come from every node that has an arrow into it. */
export interface JoinNode {
  kind: 'join'
  id: string
  next: string
}

/** Waits for an answer from outside (ministry software, tax office); after `timeout` the flow may go another way (silence is consent). */
export interface WaitNode {
  kind: 'wait'
  id: string
  name: Text
  /** Whose answer, e.g. `tax`, `police`, `ministry`. */
  system: string
  limit?: LimitPart
  timeout?: { after: LimitPart; next: string }
  /** The dossier may be decided there: the answer brings the decision, with number and files of the result. */
  decides?: boolean
  next: string
}

/** Waits for a length of working time and goes on by itself. */
export interface TimerNode {
  kind: 'timer'
  id: string
  name: Text
  after: LimitPart
  next: string
}

export interface EndNode {
  kind: 'end'
  id: string
}

/** Nodes whose time may be counted against the limit of the procedure. */
export type LimitedNode = StepNode | WaitNode

export type FlowNode = StepNode | ChoiceNode | ForkNode | JoinNode | WaitNode | TimerNode | EndNode

/** A step of the decision's table that the desk does outside of the flow: taking the dossier in, handing the result over. */
export interface DeskStep {
  id: string
  name: Text
  limit?: LimitPart
  work?: string
  produces?: readonly string[]
}

/** A flow as an officer writes it. `facts` are the names conditions may use, with their FEEL types. */
export interface FlowDefinition {
  id: string
  name: Text
  start: string
  facts: Readonly<Record<string, 'boolean' | 'number' | 'string'>>
  /** What people call a fact, where only this flow asks for it. */
  factNames?: Readonly<Record<string, Text>>
  /** The desk's time before and after the flow, which the legal limit holds too. */
  desk?: { intake: readonly DeskStep[]; handover: readonly DeskStep[] }
  nodes: readonly FlowNode[]
  /** Building blocks whose nodes stand among these. */
  blocks?: readonly BlockUse[]
}

/** A part of a flow that is kept once, in versions of its own, and used in many flows. Where it ends, what follows it goes on. */
export interface FlowBlock {
  code: string
  number: number
  name: Text
  flow: FlowDefinition
}

/** An agency, and a unit inside it, as a performer names them. */
export type PerformerPlace = Pick<Performer, 'agency' | 'unit'>

/**
 * A version of a block inside a flow: the flow has each of the block's nodes with `<id>-` before its name, so that one block may
 * stand in a flow twice.
 */
export interface BlockUse {
  id: string
  block: string
  number: number
  /** Who does it in this flow in the place of whom the block names. */
  places?: readonly { from: PerformerPlace; to: PerformerPlace }[]
  /** And in which role, where the block's is none that they have. */
  roles?: readonly { from: string; to: string }[]
}

export type Facts = Readonly<Record<string, boolean | number | string>>

/** Where the tokens are: ids of steps, waits and timers that are open, and how many tokens each join has collected (by incoming node). */
export interface Marking {
  open: readonly string[]
  joins: Readonly<Record<string, readonly string[]>>
  ended: boolean
}

/** A node that a move has opened; the caller makes tasks, waits or timers of it. */
export interface Opened {
  node: string
  kind: 'step' | 'wait' | 'timer'
}

/** One move of the token game: what closed, what opened, where the tokens are now. */
export interface FlowMove {
  marking: Marking
  closed: readonly string[]
  opened: readonly Opened[]
}

/** Why a definition cannot be published. */
export type FlowDefectCode =
  | 'unknown_start'
  | 'unknown_target'
  | 'duplicate_id'
  | 'no_end'
  | 'unreachable'
  | 'choice_without_otherwise'
  | 'automatic_loop'
  | 'return_not_earlier'
  | 'return_across_branch'
  | 'send_back_without_return'
  | 'fork_too_small'
  | 'fork_repeats_target'
  | 'join_without_fork'
  | 'join_misses_branch'
  | 'join_needs_merge'
  | 'join_mixes_forks'
  | 'branches_mixed'
  | 'end_inside_branch'
  | 'condition_syntax'
  | 'condition_unknown_fact'
  | 'condition_unknown_function'
  | 'condition_not_boolean'
  | 'condition_types'
  | 'condition_without_fact'
  | 'condition_outside'
  | 'limit_not_positive'
  | 'wait_without_system'
  | 'timer_without_time'
  | 'step_without_role'
  | 'dead_node'
  | 'join_never_complete'
  | 'no_way_to_end'
  | 'tokens_left'
  | 'two_tokens'
  | 'too_many_markings'
  | 'ends_undecided'
  | 'limit_exceeded'
  | 'no_performer'

/** Why a move is refused. */
export type MoveRefusalCode =
  | 'unknown_node'
  | 'flow_ended'
  | 'node_not_open'
  | 'no_timeout'
  | 'not_returnable'
  | 'step_not_mapped'
  | 'target_not_a_step'
  | 'fact_missing'
  | 'fact_wrong_type'
  | 'two_tokens'
  | 'tokens_left'

export type FlowRefusalCode = FlowDefectCode | MoveRefusalCode

/** Why a move or a definition is refused, with its place. */
export interface FlowRefusal {
  code: FlowRefusalCode
  /** Id of the node, or empty where it is the whole flow. */
  node: string
  message: Text
}

/** One finished or running stay of a dossier in a step, for time accounting. */
export interface StepStay {
  node: string
  agency: string
  receivedAt: Instant
  dueAt?: Instant
  doneAt?: Instant
}

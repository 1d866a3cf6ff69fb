/** What `decide` may know of the world: all of it passed in, none of it fetched. */
import type { Actor } from '../agencies/index.ts'
import type { Instant, RuleSet, WorkingTime } from '../calendar/index.ts'
import type { CompiledVersion } from '../catalogue/index.ts'
import type { CanDo } from './assigning/candidates.ts'
import type { CommandBody } from './commands.ts'
import type { Parties } from './model.ts'

export interface World {
  /** Who the dossier is about; undefined for a new one, whose application says it. */
  parties?: Parties | undefined
  /** The version of the procedure the dossier runs under; for a new dossier the one in force, if any. */
  procedure: CompiledVersion | undefined
  /** Any published version, for a dossier that is moved to it. */
  findVersion: (id: string) => CompiledVersion | undefined
  isAgency: (code: string) => boolean
  /** Whether the agency is the one-stop centre itself. */
  isCentre: (code: string) => boolean
  /** Whether the agency may decide this procedure. */
  isCompetent: (code: string, procedure: CompiledVersion) => boolean
  /** Whether a member of staff can do an open task: role, agency, unit and dates, delegation included. */
  canDo: CanDo
  parentOf: (code: string) => string | undefined
  /** The nearest People's Committee above an agency. */
  committeeOf: (code: string) => string | undefined
  /** Working time that limits are counted in at this agency. */
  deadlineTime: (agency: string) => WorkingTime
  /** Whether a connector answers for this system, so that nobody answers by hand. */
  isConnected: (system: string) => boolean
  ruleSetAt: (at: Instant) => RuleSet
}

/** A command in its envelope. `id` is the idempotency key, made where the act was made. */
export interface Command {
  id: string
  dossier: string
  actor: Actor
  /** From the clock, never from the sender. */
  at: Instant
  /** The version the actor saw; absent: whatever it is now. */
  expectedVersion?: number
  body: CommandBody
  /** Id of what led to the act (a message, another act); absent: nothing but the actor. */
  cause?: string
  /** Id of the conversation it belongs to; absent: it stands alone. */
  correlation?: string
}

import type { Actor, Directory, RoleHolder } from '../../../agencies/index.ts'
import type { CompiledVersion } from '../../../catalogue/index.ts'
import type { Dossier, Foreseen, Parties } from '../../../dossiers/index.ts'
import type { Lang } from '../../../platform/index.ts'
import type { StepNode } from '../../../workflow/index.ts'

export interface ActsInput {
  dossier: Dossier
  procedure: CompiledVersion | undefined
  actor: Actor
  /** Who it is about, for acts that set their data right. */
  parties?: Parties
  lang: Lang
  directory: Directory
  /** Whom each task that the actor may assign can be given to, by its key. */
  candidates: ReadonlyMap<string, readonly RoleHolder[]>
  /** Whether the competent agency's key is here, so that its result can be signed in the act that issues it. */
  canSign?: boolean
  /** Whether a draft of its result was saved. */
  hasDraft?: boolean
  /** What completing a step would open, tried; absent: nothing is told of it. */
  ahead?: (asked: { node: string; decision?: 'granted' | 'refused' }) => Foreseen | undefined
  /** Absent: as of the last act. */
  now?: number
  /** Days that a part of the work took and had, by agency, of what was late; absent: none. */
  lateParts?: readonly { agency: string; lateDays: number }[]
  /** Facts that a form which comes back asked for when it was drawn: they may be known since. */
  asked?: readonly string[]
}

export function stepOf(procedure: CompiledVersion | undefined, id: unknown): StepNode | undefined {
  const node = procedure?.flow.nodes.get(String(id))
  return node?.kind === 'step' ? node : undefined
}

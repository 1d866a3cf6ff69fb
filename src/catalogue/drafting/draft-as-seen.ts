import type { FlowLine } from '../../workflow/index.ts'
import type { ProcedureVersion } from '../model.ts'
import type { Draft, DraftContent } from './model.ts'

/** The draft as it was at a revision that somebody still has before them: what was changed since is put back. Pure. */
export function draftAsSeen(draft: Draft, revision: number): DraftContent {
  const later = draft.changes.filter((change) => change.revision > revision)
  const before: Record<string, unknown> = {}
  for (const change of later.toReversed()) Object.assign(before, change.before)
  const { lines = draft.lines ?? null, ...record } = before
  const version = Object.entries({ ...draft.version, ...record }).filter(([, value]) => value !== null)
  return {
    version: Object.fromEntries(version) as unknown as ProcedureVersion,
    ...(lines === null ? {} : { lines: lines as readonly FlowLine[] }),
  }
}

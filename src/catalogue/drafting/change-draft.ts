import { isDeepStrictEqual } from 'node:util'
import type { Instant } from '../../calendar/index.ts'
import type { Database } from '../../platform/database/index.ts'
import type { FlowLine } from '../../workflow/index.ts'
import { normaliseVersion } from '../finding/normalise.ts'
import type { ProcedureVersion } from '../model.ts'
import { type Refusal, refuse } from '../refusals.ts'
import { lockProcedureRow, writeDraft } from '../store.ts'
import { diffVersions } from '../versions/diff-versions.ts'
import { draftAsSeen } from './draft-as-seen.ts'
import { insertDraftChange, lockDraftRow, updateDraft } from './draft-store.ts'
import { mergeDrafts } from './merge-drafts.ts'
import type { Draft, DraftConflict, DraftContent } from './model.ts'

export interface DraftInput {
  id: string
  /** The revision that was on the page. */
  revision: number
  version: ProcedureVersion
  lines?: readonly FlowLine[] | undefined
  /** The rows that were on the page where the draft has none of its own: those of its flow. */
  drawnLines?: readonly FlowLine[] | undefined
  document?: { name: string; bytes: Uint8Array } | undefined
  by: string
  at: Instant
}

/**
 * Saves a draft as somebody has changed it. Whoever saves after somebody else is told who, what and when, and nothing is written:
 * what they typed stays with them. Saving what is there already changes nothing. Locks the draft.
 */
export async function changeDraft(
  db: Database,
  input: DraftInput,
): Promise<{ draft: Draft } | DraftConflict | { refusals: Refusal[] }> {
  return db.transaction(async (tx) => {
    const draft = await lockDraftRow(tx, input.id)
    if (!draft) return { refusals: [refuse('draft_gone', '')] }
    if (draft.state === 'submitted') return { refusals: [refuse('draft_submitted', '')] }
    if (draft.revision !== input.revision) return conflictOf(draft, input)
    const { id, procedure, number } = draft.version
    const version = normaliseVersion({ ...input.version, id, procedure, number })
    const lines = input.lines ?? draft.lines
    const places = [
      ...placesOf(draft.version, version),
      ...(JSON.stringify(lines) === JSON.stringify(draft.lines) ? [] : ['lines']),
      ...(input.document ? ['document'] : []),
    ]
    if (places.length === 0) return { draft }
    const revision = draft.revision + 1
    await lockProcedureRow(tx, procedure)
    await writeDraft(tx, version, input.at)
    await updateDraft(tx, id, { revision, lines, document: input.document })
    const change = { revision, by: input.by, at: input.at, places, before: beforeOf(draft, places) }
    await insertDraftChange(tx, id, change)
    return {
      draft: {
        ...draft,
        version,
        revision,
        ...(lines ? { lines } : {}),
        changes: [...draft.changes, change],
      },
    }
  })
}

/** Where a version differs; rows that only stand in another order are told as the list they stand in. */
function placesOf(before: ProcedureVersion, after: ProcedureVersion): string[] {
  const changes = diffVersions(before, after)
  if (changes.length > 0) return changes.map(({ place }) => place)
  const [a, b] = [before, after].map((one) => JSON.parse(JSON.stringify(one)) as Record<string, unknown>)
  return Object.keys(b ?? {}).filter((key) => !isDeepStrictEqual(a?.[key], b?.[key]))
}

interface Written {
  version: DraftContent['version']
  lines: DraftContent['lines'] | undefined
}

function conflictOf(draft: Draft, input: DraftInput): DraftConflict {
  const seen = draftAsSeen(draft, input.revision)
  const { id, procedure, number } = draft.version
  // The flow is made of the rows; they are what people write.
  const { flow } = draft.version
  const typed = { ...normaliseVersion({ ...input.version, id, procedure, number }), flow }
  const drawn = seen.lines ?? input.drawnLines
  const base = { version: { ...seen.version, flow }, lines: drawn }
  const theirs = { version: draft.version, lines: draft.lines ?? drawn }
  const mine = { version: typed, lines: input.lines ?? drawn }
  const { value, contested } = mergeDrafts<Written>(base, theirs, mine)
  return {
    conflict: draft.changes.filter(({ revision }) => revision > input.revision),
    draft,
    merged: { version: value.version, ...(value.lines === undefined ? {} : { lines: value.lines }) },
    contested: contested.map((place) => place.replace(/^version\./, '')),
  }
}

function beforeOf(draft: Draft, places: readonly string[]): Record<string, unknown> {
  const record: Readonly<Record<string, unknown>> = { ...draft.version, lines: draft.lines }
  const heads = new Set(places.map((place) => place.split(/[.[]/)[0] ?? place))
  heads.delete('document')
  return Object.fromEntries([...heads].map((head) => [head, record[head] ?? null]))
}

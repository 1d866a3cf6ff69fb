import { type CaseFile, firstOf, isNearDue } from './case-file.ts'
import type { Indication, IndicationKind } from './kinds.ts'
import { RULES } from './rules.ts'

/** Everything that one dossier shows by itself, each kind once. Pure. */
export function findIndications(file: CaseFile): Indication[] {
  return Object.entries(RULES).flatMap(([kind, rule]) => {
    const at = rule(file)
    return at === undefined ? [] : [{ kind: kind as IndicationKind, at }]
  })
}

const REFILED_DAYS = 2
const REFILED_MS = 10 * 86_400_000

/** A dossier as others see it: who filed it for what, and when. */
export interface Filed {
  dossier: string
  person: string
  procedure: string
  at: number
}

/** Until when a withdrawn dossier may be filed again so that it counts, and since when; undefined: it was not withdrawn near its due date. */
export function refilingSpan(file: CaseFile): { from: number; to: number } | undefined {
  const withdrawn = firstOf(file, 'dossier_withdrawn')
  if (withdrawn === undefined || file.person === undefined) return undefined
  if (!isNearDue(file, withdrawn, REFILED_DAYS)) return undefined
  return { from: withdrawn.at, to: withdrawn.at + REFILED_MS }
}

/** Whether somebody's filings hold one that files this withdrawn dossier again. Pure. */
export function wasRefiled(file: CaseFile, filings: readonly Filed[]): Indication | undefined {
  const span = refilingSpan(file)
  if (span === undefined) return undefined
  const again = filings.find(
    ({ dossier, procedure, at }) =>
      dossier !== file.dossier && procedure === file.procedure && at >= span.from && at <= span.to,
  )
  return again && { kind: 'withdrawn_and_refiled', at: again.at }
}

import type { Instant } from '../../calendar/index.ts'
import { type History, listHistories, type Office, outcomeOf } from '../../dossiers/index.ts'

/** `open`: not ended; `otherwise`: withdrawn, stopped. */
export const OUTCOMES = ['early', 'on_time', 'late', 'otherwise', 'open'] as const
export type MapOutcome = (typeof OUTCOMES)[number]

export interface MapAsked {
  procedure: string
  from: Instant
  to: Instant
  agency?: string | undefined
  outcome?: MapOutcome | undefined
  limit: number
}

/** The latest dossiers that match, at most `limit` before the outcome is looked at. Reads only. */
export async function readHistories(
  { database }: Pick<Office, 'database'>,
  asked: MapAsked,
): Promise<History[]> {
  const { outcome, ...filter } = asked
  const found: History[] = []
  for await (const history of listHistories(database, filter)) {
    if (outcome === undefined || outcome === endOf(history)) found.push(history)
  }
  return found
}

function endOf({ dossier }: History): MapOutcome {
  if (dossier.endedAt === undefined) return 'open'
  return outcomeOf(dossier) ?? 'otherwise'
}

/** Which evaluation is asked for, and the addresses of its pages. */
import { addDays, fromLocal, type Instant } from '../../../calendar/index.ts'
import type { Period } from '../../../statistics/index.ts'
import { type DossierKey, isDossierKey, type Points, type ScorePlace } from '../../../supervision/index.ts'
import { isUuid } from '../shell/uuid.ts'

/** What a list is of: an agency, an index and the points it was given. */
export interface Narrowed {
  agency?: string | undefined
  given?: { index: DossierKey; points: Points } | undefined
}

const POINTS: readonly Points[] = [0, 1, 2]

export function readNarrowed(query: Readonly<Record<string, string>>): Narrowed {
  const points = POINTS.find((one) => String(one) === query.points)
  return {
    agency: query.agency || undefined,
    given: isDossierKey(query.index) && points !== undefined ? { index: query.index, points } : undefined,
  }
}

export function spanOf({ from, to }: Period): { from: Instant; to: Instant } {
  return { from: fromLocal(from, 0), to: fromLocal(addDays(to, 1), 0) }
}

/** A page of the evaluation for the same period. */
export function evaluationHref(
  path: string,
  { from, to }: Period,
  { agency, given, after }: Narrowed & { after?: string | undefined } = {},
): string {
  const query = new URLSearchParams({ from, to })
  if (agency !== undefined) query.set('agency', agency)
  if (given !== undefined) {
    query.set('index', given.index)
    query.set('points', String(given.points))
  }
  if (after !== undefined) query.set('after', after)
  return `${path}?${query}`
}

/** `<at>_<dossier>`; anything else is the beginning. */
export function placeOf(text = ''): ScorePlace | undefined {
  const [at = '', dossier = ''] = text.split('_')
  return /^\d{1,14}(\.\d{1,6})?$/.test(at) && isUuid(dossier) ? { at: Number(at), dossier } : undefined
}

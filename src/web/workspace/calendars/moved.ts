/** What a change of calendars would move, gathered for the eye and for the whole list. */
import { type Actor, type Calendars, canSomewhere } from '../../../agencies/index.ts'
import { previewDeadlines } from '../../../dossiers/index.ts'
import { previewPetitions } from '../../../petitions/index.ts'
import type { WebServices } from '../../shell/services.ts'
import { paths } from '../shell/rail.ts'

export interface MovedRow {
  /** Absent: the person may not read it. */
  href: string | undefined
  code: string
  agency: string
  was: number | null
  is: number | null
  steps: number
}

export interface MovedCounts {
  moved: number
  later: number
  earlier: number
  /** The due date stays, but steps within it move. */
  steps: number
}

/** Every open dossier and petition that the calendars would move; nothing is written. */
export async function* movedBy(
  { office, clock }: WebServices,
  actor: Actor,
  calendars: Calendars,
): AsyncGenerator<MovedRow> {
  const then = { ...office, calendars }
  const reads = {
    dossier: canSomewhere(actor, 'dossier.read'),
    petition: canSomewhere(actor, 'petition.handle'),
  }
  for await (const { dossier, dueAt: was, wouldBe: is, ...one } of previewDeadlines(then, clock.now()))
    yield { href: reads.dossier ? paths.dossier(dossier) : undefined, was, is, ...one }
  for await (const { petition, answerDue: was, wouldBe: is, ...one } of previewPetitions(then))
    yield { href: reads.petition ? paths.petition(petition) : undefined, was, is, steps: 0, ...one }
}

/** All of them counted, the first `limit` kept. */
export async function countMoved(
  rows: AsyncIterable<MovedRow>,
  limit: number,
): Promise<{ counts: MovedCounts; rows: MovedRow[] }> {
  const counts: MovedCounts = { moved: 0, later: 0, earlier: 0, steps: 0 }
  const kept: MovedRow[] = []
  for await (const row of rows) {
    counts.moved++
    if (row.was === row.is) counts.steps++
    else if ((row.is ?? 0) > (row.was ?? 0)) counts.later++
    else counts.earlier++
    if (kept.length < limit) kept.push(row)
  }
  return { counts, rows: kept }
}

import type { Instant } from '../../calendar/index.ts'
import { decide } from '../decide/index.ts'
import { type Office, worldFor } from '../office.ts'
import { isRefusal } from '../refusals.ts'
import { findDossiers, type LoadedDossier } from '../store/read.ts'
import type { Command } from '../world.ts'
import { concernedDossiers, recomputing } from './recompute-deadlines.ts'

/** An open dossier that a calendar would move. */
export interface MovedDeadline {
  dossier: string
  code: string
  /** The agency by whose calendar it is counted. */
  agency: string
  /** Null while its clock stands. */
  dueAt: Instant | null
  wouldBe: Instant | null
  /** Steps that would get another date. */
  steps: number
}

/** What recomputing by the calendars of `office` would do, dossier by dossier; nothing is written. */
export async function* previewDeadlines(office: Office, at: Instant): AsyncGenerator<MovedDeadline> {
  for await (const concerned of concernedDossiers(office, at, 'all')) {
    const loaded = await findDossiers(
      office.database,
      concerned.map(({ id }) => id),
    )
    await office.catalogue.learn([...loaded.values()].map(({ state }) => state.procedureVersion))
    for (const one of concerned) {
      const moved = movedBy(office, loaded.get(one.id), recomputing(one, 'xem trước / preview', at))
      if (moved !== undefined) yield moved
    }
  }
}

function movedBy(
  office: Office,
  loaded: LoadedDossier | undefined,
  command: Command,
): MovedDeadline | undefined {
  if (loaded === undefined) return undefined
  const { state, parties } = loaded
  const decided = decide(state, command, worldFor(office, state, command.body, command.at, parties))
  if (isRefusal(decided)) return undefined
  const [event] = decided.events
  return {
    dossier: state.id,
    code: state.code ?? state.reference,
    agency: state.clock?.agency ?? state.competentAgency,
    dueAt: state.dueAt ?? null,
    wouldBe: decided.dossier.dueAt ?? null,
    steps: event?.body.type === 'deadline_recalculated' ? (event.body.shifted ?? []).length : 0,
  }
}

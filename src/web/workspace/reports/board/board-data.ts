/** What the board shows: the counts of this moment, and the dossiers of one of them with where each stands. */
import type { Actor } from '../../../../agencies/index.ts'
import { findDossiers, type LoadedDossier } from '../../../../dossiers/index.ts'
import {
  type ListedDossier,
  readWatched,
  WATCHED,
  type Watched,
  type WatchedKey,
} from '../../../../statistics/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import { reportScope } from '../report-ask.ts'

export interface BoardAsked {
  figure: WatchedKey
  /** One agency only. */
  agency?: string | undefined
  after?: string | undefined
  limit: number
}

export interface BoardData {
  asked: BoardAsked
  /** Of everything that the person may see. */
  watched: Watched
  rows: readonly BoardRow[]
  next?: string | undefined
}

/** A dossier of the list; its state is absent where it was thrown away meanwhile. */
export interface BoardRow extends ListedDossier {
  state: LoadedDossier['state'] | undefined
}

export function isWatched(name: string | undefined): name is WatchedKey {
  return WATCHED.some((key) => key === name)
}

/** One snapshot of the figures and one query for where the dossiers stand. */
export async function readBoard(
  { office, clock }: WebServices,
  actor: Actor,
  asked: BoardAsked,
): Promise<BoardData> {
  const { figure, agency, after, limit } = asked
  const list = { scope: reportScope(actor, agency), limit, ...(after === undefined ? {} : { after }) }
  const now = clock.now()
  const { watched, page } = await readWatched(office.database, figure, {
    ...{ scope: reportScope(actor), now, list },
  })
  const ids = page.rows.map(({ id }) => id)
  const found = ids.length === 0 ? new Map() : await findDossiers(office.database, ids)
  const rows = page.rows.map((row) => ({ ...row, state: found.get(row.id)?.state }))
  return { asked, watched, rows, next: page.next }
}

/** The number behind a list. */
export function countOf({ watched, asked: { figure, agency } }: BoardData): number {
  if (agency === undefined) return watched.total[figure]
  return watched.byAgency.find((row) => row.agency === agency)?.[figure] ?? 0
}

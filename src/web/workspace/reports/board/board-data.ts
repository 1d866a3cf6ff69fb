/** What the board shows: the counts of this moment, and the dossiers of one of them with where each stands. */
import type { Actor } from '../../../../agencies/index.ts'
import { findDossiers, type LoadedDossier, type Office } from '../../../../dossiers/index.ts'
import {
  type ListedDossier,
  readWatched,
  WATCHED,
  type Watched,
  type WatchedKey,
} from '../../../../statistics/index.ts'
import type { WebServices } from '../../../shell/services.ts'
import { recallPresent } from '../../shell/present-memory.ts'
import { reportScope } from '../report-ask.ts'

export interface BoardAsked {
  /** The first of them that has dossiers is shown; the last where none has. */
  figures: readonly [WatchedKey, ...WatchedKey[]]
  /** One agency only. */
  agency?: string | undefined
  after?: string | undefined
  limit: number
}

export interface BoardData {
  asked: BoardAsked
  figure: WatchedKey
  /** Of everything that the person may see. */
  watched: Watched
  rows: readonly BoardRow[]
  next?: string | undefined
}

/** A dossier of the list; its state is absent where it was thrown away meanwhile, or is none that this version can read. */
export interface BoardRow extends ListedDossier {
  state: LoadedDossier['state'] | undefined
}

export function isWatched(name: string | undefined): name is WatchedKey {
  return WATCHED.some((key) => key === name)
}

/** One snapshot of the figures, at most a second old, and one query for where the dossiers stand. */
export async function readBoard(services: WebServices, actor: Actor, asked: BoardAsked): Promise<BoardData> {
  const { office, clock } = services
  const { figures, agency, after, limit } = asked
  const scope = reportScope(actor)
  const list = { scope: reportScope(actor, agency), limit, ...(after === undefined ? {} : { after }) }
  const question = JSON.stringify([scope, figures, list])
  const { watched, figure, page } = await recallPresent(services, question, () =>
    readWatched(office.database, figures, { scope, now: clock.now(), list }),
  )
  return { asked, figure, watched, rows: await withStates(office, page.rows), next: page.next }
}

export async function withStates(office: Office, listed: readonly ListedDossier[]): Promise<BoardRow[]> {
  const ids = listed.map(({ id }) => id)
  const found = ids.length === 0 ? new Map<string, LoadedDossier>() : await findDossiers(office.database, ids)
  const rows = listed.map((row) => ({ ...row, state: legible(found.get(row.id)) }))
  await office.catalogue.learn(rows.flatMap(({ state }) => state?.procedureVersion ?? []))
  return rows
}

/** One odd row of the database must not take the page from whoever supervises the others. */
function legible(found: LoadedDossier | undefined): LoadedDossier['state'] | undefined {
  return Array.isArray(found?.state.tasks) ? found.state : undefined
}

/** The number behind a list. */
export function countOf({ watched, figure, asked: { agency } }: BoardData): number {
  if (agency === undefined) return watched.total[figure]
  return watched.byAgency.find((row) => row.agency === agency)?.[figure] ?? 0
}

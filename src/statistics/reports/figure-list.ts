/** A number and the dossiers behind it. */
import { type Database, readSnapshot } from '../../platform/database/index.ts'
import type { FigureKey } from '../figures/definitions.ts'
import { type ListPage, type ListRequest, listOf } from '../figures/list-of.ts'
import { report } from './report.ts'

/** One page of the list and how many there are in all, both of one moment. */
export function readFigureList(
  database: Database,
  figure: FigureKey,
  request: ListRequest,
): Promise<{ count: number; page: ListPage }> {
  return readSnapshot(database, async (db) => {
    const { total } = await report(db, request)
    return { count: total.figures[figure], page: await listOf(db, figure, request) }
  })
}

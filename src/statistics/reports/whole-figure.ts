/** All dossiers of a figure, for what is printed or taken away whole. */
import { type Database, readSnapshot } from '../../platform/database/index.ts'
import type { FigureKey } from '../figures/definitions.ts'
import { type ListedDossier, type ListRequest, listOf } from '../figures/list-of.ts'
import { report } from './report.ts'

const STEP = 1000

/** The number and every dossier behind it, of one moment; without the dossiers where there are more than `most`. */
export function readWholeFigure(
  database: Database,
  figure: FigureKey,
  { most, ...request }: Omit<ListRequest, 'after' | 'limit'> & { most: number },
): Promise<{ count: number; rows: ListedDossier[] | undefined }> {
  return readSnapshot(database, async (db) => {
    const count = (await report(db, request)).total.figures[figure]
    if (count > most) return { count, rows: undefined }
    const rows: ListedDossier[] = []
    for (let after: string | undefined; ; ) {
      const page = await listOf(db, figure, { ...request, limit: STEP, ...(after ? { after } : {}) })
      rows.push(...page.rows)
      if (page.next === undefined) return { count, rows }
      after = page.next
    }
  })
}

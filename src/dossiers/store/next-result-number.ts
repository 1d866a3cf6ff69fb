/** Which number the result of a dossier would get. */
import { statement } from '../../platform/database/index.ts'
import type { Dossier } from '../model.ts'
import type { Office } from '../office.ts'
import { resultSeries } from './paper-series.ts'

const HIGHEST = statement(
  'paper_series.highest',
  `select upper(used)::int as next from paper_series where agency = $1 and year = $2 and paper = 'result' and symbol = $3`,
)

/** `57/GCN`, as things stand: somebody else may take it first. */
export async function nextResultNumber(
  { database, catalogue }: Office,
  { competentAgency, procedureVersion, decision = 'granted' }: Dossier,
  at: number,
): Promise<string> {
  const name = catalogue.byId(procedureVersion)?.version.results[0]?.name.vi
  const { agency, year, symbol } = resultSeries(competentAgency, at, { decision, name })
  const [row] = await database.query<{ next: number }>(HIGHEST, [agency, year, symbol])
  return `${String(row?.next ?? 1).padStart(2, '0')}/${symbol}`
}

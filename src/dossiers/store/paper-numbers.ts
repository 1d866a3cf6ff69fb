/** The numbers that papers get from their series. */
import type { DossierEvent } from '../events/events.ts'
import type { PaperSeries } from './paper-series.ts'
import type { Write } from './write.ts'

/**
 * Common tables up to `numbered`, the number of each paper in `asked` (AskedPaper as JSON). Reading all of the table `after` first orders
 * the locks: codes, then papers, each by its key.
 */
export function numberedPapers(asked: string, after?: string): string {
  const first = after === undefined ? '' : `cross join (select count(*) from ${after}) codes_first`
  return `paper as (
     select * from jsonb_to_recordset(${asked}::jsonb) as a(
       ord int, dossier_id uuid, paper text, agency text, year int, symbol text, typed int)
   ), wanted as (
     select agency, year, paper, symbol, count(*) filter (where typed is null)::int as n,
            coalesce(range_agg(int4range(typed, typed, '[]')) filter (where typed is not null), '{}') as typed
       from paper group by 1, 2, 3, 4
   ), taken as (
     insert into paper_series as s (agency, year, paper, symbol, used, asked, typed)
     select agency, year, paper, symbol, take_numbers('{}', typed, n), n, typed
       from wanted ${first} order by 1, 2, 3, 4
     on conflict (agency, year, paper, symbol) do update
       set used = take_numbers(s.used, excluded.typed, excluded.asked), asked = excluded.asked, typed = excluded.typed
     returning agency, year, paper, symbol, upper(used) - 1 - asked as before
   ), numbered as (
     select dossier_id, paper, case when seq < 10 then '0' else '' end || seq || '/' || symbol as number
       from (select p.dossier_id, p.paper, p.symbol,
                    coalesce(p.typed, taken.before + row_number() over (
                      partition by p.agency, p.year, p.paper, p.symbol, p.typed is null order by p.ord)) as seq
               from paper p join taken on taken.agency = p.agency and taken.year = p.year and taken.paper = p.paper
                                      and taken.symbol = p.symbol) s
   )`
}

export interface AskedPaper extends PaperSeries {
  ord: number
  dossier_id: string
  paper: 'receipt' | 'result'
}

/** The papers that get a number, each series in the order in which they were made. */
export function papersOf(writes: readonly Write[]): AskedPaper[] {
  return writes
    .flatMap((write, i) =>
      write.events.flatMap((event) => paperOf(event).map((paper) => ({ event, paper, i }))),
    )
    .sort((a, b) => a.event.at - b.event.at || a.i - b.i)
    .map(({ event, paper }, ord) => ({ ord, dossier_id: event.dossier, ...paper }))
}

function paperOf({ body }: DossierEvent): Omit<AskedPaper, 'ord' | 'dossier_id'>[] {
  if (body.type === 'dossier_accepted' && body.receiptSeries && body.receiptNumber === undefined) {
    return [{ paper: 'receipt', ...(body.receiptSeries as PaperSeries) }]
  }
  if (body.type === 'result_issued' && body.numberSeries && body.number === undefined) {
    return [{ paper: 'result', ...(body.numberSeries as PaperSeries) }]
  }
  return []
}

/** Whether two papers of these writes were given one number by hand. */
export function hasTwice(papers: readonly AskedPaper[]): boolean {
  const typed = papers.filter((each) => each.typed !== undefined)
  const keys = typed.map((each) =>
    JSON.stringify([each.agency, each.year, each.paper, each.symbol, each.typed]),
  )
  return new Set(keys).size < keys.length
}

import type { LocalDate } from '../../calendar/index.ts'
import { type Queryable, type Statement, statement } from '../../platform/database/index.ts'
import type { Text } from '../model.ts'
import { LINE_COLUMNS, type LineRow, type ProcedureLine, toLine } from './list-procedures.ts'

/**
 * Best first: the code itself; a keyword in full ("làm sổ đỏ") or the whole name; a name that begins with the words; one
 * that contains them; a keyword, a field or an English name that does; then likeness of trigrams, which forgives typing
 * errors. Short names win ties: they are the common procedures.
 */
const rank = `case
    when procedure_code = q then 6
    when name_folded = q or position('|' || q || '|' in keywords_folded) > 0 then 5
    when starts_with(name_folded, q) then 4
    when position(q in name_folded) > 0 then 3
    when position(q in keywords_folded) > 0 then 2.5
    when position(q in search) > 0 then 2
    else greatest(word_similarity(q, name_folded), word_similarity(q, keywords_folded) * 0.95) end`

/** Ranks by the small columns alone; the records of the few best are read afterwards (they are long and packed). */
function searchText(columns: string, match: string): string {
  return `select ${columns} from (
     select id, ${rank} as rank, length(name_folded) as length
     from procedure_version, (select fold_vi($1) as q) as question
     where status = 'published' and valid @> $2::date and (${match})
     order by 2 desc, 3, procedure_code limit $3) as best
   join procedure_version using (id) order by best.rank desc, best.length, procedure_code`
}

/** By the trigram index, which serves LIKE too: what contains the words as they are. A few milliseconds. */
const containing =
  "search like '%' || q || '%' or keywords_folded like '%' || q || '%' or starts_with(procedure_code, q)"
/** By the trigram index: words alike (0.6 and above). Some tens of milliseconds over thousands of procedures. */
const alike = 'q <% search'
/** Without the index, for what is too badly typed for it. */
const roughly = 'word_similarity(q, name_folded) >= 0.4 or word_similarity(q, keywords_folded) >= 0.4'

const NAME_COLUMNS = `procedure_code as code, definition->'name' as name`

const searches = [
  statement('catalogue.search_containing', searchText(LINE_COLUMNS, containing)),
  statement('catalogue.search_alike', searchText(LINE_COLUMNS, alike)),
  statement('catalogue.search_roughly', searchText(LINE_COLUMNS, roughly)),
]
const suggestions = [
  statement('catalogue.suggest_containing', searchText(NAME_COLUMNS, containing)),
  statement('catalogue.suggest_alike', searchText(NAME_COLUMNS, alike)),
]

/** So many findings are an answer; below it a more forgiving search is asked as well. Long questions mean one procedure. */
function enoughFor(words: string): number {
  return words.length > 24 ? 1 : 3
}

/**
 * Procedures in force that people may mean: without accents, with typing errors, by everyday words or by code. At most
 * 50, best first; an empty question finds nothing.
 */
export async function searchProcedures(
  db: Queryable,
  question: string,
  options: { on: LocalDate; limit: number },
): Promise<ProcedureLine[]> {
  const words = tidy(question)
  if (words === '') return []
  const values = [words, options.on, bounded(options.limit, 50)] as const
  return (await askInTurn<LineRow>(db, searches, values, enoughFor(words))).map(toLine)
}

/** What to offer under the search field while somebody types; from two letters on, at most 20. */
export async function suggestProcedures(
  db: Queryable,
  beginning: string,
  options: { on: LocalDate; limit: number },
): Promise<{ code: string; name: Text }[]> {
  const words = tidy(beginning)
  if (words.length < 2) return []
  return askInTurn(db, suggestions, [words, options.on, bounded(options.limit, 20)], 1)
}

/** The strict search first; what the forgiving ones add stands after it. The roughest is asked only when nothing is found. */
async function askInTurn<Row extends { code: string }>(
  db: Queryable,
  statements: readonly Statement[],
  values: readonly [words: string, on: LocalDate, limit: number],
  enough: number,
): Promise<Row[]> {
  const found = new Map<string, Row>()
  for (const [place, asked] of statements.entries()) {
    if (found.size >= Math.min(place < 2 ? enough : 1, values[2])) break
    for (const row of await db.query<Row>(asked, values)) if (!found.has(row.code)) found.set(row.code, row)
  }
  return [...found.values()].slice(0, values[2])
}

/** A question is words, not a document: 200 characters at most, nothing that would act as a separator. */
function tidy(question: string): string {
  return question.normalize('NFC').replace(/[|\0]/g, ' ').replace(/\s+/g, ' ').trim().slice(0, 200)
}

function bounded(limit: number, most: number): number {
  return Math.min(Math.max(Math.trunc(limit), 1), most)
}

/** The everyday words that a Centre's procedure controllers keep beside those that come with Motcua. */
import type { Instant } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import { cleanLine } from '../../platform/index.ts'
import type { SearchWord } from './everyday/meanings.ts'

const selectWords = statement('catalogue.search_words', 'select said, meant from search_word order by said')
const upsertWord = statement(
  'catalogue.save_search_word',
  `insert into search_word (said, meant, changed_at, changed_by) values ($1, $2, to_timestamp($3 / 1000.0), $4)
   on conflict (said) do update set meant = excluded.meant, changed_at = excluded.changed_at, changed_by = excluded.changed_by
   where search_word.meant <> excluded.meant`,
)

export function listSearchWords(db: Queryable): Promise<SearchWord[]> {
  return db.query<SearchWord & { meant: string[] }>(selectWords)
}

/**
 * What people say (`said`) from now on means `meant`, the likeliest first; nothing: it is no everyday word any more, also
 * where it comes with Motcua. Idempotent by both; every server hears of it (`catalogue_changed`).
 */
export async function saveSearchWord(
  db: Queryable,
  { said, meant }: SearchWord,
  by: { at: Instant; name: string },
): Promise<void> {
  const words = [cleanLine(said).toLowerCase(), meant.map(cleanLine), by.at, by.name]
  await db.query(upsertWord, words)
}

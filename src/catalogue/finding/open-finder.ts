/** The search over every procedure, in memory: built when it is first asked on a day, and anew after a change. */
import type { LocalDate } from '../../calendar/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import { buildIndex, type SearchIndex } from './engine/build-index.ts'
import { searchIndex } from './engine/search.ts'
import { type Meanings, meaningsOf } from './everyday/meanings.ts'
import { type FindableRow, listFindable } from './finder-store.ts'
import { listSearchWords } from './search-words.ts'
import { weightOf } from './weight-of.ts'

/** A procedure that somebody may mean. */
export interface Found {
  code: string
  /** In Vietnamese, as it is published. */
  name: string
  field: string
  agency: string
  /** Whether this Centre has a version in force; otherwise it is only in the national list. */
  isLocal: boolean
}

export interface Finder {
  /** Best first, at most `limit`; without accents, with typing errors, by everyday words or by code. */
  find(question: string, options: { on: LocalDate; limit: number }): Promise<Found[]>
  /** The same while somebody types: the last word may be a beginning. */
  suggest(beginning: string, options: { on: LocalDate; limit: number }): Promise<Found[]>
  /** What is known has changed. */
  forget(): void
}

interface Known {
  on: LocalDate
  index: SearchIndex
  rows: ReadonlyMap<string, FindableRow>
  meanings: Meanings
}

export function openFinder(db: Queryable): Finder {
  let known: Promise<Known> | undefined
  let knownOn: LocalDate | undefined
  const know = (on: LocalDate): Promise<Known> => {
    if (known === undefined || knownOn !== on) {
      const asked = read(db, on)
      knownOn = on
      known = asked
      // What could not be read is asked for again, not remembered.
      asked.catch(() => {
        if (known === asked) known = undefined
      })
    }
    return known
  }
  const ask = async (
    question: string,
    { on, limit }: { on: LocalDate; limit: number },
    ending: 'whole' | 'open',
  ): Promise<Found[]> => {
    if (question.trim() === '') return []
    const { index, meanings, rows } = await know(on)
    return searchIndex(index, meanings, question, { limit, ending }).flatMap(({ code }) => {
      const row = rows.get(code)
      return row ? [{ code, name: row.name, field: row.field, agency: row.agency, isLocal: row.isLocal }] : []
    })
  }
  return {
    find: (question, options) => ask(question, options, 'whole'),
    suggest: (beginning, options) => ask(beginning, options, 'open'),
    forget: () => {
      known = undefined
    },
  }
}

async function read(db: Queryable, on: LocalDate): Promise<Known> {
  const [rows, words] = await Promise.all([listFindable(db, on), listSearchWords(db)])
  const index = buildIndex(rows.map((row) => ({ ...row, weight: weightOf(row) })))
  return { on, index, rows: new Map(rows.map((row) => [row.code, row])), meanings: meaningsOf(words) }
}

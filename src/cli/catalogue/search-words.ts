/** `motcua search-words`: the Centre's own everyday words of the search. */
import { userInfo } from 'node:os'
import { listSearchWords, saveSearchWord } from '../../catalogue/index.ts'
import { systemClock } from '../../platform/index.ts'
import type { Store } from '../open-store.ts'

export type WordsAsked = { verb: 'list' } | { verb: 'set' | 'remove'; said: string; meant: string[] }

/** `list`, `set SAID MEANT…`, `remove SAID`; undefined for anything else. */
export function readWordsArgs([verb = 'list', said = '', ...meant]: readonly string[]):
  | WordsAsked
  | undefined {
  if (verb === 'list' && said === '') return { verb }
  if (said.trim() === '' || meant.some((one) => one.trim() === '')) return undefined
  if (verb === 'set' && meant.length > 0) return { verb, said, meant }
  return verb === 'remove' && meant.length === 0 ? { verb, said, meant } : undefined
}

/** Prints one JSON object a word. */
export async function searchWordsCommand(
  { database }: Store,
  asked: WordsAsked,
  output: NodeJS.WritableStream,
): Promise<number> {
  if (asked.verb !== 'list') {
    await saveSearchWord(database, asked, { at: systemClock.now(), name: userInfo().username })
  }
  for (const { said, meant } of await listSearchWords(database)) {
    output.write(`${JSON.stringify({ said, meant })}\n`)
  }
  return 0
}

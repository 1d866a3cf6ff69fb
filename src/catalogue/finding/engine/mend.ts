/** Words of a question as they were meant: typed with the keyboard off, run together, with a slip of the finger. */
import type { Meanings } from '../everyday/meanings.ts'
import type { SearchIndex } from './build-index.ts'
import type { Reading } from './phrases.ts'
import { cutApart, looksTyped, oneSlipAway, soundsLike, spellingsOf, typedByTelex } from './spelling.ts'
import type { Word } from './tokens.ts'

const MOST_READINGS = 8
const SHORTEST_RUN = 4
const LONG_RUN = 6
/** What is longer is no question that somebody typed. */
const LONGEST_RUN = 120
/** How firmly two words stand side by side: in what people say, in names of procedures, nowhere. */
const TIES = { said: 2.5, written: 1, none: 0 }

/** What procedures write and people say. */
export interface Known {
  /** A word, or two side by side. */
  has(words: string): boolean
  isSaid(words: string): boolean
  tie(before: string | undefined, after: string | undefined): number
}

export function knownTo(index: SearchIndex, meanings: Meanings): Known {
  return {
    has: (words) => index.isKnown(words) || meanings.isSaid(words),
    isSaid: meanings.isSaid,
    tie: (before, after) => {
      if (before === undefined || after === undefined) return TIES.none
      const pair = `${before} ${after}`
      return meanings.isSaid(pair) ? TIES.said : index.isKnown(pair) ? TIES.written : TIES.none
    },
  }
}

/** What would have stood there with the Vietnamese keyboard on and the space bar in order. */
export function mendTyping(words: readonly Word[], known: Known): Word[] {
  return readTyping(words, known).flatMap((word) => mendRun(word, known))
}

/** Of a single word that looks typed with the keyboard off only where nobody knows it. */
function readTyping(words: readonly Word[], known: Known): Word[] {
  const isTyped = words.filter(({ token }) => looksTyped(token)).length > 1
  return words.map((word) => {
    if (!looksTyped(word.token) || (known.has(word.token) && !isTyped)) return word
    const read = typedByTelex(word.token).find(
      (one) => one !== word.token && !looksTyped(one) && known.has(one),
    )
    return read === undefined ? word : { token: read, marked: read }
  })
}

/** Long runs, and short ones that people say one after the other (`sodo`). */
function mendRun(word: Word, known: Known): Word[] {
  const { token } = word
  if (known.has(token) || token.length < SHORTEST_RUN || token.length > LONGEST_RUN) return [word]
  if (/[a-z][0-9]|[0-9][a-z]/.test(token)) return mendNumbered(word, known)
  const cut = cutApart(token, known.has)
  if (cut === undefined) return [word]
  const isSaid = cut.length === 2 && known.isSaid(cut.join(' '))
  return token.length < LONG_RUN && !isSaid ? [word] : cut.map((one) => ({ token: one, marked: one }))
}

/** `cccdchocon6tuoi`: the run before the number, the number, the run behind it. */
function mendNumbered(word: Word, known: Known): Word[] {
  if (word.token.length < LONG_RUN) return [word]
  const runs = word.token.split(/([0-9.]+)/).filter((one) => one !== '')
  return runs.flatMap((one) => mendRun({ token: one, marked: one }, known))
}

/** The word itself and, where nobody writes it or others stand more firmly beside its neighbours, those: the firmest first. */
export function readingOf(
  words: readonly Word[],
  at: number,
  known: Known,
  ending: 'whole' | 'open',
): Reading {
  const [before, after] = [words[at - 1]?.token, words[at + 1]?.token]
  const { token, marked } = words[at] ?? { token: '', marked: '' }
  const ties = (one: string) => known.tie(before, one) + known.tie(one, after)
  const reading = { marked, isTied: known.tie(token, after) > 0 }
  if (ending === 'open' || /^[0-9.]+$/.test(token)) return { ...reading, tokens: [token] }
  const own = known.has(token) ? ties(token) : -1
  const others = own < 0 ? spellingsOf(token, known.has) : [...soundsLike(token), ...oneSlipAway(token)]
  const better = [...new Set(others)]
    .map((one) => ({ one, ties: ties(one) }))
    .filter(({ one, ties: its }) => its > own && one !== token && known.has(one))
    .sort((a, b) => b.ties - a.ties)
  return { ...reading, tokens: [token, ...better.slice(0, MOST_READINGS).map(({ one }) => one)] }
}

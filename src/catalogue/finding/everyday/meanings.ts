import { tokensOf, type Word, wordsOf } from '../engine/tokens.ts'
import { EVERYDAY_WORDS } from './words/index.ts'

/** A word as a procedure controller keeps it; without a meaning it is taken out of the list. */
export interface SearchWord {
  said: string
  meant: readonly string[]
}

/** What people say and the ways in which procedures say it, the likeliest first. */
export interface Meaning {
  said: readonly Word[]
  ways: readonly (readonly string[])[]
}

/** Everyday words, as the search looks them up. */
export interface Meanings {
  all: readonly Meaning[]
  /** Each once, under that one of its words that the fewest of them have. */
  byRarest: ReadonlyMap<string, readonly Meaning[]>
  /** Whether such a word, or two side by side (`bang lai`), are said. */
  isSaid(words: string): boolean
}

/** The words that come with Motcua with what the Centre changed in them. */
export function meaningsOf(own: readonly SearchWord[]): Meanings {
  const found = new Map<string, { said: Word[]; ways: string[][] }>()
  for (const [said, meant] of EVERYDAY_WORDS) {
    const ways = split(meant).map(tokensOf)
    for (const one of split(said)) add(found, one, ways)
  }
  for (const { said, meant } of own) {
    found.delete(keyOf(wordsOf(said)))
    if (meant.length > 0) add(found, said, meant.map(tokensOf))
  }
  const all = [...found.values()]
  const said = new Set(all.flatMap((one) => [...tokensIn(one), ...pairsIn(one)]))
  return { all, byRarest: byRarestWord(all), isSaid: (words) => said.has(words) }
}

function byRarestWord(all: readonly Meaning[]): Map<string, Meaning[]> {
  const counts = new Map<string, number>()
  for (const token of all.flatMap(tokensIn)) counts.set(token, (counts.get(token) ?? 0) + 1)
  const found = new Map<string, Meaning[]>()
  for (const one of all) {
    const [rarest = ''] = tokensIn(one).sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0))
    found.set(rarest, [...(found.get(rarest) ?? []), one])
  }
  return found
}

function tokensIn({ said }: Meaning): string[] {
  return said.map(({ token }) => token)
}

function pairsIn(one: Meaning): string[] {
  const tokens = tokensIn(one)
  return tokens.slice(1).map((token, place) => `${tokens[place]} ${token}`)
}

function add(
  found: Map<string, { said: Word[]; ways: string[][] }>,
  text: string,
  ways: readonly string[][],
): void {
  const said = wordsOf(text)
  if (said.length === 0) return
  const known = found.get(keyOf(said)) ?? { said, ways: [] }
  known.ways.push(...ways)
  found.set(keyOf(said), known)
}

function keyOf(said: readonly Word[]): string {
  return said.map(({ token }) => token).join(' ')
}

function split(words: string): string[] {
  return words.split('|').map((word) => word.trim())
}

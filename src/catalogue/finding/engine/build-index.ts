/** The index of a search in memory: every procedure's words with their weight. Some two milliseconds a hundred procedures. */
import { markedTokensOf, pairsOf, tokensOf } from './tokens.ts'

/** One procedure as the search knows it. Texts as people read them. */
export interface Searchable {
  code: string
  name: string
  /** Everyday words for it that the catalogue keeps. */
  keywords: readonly string[]
  field: string
  agency: string
  results: readonly string[]
  papers: readonly string[]
  /** 0 to 1: how much it is what people come for (communes before ministries, often asked before rare). */
  weight: number
}

/** What a word is worth by where it stands. */
const PLACES = { name: 1, keywords: 1, results: 0.4, field: 0.35, agency: 0.25, papers: 0.12 } as const

export interface SearchIndex {
  procedures: readonly Searchable[]
  /** token or pair -> places of procedures and weights by turns, `[place, weight, place, weight, …]`: a map each would take five times the memory */
  postings: ReadonlyMap<string, readonly number[]>
  rarity(token: string): number
  isKnown(token: string): boolean
  /** Syllables that begin with these letters, the commonest first. */
  beginningWith(letters: string): string[]
  /** How rare all words of a name are together. */
  masses: readonly number[]
  names: readonly ReadonlySet<string>[]
  marked: readonly ReadonlySet<string>[]
  whole: ReadonlyMap<string, readonly number[]>
}

export function buildIndex(procedures: readonly Searchable[]): SearchIndex {
  const postings = new Map<string, number[]>()
  const names = procedures.map(({ name }) => tokensOf(name))
  procedures.forEach((one, place) => {
    notePlace(postings, place, PLACES.name, [names[place] ?? []])
    notePlace(postings, place, PLACES.keywords, one.keywords.map(tokensOf))
    notePlace(postings, place, PLACES.results, one.results.map(tokensOf))
    notePlace(postings, place, PLACES.field, [tokensOf(one.field)])
    notePlace(postings, place, PLACES.agency, [tokensOf(one.agency)])
    notePlace(postings, place, PLACES.papers, one.papers.map(tokensOf))
  })
  const count = Math.max(procedures.length, 1)
  const rarity = (token: string) => {
    const known = (postings.get(token)?.length ?? 0) / 2
    return Math.log(1 + (count - known + 0.5) / (known + 0.5))
  }
  const syllables = [...postings.keys()].filter((token) => !token.includes(' '))
  syllables.sort((a, b) => (postings.get(b)?.length ?? 0) - (postings.get(a)?.length ?? 0))
  const whole = new Map<string, number[]>()
  procedures.forEach(({ keywords }, place) => {
    for (const text of [
      (names[place] ?? []).join(' '),
      ...keywords.map((word) => tokensOf(word).join(' ')),
    ]) {
      whole.set(text, [...(whole.get(text) ?? []), place])
    }
  })
  return {
    procedures,
    postings,
    rarity,
    isKnown: (token) => postings.has(token),
    beginningWith: (letters) => syllables.filter((one) => one.startsWith(letters)),
    masses: names.map((tokens) => sum([...new Set(tokens)].map(rarity))),
    names: names.map((tokens) => new Set(tokens)),
    marked: procedures.map(({ name, keywords }) => new Set([name, ...keywords].flatMap(markedTokensOf))),
    whole,
  }
}

function notePlace(
  postings: Map<string, number[]>,
  place: number,
  weight: number,
  texts: readonly (readonly string[])[],
): void {
  for (const tokens of texts) {
    for (const token of [...tokens, ...pairsOf(tokens)]) {
      const known = postings.get(token)
      // Procedures are noted one after the other and their weightiest words first.
      if (known === undefined) postings.set(token, [place, weight])
      else if (known.at(-2) !== place) known.push(place, weight)
    }
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

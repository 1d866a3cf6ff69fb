/** The search itself: what share of a question each procedure answers, and how much else its name says. */
import type { SearchIndex } from './build-index.ts'
import { type Meanings, type Part, readQuestion } from './read-question.ts'
import { markedTokensOf, pairsOf, tokensOf } from './tokens.ts'

export interface Hit {
  code: string
  /** For ordering only. */
  score: number
}

/** Below this share of what was asked a procedure is no answer. */
const LEAST = 0.34
const PAIR = 0.8
const NAME = 0.3
const MARKS = 0.12
const WEIGHT = 0.12
/** So much is left of what a procedure says of a phrase when it does not say what the phrase is about. */
const BESIDE = 0.5

/**
 * Best first, at most `limit`. A code, or its beginning, finds the procedures that have it. `open`: the last word may be
 * the beginning of one, as while somebody types.
 */
export function searchIndex(
  index: SearchIndex,
  meanings: Meanings,
  question: string,
  options: { limit: number; ending?: 'whole' | 'open' },
): Hit[] {
  const { limit, ending = 'whole' } = options
  const byCode = findByCode(index, question)
  if (byCode.length > 0) return byCode.slice(0, limit)
  const parts = readQuestion(question, index, meanings, ending)
  const total = parts.reduce((sum, { weight }) => sum + weight, 0) + pairWeight(parts, index)
  if (total === 0) return []
  const answered = new Map<number, { points: number; named: Set<string> }>()
  for (const part of parts) addPart(part, index, answered)
  addPairs(parts, index, answered)
  const marks = marksOf(question)
  const exact = new Set(index.whole.get(tokensOf(question).join(' ')) ?? [])
  const hits = [...answered]
    .map(([place, { points, named }]) => {
      const share = points / total
      const isExact = exact.has(place) ? 0.5 : 0
      const rest = nameShare(index, place, named) * NAME + markShare(index, place, marks) * MARKS
      return { place, share, score: share * (1 - NAME + rest) + isExact + weightOf(index, place) }
    })
    .filter(({ share }) => share >= LEAST)
  hits.sort((a, b) => b.score - a.score || codeOf(index, a.place).localeCompare(codeOf(index, b.place)))
  return hits.slice(0, limit).map(({ place, score }) => ({ code: codeOf(index, place), score }))
}

function findByCode(index: SearchIndex, question: string): Hit[] {
  const code = /^\s*(\d\.\d{1,6})\s*$/.exec(question.normalize('NFKC'))?.[1]
  if (code === undefined) return []
  return index.procedures
    .filter((one) => one.code.startsWith(code))
    .map((one) => ({ code: one.code, score: 1 }))
}

/** Every procedure that says the part in one of its ways gets the best of them. */
function addPart(
  part: Part,
  index: SearchIndex,
  answered: Map<number, { points: number; named: Set<string> }>,
) {
  const best = new Map<number, { points: number; way: readonly string[] }>()
  for (const { tokens, trust, heart } of part.ways) {
    const about =
      heart === undefined ? undefined : new Set([...placesOf(index, heart)].map(([place]) => place))
    for (const [place, share] of sharesOf(tokens, index)) {
      const points = part.weight * trust * share * (about === undefined || about.has(place) ? 1 : BESIDE)
      if (points > (best.get(place)?.points ?? 0)) best.set(place, { points, way: tokens })
    }
  }
  for (const [place, { points, way }] of best) {
    const known = answered.get(place) ?? { points: 0, named: new Set<string>() }
    known.points += points
    for (const token of way) known.named.add(token)
    answered.set(place, known)
  }
}

/** How much of a run of words each procedure says, rare words first; half of a phrase is less than half an answer. */
function sharesOf(tokens: readonly string[], index: SearchIndex): Map<number, number> {
  const wanted = [...tokens, ...pairsOf(tokens)]
  const masses = wanted.map((token, place) => index.rarity(token) * (place < tokens.length ? 1 : PAIR))
  const whole = masses.reduce((sum, mass) => sum + mass, 0)
  const shares = new Map<number, number>()
  wanted.forEach((token, at) => {
    for (const [place, weight] of placesOf(index, token)) {
      shares.set(place, (shares.get(place) ?? 0) + ((masses[at] ?? 0) * weight) / whole)
    }
  })
  if (tokens.length > 1) for (const [place, share] of shares) shares.set(place, share ** 1.6)
  return shares
}

function* placesOf(index: SearchIndex, token: string): Generator<[place: number, weight: number]> {
  const flat = index.postings.get(token) ?? []
  for (let at = 0; at < flat.length; at += 2) yield [flat[at] ?? 0, flat[at + 1] ?? 0]
}

/** Plain words that were said side by side and stand so in the name. */
function plainPairs(parts: readonly Part[], index: SearchIndex): { pair: string; weight: number }[] {
  return parts.slice(1).flatMap((part, place) => {
    const before = parts[place]
    const pairs = (before?.ways ?? []).flatMap((a) =>
      part.ways.flatMap((b) =>
        a.tokens.length === 1 && b.tokens.length === 1 ? [`${a.tokens[0]} ${b.tokens[0]}`] : [],
      ),
    )
    const pair = pairs.find((one) => index.isKnown(one))
    if (pair === undefined) return []
    return [{ pair, weight: PAIR * Math.min(part.weight, before?.weight ?? 0) }]
  })
}

function pairWeight(parts: readonly Part[], index: SearchIndex): number {
  return plainPairs(parts, index).reduce((sum, { weight }) => sum + weight, 0)
}

function addPairs(
  parts: readonly Part[],
  index: SearchIndex,
  answered: Map<number, { points: number; named: Set<string> }>,
): void {
  for (const { pair, weight } of plainPairs(parts, index)) {
    for (const [place, stands] of placesOf(index, pair)) {
      const known = answered.get(place)
      if (known) known.points += weight * stands
    }
  }
}

/** The share of a name that was asked for: a short name that says just this comes first. */
function nameShare(index: SearchIndex, place: number, named: ReadonlySet<string>): number {
  const name = index.names[place] ?? new Set()
  const said = [...named]
    .filter((token) => name.has(token))
    .reduce((sum, token) => sum + index.rarity(token), 0)
  return said / Math.max(index.masses[place] ?? 1, 1)
}

/** Words with marks of the question; none where it was typed without. */
function marksOf(question: string): string[] {
  return markedTokensOf(question).filter((token) => /[^a-z0-9.]/.test(token))
}

function markShare(index: SearchIndex, place: number, marks: readonly string[]): number {
  if (marks.length === 0) return 0
  const known = index.marked[place] ?? new Set()
  return marks.filter((token) => known.has(token)).length / marks.length
}

function weightOf(index: SearchIndex, place: number): number {
  return (index.procedures[place]?.weight ?? 0) * WEIGHT
}

function codeOf(index: SearchIndex, place: number): string {
  return index.procedures[place]?.code ?? ''
}

/** The search itself: what share of a question each procedure answers, and how much else its name says. */
import type { Meanings } from '../everyday/meanings.ts'
import { isAsking } from './asking.ts'
import type { SearchIndex } from './build-index.ts'
import { type Part, readQuestion } from './read-question.ts'
import { markedTokensOf, pairsOf, tokensOf } from './tokens.ts'

export interface Hit {
  code: string
  /** For ordering only. */
  score: number
}

/** Below this share of what was asked a procedure is no answer; of a long story less is enough where nothing says more. */
const LEAST = 0.34
const LEAST_OF_STORY = 0.15
/** More parts than this make a story. */
const STORY = 3
const PAIR = 0.8
const NAME = 0.3
const MARKS = 0.12
const WEIGHT = 0.12
/** What a name is worth that holds the question word for word. */
const LITERAL = 0.1
/** From here on a long question is a name. */
const NAMED = 0.9
const LONG_NAME = 8
const IS_NAMED = 0.5
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
  const hits = rank(question, answer(parts, index), total, index)
  hits.sort((a, b) => b.score - a.score || codeOf(index, a.place).localeCompare(codeOf(index, b.place)))
  return hits.slice(0, limit).map(({ place, score }) => ({ code: codeOf(index, place), score }))
}

/** Those that answer enough of a question of so much weight, and those that it names. */
function rank(question: string, answers: Answers, total: number, index: SearchIndex) {
  const { points, parts } = answers
  const marks = marksOf(question)
  const content = contentOf(question)
  const literal = sharesOf(content, index)
  const exact = new Set(index.whole.get(tokensOf(question).join(' ')) ?? [])
  const isNamed = (place: number) =>
    exact.has(place) || (content.length >= LONG_NAME && (literal[place] ?? 0) >= NAMED)
  const most = points.reduce((a, b) => Math.max(a, b), 0) / total
  const least = most < LEAST && parts.length > STORY ? Math.max(most * 0.7, LEAST_OF_STORY) : LEAST
  const hits: { place: number; score: number }[] = []
  points.forEach((one, place) => {
    const share = one / total
    if (share < least && !isNamed(place)) return
    const rest = nameShare(index, place, answers) * NAME + markShare(index, place, marks) * MARKS
    const words = (literal[place] ?? 0) * LITERAL + (isNamed(place) ? IS_NAMED : 0)
    hits.push({ place, score: share * (1 - NAME + rest) + words + weightOf(index, place) })
  })
  return hits
}

/** What each procedure answers, by its place: its points, and for each part which of its ways it says best (-1: none). */
interface Answers {
  parts: readonly Part[]
  points: Float64Array
  said: readonly Int8Array[]
}

function answer(parts: readonly Part[], index: SearchIndex): Answers {
  const points = new Float64Array(index.procedures.length)
  const said = parts.map((part) => addPart(part, index, points))
  for (const { pair, weight } of plainPairs(parts, index)) {
    eachPlace(index, pair, (place, stands) => {
      if ((points[place] ?? 0) > 0) points[place] = (points[place] ?? 0) + weight * stands
    })
  }
  return { parts, points, said }
}

function findByCode(index: SearchIndex, question: string): Hit[] {
  const code = /^\s*(\d\.\d{1,6})\s*$/.exec(question.normalize('NFKC'))?.[1]
  if (code === undefined) return []
  return index.procedures
    .filter((one) => one.code.startsWith(code))
    .map((one) => ({ code: one.code, score: 1 }))
}

/** Every procedure that says the part in one of its ways gets the best of them. */
function addPart(part: Part, index: SearchIndex, points: Float64Array): Int8Array {
  const best = new Float64Array(points.length)
  const said = new Int8Array(points.length).fill(-1)
  part.ways.forEach(({ tokens, trust, heart }, way) => {
    const shares = sharesOf(tokens, index)
    const about = heart === undefined ? undefined : sharesOf([heart], index)
    shares.forEach((share, place) => {
      const isAbout = about === undefined || (about[place] ?? 0) > 0
      const one = part.weight * trust * share * (isAbout ? 1 : BESIDE)
      if (one <= (best[place] ?? 0)) return
      best[place] = one
      said[place] = way
    })
  })
  best.forEach((one, place) => {
    points[place] = (points[place] ?? 0) + one
  })
  return said
}

/** How much of a run of words each procedure says, rare words first; half of a phrase is less than half an answer. */
function sharesOf(tokens: readonly string[], index: SearchIndex): Float64Array {
  const wanted = [...tokens, ...pairsOf(tokens)]
  const masses = wanted.map((token, place) => index.rarity(token) * (place < tokens.length ? 1 : PAIR))
  const whole = masses.reduce((sum, mass) => sum + mass, 0)
  const shares = new Float64Array(index.procedures.length)
  wanted.forEach((token, at) => {
    const mass = (masses[at] ?? 0) / whole
    eachPlace(index, token, (place, weight) => {
      shares[place] = (shares[place] ?? 0) + mass * weight
    })
  })
  return tokens.length > 1 ? shares.map((share) => (share === 0 ? 0 : share ** 1.6)) : shares
}

function eachPlace(index: SearchIndex, token: string, tell: (place: number, weight: number) => void): void {
  const flat = index.postings.get(token) ?? []
  for (let at = 0; at < flat.length; at += 2) tell(flat[at] ?? 0, flat[at + 1] ?? 0)
}

/** Plain words that were said side by side and stand so in the name. */
function plainPairs(parts: readonly Part[], index: SearchIndex): { pair: string; weight: number }[] {
  return parts.slice(1).flatMap((part, place) => {
    const before = parts[place]
    if (before?.at !== part.at - 1) return []
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

/** What was typed, without the words that only ask. */
function contentOf(question: string): string[] {
  return tokensOf(question)
    .filter((token) => !isAsking(token))
    .slice(0, 20)
}

/** The share of a name that was asked for: a short name that says just this comes first. */
function nameShare(index: SearchIndex, place: number, { parts, said }: Answers): number {
  const name = index.names[place] ?? new Set()
  const named = new Set(parts.flatMap((part, at) => part.ways[said[at]?.[place] ?? -1]?.tokens ?? []))
  const mass = [...named]
    .filter((token) => name.has(token))
    .reduce((sum, token) => sum + index.rarity(token), 0)
  return mass / Math.max(index.masses[place] ?? 1, 1)
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

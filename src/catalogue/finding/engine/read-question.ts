/** A question as the search understands it: parts, each with the ways in which procedures may say it. */
import type { Meanings } from '../everyday/meanings.ts'
import { isAsking, withoutAsking } from './asking.ts'
import type { SearchIndex } from './build-index.ts'
import { knownTo, mendTyping, readingOf } from './mend.ts'
import { findNearest } from './nearest.ts'
import { begunPhrases, findPhrases, type Phrase, type Reading } from './phrases.ts'
import { soundsLike, spellingsOf } from './spelling.ts'
import { questionWords, type Word } from './tokens.ts'

/**
 * One thing that was said. `ways`: token runs that say it, each with how sure we are (0 to 1). `heart`: what a phrase is about, its
 * rarest word that was really said: `xe` in “đăng ký xe lần đầu” for who asked of an “xe máy”.
 */
export interface Part {
  /** Where it begins in the question. */
  at: number
  ways: readonly { tokens: readonly string[]; trust: number; heart?: string | undefined }[]
  weight: number
}

/** So little does such a word count beside others; alone it is all there is. */
const ASKING_WEIGHT = 0.12
const MEANT = 0.95
const RESPELT = 0.7
const BEGUN = 0.9
const LESS_COMMON = 0.03
const MOST_COMPLETIONS = 24
/** What a question is like as a whole, beside all that is said in it. */
const NEAREST = 0.4
/** So much do words count that no phrase takes, beside a phrase of several words that says what is wanted. */
const BESIDE_PHRASE = 0.6
/** … and so much of the phrases’ weight all of them together. */
const MOST_BESIDE = 0.8

/** The parts of a question in its order, and last what it is like as a whole. `open`: its last word may be a beginning. */
export function readQuestion(
  question: string,
  index: SearchIndex,
  meanings: Meanings,
  ending: 'whole' | 'open' = 'whole',
): Part[] {
  const known = knownTo(index, meanings)
  const words = withoutAsking(mendTyping(questionWords(question), known))
  const tokens = words.map(({ token }) => token)
  const begun = ending === 'open' ? begunPart(words, index, meanings) : undefined
  const open = ending === 'open' ? tokens.length - 1 : undefined
  const readings = words
    .slice(0, begun?.at)
    .map((_, at) => readingOf(words, at, known, at === open ? 'open' : 'whole'))
  const phrases = findPhrases(readings, meanings)
  const parts = [
    ...partsOf({ tokens, phrases, until: readings.length, open }, index),
    ...(begun ? [begun] : []),
  ]
  return [...parts, ...nearestPart(readings, parts, meanings)]
}

/** The phrases, and each word that none of them takes. */
function partsOf(
  asked: { tokens: readonly string[]; phrases: readonly Phrase[]; until: number; open: number | undefined },
  index: SearchIndex,
): Part[] {
  const { tokens, phrases, until, open } = asked
  const taken = new Set(phrases.flatMap(({ places }) => places))
  const said = phrases.map((phrase) => meantPart(phrase, index))
  const plain = tokens.slice(0, until).flatMap((_, at) => {
    if (taken.has(at)) return []
    return [at === open ? openPart(tokens, at, index) : plainPart(tokens, at, index)]
  })
  const isPhrase = phrases.some(({ places }) => places.length > 1)
  const beside = isPhrase ? dampen(plain, weightOf(said) * MOST_BESIDE) : plain
  return [...said, ...beside].sort((a, b) => a.at - b.at)
}

function weightOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { weight }) => sum + weight, 0)
}

/** In a long story the words round what is wanted count less each, and together not more than `most`. */
function dampen(plain: readonly Part[], most: number): Part[] {
  const whole = weightOf(plain) * BESIDE_PHRASE
  const share = BESIDE_PHRASE * Math.min(1, most / Math.max(whole, 1))
  return plain.map((one) => ({ ...one, weight: one.weight * share }))
}

function meantPart({ meaning, places, trust }: Phrase, index: SearchIndex): Part {
  const said = meaning.said.map(({ token }) => token)
  const literal = said.every((token) => index.isKnown(token)) ? [{ tokens: said, trust }] : []
  const heartOf = (tokens: readonly string[]) =>
    tokens
      .filter((token) => said.includes(token))
      .toSorted((a, b) => index.rarity(b) - index.rarity(a))
      .at(0)
  const others = meaning.ways.map((tokens, place) => ({
    ...{ tokens, trust: trust * (MEANT - place * 0.04) },
    heart: heartOf(tokens),
  }))
  return { at: Math.min(...places), ways: [...literal, ...others], weight: 4 + 2.5 * said.length }
}

/** What the question as a whole is like counts beside what is said in it. */
function nearestPart(readings: readonly Reading[], parts: readonly Part[], meanings: Meanings): Part[] {
  const nearest = findNearest(readings, meanings)
  const weight = weightOf(parts)
  const ways = nearest.flatMap(({ ways: meant, likeness }) =>
    meant.slice(0, 2).map((tokens, place) => ({ tokens, trust: likeness - place * 0.04 })),
  )
  return ways.length === 0 ? [] : [{ at: -2, ways, weight: weight * NEAREST }]
}

/** While somebody types: everyday phrases that begin so. */
function begunPart(words: readonly Word[], index: SearchIndex, meanings: Meanings): Part | undefined {
  const begun = begunPhrases(words, meanings)
  if (begun === undefined) return undefined
  const typed = words.slice(begun.from).map(({ token }) => token)
  const ways = begun.meant.flatMap((one, place) =>
    one.ways.slice(0, 2).map((way) => ({ tokens: way, trust: BEGUN - place * LESS_COMMON })),
  )
  const literal = typed.every((token) => index.isKnown(token)) ? [{ tokens: typed, trust: 1 }] : []
  return { at: begun.from, ways: [...ways, ...literal], weight: 4 + 2.5 * typed.length }
}

function plainPart(tokens: readonly string[], at: number, index: SearchIndex): Part {
  const token = tokens[at] ?? ''
  const weight = index.rarity(token) * (isAsking(token) ? ASKING_WEIGHT : 1)
  const own = { tokens: [token], trust: 1 }
  if (!index.isKnown(token)) {
    const spellings = spellingsOf(token, index.isKnown).slice(0, 8)
    return {
      at,
      ways: spellings.map((one) => ({ tokens: [one], trust: RESPELT })),
      weight: spellings.length === 0 ? 1 : Math.max(...spellings.map(index.rarity)),
    }
  }
  return { at, ways: [own, ...besideNeighbours(tokens, at, index)], weight }
}

/** While somebody types: words that begin so, those that are known beside the word before them first. */
function openPart(tokens: readonly string[], at: number, index: SearchIndex): Part {
  const [before, token = ''] = [tokens[at - 1], tokens[at]]
  const begun = index.beginningWith(token)
  const beside = begun.filter((one) => before !== undefined && index.isKnown(`${before} ${one}`))
  const words = (beside.length > 0 ? beside : begun).slice(0, MOST_COMPLETIONS)
  if (words.length === 0) return plainPart(tokens, at, index)
  const ways = words.map((one) => ({ tokens: [one], trust: one === token ? 1 : BEGUN }))
  return { at, ways, weight: Math.max(...words.map(index.rarity)) }
}

/** `tạm chú`: each is a word, but nobody writes them side by side; what sounds alike and is written so is meant. */
function besideNeighbours(tokens: readonly string[], at: number, index: SearchIndex) {
  const [before, token = '', after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  const fits = (one: string) =>
    (before !== undefined && index.isKnown(`${before} ${one}`)) ||
    (after !== undefined && index.isKnown(`${one} ${after}`))
  if (fits(token)) return []
  return soundsLike(token)
    .filter((one) => index.isKnown(one) && fits(one))
    .map((one) => ({ tokens: [one], trust: RESPELT }))
}

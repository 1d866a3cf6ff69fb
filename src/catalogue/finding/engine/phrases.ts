/** Everyday phrases in a question, also where something stands between their words, or they stand the other way round. */
import type { Meaning, Meanings } from '../everyday/meanings.ts'
import { isAsking } from './asking.ts'
import { isMarked, isWrittenLike, type Word } from './tokens.ts'

/** A phrase as it was found: which words of the question it takes, and how sure we are of it (0 to 1). */
export interface Phrase {
  meaning: Meaning
  places: readonly number[]
  trust: number
}

/** A word of the question: what may have been meant by it, itself first, and how it was written. */
export interface Reading {
  tokens: readonly string[]
  marked: string
  /** It and the word behind it are one word to whoever knows the language (`mo khoa`). */
  isTied: boolean
}

/** What a phrase loses of its length for … */
const LOSSES = {
  between: 0.35,
  askingBetween: 0.08,
  tornApart: 0.4,
  turned: 0.2,
  respelt: 0.25,
  respeltAgain: 0.75,
  otherMarks: 0.6,
}
/** So long must be left of it. */
const SHORTEST = 1.25

type Laid = { meaning: Meaning; places: number[]; worth: number }

/** The longest that stands closest together first; no word of the question is taken twice. In the order of the question. */
export function findPhrases(readings: readonly Reading[], meanings: Meanings): Phrase[] {
  const candidates = contained(readings, meanings)
  candidates.sort((a, b) => b.worth - a.worth || first(a) - first(b))
  const taken = new Set<number>()
  const found: Phrase[] = []
  for (const { meaning, places, worth } of candidates) {
    if (places.some((place) => taken.has(place))) continue
    for (const place of places) taken.add(place)
    found.push({ meaning, places, trust: 1 - 0.3 * (1 - worth / places.length) })
  }
  return found.sort((a, b) => first(a) - first(b))
}

function first({ places }: Pick<Phrase, 'places'>): number {
  return Math.min(...places)
}

function contained(readings: readonly Reading[], meanings: Meanings): Laid[] {
  const words = new Set(readings.flatMap(({ tokens }) => tokens))
  return [...words].flatMap((word) =>
    (meanings.byRarest.get(word) ?? [])
      .filter(({ said }) => said.every(({ token }) => words.has(token)))
      .flatMap((meaning) => {
        const begins = meaning.said[0]?.token ?? ''
        const fits = readings.flatMap(({ tokens }, place) =>
          tokens.includes(begins) ? layOut(meaning, place, readings) : [],
        )
        return fits.sort((a, b) => b.worth - a.worth).slice(0, 1)
      }),
  )
}

/** The phrase from where its first word stands, each further word where it stands nearest to the one before it. */
function layOut(meaning: Meaning, from: number, readings: readonly Reading[]): Laid[] {
  const places = [from]
  for (const { token } of meaning.said.slice(1)) {
    const before = places.at(-1) ?? from
    const [near] = readings
      .map(({ tokens }, place) => ({ place, fits: tokens.includes(token) && !places.includes(place) }))
      .filter(({ fits }) => fits)
      .sort((a, b) => distance(before, a.place) - distance(before, b.place))
    if (near === undefined) return []
    places.push(near.place)
  }
  const worth = places.length - lossOf(meaning, places, readings)
  return worth >= Math.min(SHORTEST, places.length - LOSSES.respelt) ? [{ meaning, places, worth }] : []
}

/** Behind is nearer than before. */
function distance(from: number, to: number): number {
  return to > from ? to - from : from - to + 0.5
}

function lossOf({ said }: Meaning, places: readonly number[], readings: readonly Reading[]): number {
  let loss = 0
  let respelt = 0
  for (let place = Math.min(...places); place <= Math.max(...places); place += 1) {
    if (places.includes(place)) continue
    loss += isAsking(readings[place]?.tokens[0] ?? '') ? LOSSES.askingBetween : LOSSES.between
    if (places.includes(place - 1) && readings[place - 1]?.isTied) loss += LOSSES.tornApart
  }
  places.forEach((place, at) => {
    const { tokens = [], marked = '' } = readings[place] ?? {}
    if (place < (places[at - 1] ?? 0)) loss += LOSSES.turned
    if (tokens[0] !== said[at]?.token) {
      respelt += 1
      loss += respelt > 1 ? LOSSES.respeltAgain : LOSSES.respelt
    }
    if (tokens[0] === said[at]?.token && !isWrittenLike(marked, said[at]?.marked ?? ''))
      loss += LOSSES.otherMarks
  })
  return loss
}

/** So many meanings are offered for what somebody has begun to type. */
const MOST_BEGUN = 14
const SHORTEST_BEGINNING = 3

/**
 * Phrases of which somebody has typed the beginning, from `from` on, the meaning with the most of them first; a single word must
 * be begun well, and say little enough.
 */
export function begunPhrases(
  typed: readonly Word[],
  meanings: Meanings,
): { from: number; meant: Meaning[] } | undefined {
  for (let from = Math.max(0, typed.length - LONGEST_BEGINNING); from < typed.length; from += 1) {
    const tail = typed.slice(from)
    if (tail.length === 1 && (tail[0]?.token.length ?? 0) < SHORTEST_BEGINNING) return undefined
    const begun = meanings.all.filter(({ said }) => isBegun(said, tail))
    const isWhole = ({ said }: Meaning) =>
      said.length === tail.length && said.at(-1)?.token === tail.at(-1)?.token
    const meant = [...new Set([...begun.filter(isWhole), ...commonestFirst(begun)])]
    if (meant.length > MOST_BEGUN && tail.length === 1) return undefined
    if (meant.length > 0) return { from, meant: meant.slice(0, MOST_BEGUN) }
  }
  return undefined
}

const LONGEST_BEGINNING = 6

function isBegun(said: readonly Word[], typed: readonly Word[]): boolean {
  return typed.every(({ token, marked }, at) => {
    const word = said[at]
    if (word === undefined) return false
    if (at < typed.length - 1) return word.token === token && isWrittenLike(word.marked, marked)
    return word.token.startsWith(token) && (!isMarked(marked) || word.marked.startsWith(marked))
  })
}

/** One phrase for each meaning, the shortest. */
function commonestFirst(begun: readonly Meaning[]): Meaning[] {
  const groups = Map.groupBy(begun, ({ ways }) => ways[0]?.join(' '))
  return [...groups.values()]
    .sort((a, b) => b.length - a.length)
    .flatMap((group) => group.toSorted((a, b) => a.said.length - b.said.length).slice(0, 1))
}

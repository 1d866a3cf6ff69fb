/**
 * What a question is most like of all that people are known to say, where no phrase stands in it whole: “hai nhà giành nhau lối đi” is
 * like “tranh chấp lối đi”. Words count by how few meanings they are said for.
 */
import type { Meaning, Meanings } from '../everyday/meanings.ts'
import { isAsking } from './asking.ts'
import type { Reading } from './phrases.ts'

/** Everyday phrases with the same meaning. */
interface Topic {
  ways: Meaning['ways']
  phrases: readonly (readonly string[])[]
  words: ReadonlySet<string>
}

export interface Nearest {
  ways: Meaning['ways']
  /** 0 to 1. */
  likeness: number
}

/** Of a likeness, what the nearest phrase says and what all phrases of a meaning say together. */
const PHRASE = 0.55
const TOGETHER = 0.45
const LEAST = 0.3
const MOST = 3

const topicsOf = new WeakMap<Meanings, { topics: readonly Topic[]; counts: ReadonlyMap<string, number> }>()

/** The likest first, at most three; none of what has nothing in common. */
export function findNearest(readings: readonly Reading[], meanings: Meanings): Nearest[] {
  const { topics, counts } = topicsIn(meanings)
  const weigh = (word: string) =>
    Math.log(1 + topics.length / (counts.get(word) ?? 1)) * (isAsking(word) ? 0.15 : 1)
  const asked = new Set(
    readings.map(({ tokens }) => tokens.find((one) => counts.has(one)) ?? tokens[0] ?? ''),
  )
  const whole = total([...asked], weigh)
  const found = topics.flatMap(({ ways, phrases, words }) => {
    const together =
      total(
        [...asked].filter((word) => words.has(word)),
        weigh,
      ) / whole
    if (together < LEAST) return []
    const nearest = Math.max(...phrases.map((phrase) => likeness(phrase, asked, whole, weigh)))
    return [{ ways, likeness: PHRASE * nearest + TOGETHER * together }]
  })
  return found
    .filter((one) => one.likeness >= LEAST)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST)
}

function likeness(
  phrase: readonly string[],
  asked: ReadonlySet<string>,
  whole: number,
  weigh: (word: string) => number,
): number {
  const common = total(
    phrase.filter((word) => asked.has(word)),
    weigh,
  )
  return common === 0 ? 0 : (2 * common) / (whole + total(phrase, weigh))
}

function total(words: readonly string[], weigh: (word: string) => number): number {
  return words.reduce((sum, word) => sum + weigh(word), 0)
}

function topicsIn(meanings: Meanings) {
  const known = topicsOf.get(meanings)
  if (known) return known
  const byWay = new Map<string, { ways: Meaning['ways']; phrases: string[][] }>()
  for (const { said, ways } of meanings.all) {
    const key = ways[0]?.join(' ') ?? ''
    const topic = byWay.get(key) ?? { ways, phrases: [] }
    topic.phrases.push([...new Set(said.map(({ token }) => token))])
    byWay.set(key, topic)
  }
  const topics = [...byWay.values()].map((one) => ({ ...one, words: new Set(one.phrases.flat()) }))
  const counts = new Map<string, number>()
  for (const { words } of topics) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const made = { topics, counts }
  topicsOf.set(meanings, made)
  return made
}

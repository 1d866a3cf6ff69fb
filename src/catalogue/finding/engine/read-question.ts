/** A question as the search understands it: parts, each with the ways in which procedures may say it. */
import type { SearchIndex } from './build-index.ts'
import { cutApart, soundsLike, spellingsOf } from './spelling.ts'
import { questionTokens } from './tokens.ts'

/** Everyday words by their tokens: `bang lai` -> [[giay, phep, lai, xe]]. */
export type Meanings = ReadonlyMap<string, readonly (readonly string[])[]>

/**
 * One thing that was said. `ways`: token runs that say it, each with how sure we are (0 to 1). `heart`: what a phrase is about, its
 * rarest word that was really said: `xe` in “đăng ký xe lần đầu” for who asked of an “xe máy”.
 */
export interface Part {
  ways: readonly { tokens: readonly string[]; trust: number; heart?: string | undefined }[]
  weight: number
}

/** Words that ask, and say nothing of what for. */
const ASKING = new Set(
  'lam xin cho can toi em minh ban muon o dau gi nhu the nao thi la va hoac de bi duoc phai voi cua cac nhung thu tuc huong dan ho so nop di lay khi nao bao nhieu mat tien co khong a ah nhe roi con viec ve tai trong mot lan giup hoi anh chi cach'.split(
    ' ',
  ),
)
/** So little does such a word count beside others; alone it is all there is. */
const ASKING_WEIGHT = 0.12
const MEANT = 0.95
const RESPELT = 0.7
const BEGUN = 0.9
const MOST_COMPLETIONS = 24
/** Longest run of everyday words that is looked up. */
const LONGEST_RUN = 6

export function readQuestion(
  question: string,
  index: SearchIndex,
  meanings: Meanings,
  ending: 'whole' | 'open' = 'whole',
): Part[] {
  const tokens = questionTokens(question).flatMap((token) => mendRun(token, index, meanings))
  const parts: Part[] = []
  for (let at = 0; at < tokens.length; ) {
    const run = longestMeant(tokens, at, meanings)
    if (run > 0) {
      parts.push(meantPart(tokens.slice(at, at + run), index, meanings))
      at += run
    } else {
      const isOpen = ending === 'open' && at === tokens.length - 1
      parts.push(isOpen ? openPart(tokens, at, index) : plainPart(tokens, at, index))
      at += 1
    }
  }
  return parts
}

function mendRun(token: string, index: SearchIndex, meanings: Meanings): string[] {
  if (index.isKnown(token) || meanings.has(token) || token.length < 6 || /[0-9]/.test(token)) return [token]
  return cutApart(token, index.isKnown) ?? [token]
}

function longestMeant(tokens: readonly string[], at: number, meanings: Meanings): number {
  for (let run = Math.min(LONGEST_RUN, tokens.length - at); run > 0; run -= 1) {
    if (meanings.has(tokens.slice(at, at + run).join(' '))) return run
  }
  return 0
}

function meantPart(said: readonly string[], index: SearchIndex, meanings: Meanings): Part {
  const meant = meanings.get(said.join(' ')) ?? []
  const literal = said.every((token) => index.isKnown(token)) ? [{ tokens: said, trust: 1 }] : []
  const heartOf = (tokens: readonly string[]) =>
    tokens
      .filter((token) => said.includes(token))
      .toSorted((a, b) => index.rarity(b) - index.rarity(a))
      .at(0)
  const others = meant.map((tokens, place) => ({
    ...{ tokens, trust: MEANT - place * 0.04 },
    heart: heartOf(tokens),
  }))
  const ways = [...literal, ...others]
  return { ways, weight: 4 + 2.5 * said.length }
}

function plainPart(tokens: readonly string[], at: number, index: SearchIndex): Part {
  const token = tokens[at] ?? ''
  const weight = index.rarity(token) * (ASKING.has(token) ? ASKING_WEIGHT : 1)
  const own = { tokens: [token], trust: 1 }
  if (!index.isKnown(token)) {
    const spellings = spellingsOf(token, index.isKnown).slice(0, 8)
    return {
      ways: spellings.map((one) => ({ tokens: [one], trust: RESPELT })),
      weight: spellings.length === 0 ? 1 : Math.max(...spellings.map(index.rarity)),
    }
  }
  return { ways: [own, ...besideNeighbours(tokens, at, index)], weight }
}

/** While somebody types: words that begin so, those that are known beside the word before them first. */
function openPart(tokens: readonly string[], at: number, index: SearchIndex): Part {
  const [before, token = ''] = [tokens[at - 1], tokens[at]]
  const begun = index.beginningWith(token)
  const beside = begun.filter((one) => before !== undefined && index.isKnown(`${before} ${one}`))
  const words = (beside.length > 0 ? beside : begun).slice(0, MOST_COMPLETIONS)
  if (words.length === 0) return plainPart(tokens, at, index)
  const ways = words.map((one) => ({ tokens: [one], trust: one === token ? 1 : BEGUN }))
  return { ways, weight: Math.max(...words.map(index.rarity)) }
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

/** Words of names and questions in one shape: small letters, no marks, `y` as `i` where both are written (kỳ, kì). */
import { foldForSearch, foldToneMarks } from '../normalise.ts'

/** Most syllables of a question that are looked at; a name of the national list has up to two hundred. */
const MOST = 60

/** A syllable without marks, and as it was written: `ki`, `kỳ`. */
export interface Word {
  token: string
  marked: string
}

/** `Đăng ký kết hôn` -> `dang ki ket hon`. */
export function tokensOf(text: string): string[] {
  return foldForSearch(text)
    .split(' ')
    .map(withoutDots)
    .filter((word) => word !== '')
    .map(canonical)
}

/** The same words with their marks, small: `đăng ký kết hôn`. */
export function markedTokensOf(text: string): string[] {
  return foldToneMarks(text)
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}.]+/u)
    .map(withoutDots)
    .filter((word) => word !== '')
}

/** Both of each word; for questions and everyday words, not for thousands of names. */
export function wordsOf(text: string): Word[] {
  return markedTokensOf(text)
    .map((marked) => ({ token: canonical(foldForSearch(marked)), marked }))
    .filter(({ token }) => token !== '')
}

function withoutDots(word: string): string {
  return word.replace(/^\.+|\.+$/g, '')
}

/** Whether it was written with a mark over or under a vowel; whoever types without writes none. */
export function isMarked(word: string): boolean {
  return /\p{M}/u.test(word.normalize('NFD'))
}

/** The same syllable as far as its marks tell: one of them has none, or they are the same (ký, kí). */
export function isWrittenLike(a: string, b: string): boolean {
  return !isMarked(a) || !isMarked(b) || spelling(a) === spelling(b)
}

function spelling(word: string): string {
  return word.normalize('NFD').replace(/y/g, 'i')
}

/** `ky`, `ly`, `my` … are written with `i` as well: one of them stands for both. */
export function canonical(syllable: string): string {
  return syllable.replace(/^(b|c|d|g|h|k|l|m|n|p|q|r|s|t|v|x|th|ch|kh|nh|ph|tr|qu)y$/, '$1i')
}

/** Neighbours of a list of tokens: `ket hon`, … */
export function pairsOf(tokens: readonly string[]): string[] {
  return tokens.slice(1).map((token, place) => `${tokens[place]} ${token}`)
}

/** A question is words, not a document. */
export function questionWords(question: string): Word[] {
  return wordsOf(question).slice(0, MOST)
}

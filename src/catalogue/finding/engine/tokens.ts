/** Words of names and questions in one shape: small letters, no marks, `y` as `i` where both are written (kỳ, kì). */
import { foldForSearch, foldToneMarks } from '../normalise.ts'

/** Most syllables of a question that are looked at; a name of the national list has up to two hundred. */
const MOST = 60

/** `Đăng ký kết hôn` -> `dang ki ket hon`. */
export function tokensOf(text: string): string[] {
  return splitFolded(foldForSearch(text))
}

/** The same words with their marks, small: `đăng ký kết hôn`. */
export function markedTokensOf(text: string): string[] {
  return foldToneMarks(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}.]+/u)
    .filter((word) => word !== '')
}

function splitFolded(folded: string): string[] {
  return folded
    .split(' ')
    .map((word) => word.replace(/^\.+|\.+$/g, ''))
    .filter((word) => word !== '')
    .map(canonical)
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
export function questionTokens(question: string): string[] {
  return tokensOf(question).slice(0, MOST)
}

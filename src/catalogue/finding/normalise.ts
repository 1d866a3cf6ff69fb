/**
 * Spelling of Vietnamese texts. The national data mix composed and decomposed letters (24 names of 2,642 are not NFC) and
 * the two ways of placing a tone mark (hòa, hoà); both must find each other and neither may change what people read.
 */
import { cleanLines } from '../../platform/index.ts'
import type { ProcedureVersion } from '../model.ts'

const OLD_TONES: Readonly<Record<string, string>> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
}

/** Brings the tone mark of open syllables to the place the Ministry of Education's books use: hoà → hòa, thuỷ → thủy, quý stays. */
export function foldToneMarks(text: string): string {
  return text
    .normalize('NFC')
    .replace(/(?<![\p{L}]*q)(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![\p{L}\p{M}])/giu, (pair) => matchCase(pair))
}

function matchCase(pair: string): string {
  const folded = OLD_TONES[pair.toLowerCase()] ?? pair
  const letters = [...folded]
  return [...pair].map((letter, at) => sameCase(letters[at] ?? '', letter)).join('')
}

function sameCase(letter: string, like: string): string {
  return like === like.toUpperCase() ? letter.toUpperCase() : letter
}

/** What two spellings have in common: small letters, no marks, no punctuation, single spaces. For comparing, never for showing. */
export function foldForSearch(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .trim()
}

/** Every text of a version normalised, keywords without repetition. Idempotent; changes no code, date or number. */
export function normaliseVersion(version: ProcedureVersion): ProcedureVersion {
  const clean = normaliseDeep(version) as ProcedureVersion
  const seen = new Map(clean.keywords.map((word) => [foldToneMarks(word).toLowerCase(), word]))
  return { ...clean, keywords: [...seen.values()] }
}

/** Every text in a value normalised; what is undefined is left out. */
export function normaliseDeep(value: unknown): unknown {
  if (typeof value === 'string') return cleanLines(value)
  if (Array.isArray(value)) return value.map(normaliseDeep)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .map(([key, part]) => [key, normaliseDeep(part)]),
  )
}

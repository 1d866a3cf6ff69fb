/** What somebody may have meant by a syllable that the catalogue does not know, or does not know beside its neighbour. */

import { canonical } from './tokens.ts'

/** Sounds that are written alike in one part of the country or another, and letters that telephones mix up. */
const CONFUSED: readonly (readonly [string, string])[] = [
  ['ch', 'tr'],
  ['s', 'x'],
  ['d', 'gi'],
  ['r', 'gi'],
  ['d', 'r'],
  ['l', 'n'],
  ['v', 'd'],
  ['k', 'c'],
  ['ngh', 'ng'],
  ['gh', 'g'],
  ['qu', 'w'],
  ['ph', 'f'],
]
const ENDS: readonly (readonly [string, string])[] = [
  ['n', 'ng'],
  ['t', 'c'],
  ['nh', 'n'],
  ['i', 'y'],
  ['ch', 't'],
]

/** Spellings that sound or look like `syllable` and are known, the likeliest first; never the syllable itself. */
export function spellingsOf(syllable: string, isKnown: (syllable: string) => boolean): string[] {
  const found = new Set<string>()
  for (const spelling of [...typedByTelex(syllable), ...soundsLike(syllable), ...oneSlipAway(syllable)]) {
    if (spelling !== syllable && isKnown(spelling)) found.add(spelling)
  }
  return [...found]
}

export function soundsLike(syllable: string): string[] {
  const found: string[] = []
  for (const [a, b] of CONFUSED) {
    if (syllable.startsWith(a)) found.push(b + syllable.slice(a.length))
    if (syllable.startsWith(b)) found.push(a + syllable.slice(b.length))
  }
  for (const [a, b] of ENDS) {
    if (syllable.endsWith(a)) found.push(syllable.slice(0, -a.length) + b)
    if (syllable.endsWith(b)) found.push(syllable.slice(0, -b.length) + a)
  }
  return found
}

/** No Vietnamese syllable ends so or has such letters: typed with the Vietnamese keyboard switched off. */
const TELEX = /dd|aa|ee|oo|w|[aeiouy][a-z]{0,2}[sfrxj]$/
const VNI = /^[a-z]+[0-9][a-z0-9]*$/

export function looksTyped(syllable: string): boolean {
  return TELEX.test(syllable) || VNI.test(syllable)
}

/** Typed with the Vietnamese keyboard switched off (Telex: `ddawng`, `hooj`) or in VNI (`d9a8ng`), the likeliest last. */
export function typedByTelex(syllable: string): string[] {
  if (syllable.length < 3) return []
  const letters = syllable
    .replace(/dd/g, 'd')
    .replace(/aa/g, 'a')
    .replace(/ee/g, 'e')
    .replace(/oo/g, 'o')
    .replace(/([auo])w/g, '$1')
    .replace(/w/g, 'u')
  const toneless = letters.replace(/([aeiouy][a-z]*?)[sfrxj](?=[a-z]{0,2}$)/, '$1')
  return [letters, toneless, syllable.replace(/[0-9]/g, '')].map(canonical)
}

const LETTERS = 'abcdeghiklmnopqrstuvxy'

/** One letter more, less, other or changed with its neighbour. */
export function oneSlipAway(syllable: string): string[] {
  if (syllable.length === 2) return [...LETTERS].map((letter) => syllable + letter)
  if (syllable.length < 2 || syllable.length > 12) return []
  const found: string[] = []
  for (let at = 0; at <= syllable.length; at += 1) {
    const [before, after] = [syllable.slice(0, at), syllable.slice(at)]
    if (after.length > 1) found.push(before + after.charAt(1) + after.charAt(0) + after.slice(2))
    if (after !== '') found.push(before + after.slice(1))
    for (const letter of LETTERS) {
      if (after !== '') found.push(before + letter + after.slice(1))
      found.push(before + letter + after)
    }
  }
  return found
}

/**
 * `giaykhaisinh` -> `giay khai sinh`: the fewest known syllables that make up the whole, of those the ones that stand side by side
 * elsewhere (`ket hon`, not `ke thon`); undefined where none do.
 */
export function cutApart(run: string, isKnown: (words: string) => boolean): string[] | undefined {
  const best: { cut: string[]; cost: number }[][] = [[{ cut: [], cost: 0 }]]
  for (let end = 1; end <= run.length; end += 1) {
    const ways: { cut: string[]; cost: number }[] = []
    for (let start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start += 1) {
      const last = canonical(run.slice(start, end))
      if (!isKnown(last)) continue
      for (const { cut, cost } of best[start] ?? []) {
        const isPair = cut.length > 0 && isKnown(`${cut.at(-1)} ${last}`)
        ways.push({ cut: [...cut, last], cost: cost + (isPair ? 0.9 : 1.4) })
      }
    }
    best[end] = ways.sort((a, b) => a.cost - b.cost).slice(0, MOST_CUTS)
  }
  return best[run.length]?.[0]?.cut
}

/** `nghieng`, and `passport` that is no syllable. */
const LONGEST_SYLLABLE = 8
/** So many ways to cut a beginning are kept. */
const MOST_CUTS = 6

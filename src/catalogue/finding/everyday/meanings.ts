import type { Meanings } from '../engine/read-question.ts'
import { tokensOf } from '../engine/tokens.ts'
import { EVERYDAY_WORDS } from './words.ts'

/** A word as a procedure controller keeps it; without a meaning it is taken out of the list. */
export interface SearchWord {
  said: string
  meant: readonly string[]
}

/** The words that come with Motcua with what the Centre changed in them, by their tokens. */
export function meaningsOf(own: readonly SearchWord[]): Meanings {
  const meanings = new Map<string, string[][]>()
  for (const [said, meant] of EVERYDAY_WORDS) {
    for (const one of split(said)) add(meanings, one, split(meant))
  }
  for (const { said, meant } of own) {
    meanings.delete(tokensOf(said).join(' '))
    if (meant.length > 0) add(meanings, said, meant)
  }
  return meanings
}

function add(meanings: Map<string, string[][]>, said: string, meant: readonly string[]): void {
  const key = tokensOf(said).join(' ')
  meanings.set(key, [...(meanings.get(key) ?? []), ...meant.map(tokensOf)])
}

function split(words: string): string[] {
  return words.split('|').map((word) => word.trim())
}

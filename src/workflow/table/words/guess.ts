import type { TableWorld } from '../model.ts'
import { nameOf } from './performers.ts'

/** Agencies whose names share the most words with one that is not known, as “: Sở A (H44.1), Sở B (H44.2)”. */
export function guessAgencies(name: string, { agencies = [] }: TableWorld): string {
  const words = new Set(nameOf(name).split(' '))
  const scored = agencies.map(({ code, names }) => {
    const [first = ''] = names
    const own = nameOf(first).split(' ')
    const common = own.filter((word) => words.has(word)).length
    return { code, name: first, score: common / Math.max(own.length, words.size) }
  })
  const best = scored
    .filter(({ score }) => score >= 0.5)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 3)
  return best.length === 0 ? '' : `: ${best.map((one) => `${one.name} (${one.code})`).join(', ')}`
}

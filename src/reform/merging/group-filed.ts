/** Who filed what one after another. Pure. */
import type { Filed } from '../../dossiers/index.ts'

const DAY = 86_400_000

/**
 * The dossiers that one person filed within so many days, one of each procedure, in the order of filing. A dossier stands in one group at
 * most; the earliest that fit stand together.
 */
export function groupFiled(
  filed: readonly Filed[],
  procedures: readonly string[],
  within: number,
): Filed[][] {
  const wanted = new Set(procedures)
  const byPerson = Map.groupBy(
    filed.filter(({ procedure }) => wanted.has(procedure)),
    ({ person }) => person,
  )
  return [...byPerson.values()].flatMap((own) => groupsOfOne(inOrder(own), wanted.size, within))
}

function groupsOfOne(own: readonly Filed[], size: number, within: number): Filed[][] {
  const used = new Set<Filed>()
  const groups: Filed[][] = []
  for (const [at, first] of own.entries()) {
    if (used.has(first)) continue
    const group = new Map([[first.procedure, first]])
    for (const other of own.slice(at + 1)) {
      if (other.acceptedAt - first.acceptedAt > within * DAY) break
      if (!used.has(other) && !group.has(other.procedure)) group.set(other.procedure, other)
    }
    if (group.size < size) continue
    for (const one of group.values()) used.add(one)
    groups.push([...group.values()])
  }
  return groups
}

function inOrder(filed: readonly Filed[]): Filed[] {
  return filed.toSorted((a, b) => a.acceptedAt - b.acceptedAt || a.id.localeCompare(b.id))
}

/** Two procedures that the same people file within so many days. */
export interface FiledPair {
  procedures: readonly [string, string]
  people: number
}

/** The pairs that most people file, most first, at most `most`. */
export function pairsFiled(filed: readonly Filed[], within: number, most: number): FiledPair[] {
  const people = new Map<string, number>()
  for (const own of Map.groupBy(filed, ({ person }) => person).values()) {
    for (const pair of pairsOfOne(inOrder(own), within)) people.set(pair, (people.get(pair) ?? 0) + 1)
  }
  return [...people]
    .sort(([a, many], [b, more]) => more - many || a.localeCompare(b))
    .slice(0, most)
    .map(([pair, count]) => ({ procedures: pair.split(' ') as [string, string], people: count }))
}

/** A firm files thousands: of each procedure the last before a moment is enough. */
function pairsOfOne(own: readonly Filed[], within: number): Set<string> {
  const last = new Map<string, number>()
  const pairs = new Set<string>()
  for (const { procedure, acceptedAt } of own) {
    for (const [other, at] of last) {
      if (other !== procedure && acceptedAt - at <= within * DAY)
        pairs.add([other, procedure].sort().join(' '))
    }
    last.set(procedure, acceptedAt)
  }
  return pairs
}

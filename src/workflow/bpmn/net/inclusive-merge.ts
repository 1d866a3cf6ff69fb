import type { InclusiveMerge, Move } from '../model.ts'

/** From where tokens can still come to each way into a merging inclusive gateway (BPMN 2.0, 13.4.3). */
export function mergeOf(
  gateway: string,
  incoming: readonly string[],
  moves: readonly Move[],
): InclusiveMerge {
  const before = new Map<string, Set<string>>()
  for (const { node, takes, puts } of moves) {
    if (node === gateway) continue
    for (const put of puts) {
      const known = before.get(put) ?? new Set()
      for (const take of takes) known.add(take)
      before.set(put, known)
    }
  }
  return { incoming, sources: new Map(incoming.map((place) => [place, backFrom(place, before)])) }
}

function backFrom(place: string, before: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const reached = new Set([place])
  for (const one of reached) for (const earlier of before.get(one) ?? []) reached.add(earlier)
  return reached
}

/** A token is on its way to an empty incoming flow and cannot come to one that has a token already. */
export function comesMore({ incoming, sources }: InclusiveMerge, marking: ReadonlySet<string>): boolean {
  const empty = incoming.filter((place) => !marking.has(place))
  const full = incoming.filter((place) => marking.has(place))
  const reaches = (token: string, places: readonly string[]) =>
    places.some((place) => sources.get(place)?.has(token) === true)
  return [...marking].some((token) => reaches(token, empty) && !reaches(token, full))
}

import type { Move, Net } from '../model.ts'
import { comesMore } from './inclusive-merge.ts'

/** What exploring every order of a net's moves has shown. */
export interface Explored {
  states: number
  isComplete: boolean
  /** Places that a second token came to. */
  doubled: Set<string>
  endedTwice: Set<string>
  fired: Set<string>
  /** Places with a token where nothing can move any more, and where everything goes round for ever. */
  stuck: Set<string>
  trapped: Set<string>
}

type Marking = ReadonlySet<string>

/** Marks are no tokens: a process that holds only them is over. */
const isToken = (place: string) => !/^[EA]:/.test(place)
const keyOf = (marking: Marking) => [...marking].sort().join(' ')

/** Every marking of the net, breadth first, at most `bound`. What follows on a doubled token is not looked at. */
export function exploreNet(net: Net, bound: number): Explored {
  const found = { doubled: new Set<string>(), endedTwice: new Set<string>(), fired: new Set<string>() }
  const byTake = movesByTake(net.moves)
  const markings = new Map<string, Marking>()
  const before = new Map<string, string[]>()
  const leadsOut: string[] = []
  const pending: string[] = []
  const discover = (marking: Marking, from?: string) => {
    const key = keyOf(marking)
    if (from !== undefined) before.set(key, [...(before.get(key) ?? []), from])
    if (markings.has(key)) return
    markings.set(key, marking)
    pending.push(key)
  }
  for (const beginning of net.beginnings) discover(new Set(beginning))
  const stuck = new Set<string>()
  for (let next = 0; next < pending.length && markings.size <= bound; next += 1) {
    const key = pending[next] ?? ''
    const marking = markings.get(key) ?? new Set()
    const tokens = [...marking].filter(isToken)
    const moves = enabledIn(net, marking, byTake)
    for (const move of moves) {
      const after = fire(net, marking, move, found)
      if (after === undefined) leadsOut.push(key)
      else discover(after, key)
    }
    if (tokens.length === 0) leadsOut.push(key)
    else if (moves.length === 0) {
      for (const place of tokens) stuck.add(place)
      leadsOut.push(key)
    }
  }
  const isComplete = markings.size <= bound
  const trapped = isComplete ? findTrapped(markings, before, leadsOut) : new Set<string>()
  return { ...found, states: markings.size, isComplete, stuck, trapped }
}

function movesByTake(moves: readonly Move[]): ReadonlyMap<string, readonly Move[]> {
  return Map.groupBy(moves, ({ takes }) => takes[0] ?? '')
}

function enabledIn(net: Net, marking: Marking, byTake: ReadonlyMap<string, readonly Move[]>): Move[] {
  return [...marking].flatMap((place) =>
    (byTake.get(place) ?? []).filter((move) => isEnabled(net, marking, move)),
  )
}

function isEnabled({ inside }: Net, marking: Marking, { takes, whenEmpty, whenNoneComes }: Move): boolean {
  if (!takes.every((place) => marking.has(place))) return false
  if (whenEmpty !== undefined) {
    const within = [...marking].some((place) => isToken(place) && inside.get(place)?.includes(whenEmpty))
    if (within) return false
  }
  if (whenNoneComes === undefined) return true
  // It takes all that has come.
  const isAll = whenNoneComes.incoming.every((place) => marking.has(place) === takes.includes(place))
  return isAll && !comesMore(whenNoneComes, marking)
}

function fire(
  { inside }: Net,
  marking: Marking,
  move: Move,
  found: Pick<Explored, 'doubled' | 'endedTwice' | 'fired'>,
): Marking | undefined {
  for (const node of [move.node, ...(move.alsoDoes ?? [])]) found.fired.add(node)
  const taken = [...marking].filter((place) => !move.takes.includes(place))
  const { clears = [] } = move
  // A terminated process ends all that is in it; the whole one is named ''.
  const kept = taken.filter(
    (place) => !clears.some((scope) => scope === '' || inside.get(place)?.includes(scope)),
  )
  const after = new Set(kept)
  if (move.ends !== undefined && after.has(`E:${move.ends}`)) found.endedTwice.add(move.ends)
  // Also of one move that puts two: in a folded net two ways may have become one.
  const doubled = move.puts.filter(
    (place, at) => isToken(place) && (after.has(place) || move.puts.indexOf(place) < at),
  )
  for (const place of doubled) found.doubled.add(place)
  if (doubled.length > 0) return undefined
  for (const place of move.puts) after.add(place)
  return after
}

/** Tokens of markings from which neither an end nor a mistake that is named already can be reached. */
function findTrapped(
  markings: ReadonlyMap<string, Marking>,
  before: ReadonlyMap<string, readonly string[]>,
  leadsOut: readonly string[],
): Set<string> {
  const out = new Set(leadsOut)
  for (const key of out) for (const earlier of before.get(key) ?? []) out.add(earlier)
  const trapped = [...markings].find(([key]) => !out.has(key))
  return new Set(trapped === undefined ? [] : [...trapped[1]].filter(isToken).slice(0, 1))
}

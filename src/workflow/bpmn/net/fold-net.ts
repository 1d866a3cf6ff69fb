import type { Move, Net } from '../model.ts'

/**
 * The same net with fewer places, for one that is too large to explore: where a token can only go on in one way, it has gone on
 * already (fusion of series places, Murata 1989). Whether it can get stuck, doubles a token or never ends stays as it was.
 */
export function foldNet(net: Net): Net {
  const held = heldPlaces(net)
  const scopes = new Set([...net.inside.values()].flat())
  const begun = new Set(net.beginnings.flat())
  let { moves } = net
  for (const place of net.inside.keys()) {
    const onward = held.has(place) || begun.has(place) ? undefined : onlyWay(place, moves, scopes)
    if (onward === undefined || !isBeside(net, place, onward)) continue
    moves = moves.filter((move) => move !== onward).map((move) => throughPlace(move, place, onward))
  }
  return { ...net, moves }
}

function throughPlace(move: Move, place: string, onward: Move): Move {
  if (!move.puts.includes(place)) return move
  const puts = move.puts.flatMap((one) => (one === place ? onward.puts : [one]))
  return { ...move, puts, alsoDoes: [...(move.alsoDoes ?? []), ...nodesOf(onward)] }
}

function nodesOf({ node, alsoDoes = [] }: Move): string[] {
  return [node, ...alsoDoes]
}

/** Places that a merging inclusive gateway looks at. */
function heldPlaces({ moves }: Net): ReadonlySet<string> {
  const merges = moves.flatMap(({ whenNoneComes }) => whenNoneComes ?? [])
  return new Set(
    merges.flatMap(({ incoming, sources }) => [
      ...incoming,
      ...[...sources.values()].flatMap((one) => [...one]),
    ]),
  )
}

/** The move that alone takes from the place, takes nothing else, and does nothing but put tokens on. */
function onlyWay(place: string, moves: readonly Move[], scopes: ReadonlySet<string>): Move | undefined {
  const [only, another] = moves.filter(({ takes }) => takes.includes(place))
  if (only === undefined || another !== undefined || only.takes.length > 1) return undefined
  const { whenEmpty, whenNoneComes, ends, clears = [], puts } = only
  const isPlain = whenEmpty === undefined && whenNoneComes === undefined && ends === undefined
  const clearsNothing = clears.every((scope) => scope !== '' && !scopes.has(scope))
  return isPlain && clearsNothing && puts.length > 0 && !puts.includes(place) ? only : undefined
}

/** In the same subprocess, so that the same things end them. */
function isBeside({ inside }: Net, place: string, { puts }: Move): boolean {
  const path = (inside.get(place) ?? []).join(' ')
  return puts.every((one) => /^[FR]:/.test(one) && (inside.get(one) ?? []).join(' ') === path)
}

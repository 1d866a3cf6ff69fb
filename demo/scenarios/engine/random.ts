/**
 * Chance that repeats: the same seed gives the same numbers on every machine and for ever. xoshiro128** (Blackman and Vigna,
 * public domain), seeded by hashing a text, so that every dossier can have a stream of its own that no other disturbs.
 */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number
  /** A whole number from 0 to `n` - 1. */
  int(n: number): number
  between(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** One of the rows, as often as its weight says. */
  weighted<T>(rows: readonly (readonly [value: T, weight: number])[]): T
  /** A UUID of version 7 with the time `at`. */
  id(at: number): string
}

export function seededRandom(seed: string): Random {
  const state = hashed(seed)
  const bits = () => step(state)
  const next = () => bits() / 0x1_0000_0000
  const int = (n: number) => Math.floor(next() * n)
  return {
    next,
    int,
    between: (low, high) => low + next() * (high - low),
    chance: (probability) => next() < probability,
    pick: (list) => {
      if (list.length === 0) throw new Error('nothing to pick from')
      return list[int(list.length)] as (typeof list)[number]
    },
    weighted: (rows) => pickWeighted(rows, next()),
    id: (at) => uuid(at, bits),
  }
}

/** The list in another order; the given one stays as it is. */
export function shuffled<T>(list: readonly T[], random: Random): T[] {
  const copy = [...list]
  for (let at = copy.length - 1; at > 0; at -= 1) {
    const other = random.int(at + 1)
    const moved = copy[at] as T
    copy[at] = copy[other] as T
    copy[other] = moved
  }
  return copy
}

function pickWeighted<T>(rows: readonly (readonly [T, number])[], share: number): T {
  const total = rows.reduce((sum, [, weight]) => sum + weight, 0)
  let rest = share * total
  for (const [value, weight] of rows) {
    rest -= weight
    if (rest < 0) return value
  }
  throw new Error('nothing to pick from')
}

/** Four words from a text: FNV-1a, then a finaliser that spreads every bit. */
function hashed(seed: string): Uint32Array {
  let hash = 0x811c9dc5
  for (let at = 0; at < seed.length; at += 1) hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193)
  const state = new Uint32Array(4)
  for (let at = 0; at < 4; at += 1) {
    hash = (hash + 0x9e3779b9) | 0
    let word = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
    word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35)
    state[at] = word ^ (word >>> 16)
  }
  return state
}

function step(s: Uint32Array): number {
  const a = s[0] as number
  const b = s[1] as number
  const c = (s[2] as number) ^ a
  const d = (s[3] as number) ^ b
  s[1] = b ^ c
  s[0] = a ^ d
  s[2] = c ^ (b << 9)
  s[3] = rotate(d, 11)
  return Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by))
}

/** Two hex digits of every byte. */
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

function uuid(at: number, bits: () => number): string {
  const time = Math.floor(at).toString(16).padStart(12, '0')
  const a = bits()
  const b = (bits() & 0x3fff_ffff) | 0x8000_0000
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(a).slice(0, 3)}-${high(b)}-${low(b)}${hex(bits())}`
}

function hex(word: number): string {
  return high(word) + low(word)
}

function high(word: number): string {
  return (HEX[word >>> 24] as string) + HEX[(word >>> 16) & 0xff]
}

function low(word: number): string {
  return (HEX[(word >>> 8) & 0xff] as string) + HEX[word & 0xff]
}

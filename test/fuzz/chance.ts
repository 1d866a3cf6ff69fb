/** Chance that can be repeated: the same seed makes the same requests. */

export interface Chance {
  /** Whether something happens that happens in `share` of all cases. */
  is(share: number): boolean
  /** From 0 to below `end`. */
  below(end: number): number
  of<T>(list: readonly T[]): T
}

/** Mulberry32. */
export function openChance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number) => Math.floor(next() * end)
  return { is: (share) => next() < share, below, of: (list) => list[below(list.length)] as never }
}

/** Texts on which servers have failed. */
const ODD_TEXTS = [
  ...[
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    '\u202egnp.exe',
    '\u200b',
    '\ufeff',
    '\u0130',
    'ß',
    '👩‍👩‍👧',
    'a\u0301',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'null',
    'undefined',
    'NaN',
    'true',
    '[]',
    '{}',
    '0',
    '-1',
    '-0',
  ],
  ...[
    "' or 1=1 --",
    '"; drop table dossier; --',
    '<script>alert(1)</script>',
    '#{7*7}',
    '{{7*7}}',
    '%',
    '%%',
    '%00',
  ],
  ...[
    '%c0%af',
    '../../etc/passwd',
    '..\\..\\x',
    '//host',
    '/.//host',
    'http://host',
    'javascript:alert(1)',
    '\\',
    '\r\nX: 1',
  ],
  ...[
    '9'.repeat(30),
    '1e400',
    '9007199254740993',
    '2147483648',
    '99999999999999999999',
    '0x10',
    '1.5',
    '1,5',
    '-9'.repeat(9),
  ],
  ...[
    '2026-02-30',
    '0000-00-00',
    '9999-12-31',
    '10000-01-01',
    '2026-13',
    '+275760-09-13',
    '-000001-01-01',
    '2026-W01',
  ],
  ...[
    '24:00',
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-7fff-bfff-ffffffffffff',
    'H44.100-261123-9999',
  ],
  ...[
    'a'.repeat(5_000),
    'ệ'.repeat(3_000),
    '(((((((((((a+)+)+)+)+)+)+)+)+)+)+$',
    '*',
    '?',
    '_',
    '|&!()<->',
    ':*',
    "''",
  ],
] as const

export function oddText(chance: Chance): string {
  const text = chance.of(ODD_TEXTS)
  return chance.is(0.1) ? text + chance.of(ODD_TEXTS) : text
}

/** Anything JSON can hold. */
export function oddValue(chance: Chance, depth = 0): unknown {
  const scalars = [null, true, false, 0, -1, 1.5, 1e308, -1e-308, 2 ** 53, 2 ** 31, [], {}]
  if (depth > 3 || chance.is(0.5)) return chance.is(0.6) ? oddText(chance) : chance.of(scalars)
  const some = Array.from({ length: chance.below(4) }, () => oddValue(chance, depth + 1))
  if (chance.is(0.5)) return some
  return Object.fromEntries(some.map((value) => [oddText(chance).slice(0, 50), value]))
}

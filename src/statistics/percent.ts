/** Shares that add up: rounded by largest remainder, so that the parts of a whole make 100 exactly. */

/** Tenths of a point in a whole: every share is written to one decimal. */
const STEPS = 1000

/**
 * Percentages of `parts` of their sum, to one decimal. Each is the exact share rounded down or up; the tenths left over go to
 * the largest remainders, the earlier part first where they are equal. Null without a whole.
 */
export function sharesOf<K extends string>(parts: Readonly<Record<K, number>>): Record<K, number> | null {
  const keys = Object.keys(parts) as K[]
  const whole = keys.reduce((sum, key) => sum + parts[key], 0)
  if (whole === 0) return null
  const exact = keys.map((key) => parts[key] * STEPS)
  const floors = exact.map((value) => Math.floor(value / whole))
  const left = STEPS - floors.reduce((sum, value) => sum + value, 0)
  const byRemainder = keys.map((_, i) => i).sort((a, b) => (exact[b]! % whole) - (exact[a]! % whole))
  for (const i of byRemainder.slice(0, left)) floors[i]! += 1
  return Object.fromEntries(keys.map((key, i) => [key, floors[i]! / 10])) as Record<K, number>
}

/** Shares that add up: rounded by largest remainder, so that the parts of a whole make 100 exactly. */

/**
 * Percentages of `parts` of their sum, in steps of `step` points (0.1: one decimal). Each is the exact share rounded down or
 * up; the steps left over go to the largest remainders, the earlier part first where they are equal. Null without a whole.
 */
export function sharesOf<K extends string>(
  parts: Readonly<Record<K, number>>,
  step = 0.1,
): Record<K, number> | null {
  const keys = Object.keys(parts) as K[]
  const whole = keys.reduce((sum, key) => sum + parts[key], 0)
  if (whole === 0) return null
  const steps = Math.round(100 / step)
  const exact = keys.map((key) => parts[key] * steps)
  const floors = exact.map((value) => Math.floor(value / whole))
  const left = steps - floors.reduce((sum, value) => sum + value, 0)
  const byRemainder = keys.map((_, i) => i).sort((a, b) => (exact[b]! % whole) - (exact[a]! % whole))
  for (const i of byRemainder.slice(0, left)) floors[i]! += 1
  return Object.fromEntries(keys.map((key, i) => [key, (floors[i]! * 100) / steps])) as Record<K, number>
}

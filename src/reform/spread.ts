/** Lengths in working days, parts of a day included. */
export interface Spread {
  count: number
  median: number
  p90: number
  total: number
}

/** Median, 90th percentile (nearest rank) and sum of lengths, rounded to hundredths. */
export function spreadOf(lengths: readonly number[]): Spread {
  const sorted = lengths.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
  return {
    count: sorted.length,
    median: round(at(0.5)),
    p90: round(at(0.9)),
    total: round(sorted.reduce((sum, one) => sum + one, 0)),
  }
}

export function round(value: number): number {
  return Math.round(value * 100) / 100
}

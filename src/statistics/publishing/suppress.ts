/** Tables for the public: no count so small that it could tell of a person, and none from which such a count could be computed. */
import type { FigureKey, Figures } from '../figures/definitions.ts'

/** What the public reads of each agency, field and procedure; `resolved` is the sum of the three after it. */
export const PUBLIC_FIGURES = [
  'received',
  'resolved',
  'early',
  'onTime',
  'overdue',
  'inProcess',
  'overdueOpen',
] as const satisfies readonly FigureKey[]
export type PublicFigure = (typeof PUBLIC_FIGURES)[number]

const PARTS = ['resolved', 'early', 'onTime', 'overdue'] as const satisfies readonly PublicFigure[]

/** Fewer than that is not told. Nought tells of nobody. */
export const LEAST_TOLD = 5

/** Null: not told. */
export type PublicCounts = Record<PublicFigure, number | null>

export interface PublicTable {
  rows: readonly { key: string; counts: PublicCounts }[]
  total: PublicCounts
}

type Line = readonly (readonly [row: number, figure: PublicFigure])[]

/**
 * Leaves out what is smaller than `LEAST_TOLD`, then of every sum that would give it away one number more, the smallest, until no
 * sum has a single number missing. The last row is the total of the others. Pure; deterministic.
 */
export function suppressSmall(
  rows: readonly { key: string; figures: Figures }[],
  total: Figures,
): PublicTable {
  const table = [...rows.map(({ figures }) => figures), total]
  const hidden = table.map((figures) => new Set(PUBLIC_FIGURES.filter((key) => isSmall(figures[key]))))
  const lines = linesOf(table.length)
  for (let isDone = false; !isDone; ) {
    isDone = true
    for (const line of lines) {
      const missing = line.filter(([row, key]) => hidden[row]?.has(key))
      if (missing.length !== 1) continue
      const next = line
        .filter(([row, key]) => !hidden[row]?.has(key))
        .toSorted((a, b) => weight(table, a) - weight(table, b))[0]
      if (next === undefined) continue
      hidden[next[0]]?.add(next[1])
      isDone = false
    }
  }
  const countsOf = (row: number) =>
    Object.fromEntries(
      PUBLIC_FIGURES.map((key) => [key, hidden[row]?.has(key) ? null : (table[row]?.[key] ?? 0)]),
    ) as PublicCounts
  return { rows: rows.map(({ key }, row) => ({ key, counts: countsOf(row) })), total: countsOf(rows.length) }
}

/** Every sum that a reader could make: of a column its total, of a row what was resolved. */
function linesOf(rows: number): Line[] {
  const all = Array.from({ length: rows }, (_, row) => row)
  const columns = PUBLIC_FIGURES.map((key): Line => all.map((row) => [row, key]))
  return [...columns, ...all.map((row): Line => PARTS.map((key) => [row, key]))]
}

/** Whether the count is so small that it could tell of a person. Pure. */
export function isSmall(count: number): boolean {
  return count > 0 && count < LEAST_TOLD
}

/** The smallest number goes first; a nought, which hides nothing, and the total, which all want to read, go last. */
function weight(table: readonly Figures[], [row, key]: Line[number]): number {
  const count = table[row]?.[key] ?? 0
  return (count === 0 ? 1e12 : count) + (row === table.length - 1 ? 1e13 : 0)
}

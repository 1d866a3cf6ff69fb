/** Points of many dossiers as an index, indices as a total, the total as the law's rank. Pure. */
import type { Text } from '../../platform/index.ts'
import {
  DOSSIER_KEYS,
  type DossierKey,
  INDEX_KEYS,
  type IndexKey,
  UNIT_INDICES,
  UNIT_KEYS,
} from './indices/indices.ts'
import { MOST_POINTS, type UnitFacts } from './model.ts'

/** How many dossiers were given 0, 1 and 2 points. */
export type Counts = readonly [none: number, one: number, two: number]
export type DossierCounts = Record<DossierKey, Counts>

/** Index = sum of points over dossiers / number of dossiers, to one decimal (TT 01/2018); null without a dossier. */
export function averageOf([none, one, two]: Counts): number | null {
  const dossiers = none + one + two
  return dossiers === 0 ? null : Math.round((10 * (one + MOST_POINTS * two)) / dossiers) / 10
}

export interface Evaluation {
  indices: Record<IndexKey, number | null>
  /** Of the indices that are known. */
  total: number
  /** Indices for which there is nothing to give points for yet. */
  unknown: IndexKey[]
  /** Only where every index is known: the law ranks the whole. */
  rank: Rank | undefined
}

export function evaluateAgency(counts: DossierCounts, facts: UnitFacts): Evaluation {
  const indices = Object.fromEntries([
    ...DOSSIER_KEYS.map((key) => [key, averageOf(counts[key])]),
    ...UNIT_KEYS.map((key) => [key, UNIT_INDICES[key].measure(facts)]),
  ]) as Record<IndexKey, number | null>
  const unknown = INDEX_KEYS.filter((key) => indices[key] === null)
  const total = sumOf(INDEX_KEYS.map((key) => indices[key]))
  return { indices, total, unknown, rank: unknown.length === 0 ? rankOf(total) : undefined }
}

/** One decimal each, so that the sum is of what is shown. */
function sumOf(indices: readonly (number | null)[]): number {
  return Math.round(10 * indices.reduce<number>((sum, one) => sum + (one ?? 0), 0)) / 10
}

export const MOST_TOTAL = MOST_POINTS * INDEX_KEYS.length

const RANKS = [
  { from: 15, name: { vi: 'Xuất sắc', en: 'Excellent' } },
  { from: 12, name: { vi: 'Tốt', en: 'Good' } },
  { from: 9, name: { vi: 'Khá', en: 'Fair' } },
  { from: 6, name: { vi: 'Trung bình', en: 'Average' } },
  { from: 0, name: { vi: 'Yếu', en: 'Weak' } },
] as const

export type Rank = Text

/** The rank of an agency by its total of 18. */
function rankOf(total: number): Rank {
  return (RANKS.find(({ from }) => total >= from) ?? RANKS[4]).name
}

const GRADES = [
  { from: 5, name: { vi: 'Hoàn thành 100 % nhiệm vụ', en: 'All of the duty done' } },
  { from: 3.5, name: { vi: 'Hoàn thành từ 70 % đến dưới 100 %', en: '70 % to below 100 % done' } },
  { from: 0, name: { vi: 'Hoàn thành dưới 70 %', en: 'Below 70 % done' } },
] as const

export interface OfficerEvaluation {
  indices: Record<DossierKey, number | null>
  total: number
  grade: Text | undefined
}

/** An officer by the indices counted per dossier, the time of agencies being that of the officer's own steps. */
export function evaluateOfficer(counts: DossierCounts): OfficerEvaluation {
  const indices = Object.fromEntries(DOSSIER_KEYS.map((key) => [key, averageOf(counts[key])])) as Record<
    DossierKey,
    number | null
  >
  const total = sumOf(Object.values(indices))
  const isKnown = indices.total_time !== null
  return { indices, total, grade: isKnown ? GRADES.find(({ from }) => total >= from)?.name : undefined }
}

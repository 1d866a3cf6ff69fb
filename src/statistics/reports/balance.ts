/** The laws of the figures: what must be equal in every report, for every scope and period. */
import type { FigureKey, Figures } from '../figures/definitions.ts'

interface Balance {
  key: 'dossiers' | 'resolved' | 'inProcess' | 'endedOtherwise' | 'intake'
  left: readonly FigureKey[]
  right: readonly FigureKey[]
}

export const BALANCES: readonly Balance[] = [
  {
    key: 'dossiers',
    left: ['carriedOver', 'received'],
    right: ['resolved', 'inProcess', 'endedOtherwise'],
  },
  { key: 'resolved', left: ['resolved'], right: ['early', 'onTime', 'overdue'] },
  { key: 'inProcess', left: ['inProcess'], right: ['within', 'overdueOpen'] },
  { key: 'endedOtherwise', left: ['endedOtherwise'], right: ['stopped', 'withdrawn'] },
  {
    key: 'intake',
    left: ['waitingBefore', 'submitted'],
    right: ['received', 'notAccepted', 'cancelled', 'waiting'],
  },
]

/** Where a report does not add up: `left` and `right` are the two sums. */
export interface BalanceDifference {
  balance: Balance['key']
  left: number
  right: number
}

/** Empty when the figures add up. Pure. */
export function checkBalance(figures: Figures): BalanceDifference[] {
  const sum = (keys: readonly FigureKey[]) => keys.reduce((total, key) => total + figures[key], 0)
  return BALANCES.map(({ key, left, right }) => ({
    balance: key,
    left: sum(left),
    right: sum(right),
  })).filter(({ left, right }) => left !== right)
}

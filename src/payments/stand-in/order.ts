/** How it tells what was paid. `silent`: not at all; `forged`: signed by somebody else. */
export const MANNERS = ['once', 'twice', 'silent', 'forged', 'less', 'unknown'] as const
export type Manner = (typeof MANNERS)[number]

export interface StandInOrder {
  reference: string
  amount: string
  about: string
  /** Absent: not paid. */
  transaction?: string
  paidAt?: number
  /** What our house answered to each call-back. */
  answers: unknown[]
}

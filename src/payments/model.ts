/** Bills, attempts to pay them, and the transactions that came in. Amounts in whole đồng. */
import type { Text } from '../platform/index.ts'

export const PURPOSES = ['fees', 'obligation'] as const
/** `fees`: of the procedure; `obligation`: asked for while the dossier was handled (nghĩa vụ tài chính). */
export type Purpose = (typeof PURPOSES)[number]

export interface BillLine {
  code: string
  name: Text
  kind: 'fee' | 'charge' | 'obligation'
  amount: number
}

/** What a dossier owes at this moment for one purpose. */
export interface Owed {
  purpose: Purpose
  lines: readonly BillLine[]
  amount: number
}

/** `open`: may be paid; `paid`: the money is there; `settled`: the dossier knows; `void`: another bill took its place. */
export type BillState = 'open' | 'paid' | 'settled' | 'void'

export interface Bill extends Owed {
  id: string
  dossier: string
  code: string
  agency: string
  state: BillState
  createdAt: number
  paidAt?: number
  /** The platform's name of the transaction that paid it. */
  transaction?: string
  /** Of it this goes back to the payer, and when it went. */
  back?: number
  backAt?: number
}

/** Why money goes back: paid twice; paid on a bill whose place another took; not the bill's amount or currency; of no bill of
 * ours; paid in another way, or the dossier ended, before it came; paid at filing and the dossier was not accepted, or came to another
 * fee. */
export const REFUND_REASONS = [
  'twice',
  'replaced',
  'wrong_amount',
  'unknown_reference',
  'not_owed',
  'not_accepted',
  'fee_changed',
] as const
export type RefundReason = (typeof REFUND_REASONS)[number]

/** What a payment platform is to this house, whoever runs it. */
import type { Text } from '../../platform/index.ts'
import type { BillLine } from '../model.ts'

/** What the platform is asked to collect. */
export interface Order {
  /** Ours; the platform gives it back with everything that concerns the attempt. */
  reference: string
  amount: number
  lines: readonly BillLine[]
  dossier: { code: string; procedure: string; procedureName: string }
  agency: { code: string; name: string }
  payer: { name: string; idNumber: string; address: string }
  /** Address of whoever asked. */
  ip: string
  at: number
}

/** What the platform says of an attempt, its signature checked. `paid` false: it ended without money. */
export interface Told {
  reference: string
  paid: boolean
  transaction: string
  amount: number
  currency: string
  paidAt: number
  message: unknown
}

/** What the platform is told of its call-back. */
export type Receipt = 'taken' | 'refused'

/** A code of why the platform gave no answer that can be used: `ECONNREFUSED`, `http_503`, `bad_signature`, its own code. */
export interface Unanswered {
  failed: string
}

export interface PaymentPlatform {
  name: Text
  /** Whether it is the one of the demonstration, which moves no money; pages say so. */
  isStandIn: boolean
  /** Asks for a page where the order is paid. A network call; the same reference is asked once only. */
  start(order: Order): Promise<{ url: string } | Unanswered>
  /** A call-back as it came; undefined: not signed by the platform, or of no known shape. */
  read(body: unknown): Told | undefined
  /** What a call-back is answered with. */
  answer(told: Told, receipt: Receipt, at: number): object
  /** How an attempt stands over there; undefined: it knows none, or it is not paid yet. A network call. */
  query(reference: string, at: number): Promise<Told | Unanswered | undefined>
}

/** Words of the post: an item (bưu gửi) is carried for a dossier, from its applicant or to whoever takes its result. */
import { NATIONAL_STATUS } from '../../../dossiers/index.ts'
import type { POSTAL_CODES, PostalCode } from './contract.ts'

export const POSTAL_KINDS = ['collect', 'return'] as const
export type PostalKind = (typeof POSTAL_KINDS)[number]

/** `ordered`: the post has not answered yet; `refused`: it does not take the order. */
export type PostalState = 'ordered' | 'refused' | (typeof POSTAL_CODES)[PostalCode]

/** Nothing more is carried: another may be ordered. */
const OVER: readonly PostalState[] = ['refused', 'delivered', 'returned', 'cancelled']

export function isOver({ state }: { state: PostalState }): boolean {
  return OVER.includes(state)
}

/** The postman has not got it yet. */
const CANCELLABLE: readonly PostalState[] = ['ordered', 'accepted', 'collecting']

export function isCancellable({ state }: { state: PostalState }): boolean {
  return CANCELLABLE.includes(state)
}

/** The postman has it, and brings it. */
const ON_ITS_WAY: readonly PostalState[] = ['collected', 'under_way', 'out_for_delivery']

export function isOnItsWay({ state }: { state: PostalState }): boolean {
  return ON_ITS_WAY.includes(state)
}

const { result_ready, handed_over, not_accepted, stopped, withdrawn } = NATIONAL_STATUS
const ENDED: readonly number[] = [handed_over, not_accepted, stopped, withdrawn]

/** A result goes while it waits at the desk, papers come while the dossier is not over. `status`: of the national list. */
export function isNeeded(kind: PostalKind, status: number | undefined): boolean {
  if (status === undefined) return false
  return kind === 'return' ? status === result_ready : !ENDED.includes(status)
}

/** Where the postman goes. */
export interface PostalPerson {
  name: string
  phone: string
  address: string
}

export interface PostalStep {
  state: PostalState
  at: number
  place: string | null
  reason: string | null
}

export interface PostalItem {
  id: string
  dossier: string
  kind: PostalKind
  orderNumber: string
  agency: string
  person: PostalPerson
  note: string | null
  askedAt: number
  state: PostalState
  stateAt: number
  itemNumber: string | null
  reason: string | null
  receiver: string | null
  /** When nobody needed it any more; null: it is needed. */
  unneededAt: number | null
  /** What the post told, in the order of its clock. */
  steps: readonly PostalStep[]
}

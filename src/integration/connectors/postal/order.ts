/** Ordering an item: who may, of which dossier, and where the postman goes. */
import { type Dossier, derivedId, type Office } from '../../../dossiers/index.ts'
import { enqueueMessages } from '../../../outbox/index.ts'
import { owedOf } from '../../../payments/index.ts'
import type { Queryable } from '../../../platform/database/index.ts'
import { keepOrder, type OpenItem } from './item-store.ts'
import { isCancellable, type PostalKind, type PostalPerson } from './model.ts'

/** What may be carried for a dossier as it stands: its result while it waits at the desk, papers while it is not ended. */
export function postalKindOf({ status, endedAt }: Dossier): PostalKind | undefined {
  if (status === 'result_ready') return 'return'
  return endedAt === undefined ? 'collect' : undefined
}

export interface Ordering {
  /** Made where the form was drawn: the same id is one order. */
  id: string
  dossier: Dossier
  kind: PostalKind
  person: PostalPerson
  note: string | undefined
  /** Id of the officer or of the account. */
  askedBy: string
}

export type Ordered = 'ordered' | 'under_way' | 'not_now' | 'owed'

type PostOffice = Pick<Office, 'database' | 'catalogue'>

/** Whole đồng to be paid before an item may go: the postman collects nothing for us, so a result waits for its fees. */
export function owedBeforePost({ catalogue }: Pick<Office, 'catalogue'>, dossier: Dossier): number {
  if (postalKindOf(dossier) !== 'return') return 0
  const owed = owedOf(dossier, catalogue.byId(dossier.procedureVersion))
  return owed.reduce((sum, { amount }) => sum + amount, 0)
}

/** Idempotent by the id; one of a kind is under way at a time. Emits the delivery that orders it, in the same statement. */
export async function orderPost(
  { database: db, catalogue }: PostOffice,
  { dossier, kind, ...order }: Ordering,
  now: number,
): Promise<Ordered> {
  if (postalKindOf(dossier) !== kind) return 'not_now'
  if (owedBeforePost({ catalogue }, dossier) > 0) return 'owed'
  const { id, code, reference, receivingAgency: agency } = dossier
  const kept = await keepOrder(db, { ...order, dossier: id, kind, code: code ?? reference, agency }, now)
  return kept ? 'ordered' : 'under_way'
}

/**
 * Asks the post to leave an item; it is cancelled when the post says so. Idempotent by the item; false: the postman has it. Emits the
 * delivery, behind the one that orders it.
 */
export async function cancelPost(db: Queryable, item: OpenItem, now: number): Promise<boolean> {
  if (!isCancellable(item)) return false
  const { id, dossier, orderNumber, agency } = item
  const payload = { happenedAt: now, orderNumber, agency, item: id }
  const message = { id: derivedId('cancels postal item', id), destination: 'postal', subject: dossier }
  await enqueueMessages(db, [{ ...message, kind: 'HuyDon', payload }])
  return true
}

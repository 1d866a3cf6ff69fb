/** Ordering an item: who may, of which dossier, and where the postman goes. */
import type { Dossier } from '../../../dossiers/index.ts'
import type { Database } from '../../../platform/database/index.ts'
import { keepOrder } from './item-store.ts'
import type { PostalKind, PostalPerson } from './model.ts'

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

export type Ordered = 'ordered' | 'under_way' | 'not_now'

/** Idempotent by the id; one of a kind is under way at a time. Emits the delivery that orders it, in the same statement. */
export async function orderPost(
  db: Database,
  { dossier, kind, ...order }: Ordering,
  now: number,
): Promise<Ordered> {
  if (postalKindOf(dossier) !== kind) return 'not_now'
  const { id, code, reference, receivingAgency: agency } = dossier
  const kept = await keepOrder(db, { ...order, dossier: id, kind, code: code ?? reference, agency }, now)
  return kept ? 'ordered' : 'under_way'
}

/** The numbers of receipts ahead of the acts that give them, for whoever stores many acts of one desk side by side. */
import { type Queryable, statement } from '../../platform/database/index.ts'
import { numberedPapers, papersOf } from './paper-numbers.ts'
import { withGiven } from './paper-series.ts'
import type { StoredEvent, Write } from './write.ts'

const TAKE = statement(
  'dossiers.take_receipts',
  `with ${numberedPapers('$1')} select dossier_id as id, number from numbered`,
)

/**
 * The numbers of the receipts that these writes give, by dossier, in the order in which `append` would give them. Locks their series
 * until the transaction ends, which must also note the numbers: they are taken, and what is not stored leaves a gap.
 */
export async function takeReceipts(
  tx: Queryable,
  writes: readonly Write[],
): Promise<Readonly<Record<string, string>>> {
  const papers = papersOf(writes).filter(({ paper }) => paper === 'receipt')
  const rows = await tx.query<{ id: string; number: string }>(TAKE, [JSON.stringify(papers)])
  return Object.fromEntries(rows.map(({ id, number }) => [id, number]))
}

/** The write with the number of its receipt, so that storing it meets no series. */
export function withReceipt(write: Write, receiptNumber: string | undefined): Write {
  if (receiptNumber === undefined) return write
  return {
    ...write,
    after: withGiven(write.after, { receiptNumber }),
    events: write.events.map((event): StoredEvent => {
      const { body } = event
      return body.type === 'dossier_accepted' ? { ...event, body: { ...body, receiptNumber } } : event
    }),
  }
}

import type { OutsideChannel } from '../../../notices/index.ts'
import { enqueueMessages } from '../../../outbox/index.ts'
import type { Queryable } from '../../../platform/database/index.ts'
import { type Lang, newId } from '../../../platform/index.ts'

/** Its own, so that neither quiet hours nor a day's cap nor a backlog of notices stands before it. */
export const LETTERS = 'account_letters'

/**
 * A message about an account: a code, or that something was changed. Nothing of a code is in it: what it says is made when it is sent.
 * `code`: the id of what was asked for.
 */
export type AccountLetter = { address: string; channel: OutsideChannel; lang: Lang } & (
  | { kind: 'code'; code: string }
  | { kind: 'address_changed' | 'password_changed' }
)

/** Enqueues in the caller's transaction. Emits a delivery. */
export async function enqueueLetter(tx: Queryable, letter: AccountLetter, now: number): Promise<void> {
  const id = letter.kind === 'code' ? letter.code : newId(now)
  await enqueueMessages(tx, [
    { id, destination: LETTERS, subject: id, kind: letter.kind, payload: { ...letter } },
  ])
}

/** Making messages of notices: those of one person together, in the hours and as often as is decent. */
import { createHash } from 'node:crypto'
import { addDays, fromLocal, timeOfDay, toLocalDate } from '../../calendar/index.ts'
import { enqueueMessages } from '../../outbox/index.ts'
import type { Database, Queryable } from '../../platform/database/index.ts'
import { newId } from '../../platform/index.ts'
import type { NoticeRules } from '../model.ts'
import { joinLetters, writeNotice } from '../writing/write-notice.ts'
import {
  isAnyNoticeDue,
  isMyTurn,
  listWaiting,
  markGathered,
  postpone,
  type WaitingNotice,
} from './notice-store.ts'

const MINUTE_MS = 60_000

/** When the quiet hours that reach over `now` end; undefined outside of them. */
export function quietUntil(now: number, { from, to }: NoticeRules['quiet']): number | undefined {
  const minute = Math.floor(timeOfDay(now) / MINUTE_MS)
  const isQuiet = from <= to ? minute >= from && minute < to : minute >= from || minute < to
  if (!isQuiet) return undefined
  const today = toLocalDate(now)
  return fromLocal(minute < to ? today : addDays(today, 1), to)
}

/** The first moment of the next day at which something may go out. */
function tomorrow(now: number, { quiet }: NoticeRules): number {
  const midnight = fromLocal(addDays(toLocalDate(now), 1), 0)
  return quietUntil(midnight, quiet) ?? midnight
}

/**
 * Puts what is due into the outbox, one message for each person and channel, and answers how many messages. A notice is in one
 * message only: it is marked in the transaction that enqueues. Locks out other gatherers, who then do nothing.
 */
export async function gatherNotices(database: Database, rules: NoticeRules, now: number): Promise<number> {
  if (quietUntil(now, rules.quiet) !== undefined || !(await isAnyNoticeDue(database, now))) return 0
  return database.transaction(async (tx) => {
    if (!(await isMyTurn(tx))) return 0
    const waiting = await listWaiting(tx, now, fromLocal(toLocalDate(now), 0))
    const people = Map.groupBy(waiting, ({ channel, address }) => JSON.stringify([channel, address]))
    let messages = 0
    for (const notices of people.values()) {
      if ((notices[0]?.today ?? 0) < rules.perDay) {
        await gatherOne(tx, notices, rules, now)
        messages += 1
      } else
        await postpone(
          tx,
          notices.map(({ id }) => id),
          tomorrow(now, rules),
        )
    }
    return messages
  })
}

async function gatherOne(
  tx: Queryable,
  notices: readonly WaitingNotice[],
  rules: NoticeRules,
  now: number,
): Promise<void> {
  const [first] = notices
  if (first === undefined) return
  const { channel, address, lang } = first
  const letters = notices.map((one) => writeNotice(one.kind, one.facts, one.lang))
  const { subject, text, short } = joinLetters(letters, lang, rules.sender)
  const payload = channel === 'email' ? { to: address, subject, text } : { to: address, text: short }
  const delivery = newId(now)
  await enqueueMessages(tx, [
    { id: delivery, destination: channel, subject: personOf(address), kind: 'notice', payload },
  ])
  await markGathered(tx, { ids: notices.map(({ id }) => id), delivery, now })
}

/** What the order is kept for: the address, without saying it. */
function personOf(address: string): string {
  return createHash('sha256').update(address).digest('hex').slice(0, 32)
}

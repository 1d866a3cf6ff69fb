/** Telling a person something: on the portal, and on the best channel by which they can be reached. */
import type { Queryable } from '../../platform/database/index.ts'
import type { Notice, NoticeRules, OutsideChannel, Reachable } from '../model.ts'
import { addNotices, type NewNotice } from './notice-store.ts'

/** Which field of a person a channel goes to; in the order in which one is chosen. */
const REACHED_BY = { email: 'email', messaging: 'phone', sms: 'phone' } as const satisfies Record<
  OutsideChannel,
  keyof Reachable
>

/**
 * Notes what is to be told; what goes outside waits for company and for its hours. Idempotent by the notice's id, which is made
 * of what happened. `idOf` derives the ids of the channels' own rows from it.
 */
export async function tell(
  db: Queryable,
  notice: Notice,
  {
    person,
    rules,
    idOf,
    now,
  }: { person: Reachable; rules: NoticeRules; idOf: (word: string) => string; now: number },
): Promise<void> {
  const lang = person.language ?? rules.lang
  const rows: NewNotice[] = [
    { ...notice, id: idOf('in_app'), channel: 'in_app', address: '', lang, dueAt: now },
  ]
  const outside = chooseChannel(person, rules.channels)
  if (outside !== undefined) {
    rows.push({ ...notice, ...outside, id: idOf('outside'), lang, dueAt: now + rules.waitMs })
  }
  await addNotices(db, rows)
}

/** One channel outside, of those that the person wants: whoever has an e-mail address is not sent a text message, too. */
function chooseChannel(
  person: Reachable,
  channels: readonly OutsideChannel[],
): { channel: OutsideChannel; address: string } | undefined {
  for (const channel of Object.keys(REACHED_BY) as OutsideChannel[]) {
    const address = person[REACHED_BY[channel]]?.trim()
    const isWanted = person.channels?.includes(channel) ?? true
    if (isWanted && channels.includes(channel) && address) return { channel, address }
  }
  return undefined
}

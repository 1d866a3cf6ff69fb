/** Sending what is said about accounts: by the channels of the notices, and not in their order. */
import { z } from 'zod'
import type { Answer, Delivery, Sender } from '../../../outbox/index.ts'
import type { Database } from '../../../platform/database/index.ts'
import type { Signer, Text } from '../../../platform/index.ts'
import { type AskedCode, findCode } from '../code-store.ts'
import { codeOf } from '../codes.ts'
import { findPasswordAt } from '../password-store.ts'
import { LETTERS } from './enqueue-letter.ts'
import { type LetterKind, type WrittenLetter, writeLetter } from './write-letter.ts'

const common = {
  address: z.string(),
  channel: z.enum(['email', 'messaging', 'sms']),
  lang: z.enum(['vi', 'en']),
}
const letterSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('code'), code: z.string(), ...common }),
  z.object({ kind: z.enum(['address_changed', 'password_changed']), ...common }),
])

export interface LetterRoom {
  database: Database
  signer: Signer
  site: Text
  /** Where the public finds the Centre, without a slash at its end. */
  publicUrl: string
}

/** A code that came late is of no use: it is tried for minutes, not for days. */
const PAUSES_MS = [5_000, 15_000, 30_000, 60_000, 120_000, 300_000] as const

/** `channels`: what sends e-mail and text messages. Idempotent as these are, by the delivery's id. */
export function accountLetterSender(
  room: LetterRoom & { now: () => number },
  channels: readonly Sender[],
): Sender {
  const send = async (delivery: Delivery): Promise<Answer> => {
    const given = letterSchema.safeParse(delivery.payload)
    if (!given.success) return { refused: 'not_a_letter' }
    const { address, channel, lang } = given.data
    const by = channels.find(({ destination }) => destination === channel)
    if (by === undefined) return { refused: 'no_channel' }
    const letter =
      given.data.kind === 'code'
        ? await writeWithCode(room, given.data.code)
        : writeLetter(given.data.kind, room, lang)
    if (letter === undefined) return { refused: 'expired' }
    const { subject, text, short } = letter
    const payload = channel === 'email' ? { to: address, subject, text } : { to: address, text: short }
    return by.send({ ...delivery, destination: channel, payload })
  }
  return { destination: LETTERS, send, pauses: PAUSES_MS, afterParked: 'go_on' }
}

async function writeWithCode(
  room: LetterRoom & { now: () => number },
  id: string,
): Promise<WrittenLetter | undefined> {
  const asked = await findCode(room.database, id)
  return asked === undefined || asked.expiresAt <= room.now() ? undefined : letterOf(room, asked)
}

/** What the message with a code says: something else to whoever has an account already. */
export async function letterOf(room: LetterRoom, asked: AskedCode): Promise<WrittenLetter> {
  const facts = { ...room, code: codeOf(room.signer, asked.id) }
  return writeLetter(await kindOf(room, asked), facts, asked.lang)
}

async function kindOf({ database }: LetterRoom, { account, address }: AskedCode): Promise<LetterKind> {
  if (account !== undefined) return 'move'
  return (await findPasswordAt(database, address)) === undefined ? 'open' : 'known'
}

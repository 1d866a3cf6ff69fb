/** One-time codes: who gets the message proves that an address is theirs. */
import { countTurn, type GuessRule } from '../../dossiers/index.ts'
import type { OutsideChannel } from '../../notices/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { isSameSecret, type Lang, newId, type Signer } from '../../platform/index.ts'
import type { Address } from './address.ts'
import { type AskedCode, countTry, findCode, insertCode, noteProved } from './code-store.ts'
import { enqueueLetter } from './letters/enqueue-letter.ts'

/** What local accounts need of the house. */
export interface LocalDesk {
  database: Database
  signer: Signer
  /** By which codes go out; none in a demonstration without mail, whose pages show the letter. */
  channels: readonly OutsideChannel[]
}

const DIGITS = 8
const CODE_MS = 15 * 60_000
/** So long after the code one may take for name and password. */
const PROVED_MS = 30 * 60_000
const MOST_TRIES = 5
/** Codes that are sent: to one address, and for one network; a kiosk is one, too. */
const SENT_RULE: GuessRule = { code: 5, network: 30, windowMs: 60 * 60_000 }

/** Eight digits, made of the id with the key of the servers: the database alone does not tell it, and a restart forgets nothing. */
export function codeOf(signer: Signer, id: string): string {
  return String(signer.mac('account code', id).readUIntBE(0, 6) % 10 ** DIGITS).padStart(DIGITS, '0')
}

export interface AskCode extends Address {
  lang: Lang
  /** The network that asks. */
  network: string
  /** Whose new address it is to be. */
  account?: string
}

/**
 * Sends a code to an address, whether anybody has an account with it or not: the same work, so that neither answer nor time tells. What
 * the message says is decided when it is sent. Every call is counted by address and network. Emits a delivery.
 */
export async function askCode(
  { database, signer, channels }: LocalDesk,
  { address, channel, lang, network, account }: AskCode,
  now: number,
): Promise<{ id: string } | { retryAfterSeconds: number }> {
  const key = { network: signer.mac('code network', network), code: signer.mac('code address', address) }
  const asked: AskedCode = {
    ...{ id: newId(now), address, lang, expiresAt: now + CODE_MS },
    ...(account === undefined ? {} : { account }),
  }
  return database.transaction(async (tx) => {
    const waitMs = await countTurn(tx, key, now, SENT_RULE)
    if (waitMs > 0) return { retryAfterSeconds: Math.ceil(waitMs / 1000) }
    await insertCode(tx, asked)
    if (channels.includes(channel)) {
      await enqueueLetter(tx, { kind: 'code', code: asked.id, address, channel, lang }, now)
    }
    return { id: asked.id }
  })
}

/** `wrong`: it can be tried again; `over`: no more tries, too late, or used before. */
export type Proving = 'proved' | 'wrong' | 'over'

/**
 * Judges a code. Each try is counted before, so that a hundred at once are no way around the few there are; the right code is taken once.
 */
export async function proveCode(
  { database, signer }: LocalDesk,
  id: string,
  typed: string,
  now: number,
): Promise<Proving> {
  const asked = await countTry(database, id, { most: MOST_TRIES, now })
  if (asked === undefined) return 'over'
  const digits = typed.normalize('NFKC').replace(/\D/g, '')
  if (isSameSecret(digits, codeOf(signer, id))) {
    return (await noteProved(database, id, now, now + PROVED_MS)) ? 'proved' : 'over'
  }
  return 'wrong'
}

/** How far a code is: it is waited for, it was typed and something is to be made of it, or nothing more comes of it. */
export type CodeState = 'asked' | 'proved' | 'over'

export async function findAskedCode(
  { database }: Pick<LocalDesk, 'database'>,
  id: string,
  now: number,
): Promise<(AskedCode & { state: CodeState }) | undefined> {
  const asked = await findCode(database, id)
  if (asked === undefined) return undefined
  const isOver = asked.usedAt !== undefined || asked.expiresAt <= now
  return { ...asked, state: isOver ? 'over' : asked.provedAt === undefined ? 'asked' : 'proved' }
}

import { hashPassword } from '../../agencies/index.ts'
import { closeSessionsOf, openAccountSession } from '../accounts/account-sessions.ts'
import { findAccount, insertLocalAccount, renameLocalAccount } from '../accounts/account-store.ts'
import { channelOf, contactOf } from './address.ts'
import { type AskedCode, takeProved } from './code-store.ts'
import type { LocalDesk } from './codes.ts'
import { enqueueLetter } from './letters/enqueue-letter.ts'
import { isGoodPassword } from './password-rule.ts'
import { findPasswordAt, lockAddress, putPassword } from './password-store.ts'

export interface NewPassword {
  name: string
  password: string
  /** The token of the session that the browser came with, which ends. */
  oldToken: string | undefined
}

/** `weak`: another password; `over`: too late, or done before. */
export type Opening = { token: string; address: string } | 'weak' | 'over'

/**
 * Makes the account of whoever has proved an address, or gives the one that there is a new password and ends all its sessions; signs in.
 * Once for each code: of two that are sent at once one is `over`. Locks the address; emits a message where a password was changed.
 */
export async function openLocalAccount(
  { database, channels }: LocalDesk,
  { id, address }: Pick<AskedCode, 'id' | 'address'>,
  { name, password, oldToken }: NewPassword,
  now: number,
): Promise<Opening> {
  if (!isGoodPassword(password, address)) return 'weak'
  const hash = await hashPassword(password)
  return database.transaction(async (tx) => {
    await lockAddress(tx, address)
    const asked = await takeProved(tx, id, now)
    if (asked === undefined || asked.account !== undefined) return 'over'
    const channel = channelOf(address, channels)
    const there = await findPasswordAt(tx, address)
    const account =
      there?.account ??
      (await insertLocalAccount(tx, { name, language: asked.lang, ...contactOf(address) }, now))
    if (there !== undefined) await renameLocalAccount(tx, account, name, now)
    await putPassword(tx, { account, address, hash }, now)
    await closeSessionsOf(tx, account, undefined)
    if (there !== undefined && channel !== undefined) {
      await enqueueLetter(tx, { kind: 'password_changed', address, channel, lang: asked.lang }, now)
    }
    return { token: await openAccountSession(tx, account, oldToken, now), address }
  })
}

/** What whoever has proved this address is called already; undefined where nobody has an account with it. */
export async function findNameAt(
  { database }: Pick<LocalDesk, 'database'>,
  address: string,
): Promise<string | undefined> {
  const there = await findPasswordAt(database, address)
  return there && (await findAccount(database, there.account))?.name
}

/** What somebody changes about the account that they opened here. */
import { hashPassword } from '../../agencies/index.ts'
import type { Lang } from '../../platform/index.ts'
import type { Account, Vouched } from '../accounts/account.ts'
import { closeSessionsOf, openAccountSession } from '../accounts/account-sessions.ts'
import { adoptLocalAccount, noteClosed, putContact } from '../accounts/account-store.ts'
import { discardLateForms } from '../accounts/late-form-store.ts'
import { discardDraftsOf } from '../drafts/draft-store.ts'
import { channelOf, fieldOf } from './address.ts'
import { takeProved } from './code-store.ts'
import type { LocalDesk } from './codes.ts'
import { enqueueLetter } from './letters/enqueue-letter.ts'
import { isGoodPassword } from './password-rule.ts'
import {
  findPasswordOf,
  type LocalPassword,
  lockAddress,
  moveAddress,
  putPassword,
  removePassword,
} from './password-store.ts'

/** Sets another password and ends every session but that of the token `keep`; `own` was checked. Idempotent; emits a message. */
export async function changeLocalPassword(
  { database, channels }: LocalDesk,
  own: LocalPassword,
  { password, keep, lang }: { password: string; keep: string | undefined; lang: Lang },
  now: number,
): Promise<'changed' | 'weak'> {
  const { account, address } = own
  if (!isGoodPassword(password, address)) return 'weak'
  const hash = await hashPassword(password)
  const channel = channelOf(address, channels)
  await database.transaction(async (tx) => {
    await putPassword(tx, { account, address, hash }, now)
    await closeSessionsOf(tx, account, keep)
    if (channel !== undefined) {
      await enqueueLetter(tx, { kind: 'password_changed', address, channel, lang }, now)
    }
  })
  return 'changed'
}

/**
 * Makes a proved address the one that its account signs in with, and tells the old one. `over`: too late, or done before; `taken`:
 * somebody has it, which only whoever reads its messages is told. Locks the address.
 */
export async function confirmNewAddress(
  { database, channels }: LocalDesk,
  { code, account, lang }: { code: string; account: string; lang: Lang },
  now: number,
): Promise<'moved' | 'taken' | 'over'> {
  return database.transaction(async (tx) => {
    const asked = await takeProved(tx, code, now)
    const own = await findPasswordOf(tx, account)
    if (asked === undefined || own === undefined || asked.account !== account) return 'over'
    await lockAddress(tx, asked.address)
    if (!(await moveAddress(tx, account, asked.address))) return 'taken'
    await putContact(tx, account, fieldOf(asked.address), asked.address)
    const channel = channelOf(own.address, channels)
    if (channel !== undefined) {
      await enqueueLetter(tx, { kind: 'address_changed', address: own.address, channel, lang }, now)
    }
    return 'moved'
  })
}

/**
 * Closes an account: nobody signs in with it or is reached by it any more, its drafts go. What was filed stays with whoever has its
 * look-up secret. Idempotent; locks its row.
 */
export async function closeLocalAccount(
  { database }: Pick<LocalDesk, 'database'>,
  account: string,
  now: number,
): Promise<void> {
  await database.transaction(async (tx) => {
    await noteClosed(tx, account, now)
    await removePassword(tx, account)
    await discardDraftsOf(tx, account)
    await discardLateForms(tx, account)
    await closeSessionsOf(tx, account, undefined)
  })
}

/**
 * Makes the account of somebody who is signed in here that of whom the provider has just vouched for, with its drafts and dossiers: both
 * were proved at once, in one browser. From then on only the provider opens it: a password must not stand for a proved identity.
 * Undefined where it is not one of here, or the provider's person has an account already. Ends its sessions and opens one.
 */
export async function linkLocalAccount(
  { database }: Pick<LocalDesk, 'database'>,
  account: string,
  vouched: Vouched,
  now: number,
): Promise<{ token: string; account: Account } | undefined> {
  return database.transaction(async (tx) => {
    const linked = await adoptLocalAccount(tx, account, vouched, now)
    if (linked === undefined) return undefined
    await removePassword(tx, account)
    await closeSessionsOf(tx, account, undefined)
    return { token: await openAccountSession(tx, account, undefined, now), account: linked }
  })
}

/** The address that somebody signs in with here; undefined where a provider opens their account. */
export async function findOwnAddress(
  { database }: Pick<LocalDesk, 'database'>,
  account: string,
): Promise<string | undefined> {
  return (await findPasswordOf(database, account))?.address
}

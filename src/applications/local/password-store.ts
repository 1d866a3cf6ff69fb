import { type Queryable, statement } from '../../platform/database/index.ts'

/** How somebody signs in who opened their account here. */
export interface LocalPassword {
  account: string
  address: string
  hash: string
}

const byAddress = statement(
  'account_passwords.by_address',
  'select account, address, hash from account_password where address = $1',
)

export async function findPasswordAt(db: Queryable, address: string): Promise<LocalPassword | undefined> {
  const [row] = await db.query<LocalPassword>(byAddress, [address])
  return row
}

const byAccount = statement(
  'account_passwords.by_account',
  'select account, address, hash from account_password where account = $1',
)

export async function findPasswordOf(db: Queryable, account: string): Promise<LocalPassword | undefined> {
  const [row] = await db.query<LocalPassword>(byAccount, [account])
  return row
}

const lock = statement('account_passwords.lock', 'select pg_advisory_xact_lock(720215, hashtext($1))')

/** Whoever makes something of an address does it one after the other, also where nobody has it yet. */
export async function lockAddress(tx: Queryable, address: string): Promise<void> {
  await tx.query(lock, [address])
}

const put = statement(
  'account_passwords.put',
  `insert into account_password (account, address, hash, changed_at) values ($1, $2, $3, $4)
   on conflict (account) do update set hash = excluded.hash, changed_at = excluded.changed_at`,
)

/** Idempotent; locks its row. The address of an account that has one stays. */
export async function putPassword(
  tx: Queryable,
  { account, address, hash }: LocalPassword,
  now: number,
): Promise<void> {
  await tx.query(put, [account, address, hash, new Date(now)])
}

const move = statement(
  'account_passwords.move',
  'update account_password set address = $2 where account = $1 and not exists (select from account_password where address = $2) returning account',
)

/** Signs in with another address from now on; false where somebody has it. Locks its row. */
export async function moveAddress(tx: Queryable, account: string, address: string): Promise<boolean> {
  return (await tx.query(move, [account, address])).length > 0
}

const remove = statement('account_passwords.delete', 'delete from account_password where account = $1')

/** Nobody signs in with it any more. Idempotent. */
export async function removePassword(tx: Queryable, account: string): Promise<void> {
  await tx.query(remove, [account])
}

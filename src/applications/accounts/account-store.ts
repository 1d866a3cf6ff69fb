import { type Queryable, statement } from '../../platform/database/index.ts'
import { newId } from '../../platform/index.ts'
import { type Account, LOCAL_ASSURANCE, LOCAL_ISSUER, type Vouched } from './account.ts'

const COLUMNS = `a.id, a.name, a.identity, a.birth_date as "birthDate", a.sex, a.assurance, a.represents, a.phone, a.email, a.language, a.notify_by as "notifyBy",
  nullif(a.issuer = '${LOCAL_ISSUER}', false) as "isLocal"`

export type AccountRow = { [K in keyof Account]-?: Account[K] | null }

/** What the database has as null is absent. */
export function toAccount(row: AccountRow): Account {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as Account
}

// What the provider vouches for is its own every time; contact is the person's once they have one here.
const keep = statement(
  'accounts.keep',
  `insert into account as a (id, issuer, subject, name, identity, birth_date, sex, assurance, represents, phone, email, created_at, signed_in_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10, $11, $12, $12)
   on conflict (issuer, subject) do update set
     name = excluded.name, identity = excluded.identity, birth_date = excluded.birth_date, sex = excluded.sex,
     assurance = excluded.assurance, represents = excluded.represents, signed_in_at = excluded.signed_in_at,
     phone = coalesce(a.phone, excluded.phone), email = coalesce(a.email, excluded.email)
   returning ${COLUMNS}`,
)

/** What the provider says of somebody, in the order in which both statements take it. */
function vouchedValues(given: Vouched): (string | null)[] {
  const { issuer, subject, name, identity, birthDate, sex, assurance, represents } = given
  const whole = [issuer, subject, name, identity ?? null, birthDate ?? null, sex ?? null, assurance ?? null]
  return [...whole, JSON.stringify(represents)]
}

/** The account of whoever the provider names, made at the first sign-in. Idempotent by provider and subject; locks its row. */
export async function keepAccount(db: Queryable, given: Vouched, now: number): Promise<Account> {
  const [row] = await db.query<AccountRow>(keep, [
    newId(now),
    ...vouchedValues(given),
    given.phone ?? null,
    given.email ?? null,
    new Date(now),
  ])
  return toAccount(row as AccountRow)
}

const insertLocal = statement(
  'accounts.insert_local',
  `insert into account (id, issuer, subject, name, assurance, phone, email, language, created_at, signed_in_at)
   values ($1, '${LOCAL_ISSUER}', $1::uuid::text, $2, '${LOCAL_ASSURANCE}', $3, $4, $5, $6, $6)`,
)

/** An account that somebody opens here: nobody vouches for them. */
export async function insertLocalAccount(
  tx: Queryable,
  { name, phone, email, language }: Pick<Account, 'name' | 'phone' | 'email' | 'language'>,
  now: number,
): Promise<string> {
  const id = newId(now)
  await tx.query(insertLocal, [id, name, phone ?? null, email ?? null, language, new Date(now)])
  return id
}

const CONTACTS = {
  email: statement('accounts.put_email', 'update account set email = $2 where id = $1'),
  phone: statement('accounts.put_phone', 'update account set phone = $2 where id = $1'),
} as const

/** Where somebody is reached from now on. Idempotent; locks its row. */
export async function putContact(
  tx: Queryable,
  account: string,
  field: keyof typeof CONTACTS,
  address: string,
): Promise<void> {
  await tx.query(CONTACTS[field], [account, address])
}

const rename = statement(
  'accounts.rename_local',
  `update account set name = $2, signed_in_at = $3 where id = $1 and issuer = '${LOCAL_ISSUER}'`,
)

/** What somebody who opened their account here is called. Locks its row. */
export async function renameLocalAccount(
  tx: Queryable,
  account: string,
  name: string,
  now: number,
): Promise<void> {
  await tx.query(rename, [account, name, new Date(now)])
}

const close = statement(
  'accounts.close',
  `update account set closed_at = coalesce(closed_at, $2), phone = null, email = null where id = $1 and issuer = '${LOCAL_ISSUER}'`,
)

/** Nobody is reached by it any more; what was filed keeps its applicant. Idempotent; locks its row. */
export async function noteClosed(tx: Queryable, account: string, now: number): Promise<void> {
  await tx.query(close, [account, new Date(now)])
}

const adopt = statement(
  'accounts.adopt',
  `update account a set issuer = $2, subject = $3, name = $4, identity = $5, birth_date = $6, sex = $7, assurance = $8,
          represents = $9::jsonb, signed_in_at = $10
    where a.id = $1 and a.issuer = '${LOCAL_ISSUER}' and not exists (select from account o where o.issuer = $2 and o.subject = $3)
   returning ${COLUMNS}`,
)

/**
 * Makes an account that was opened here that of whoever the provider names, with all that is theirs; undefined where the provider's
 * person has an account already. Locks its row.
 */
export async function adoptLocalAccount(
  tx: Queryable,
  account: string,
  given: Vouched,
  now: number,
): Promise<Account | undefined> {
  const [row] = await tx.query<AccountRow>(adopt, [account, ...vouchedValues(given), new Date(now)])
  return row && toAccount(row)
}

const find = statement('accounts.find', `select ${COLUMNS} from account a where a.id = $1`)

export async function findAccount(db: Queryable, id: string): Promise<Account | undefined> {
  const [row] = await db.query<AccountRow>(find, [id])
  return row && toAccount(row)
}

const contact = statement(
  'accounts.contact',
  `update account a set phone = $2, email = $3, language = $4, notify_by = $5 where id = $1`,
)

/** How the person wants to be reached. Idempotent. */
export async function changeContact(
  db: Queryable,
  account: string,
  { phone, email, language, notifyBy }: Pick<Account, 'phone' | 'email' | 'language' | 'notifyBy'>,
): Promise<void> {
  await db.query(contact, [account, phone ?? null, email ?? null, language, notifyBy ?? null])
}

export const ACCOUNT_COLUMNS = COLUMNS

import { type Queryable, statement } from '../../platform/database/index.ts'
import { newId } from '../../platform/index.ts'
import type { Account, Vouched } from './account.ts'

const COLUMNS = `a.id, a.name, a.identity, a.birth_date as "birthDate", a.sex, a.assurance, a.represents, a.phone, a.email, a.language, a.notify_by as "notifyBy"`

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

/** The account of whoever the provider names, made at the first sign-in. Idempotent by provider and subject; locks its row. */
export async function keepAccount(db: Queryable, given: Vouched, now: number): Promise<Account> {
  const [row] = await db.query<AccountRow>(keep, [
    newId(now),
    given.issuer,
    given.subject,
    given.name,
    given.identity ?? null,
    given.birthDate ?? null,
    given.sex ?? null,
    given.assurance ?? null,
    JSON.stringify(given.represents),
    given.phone ?? null,
    given.email ?? null,
    new Date(now),
  ])
  return toAccount(row as AccountRow)
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

import { type Queryable, statement } from '../../platform/database/index.ts'
import type { Lang } from '../../platform/index.ts'

/** A code that was asked for: `account` is whose new address it is to be, absent where an account is opened or a password forgotten. */
export interface AskedCode {
  id: string
  address: string
  account?: string
  lang: Lang
  expiresAt: number
  provedAt?: number
  usedAt?: number
}

const COLUMNS = `id, address, account, lang, expires_at as "expiresAt", proved_at as "provedAt", used_at as "usedAt"`
type Row = { [K in keyof AskedCode]-?: AskedCode[K] | null }

function toAsked(row: Row): AskedCode {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as AskedCode
}

const insert = statement(
  'account_codes.insert',
  'insert into account_code (id, address, account, lang, expires_at) values ($1, $2, $3, $4, $5)',
)

export async function insertCode(tx: Queryable, asked: AskedCode): Promise<void> {
  const { id, address, account, lang, expiresAt } = asked
  await tx.query(insert, [id, address, account ?? null, lang, new Date(expiresAt)])
}

const find = statement('account_codes.find', `select ${COLUMNS} from account_code where id = $1`)

export async function findCode(db: Queryable, id: string): Promise<AskedCode | undefined> {
  const [row] = await db.query<Row>(find, [id])
  return row && toAsked(row)
}

const findMoving = statement(
  'account_codes.find_moving',
  `select ${COLUMNS} from account_code where account = $1 and used_at is null and expires_at > $2 order by id desc limit 1`,
)

/** The last code on its way to a new address of this account. */
export async function findMovingCode(
  db: Queryable,
  account: string,
  now: number,
): Promise<AskedCode | undefined> {
  const [row] = await db.query<Row>(findMoving, [account, new Date(now)])
  return row && toAsked(row)
}

const count = statement(
  'account_codes.count_try',
  `update account_code set tries = tries + 1
    where id = $1 and proved_at is null and tries < $2 and expires_at > $3 returning ${COLUMNS}`,
)

/** Counts a try before it is judged; undefined where there is none left, whatever the reason. Locks its row. */
export async function countTry(
  db: Queryable,
  id: string,
  { most, now }: { most: number; now: number },
): Promise<AskedCode | undefined> {
  const [row] = await db.query<Row>(count, [id, most, new Date(now)])
  return row && toAsked(row)
}

const prove = statement(
  'account_codes.prove',
  `update account_code set proved_at = $2, expires_at = $3 where id = $1 and proved_at is null and expires_at > $2 returning id`,
)

/** Notes that the right code was typed; false where it was before. Locks its row. */
export async function noteProved(db: Queryable, id: string, now: number, until: number): Promise<boolean> {
  return (await db.query(prove, [id, new Date(now), new Date(until)])).length > 0
}

const use = statement(
  'account_codes.use',
  `update account_code set used_at = $2
    where id = $1 and proved_at is not null and used_at is null and expires_at > $2 returning ${COLUMNS}`,
)

/** Takes what was proved, once: undefined for whoever comes second or too late. Locks its row. */
export async function takeProved(tx: Queryable, id: string, now: number): Promise<AskedCode | undefined> {
  const [row] = await tx.query<Row>(use, [id, new Date(now)])
  return row && toAsked(row)
}

const sweep = statement('account_codes.sweep', 'delete from account_code where expires_at <= $1')

/** Forgets codes that ended a day ago. Idempotent. */
export async function sweepCodes(db: Queryable, now: number): Promise<void> {
  await db.query(sweep, [new Date(now - 24 * 3_600_000)])
}

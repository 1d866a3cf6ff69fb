/** Numbers of slips: given when the slip is made, the same ever after. */
import { toLocalDate } from '../../calendar/index.ts'
import { type Database, type Queryable, statement, toTimestamp } from '../../platform/database/index.ts'

/** What stands after the number of a slip for fees that were paid (phiếu thu). */
export const FEE_SLIP_SIGN = 'PT'

export interface Slip {
  dossier: string
  /** Of the event it is printed of. */
  version: number
  /** Whose series it is of. */
  agency: string
  symbol: string
  /** When the event happened: the year of the series. */
  at: number
}

const FIND = statement(
  'slip_number.find',
  'select seq from slip_number where dossier_id = $1 and version = $2',
)
const LOCK = statement(
  'slip_number.lock',
  `select pg_advisory_xact_lock(hashtext('slip_number'), hashtext($1))`,
)
const GIVE = statement(
  'slip_number.give',
  `insert into slip_number (dossier_id, version, agency, year, symbol, seq, given_at)
   select $1, $2, $3, $4::int, $5, coalesce(max(seq), 0) + 1, ${toTimestamp('$6')}
     from slip_number where agency = $3 and year = $4::int and symbol = $5
   on conflict (dossier_id, version) do nothing`,
)

/** `05/HDHS`. Idempotent by dossier and event; locks the series for the moment of giving. */
export async function giveSlipNumber(database: Database, slip: Slip, now: number): Promise<string> {
  const { dossier, version, agency, symbol, at } = slip
  const known = await findSeq(database, slip)
  if (known !== undefined) return sayNumber(known, symbol)
  const year = Number(toLocalDate(at).slice(0, 4))
  const seq = await database.transaction(async (tx) => {
    await tx.query(LOCK, [`${agency} ${year} ${symbol}`])
    await tx.query(GIVE, [dossier, version, agency, year, symbol, now])
    return findSeq(tx, slip)
  })
  if (seq === undefined) throw new Error(`the slip of ${dossier} at ${version} has no number`)
  return sayNumber(seq, symbol)
}

async function findSeq(db: Queryable, { dossier, version }: Slip): Promise<number | undefined> {
  return (await db.query<{ seq: number }>(FIND, [dossier, version]))[0]?.seq
}

function sayNumber(seq: number, symbol: string): string {
  return `${String(seq).padStart(2, '0')}/${symbol}`
}

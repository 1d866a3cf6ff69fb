/** Wrong guesses at the code and look-up secret of a dossier, as all servers of the province see them. */
import { type Queryable, statement } from '../../platform/database/index.ts'

const insert = statement(
  'look_up_guesses.insert',
  'insert into look_up_guess (key, at) select key, $2 from unnest($1::bytea[]) as key',
)

/** Notes one wrong guess under each of these keys (hashes of an address, of a code). */
export async function noteGuess(db: Queryable, keys: readonly Buffer[], now: number): Promise<void> {
  await db.query(insert, [keys, new Date(now)])
}

const select = statement(
  'look_up_guesses.counts',
  `select encode(key, 'hex') as key, count(*)::int as count from look_up_guess
    where at > $1 group by key having count(*) >= $2`,
)

/** How many wrong guesses there were since then, by key as hex; only keys with at least `least`. */
export async function countGuesses(
  db: Queryable,
  since: number,
  least: number,
): Promise<Map<string, number>> {
  const rows = await db.query<{ key: string; count: number }>(select, [new Date(since), least])
  return new Map(rows.map(({ key, count }) => [key, count]))
}

/** No limit looks further back. */
export const GUESS_WINDOW_MS = 10 * 60_000

const sweep = statement('look_up_guesses.sweep', 'delete from look_up_guess where at < $1')

/** Forgets guesses that no limit looks at any more: for a job now and then. Idempotent. */
export async function sweepGuesses(db: Queryable, now: number): Promise<void> {
  await db.query(sweep, [new Date(now - GUESS_WINDOW_MS)])
}

/** Wrong guesses at secrets, and other things that strangers may do only so often, as all servers of the province see them. */
import { type Queryable, statement } from '../../platform/database/index.ts'

/** From where somebody guesses and at what: keyed hashes, so that the table tells neither. */
export interface GuessKey {
  network: Buffer
  code: Buffer
}

/** So many within the window are allowed to one network, and at one code from anywhere. */
export interface GuessRule {
  network: number
  code: number
  windowMs: number
}

/** Of a dossier's look-up secret. */
const LOOK_UP_RULE: GuessRule = { network: 10, code: 50, windowMs: 10 * 60_000 }
/** No rule looks back any longer. */
const LONGEST_GUESS_WINDOW_MS = 60 * 60_000

// Always the code first, then the network: two guesses that share both never wait for each other crosswise.
const lock = statement(
  'look_up_guesses.lock',
  `select pg_advisory_xact_lock(720213, hashtext(encode($1::bytea, 'hex'))),
     pg_advisory_xact_lock(720214, hashtext(encode($2::bytea, 'hex')))`,
)

/** Makes guesses at one code, or from one network, come one after the other until the transaction ends. */
export async function lockGuesses(tx: Queryable, { code, network }: GuessKey): Promise<void> {
  await tx.query(lock, [code, network])
}

const selectWait = statement(
  'look_up_guesses.wait',
  `select greatest(
     (select at from look_up_guess where key = $1 and at > $3 order by at desc offset $4 limit 1),
     (select at from look_up_guess where key = $2 and at > $3 order by at desc offset $5 limit 1)
   ) as decisive`,
)

/** Milliseconds until the next guess is allowed; 0: now. */
export async function waitBeforeGuess(
  tx: Queryable,
  key: GuessKey,
  now: number,
  rule: GuessRule = LOOK_UP_RULE,
): Promise<number> {
  const since = new Date(now - rule.windowMs)
  const values = [key.network, key.code, since, rule.network - 1, rule.code - 1]
  const [row] = await tx.query<{ decisive: number | null }>(selectWait, values)
  return row?.decisive == null ? 0 : Math.max(0, row.decisive + rule.windowMs - now)
}

const insert = statement(
  'look_up_guesses.insert',
  'insert into look_up_guess (key, at) values ($1, $3), ($2, $3)',
)

/** Notes one wrong guess. */
export async function noteGuess(tx: Queryable, { network, code }: GuessKey, now: number): Promise<void> {
  await tx.query(insert, [network, code, new Date(now)])
}

/**
 * Notes one more in the caller's transaction, where the rule allows it; answers how many milliseconds to wait, 0: it was noted. Locks
 * both keys, so that a hundred at once are no way around the rule.
 */
export async function countTurn(tx: Queryable, key: GuessKey, now: number, rule: GuessRule): Promise<number> {
  await lockGuesses(tx, key)
  const waitMs = await waitBeforeGuess(tx, key, now, rule)
  if (waitMs === 0) await noteGuess(tx, key, now)
  return waitMs
}

const sweep = statement('look_up_guesses.sweep', 'delete from look_up_guess where at < $1')

/** Forgets guesses that no rule looks at any more: for a job now and then. Idempotent. */
export async function sweepGuesses(db: Queryable, now: number): Promise<void> {
  await db.query(sweep, [new Date(now - LONGEST_GUESS_WINDOW_MS)])
}

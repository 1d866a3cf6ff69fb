/** The journal of sending: each try with its answer. */
import { type Queryable, statement } from '../../platform/database/index.ts'

export type Outcome = 'sent' | 'refused' | 'failed' | 'unreachable'

export interface Exchange {
  delivery: string
  destination: string
  subject: string
  kind: string
  try: number
  at: number
  ms: number
  outcome: Outcome
  code: string | null
  answer: unknown
}

const NOTE = statement(
  'integration.note_exchange',
  `insert into exchange (delivery, destination, subject, kind, try, at, ms, outcome, code, answer)
   values ($1, $2, $3, $4, $5, to_timestamp($6::float8 / 1000), $7, $8, $9, $10::jsonb)`,
)

/** Not idempotent: each try is one line. */
export async function noteExchange(db: Queryable, one: Exchange): Promise<void> {
  const { delivery, destination, subject, kind, at, ms, outcome, code, answer } = one
  const said = answer === undefined ? null : JSON.stringify(answer)
  await db.query(NOTE, [
    delivery,
    destination,
    subject,
    kind,
    one.try,
    at,
    Math.round(ms),
    outcome,
    code,
    said,
  ])
}

const SWEEP = statement(
  'integration.sweep_exchanges',
  'delete from exchange where at < to_timestamp($1::float8 / 1000)',
)
const KEPT_MS = 400 * 86_400_000

/** Forgets tries of more than a year ago: until then they are the proof in a dispute. */
export async function sweepExchanges(db: Queryable, now: number): Promise<void> {
  await db.query(SWEEP, [now - KEPT_MS])
}

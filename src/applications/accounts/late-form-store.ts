/** Forms that came after their session had ended: kept for whose session it was until they have signed in again. */
import { type Queryable, statement } from '../../platform/database/index.ts'

export interface LateForm {
  id: string
  account: string
  /** Where it is sent. */
  action: string
  fields: [name: string, value: string][]
  keptAt: number
}

/** Less than files live that no event names. */
const LIFE_MS = 24 * 3_600_000
/** Of one account: a browser that was signed in once fills no disk. */
const MOST = 20

const insert = statement(
  'late_forms.insert',
  `with older as (delete from late_form where id in
     (select id from late_form where account = $2 order by kept_at desc offset ${MOST - 1}))
   insert into late_form (id, account, action, fields, kept_at) values ($1, $2, $3, $4::jsonb, $5)`,
)

/** Keeps it, durably before it resolves; of one account the last twenty. */
export async function keepLateForm(db: Queryable, form: LateForm): Promise<void> {
  const { id, account, action, fields, keptAt } = form
  await db.query(insert, [id, account, action, JSON.stringify(fields), new Date(keptAt)])
}

const open = statement(
  'late_forms.open',
  `update late_form set seen_at = coalesce(seen_at, $4) where id::text = $1 and account = $2 and kept_at > $3
   returning id, account, action, fields, kept_at as "keptAt"`,
)

/** The form, if it is this account's and not a day old; noted as seen. Idempotent. */
export async function openLateForm(
  db: Queryable,
  { id, account }: Pick<LateForm, 'id' | 'account'>,
  now: number,
): Promise<LateForm | undefined> {
  const [row] = await db.query<LateForm>(open, [id, account, new Date(now - LIFE_MS), new Date(now)])
  return row
}

const unseen = statement(
  'late_forms.unseen',
  `select id from late_form where account = $1 and kept_at > $2 and seen_at is null order by kept_at desc limit 1`,
)

/** The last that this account has not seen again, for whoever signs in another way. */
export async function findUnseenLateForm(
  db: Queryable,
  account: string,
  now: number,
): Promise<string | undefined> {
  const [row] = await db.query<{ id: string }>(unseen, [account, new Date(now - LIFE_MS)])
  return row?.id
}

const note = statement(
  'late_forms.note_away',
  'update late_form set away_at = coalesce(away_at, $2) where id::text = $1 and kept_at > $3',
)

/** The provider of identities did not answer while this form waited. Idempotent; the first time counts. */
export async function noteProviderAway(db: Queryable, id: string, now: number): Promise<void> {
  await db.query(note, [id, new Date(now), new Date(now - LIFE_MS)])
}

const held = statement(
  'late_forms.held_up_since',
  `select min(kept_at) as "since" from late_form
    where account = $1 and action = $2 and away_at is not null and kept_at > $3 and kept_at >= $4`,
)

/**
 * Since when a form of this address has waited only because the provider of identities did not answer, counted from the first that was
 * sent after `changedAt`; undefined: nothing held it up.
 */
export async function findHeldUpSince(
  db: Queryable,
  { account, action, changedAt }: { account: string; action: string; changedAt: number },
  now: number,
): Promise<number | undefined> {
  const values = [account, action, new Date(now - LIFE_MS), new Date(changedAt)]
  const [row] = await db.query<{ since: number | null }>(held, values)
  return row?.since ?? undefined
}

const discard = statement('late_forms.discard', 'delete from late_form where account = $1')

/** Throws away whatever of an account waits. Idempotent. */
export async function discardLateForms(db: Queryable, account: string): Promise<void> {
  await db.query(discard, [account])
}

const sweep = statement('late_forms.sweep', 'delete from late_form where kept_at <= $1')

/** Forgets what is a day old. Idempotent. */
export async function sweepLateForms(db: Queryable, now: number): Promise<void> {
  await db.query(sweep, [new Date(now - LIFE_MS)])
}

import { type Queryable, statement } from '../../platform/database/index.ts'
import type { Account } from '../accounts/account.ts'
import type { Agreement } from './agreement.ts'

const COLUMNS = `application, person_number as number, invited_at as "invitedAt", state, content_hash as "contentHash", reason, name,
  assurance, answered_at as "answeredAt"`
type Row = { [K in keyof Agreement]-?: Agreement[K] | null }

function toAgreement(row: Row): Agreement {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as Agreement
}

const list = statement(
  'agreements.list',
  `select ${COLUMNS} from agreement where application = $1 order by invited_at, person_number`,
)

export async function listAgreements(db: Queryable, application: string): Promise<Agreement[]> {
  return (await db.query<Row>(list, [application])).map(toAgreement)
}

const invite = statement(
  'agreements.invite',
  `insert into agreement (application, person_number, invited_at)
   select a.id, unnest($3::text[]), $4 from application a where a.id = $1 and a.account = $2 and a.filed_at is null
   on conflict do nothing`,
)
const uninvite = statement(
  'agreements.uninvite',
  `delete from agreement g using application a
    where g.application = a.id and a.id = $1 and a.account = $2 and a.filed_at is null and not g.person_number = any($3)`,
)

/**
 * Lets these people see the draft and answer, and nobody else any more. Only the draft's own account may. Idempotent by number; what was
 * answered stays.
 */
export async function inviteToAgree(
  db: Queryable,
  { id, account }: { id: string; account: string },
  numbers: readonly string[],
  now: number,
): Promise<void> {
  await db.query(uninvite, [id, account, numbers])
  await db.query(invite, [id, account, numbers, new Date(now)])
}

const answer = statement(
  'agreements.answer',
  `update agreement g set state = $3, content_hash = $4, reason = $5, account = $6, name = $7, assurance = $8, answered_at = $9
     from application a
    where g.application = $1 and g.person_number = $2 and a.id = g.application and a.filed_at is null and a.version = $10
   returning g.application`,
)

/**
 * Keeps what somebody answers to the content of this hash, which the draft has in this version; the last answer counts. False where the
 * draft has changed since, was filed, or does not ask them. Locks its row.
 */
export async function answerAgreement(
  db: Queryable,
  { id, version }: { id: string; version: number },
  { identity = '', id: account, name, assurance }: Account,
  given: Required<Pick<Agreement, 'state' | 'contentHash'>> & { reason: string | undefined },
  now: number,
): Promise<boolean> {
  const { state, contentHash, reason } = given
  const who = [account, name, assurance ?? null]
  const values = [id, identity, state, contentHash, reason ?? null, ...who, new Date(now), version]
  return (await db.query(answer, values)).length > 0
}

const asked = statement(
  'agreements.list_asked',
  `select g.application, a.procedure_version as "procedureVersion", g.state,
          owner.name as "ownerName"
     from agreement g join application a on a.id = g.application join account owner on owner.id = a.account
    where g.person_number = $1 and a.filed_at is null and a.expires_at > $2 order by g.invited_at desc limit 50`,
)

export interface AskedToAgree {
  application: string
  procedureVersion: string
  state: NonNullable<Agreement['state']> | null
  /** Of whoever fills it in. */
  ownerName: string
}

/** Drafts of others that ask this person, the last first. */
export async function listAsked(db: Queryable, identity: string, now: number): Promise<AskedToAgree[]> {
  return db.query<AskedToAgree>(asked, [identity, new Date(now)])
}

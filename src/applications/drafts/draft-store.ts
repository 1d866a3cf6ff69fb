import type { Answers, Offers } from '../../forms/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import { type Application, DRAFT_LIFE_MS } from './application.ts'

export const APPLICATION_COLUMNS = `id, account, procedure, procedure_version as "procedureVersion", competent_agency as "competentAgency",
  for_whom as "forWhom", answers, offered, asked_again as "askedAgain", version, created_at as "createdAt", saved_at as "savedAt", expires_at as "expiresAt",
  filed_at as "filedAt", content_hash as "contentHash", printed, joined`

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export type ApplicationRow = { [K in keyof Application]-?: Application[K] | null }

/** What the database has as null is absent. */
export function toApplication(row: ApplicationRow): Application {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null),
  ) as unknown as Application
}

const insert = statement(
  'applications.start',
  `insert into application (id, account, procedure, procedure_version, competent_agency, for_whom, created_at, saved_at, expires_at)
   values ($1, $2, $3, $4, $5, $6::jsonb, $7, $7, $8)`,
)

export async function insertDraft(
  db: Queryable,
  draft: Pick<
    Application,
    'id' | 'account' | 'procedure' | 'procedureVersion' | 'competentAgency' | 'forWhom'
  >,
  now: number,
): Promise<void> {
  const { id, account, procedure, procedureVersion, competentAgency, forWhom } = draft
  await db.query(insert, [
    id,
    account,
    procedure,
    procedureVersion,
    competentAgency,
    JSON.stringify(forWhom),
    new Date(now),
    new Date(now + DRAFT_LIFE_MS),
  ])
}

const selectOwn = statement(
  'applications.find_own',
  `select ${APPLICATION_COLUMNS} from application where id = $1 and account = $2`,
)

/** The application, if it is this account's: what is somebody else's is not there. */
export async function findOwnApplication(
  db: Queryable,
  id: string,
  account: string,
): Promise<Application | undefined> {
  if (!UUID.test(id)) return undefined
  const [row] = await db.query<ApplicationRow>(selectOwn, [id, account])
  return row && toApplication(row)
}

const selectAny = statement(
  'applications.find',
  `select ${APPLICATION_COLUMNS} from application where id = $1`,
)

/** Whosever it is; the caller proves who may see it. */
export async function findApplication(db: Queryable, id: string): Promise<Application | undefined> {
  if (!UUID.test(id)) return undefined
  const [row] = await db.query<ApplicationRow>(selectAny, [id])
  return row && toApplication(row)
}

const selectFiled = statement(
  'applications.find_filed',
  `select ${APPLICATION_COLUMNS} from application where id = $1 and filed_at is not null`,
)

/** What was filed as this dossier; the caller has proved that the dossier may be seen. */
export async function findFiled(db: Queryable, dossier: string): Promise<Application | undefined> {
  const [row] = await db.query<ApplicationRow>(selectFiled, [dossier])
  return row && toApplication(row)
}

const list = statement(
  'applications.list_own',
  `select ${APPLICATION_COLUMNS} from application where account = $1 and filed_at is null and expires_at > $2 order by saved_at desc limit 50`,
)

/** Drafts of an account, the last touched first. */
export async function listDrafts(db: Queryable, account: string, now: number): Promise<Application[]> {
  return (await db.query<ApplicationRow>(list, [account, new Date(now)])).map(toApplication)
}

const save = statement(
  'applications.save',
  `update application set answers = $3::jsonb, procedure_version = $6, version = version + 1, saved_at = $4, expires_at = $5,
         warned_at = null
    where id = $1 and account = $2 and filed_at is null returning ${APPLICATION_COLUMNS}`,
)

/**
 * Keeps the answers, durably before it resolves. The last to save wins, as on paper: one person fills it in. Undefined where it is
 * not this account's draft or was filed already. Locks its row.
 */
export async function saveAnswers(
  db: Queryable,
  { id, account, procedureVersion }: Pick<Application, 'id' | 'account' | 'procedureVersion'>,
  answers: Answers,
  now: number,
): Promise<Application | undefined> {
  const expires = new Date(now + DRAFT_LIFE_MS)
  const values = [id, account, JSON.stringify(answers), new Date(now), expires, procedureVersion]
  const [row] = await db.query<ApplicationRow>(save, values)
  return row && toApplication(row)
}

const begin = statement(
  'applications.offer',
  `update application set answers = $3::jsonb, offered = $4::jsonb, version = version + 1 where id = $1 and account = $2`,
)

/** Fills a new draft in with what is known of whoever begins it, and keeps from where. Locks its row. */
export async function offerAnswers(
  db: Queryable,
  { id, account }: Pick<Application, 'id' | 'account'>,
  answers: Answers,
  offers: Offers,
): Promise<void> {
  await db.query(begin, [id, account, JSON.stringify(answers), JSON.stringify(offers)])
}

const move = statement(
  'applications.move',
  `update application set answers = $3::jsonb, procedure_version = $4, asked_again = $5::jsonb, version = version + 1, saved_at = $6
    where id = $1 and account = $2 and filed_at is null returning ${APPLICATION_COLUMNS}`,
)

/** Goes on with another version of the procedure, keeping what is asked again. Undefined where it was filed. Locks its row. */
export async function moveDraft(
  db: Queryable,
  { id, account }: Pick<Application, 'id' | 'account'>,
  to: { procedureVersion: string; answers: Answers; askedAgain: readonly string[] },
  now: number,
): Promise<Application | undefined> {
  const values = [id, account, JSON.stringify(to.answers), to.procedureVersion]
  const [row] = await db.query<ApplicationRow>(move, [
    ...values,
    JSON.stringify(to.askedAgain),
    new Date(now),
  ])
  return row && toApplication(row)
}

const listFiled = statement(
  'applications.list_filed_own',
  `select ${APPLICATION_COLUMNS} from application where account = $1 and filed_at is not null order by saved_at desc limit $2`,
)

/** What an account has filed, the last first. */
export async function listFiledBy(db: Queryable, account: string, limit: number): Promise<Application[]> {
  return (await db.query<ApplicationRow>(listFiled, [account, limit])).map(toApplication)
}

const discard = statement(
  'applications.discard',
  'delete from application where id = $1 and account = $2 and filed_at is null',
)

/** Throws a draft away. Idempotent; what was filed stays. */
export async function discardDraft(db: Queryable, id: string, account: string): Promise<void> {
  await db.query(discard, [id, account])
}

const discardAll = statement(
  'applications.discard_all',
  'delete from application where account = $1 and filed_at is null',
)

/** Throws away whatever an account has not filed. Idempotent; what was filed stays. */
export async function discardDraftsOf(db: Queryable, account: string): Promise<void> {
  await db.query(discardAll, [account])
}

const file = statement(
  'applications.file',
  `update application set filed_at = $3, content_hash = $4, printed = $5::jsonb, joined = $6::jsonb, offered = null, asked_again = null
    where id = $1 and account = $2 and filed_at is null and version = $7`,
)

/**
 * Notes that the draft is filed as it was in this version: nobody changes it any more. Does nothing to one that was filed already, or
 * was changed since. Locks its row.
 */
export async function noteFiled(
  db: Queryable,
  { id, account, version, printed, joined = {} }: Application,
  contentHash: string,
  now: number,
): Promise<void> {
  const paper = printed === undefined ? null : JSON.stringify(printed)
  await db.query(file, [id, account, new Date(now), contentHash, paper, JSON.stringify(joined), version])
}

const sweep = statement(
  'applications.sweep',
  'delete from application where filed_at is null and expires_at <= $1',
)

/** Deletes drafts that nobody touched for so long. Idempotent. */
export async function sweepDrafts(db: Queryable, now: number): Promise<void> {
  await db.query(sweep, [new Date(now)])
}

const reopen = statement(
  'applications.reopen',
  'update application set filed_at = null, content_hash = null, printed = null where id = $1 and account = $2',
)

/** Opens a draft again whose filing was refused. */
export async function takeBack(
  db: Queryable,
  { id, account }: Pick<Application, 'id' | 'account'>,
): Promise<void> {
  await db.query(reopen, [id, account])
}

import type { Answers, FileAnswer } from '../../forms/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import { DESK_LIFE_MS, type DeskDraft } from './desk-draft.ts'

const COLUMNS = `id, staff, procedure, procedure_version as "procedureVersion", fields, answers, saved_at as "savedAt",
  expires_at as "expiresAt", filed_at as "filedAt", printed`

type Row = { [K in keyof DeskDraft]-?: DeskDraft[K] | null }

function toDraft(row: Row): DeskDraft {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as DeskDraft
}

const saveScreen = statement(
  'applications.desk_save_screen',
  `insert into desk_draft (id, staff, procedure, procedure_version, fields, saved_at, expires_at)
   values ($1, $2, $3, $4, $5::jsonb, $6, $7)
   on conflict (id) do update set fields = excluded.fields, procedure_version = excluded.procedure_version,
     saved_at = excluded.saved_at, expires_at = excluded.expires_at
     where desk_draft.staff = excluded.staff and desk_draft.filed_at is null
   returning ${COLUMNS}`,
)

/**
 * Keeps the screen, durably before it resolves; the last to save wins. Undefined where it is somebody else's draft or was filed
 * already. Locks its row.
 */
export async function saveDeskScreen(
  db: Queryable,
  draft: Pick<DeskDraft, 'id' | 'staff' | 'procedure' | 'procedureVersion' | 'fields'>,
  now: number,
): Promise<DeskDraft | undefined> {
  const { id, staff, procedure, procedureVersion, fields } = draft
  const until = new Date(now + DESK_LIFE_MS)
  const values = [id, staff, procedure, procedureVersion, JSON.stringify(fields), new Date(now), until]
  const [row] = await db.query<Row>(saveScreen, values)
  return row && toDraft(row)
}

const saveForm = statement(
  'applications.desk_save_form',
  `update desk_draft set answers = $3::jsonb, printed = null, saved_at = $4, expires_at = $5
    where id = $1 and staff = $2 and filed_at is null returning ${COLUMNS}`,
)

/** Keeps what was answered to the procedure's form; null: it is not filled in here after all. As `saveDeskScreen`. */
export async function saveDeskAnswers(
  db: Queryable,
  { id, staff }: Pick<DeskDraft, 'id' | 'staff'>,
  answers: Answers | null,
  now: number,
): Promise<DeskDraft | undefined> {
  const given = answers === null ? null : JSON.stringify(answers)
  const values = [id, staff, given, new Date(now), new Date(now + DESK_LIFE_MS)]
  const [row] = await db.query<Row>(saveForm, values)
  return row && toDraft(row)
}

const find = statement(
  'applications.desk_find',
  `select ${COLUMNS} from desk_draft where id = $1 and staff = $2`,
)

/** The draft, open or filed, if it is this officer's. */
export async function findDeskDraft(
  db: Queryable,
  { id, staff }: Pick<DeskDraft, 'id' | 'staff'>,
): Promise<DeskDraft | undefined> {
  const [row] = await db.query<Row>(find, [id, staff])
  return row && toDraft(row)
}

const list = statement(
  'applications.desk_list',
  `select ${COLUMNS} from desk_draft where staff = $1 and filed_at is null and expires_at > $2 order by saved_at desc limit 20`,
)

/** What this officer has begun and not filed, the last touched first. */
export async function listDeskDrafts(db: Queryable, staff: string, now: number): Promise<DeskDraft[]> {
  return (await db.query<Row>(list, [staff, new Date(now)])).map(toDraft)
}

const close = statement(
  'applications.desk_close',
  `update desk_draft set filed_at = $3, printed = coalesce(printed, $4::jsonb)
    where id = $1 and staff = $2 and filed_at is null returning ${COLUMNS}`,
)

/** Nobody changes it any more; of several at once the first one's print counts. Undefined where it was closed already. Locks its row. */
export async function closeDeskDraft(
  db: Queryable,
  { id, staff }: Pick<DeskDraft, 'id' | 'staff'>,
  printed: FileAnswer | undefined,
  now: number,
): Promise<DeskDraft | undefined> {
  const paper = printed === undefined ? null : JSON.stringify(printed)
  const [row] = await db.query<Row>(close, [id, staff, new Date(now), paper])
  return row && toDraft(row)
}

const reopen = statement(
  'applications.desk_reopen',
  `update desk_draft set filed_at = null where id = $1 and staff = $2 returning ${COLUMNS}`,
)

/** Opens a draft again from which no dossier came. Idempotent. */
export async function reopenDeskDraft(
  db: Queryable,
  { id, staff }: Pick<DeskDraft, 'id' | 'staff'>,
): Promise<DeskDraft | undefined> {
  const [row] = await db.query<Row>(reopen, [id, staff])
  return row && toDraft(row)
}

const discard = statement(
  'applications.desk_discard',
  'delete from desk_draft where id = $1 and staff = $2 and filed_at is null',
)

/** Throws it away; what was filed stays. Idempotent. */
export async function discardDeskDraft(
  db: Queryable,
  { id, staff }: Pick<DeskDraft, 'id' | 'staff'>,
): Promise<void> {
  await db.query(discard, [id, staff])
}

const finish = statement(
  'applications.desk_finish',
  `with useless as (delete from desk_draft where id = $1 and staff = $2 and answers is null)
   update desk_draft set filed_at = coalesce(filed_at, $3) where id = $1 and staff = $2 and answers is not null`,
)

/** Its dossier is there: the form that was filled in stays with it, a screen without one is of no more use. Idempotent. */
export async function finishDeskDraft(
  db: Queryable,
  { id, staff }: Pick<DeskDraft, 'id' | 'staff'>,
  now: number,
): Promise<void> {
  await db.query(finish, [id, staff, new Date(now)])
}

const findFiled = statement(
  'applications.desk_find_filed',
  `select ${COLUMNS} from desk_draft where id = $1 and filed_at is not null and answers is not null`,
)

/** The form that was filled in at the counter for this dossier; the caller has proved that the dossier may be seen. */
export async function findFiledAtDesk(db: Queryable, dossier: string): Promise<DeskDraft | undefined> {
  const [row] = await db.query<Row>(findFiled, [dossier])
  return row && toDraft(row)
}

const sweep = statement(
  'applications.desk_sweep',
  'delete from desk_draft where filed_at is null and expires_at <= $1',
)

/** Deletes what nobody touched for so long. Idempotent. */
export async function sweepDeskDrafts(db: Queryable, now: number): Promise<void> {
  await db.query(sweep, [new Date(now)])
}

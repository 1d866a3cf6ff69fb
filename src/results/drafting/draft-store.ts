/** Templates of results, and drafts, in the database. */
import type { PaperFile } from '../../dossiers/index.ts'
import { type Queryable, statement, toTimestamp } from '../../platform/database/index.ts'
import type { ResultParts } from './parts.ts'

export interface ResultTemplate {
  id: string
  agency: string
  name: string
  version: number
  decision: 'granted' | 'refused'
  parts: ResultParts
  madeAt: number
}

const COLUMNS = 'id, agency, name, version, decision, parts, made_at as "madeAt"'
const ADD = statement(
  'result_template.add',
  `insert into result_template (id, agency, name, version, decision, parts, made_at, made_by)
   select $1, $2, $3, coalesce(max(version), 0) + 1, $4, $5::jsonb, ${toTimestamp('$6')}, $7
     from result_template where agency = $2 and name = $3
   on conflict do nothing returning id`,
)

/** A new version; earlier ones stay with the drafts made of them. Idempotent by `id`. False: somebody else saved one in this moment. */
export async function addTemplate(
  db: Queryable,
  template: Omit<ResultTemplate, 'version' | 'madeAt'>,
  { staff, now }: { staff: string; now: number },
): Promise<boolean> {
  const { id, agency, name, decision, parts } = template
  const added = await db.query(ADD, [id, agency, name, decision, JSON.stringify(parts), now, staff])
  return added.length > 0 || (await findTemplate(db, id)) !== undefined
}

const LATEST = statement(
  'result_template.latest',
  `select distinct on (agency, name) ${COLUMNS} from result_template where agency = any($1::text[]) order by agency, name, version desc`,
)

/** The version in use of each, by agency and name. */
export function listTemplates(db: Queryable, agencies: readonly string[]): Promise<ResultTemplate[]> {
  return db.query(LATEST, [agencies])
}

const FIND = statement('result_template.find', `select ${COLUMNS} from result_template where id = $1`)
export async function findTemplate(db: Queryable, id: string): Promise<ResultTemplate | undefined> {
  return (await db.query<ResultTemplate>(FIND, [id]))[0]
}

export interface ResultDraft {
  template: string
  parts: ResultParts
  savedAt: number
  savedBy: string
  issued: { key: string; number: string; file: PaperFile } | null
}

const DRAFT = statement(
  'result_draft.find',
  'select template, parts, saved_at as "savedAt", saved_by as "savedBy", issued from result_draft where dossier = $1',
)
export async function findResultDraft(db: Queryable, dossier: string): Promise<ResultDraft | undefined> {
  return (await db.query<ResultDraft>(DRAFT, [dossier]))[0]
}

const SAVE = statement(
  'result_draft.save',
  `insert into result_draft as d (dossier, template, parts, saved_at, saved_by)
   select $1, $2, $3::jsonb, ${toTimestamp('$4')}, $5
    where coalesce((select saved_at from result_draft where dossier = $1), to_timestamp(0)) <= ${toTimestamp('$6')}
   on conflict (dossier) do update
     set template = excluded.template, parts = excluded.parts, saved_at = excluded.saved_at, saved_by = excluded.saved_by, issued = null
   returning dossier`,
)

/** False: somebody has saved another since `seenAt`, when this one was drawn. */
export async function saveResultDraft(
  db: Queryable,
  dossier: string,
  draft: Pick<ResultDraft, 'template' | 'parts' | 'savedAt' | 'savedBy'>,
  seenAt: number,
): Promise<boolean> {
  const { template, parts, savedAt, savedBy } = draft
  return (
    (await db.query(SAVE, [dossier, template, JSON.stringify(parts), savedAt, savedBy, seenAt])).length > 0
  )
}

const ISSUE = statement('result_draft.issue', 'update result_draft set issued = $2::jsonb where dossier = $1')

/** What it became, so that the same act sent twice finds the same file. */
export async function noteIssued(
  db: Queryable,
  dossier: string,
  issued: NonNullable<ResultDraft['issued']>,
): Promise<void> {
  await db.query(ISSUE, [dossier, JSON.stringify(issued)])
}

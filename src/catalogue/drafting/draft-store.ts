import { type Queryable, statement } from '../../platform/database/index.ts'
import type { FlowLine } from '../../workflow/index.ts'
import type { ProcedureVersion } from '../model.ts'
import type { Draft, DraftChange } from './model.ts'

interface DraftRow {
  definition: ProcedureVersion
  revision: number
  state: Draft['state']
  lines: FlowLine[] | null
  document_name: string | null
  note: string | null
  submitted_by: string | null
  changes: {
    revision: number
    by: string
    at: string
    places: string[]
    before: Record<string, unknown>
  }[]
}

const COLUMNS = `v.definition, d.revision, d.state, d.lines, d.document_name, d.note, d.submitted_by,
  (select coalesce(jsonb_agg(jsonb_build_object('revision', c.revision, 'by', c.changed_by, 'at', c.changed_at,
     'places', c.places, 'before', c.before) order by c.revision), '[]') from procedure_draft_change c where c.draft = d.id) as changes`

const selectDraft = statement(
  'drafts.by_id',
  `select ${COLUMNS} from procedure_draft d join procedure_version v on v.id = d.id and v.status = 'draft' where d.id = $1`,
)

const lockDraft = statement('drafts.lock', 'select revision from procedure_draft where id = $1 for update')

const selectOpen = statement(
  'drafts.open',
  `select ${COLUMNS} from procedure_draft d join procedure_version v on v.id = d.id and v.status = 'draft'
   where $1::text is null or v.procedure_code = $1 order by v.procedure_code, v.number`,
)

const insert = statement(
  'drafts.insert',
  `insert into procedure_draft (id, revision, state) values ($1, 1, 'writing') on conflict (id) do nothing`,
)

const update = statement(
  'drafts.update',
  `update procedure_draft set revision = $2, lines = $3, document_name = coalesce($4, document_name),
     document = coalesce($5, document) where id = $1`,
)

const insertChange = statement(
  'drafts.insert_change',
  `insert into procedure_draft_change (draft, revision, changed_by, changed_at, places, before) values ($1, $2, $3, $4, $5, $6)
   on conflict do nothing`,
)

const setState = statement(
  'drafts.set_state',
  'update procedure_draft set state = $2, submitted_by = $3, note = $4 where id = $1',
)

const deleteVersion = statement(
  'drafts.delete',
  `delete from procedure_version where id = $1 and status = 'draft'`,
)

const selectDocument = statement(
  'drafts.document',
  'select document_name as name, document as bytes from procedure_draft where id = $1 and document is not null',
)

/** Documents of every version that was written here, published or not. */
export async function readDocument(
  db: Queryable,
  id: string,
): Promise<{ name: string; bytes: Buffer } | undefined> {
  const [row] = await db.query<{ name: string; bytes: Buffer }>(selectDocument, [id])
  return row
}

function toDraft(row: DraftRow): Draft {
  return {
    version: row.definition,
    revision: row.revision,
    state: row.state,
    ...(row.lines === null ? {} : { lines: row.lines }),
    ...(row.document_name === null ? {} : { document: row.document_name }),
    ...(row.note === null ? {} : { note: row.note }),
    ...(row.submitted_by === null ? {} : { submittedBy: row.submitted_by }),
    changes: row.changes.map(({ at, ...change }): DraftChange => ({ ...change, at: Date.parse(at) })),
  }
}

export async function findDraft(db: Queryable, id: string): Promise<Draft | undefined> {
  const [row] = await db.query<DraftRow>(selectDraft, [id])
  return row && toDraft(row)
}

/** Holds the draft to the end of the transaction; undefined where there is none. */
export async function lockDraftRow(tx: Queryable, id: string): Promise<Draft | undefined> {
  const [locked] = await tx.query(lockDraft, [id])
  return locked === undefined ? undefined : findDraft(tx, id)
}

export async function listDraftRows(db: Queryable, code: string | undefined): Promise<Draft[]> {
  return (await db.query<DraftRow>(selectOpen, [code ?? null])).map(toDraft)
}

export async function insertDraft(tx: Queryable, id: string): Promise<void> {
  await tx.query(insert, [id])
}

export async function updateDraft(
  tx: Queryable,
  id: string,
  content: {
    revision: number
    lines: readonly FlowLine[] | undefined
    document?: { name: string; bytes: Uint8Array } | undefined
  },
): Promise<void> {
  const { revision, lines, document } = content
  await tx.query(update, [
    id,
    revision,
    lines === undefined ? null : JSON.stringify(lines),
    document?.name ?? null,
    document === undefined ? null : Buffer.from(document.bytes),
  ])
}

export async function insertDraftChange(tx: Queryable, id: string, change: DraftChange): Promise<void> {
  await tx.query(insertChange, [
    id,
    change.revision,
    change.by,
    new Date(change.at),
    change.places,
    JSON.stringify(change.before),
  ])
}

export async function writeDraftState(
  tx: Queryable,
  id: string,
  to: { state: Draft['state']; by?: string; note?: string },
): Promise<void> {
  await tx.query(setState, [id, to.state, to.by ?? null, to.note ?? null])
}

export async function deleteDraft(tx: Queryable, id: string): Promise<void> {
  await tx.query(deleteVersion, [id])
}

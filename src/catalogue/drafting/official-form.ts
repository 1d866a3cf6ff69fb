/** The official paper form (mẫu đơn, tờ khai) that is kept with a version, as the ministry made it. */
import type { Instant } from '../../calendar/index.ts'
import { type Database, type Queryable, statement } from '../../platform/database/index.ts'
import { readDocxText } from '../../platform/documents/index.ts'
import { type FileKindName, fileKinds } from '../../platform/files/index.ts'
import { type Refusal, refuse } from '../refusals.ts'
import { insertDraftChange, lockDraftRow, updateDraft } from './draft-store.ts'

export interface OfficialForm {
  name: string
  /** Media type, by what the bytes are. */
  type: string
  bytes: Uint8Array
}

const select = statement(
  'catalogue.official_form',
  'select name, type, bytes from official_form where version = $1',
)

const upsert = statement(
  'catalogue.keep_official_form',
  `insert into official_form (version, name, type, bytes) values ($1, $2, $3, $4)
   on conflict (version) do update set name = excluded.name, type = excluded.type, bytes = excluded.bytes`,
)

const remove = statement('catalogue.drop_official_form', 'delete from official_form where version = $1')

const copy = statement(
  'catalogue.copy_official_form',
  `insert into official_form (version, name, type, bytes)
   select $2, name, type, bytes from official_form where version = $1 on conflict do nothing`,
)

/** Of a draft or a published version; undefined where none was kept. */
export async function findOfficialForm(db: Queryable, version: string): Promise<OfficialForm | undefined> {
  const [row] = await db.query<OfficialForm>(select, [version])
  return row
}

const BEGINNINGS = {
  pdf: [0x25, 0x50, 0x44, 0x46],
  jpeg: [0xff, 0xd8, 0xff],
  png: [0x89, 0x50, 0x4e, 0x47],
} as const satisfies Partial<Record<FileKindName, readonly number[]>>

/** What the bytes are: PDF, JPEG, PNG or a Word document; undefined for anything else, whatever its name says. */
export function typeOfOfficialForm(bytes: Uint8Array): string | undefined {
  const known = Object.entries(BEGINNINGS).find(([, first]) => first.every((byte, at) => bytes[at] === byte))
  if (known !== undefined) return fileKinds[known[0] as keyof typeof BEGINNINGS].mime
  return 'problem' in readDocxText(bytes) ? undefined : fileKinds.docx.mime
}

interface Kept {
  id: string
  /** Null: the draft has none any more. */
  form: OfficialForm | null
  by: string
  at: Instant
}

/** Keeps another form with a draft, or none, as a change of the draft. Idempotent by what is kept; locks the draft. */
export async function keepOfficialForm(
  db: Database,
  { id, form, by, at }: Kept,
): Promise<{ kept: true } | { refusals: Refusal[] }> {
  return db.transaction(async (tx) => {
    const draft = await lockDraftRow(tx, id)
    if (!draft) return { refusals: [refuse('draft_gone', '')] }
    if (draft.state === 'submitted') return { refusals: [refuse('draft_submitted', '')] }
    const revision = draft.revision + 1
    await (form === null ? tx.query(remove, [id]) : writeOfficialForm(tx, id, form))
    await updateDraft(tx, id, { revision, lines: draft.lines })
    await insertDraftChange(tx, id, { revision, by, at, places: ['officialForm'], before: {} })
    return { kept: true }
  })
}

export async function writeOfficialForm(
  tx: Queryable,
  version: string,
  { name, type, bytes }: OfficialForm,
): Promise<void> {
  await tx.query(upsert, [version, name.slice(0, 255), type, Buffer.from(bytes)])
}

/** The next version begins with the form of the one before it. */
export async function copyOfficialForm(tx: Queryable, from: string, to: string): Promise<void> {
  await tx.query(copy, [from, to])
}

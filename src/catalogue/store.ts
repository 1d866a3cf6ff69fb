/** The only SQL of the catalogue that writes or reads whole versions. */
import type { Instant, LocalDate } from '../calendar/index.ts'
import { type Queryable, statement } from '../platform/database/index.ts'
import type { ProcedureVersion } from './model.ts'

export interface VersionRow {
  definition: ProcedureVersion
  status: 'draft' | 'published'
  valid_to: LocalDate | null
}

/** Validity of one published version, `to` exclusive. */
export interface VersionPeriod {
  id: string
  procedure: string
  number: number
  from: LocalDate
  to: LocalDate | undefined
}

const COLUMNS = 'definition, status, upper(valid) as valid_to'

const selectById = statement(
  'catalogue.version_by_id',
  `select ${COLUMNS} from procedure_version where id = $1`,
)

const selectInForce = statement(
  'catalogue.version_in_force',
  `select ${COLUMNS} from procedure_version
   where procedure_code = $1 and valid @> $2::date and status = 'published'`,
)

const selectLatest = statement(
  'catalogue.latest_version',
  `select ${COLUMNS} from procedure_version where procedure_code = $1 and status = 'published'
   order by lower(valid) desc limit 1`,
)

const selectPeriods = statement(
  'catalogue.periods',
  `select id, procedure_code as procedure, number, lower(valid) as from, upper(valid) as to
   from procedure_version where status = 'published' order by procedure_code, lower(valid)`,
)

const selectPeriodsOf = statement(
  'catalogue.periods_of',
  `select id, procedure_code as procedure, number, lower(valid) as from, upper(valid) as to
   from procedure_version where status = 'published' and procedure_code = $1 order by lower(valid)`,
)

const selectDefinitions = statement(
  'catalogue.definitions',
  `select definition from procedure_version where id = any($1) and status = 'published'`,
)

const lockProcedure = statement(
  'catalogue.lock_procedure',
  `insert into procedure (code) values ($1) on conflict (code) do update set code = excluded.code
   returning abolished_from, abolished_basis`,
)

const upsertDraft = statement(
  'catalogue.upsert_draft',
  `insert into procedure_version (id, procedure_code, number, status, valid, definition, field_code, levels,
     agency_kinds, agencies, life_events, name_folded, saved_at)
   select v.id, v.procedure, v.number, 'draft', daterange(v.valid_from, v.valid_to), v.definition, v.field_code, v.levels,
     v.agency_kinds, v.agencies, v.life_events, fold_vi(v.name), v.saved_at
   from ${rowset()}
   on conflict (id) do update set number = excluded.number, valid = excluded.valid, definition = excluded.definition,
     field_code = excluded.field_code, levels = excluded.levels, agency_kinds = excluded.agency_kinds,
     agencies = excluded.agencies, life_events = excluded.life_events, name_folded = excluded.name_folded, saved_at = excluded.saved_at
   where procedure_version.status = 'draft'`,
)

const insertPublished = statement(
  'catalogue.insert_published',
  `insert into procedure_version (id, procedure_code, number, status, valid, definition, field_code, levels,
     agency_kinds, agencies, life_events, name_folded, saved_at, published_at, published_by)
   select v.id, v.procedure, v.number, 'published', daterange(v.valid_from, v.valid_to), v.definition, v.field_code,
     v.levels, v.agency_kinds, v.agencies, v.life_events, fold_vi(v.name),
     v.saved_at, v.saved_at, v.published_by
   from ${rowset()}
   on conflict (id) do nothing returning id`,
)

const insertProcedures = statement(
  'catalogue.insert_procedures',
  'insert into procedure (code) select distinct unnest($1::text[]) on conflict (code) do nothing',
)

const markPublished = statement(
  'catalogue.mark_published',
  `update procedure_version set status = 'published', published_at = $2, published_by = $3,
     definition = definition || jsonb_build_object('publishedAt', $4::bigint, 'publishedBy', $3::text)
   where id = $1 and status = 'draft'`,
)

const closePeriod = statement(
  'catalogue.close_period',
  `update procedure_version set valid = daterange(lower(valid), $2::date) where id = $1`,
)

const endPublished = statement(
  'catalogue.end_published',
  `update procedure_version set valid = daterange(lower(valid), $2::date)
   where procedure_code = $1 and status = 'published' and valid @> $2::date and lower(valid) < $2::date`,
)

const markAbolished = statement(
  'catalogue.mark_abolished',
  'update procedure set abolished_from = $2, abolished_basis = $3 where code = $1',
)

const selectNumber = statement(
  'catalogue.number_taken',
  'select id, (select max(number) from procedure_version where procedure_code = $1) as last from procedure_version where procedure_code = $1 and number = $2',
)

/** Rows travel as one JSON array, so that one statement stores one version or five thousand. */
function rowset(): string {
  return `jsonb_to_recordset($1::jsonb) as v(id uuid, procedure text, number int, valid_from date, valid_to date,
     definition jsonb, field_code text, levels text[], agency_kinds text[], agencies text[], life_events text[],
     name text, saved_at timestamptz, published_by text)`
}

function toRow(version: ProcedureVersion, at: Instant, by: string): object {
  return {
    id: version.id,
    procedure: version.procedure,
    number: version.number,
    valid_from: version.validFrom,
    valid_to: version.validTo ?? null,
    definition: version,
    field_code: version.field.code,
    levels: version.level,
    agency_kinds: version.competent.kinds,
    agencies: version.competent.agencies,
    life_events: version.lifeEvents,
    name: version.name.vi,
    saved_at: new Date(at).toISOString(),
    published_by: by,
  }
}

/** The record as it stands: the end of validity is the one in force, not the one first published. */
function toVersion(row: VersionRow): ProcedureVersion {
  const { validTo: _published, ...rest } = row.definition
  return row.valid_to === null ? rest : { ...rest, validTo: row.valid_to }
}

export async function findVersionRow(
  db: Queryable,
  id: string,
): Promise<{ version: ProcedureVersion; status: VersionRow['status'] } | undefined> {
  const [row] = await db.query<VersionRow>(selectById, [id])
  return row && { version: toVersion(row), status: row.status }
}

export async function findInForceRow(
  db: Queryable,
  code: string,
  date: LocalDate,
): Promise<ProcedureVersion | undefined> {
  const [row] = await db.query<VersionRow>(selectInForce, [code, date])
  return row && toVersion(row)
}

/** The published version that begins last, in force or still to come. */
export async function findLatestPublished(
  db: Queryable,
  code: string,
): Promise<ProcedureVersion | undefined> {
  const [row] = await db.query<VersionRow>(selectLatest, [code])
  return row && toVersion(row)
}

interface PeriodRow extends Omit<VersionPeriod, 'to'> {
  to: LocalDate | null
}

/** Validity of all published versions, or of those of one procedure, oldest first. */
export async function listPeriods(db: Queryable, code?: string): Promise<VersionPeriod[]> {
  const rows = await (code === undefined
    ? db.query<PeriodRow>(selectPeriods)
    : db.query<PeriodRow>(selectPeriodsOf, [code]))
  return rows.map((row) => ({ ...row, to: row.to ?? undefined }))
}

/** Published records by id, as they were published. */
export async function readDefinitions(db: Queryable, ids: readonly string[]): Promise<ProcedureVersion[]> {
  const rows = await db.query<Pick<VersionRow, 'definition'>>(selectDefinitions, [ids])
  return rows.map((row) => row.definition)
}

/** Makes the procedure known and holds its row to the end of the transaction: writers of one procedure take turns. */
export async function lockProcedureRow(
  tx: Queryable,
  code: string,
): Promise<{ abolishedFrom: LocalDate; basis: string } | undefined> {
  const [row] = await tx.query<{ abolished_from: LocalDate | null; abolished_basis: string | null }>(
    lockProcedure,
    [code],
  )
  if (!row?.abolished_from) return undefined
  return { abolishedFrom: row.abolished_from, basis: row.abolished_basis ?? '' }
}

export async function writeDraft(tx: Queryable, version: ProcedureVersion, at: Instant): Promise<void> {
  await tx.query(upsertDraft, [JSON.stringify([toRow(version, at, '')])])
}

/** Stores versions as published in two statements; those already there are left alone. Answers how many are new. */
export async function writePublished(
  tx: Queryable,
  versions: readonly ProcedureVersion[],
  by: { at: Instant; by: string },
): Promise<number> {
  await tx.query(insertProcedures, [versions.map((version) => version.procedure)])
  const stamped = versions.map((version) => ({ ...version, publishedAt: by.at, publishedBy: by.by }))
  const rows = await tx.query(insertPublished, [
    JSON.stringify(stamped.map((version) => toRow(version, by.at, by.by))),
  ])
  return rows.length
}

export async function publishDraft(
  tx: Queryable,
  id: string,
  by: { at: Instant; by: string },
): Promise<void> {
  await tx.query(markPublished, [id, new Date(by.at), by.by, by.at])
}

/** Ends a published version before `to`. */
export async function closeVersion(tx: Queryable, id: string, to: LocalDate): Promise<void> {
  await tx.query(closePeriod, [id, to])
}

/** Ends whatever version is in force on `from` and notes that the procedure is abolished from that day. */
export async function abolish(tx: Queryable, code: string, from: LocalDate, basis: string): Promise<void> {
  await tx.query(endPublished, [code, from])
  await tx.query(markAbolished, [code, from, basis])
}

/** Who has a number already, and the highest number of the procedure. */
export async function findNumber(
  tx: Queryable,
  code: string,
  number: number,
): Promise<{ id: string; last: number } | undefined> {
  const [row] = await tx.query<{ id: string; last: number }>(selectNumber, [code, number])
  return row
}

/** The only SQL of the national records. */
import type { Instant } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import type { Finding } from './findings.ts'
import type { NationalRecord, RawRecord } from './record.ts'

export interface RecordRow {
  code: string
  hash: string
  packet: RawRecord
  record: NationalRecord
  findings: readonly Finding[]
}

const selectHashes = statement('national.hashes', 'select code, hash from national_record')
const upsert = statement(
  'national.upsert',
  `insert into national_record (code, hash, packet, record, findings, imported_at, changed_at)
   select r.code, r.hash, r.packet, r.record, r.findings, to_timestamp($2 / 1000.0), to_timestamp($2 / 1000.0)
     from jsonb_to_recordset($1::jsonb) as r(code text, hash text, packet jsonb, record jsonb, findings jsonb)
   on conflict (code) do update set hash = excluded.hash, packet = excluded.packet, record = excluded.record,
     findings = excluded.findings, before = national_record.record, changed_at = excluded.changed_at
   where national_record.hash <> excluded.hash`,
)
const selectOne = statement('national.one', 'select record from national_record where code = $1')

/** Hash of the packet by code, for all records. */
export async function readHashes(db: Queryable): Promise<Map<string, string>> {
  const rows = await db.query<{ code: string; hash: string }>(selectHashes)
  return new Map(rows.map(({ code, hash }) => [code, hash]))
}

/** Idempotent by code and hash. Tells every server (`catalogue_changed`) once for each statement that changed something. */
export async function storeRecords(db: Queryable, rows: readonly RecordRow[], at: Instant): Promise<void> {
  await db.query(upsert, [JSON.stringify(rows), at])
}

/** The record of a procedure as the nation publishes it; undefined where it was never imported. */
export async function findNationalRecord(db: Queryable, code: string): Promise<NationalRecord | undefined> {
  return (await db.query<{ record: NationalRecord }>(selectOne, [code]))[0]?.record
}

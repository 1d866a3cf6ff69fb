/** What the database knows of files. */
import { type Queryable, statement } from '../../platform/database/index.ts'
import type { PaperFile } from '../model.ts'
import type { Uploader } from './file-room.ts'

const REMEMBER = statement(
  'files.remember',
  `with content as (
     insert into stored_file (sha256, type, size, used_at) values ($1, $2, $3, $7)
     on conflict (sha256) do update set used_at = greatest(stored_file.used_at, excluded.used_at)
     returning sha256, type, size
   ), upload as (
     insert into file_upload (sha256, uploader_kind, uploader_id, name, at) values ($1, $4, $5, $6, $7)
     on conflict (sha256, uploader_kind, uploader_id, name) do update set at = excluded.at
   )
   select sha256, type, size::int as size from content`,
)

/** Notes a content and who sent it. Idempotent; waits for a sweep of the same content. */
export async function rememberUpload(
  db: Queryable,
  by: Uploader,
  file: PaperFile,
  now: number,
): Promise<PaperFile> {
  const values = [file.sha256, file.type, file.size, by.kind, by.id, file.name, new Date(now)]
  const [row] = await db.query<{ type: string; size: number }>(REMEMBER, values)
  return { ...file, ...row }
}

const FIND = statement(
  'files.find_uploads',
  `select u.sha256, u.name, s.type, s.size::int as size
     from jsonb_to_recordset($1::jsonb) as asked(sha256 text, name text)
          join file_upload u on u.sha256 = asked.sha256 and u.name = asked.name
                            and u.uploader_kind = $2 and u.uploader_id = $3
          join stored_file s on s.sha256 = u.sha256`,
)

/** Those of the files that this uploader sent in, with what the store knows of them. */
export async function findUploads(
  db: Queryable,
  by: Uploader,
  asked: readonly Pick<PaperFile, 'sha256' | 'name'>[],
): Promise<PaperFile[]> {
  if (asked.length === 0) return []
  return db.query<PaperFile>(FIND, [JSON.stringify(asked), by.kind, by.id])
}

const CLAIM = statement(
  'files.claim',
  `with mine as (
     select distinct u.sha256
       from jsonb_to_recordset($1::jsonb) as asked(sha256 text, name text, type text, size bigint)
            join file_upload u on u.sha256 = asked.sha256 and u.name = asked.name
                              and u.uploader_kind = $2 and u.uploader_id = $3
            join stored_file s on s.sha256 = u.sha256 and s.type = asked.type and s.size = asked.size
   ), used as (
     update stored_file set used_at = greatest(stored_file.used_at, $5)
       from mine where stored_file.sha256 = mine.sha256
     returning stored_file.sha256
   ), claimed as (
     insert into dossier_file (sha256, dossier_id) select sha256, $4 from used on conflict do nothing
   )
   select sha256 from used`,
)

/** Notes that the dossier is about to name these files; answers those that the uploader may name. */
export async function claimUploads(
  db: Queryable,
  by: Uploader,
  files: readonly PaperFile[],
  { dossier, at }: { dossier: string; at: number },
): Promise<Set<string>> {
  const values = [JSON.stringify(files), by.kind, by.id, dossier, new Date(at)]
  const rows = await db.query<{ sha256: string }>(CLAIM, values)
  return new Set(rows.map(({ sha256 }) => sha256))
}

const HOLD = statement(
  'files.hold',
  `with held as (
     update file_upload u set at = greatest(u.at, $3) from jsonb_to_recordset($1::jsonb) as asked(sha256 text, by text)
      where u.sha256 = asked.sha256 and u.uploader_kind = $2 and u.uploader_id = asked.by
     returning u.sha256
   )
   update stored_file s set used_at = greatest(s.used_at, $3) from held where s.sha256 = held.sha256`,
)

/** Puts off the sweep of what applicants have sent in for something they are still writing. Idempotent; one statement. */
export async function holdUploads(
  db: Queryable,
  files: readonly { sha256: string; by: string }[],
  now: number,
): Promise<void> {
  await db.query(HOLD, [JSON.stringify(files), 'applicant', new Date(now)])
}

const KEEP = statement(
  'files.keep',
  `update stored_file s set referred = true, used_at = greatest(s.used_at, $4)
     from jsonb_to_recordset($1::jsonb) as asked(sha256 text, name text, type text, size bigint)
          join file_upload u on u.sha256 = asked.sha256 and u.name = asked.name and u.uploader_kind = $2 and u.uploader_id = $3
    where s.sha256 = asked.sha256 and s.type = asked.type and s.size = asked.size
   returning s.sha256`,
)

/**
 * Keeps what this uploader sent in for ever, for something that is no dossier; in the transaction that names it. False: it is
 * not all theirs, and nothing may be stored. Idempotent.
 */
export async function keepUploads(
  tx: Queryable,
  by: Uploader,
  files: readonly PaperFile[],
  at: number,
): Promise<boolean> {
  if (files.length === 0) return true
  const kept = await tx.query<{ sha256: string }>(KEEP, [JSON.stringify(files), by.kind, by.id, new Date(at)])
  const known = new Set(kept.map(({ sha256 }) => sha256))
  return files.every(({ sha256 }) => known.has(sha256))
}

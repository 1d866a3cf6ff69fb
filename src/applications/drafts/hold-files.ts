import { holdUploads } from '../../dossiers/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'

const files = statement(
  'applications.files',
  `select distinct account::text as by, jsonb_path_query(jsonb_build_array(answers, joined), '$.**.sha256') #>> '{}' as sha256
     from application where filed_at is null and expires_at > $1
   union
   select distinct staff::text, split_part(field ->> 1, '/', 1)
     from desk_draft, jsonb_array_elements(fields) field
    where filed_at is null and expires_at > $1 and field ->> 0 like 'kept-%'
   union
   select distinct staff::text, jsonb_path_query(jsonb_build_array(answers, printed), '$.**.sha256') #>> '{}'
     from desk_draft where filed_at is null and expires_at > $1`,
)

/** What drafts name, of people at home and at the counter, is not swept while they live: for the job that comes before the sweep. Idempotent. */
export async function holdDraftFiles(db: Queryable, now: number): Promise<void> {
  const named = await db.query<{ by: string; sha256: string }>(files, [new Date(now)])
  if (named.length > 0) await holdUploads(db, named, now)
}

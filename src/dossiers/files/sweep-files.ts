/** Files that were sent in and never became part of a dossier. */
import { type Queryable, statement } from '../../platform/database/index.ts'
import { type FileRoom, UPLOAD_LIFE_MS } from './file-room.ts'

const FORGET_UPLOADS = statement('files.forget_uploads', 'delete from file_upload where at < $1')

/** Whether an event names the content: told by the events themselves, in the dossiers that were about to name it. */
const REFERRED = `exists (
  select from dossier_file f join dossier_event e on e.dossier_id = f.dossier_id
   where f.sha256 = stored_file.sha256 and strpos(e.data::text, f.sha256) > 0)`

const KEEP = statement(
  'files.keep_referred',
  `update stored_file set referred = true where not referred and used_at < $1 and ${REFERRED}`,
)

const UNUSED = statement(
  'files.unused',
  'select sha256 from stored_file where not referred and used_at < $1 order by used_at limit $2',
)

const DROP = statement(
  'files.drop',
  `delete from stored_file
    where sha256 = $1 and not referred and used_at < $2 and not ${REFERRED} returning sha256`,
)

const MOST_AT_ONCE = 1000

/**
 * Deletes what came in more than two days ago and no event names; answers how many. An act puts the day off before it is
 * stored, and this waits for its row, so what an act names is never deleted. Idempotent.
 */
export async function sweepFiles(
  { database, store }: Omit<FileRoom, 'maxBytes'>,
  now: number,
): Promise<number> {
  const before = new Date(now - UPLOAD_LIFE_MS)
  await database.query(FORGET_UPLOADS, [before])
  await database.query(KEEP, [before])
  const unused = await database.query<{ sha256: string }>(UNUSED, [before, MOST_AT_ONCE])
  let deleted = 0
  for (const { sha256 } of unused) {
    // The row stays locked until the content is gone: an upload of the same content waits, and finds neither or both.
    const isDropped = await database.transaction(async (tx) => {
      const isUnused = await drop(tx, sha256, before)
      if (isUnused) await store.delete(sha256)
      return isUnused
    })
    if (isDropped) deleted += 1
  }
  return deleted
}

async function drop(tx: Queryable, sha256: string, before: Date): Promise<boolean> {
  return (await tx.query(DROP, [sha256, before])).length > 0
}

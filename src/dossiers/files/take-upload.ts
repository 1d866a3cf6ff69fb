import { FILE_KINDS, kindOfName } from '../../platform/files/index.ts'
import { type Problem, platformProblem } from '../../platform/index.ts'
import { cleanName } from './clean-name.ts'
import type { FileRoom, Uploaded, Uploader } from './file-room.ts'
import { rememberUpload } from './store.ts'

/** Of a file, in signs, as file systems take it. */
const LONGEST_NAME = 255

/**
 * Takes one file in: checked, hashed and durable when it answers. Idempotent by content, uploader and name. A refusal
 * leaves nothing behind; `content` may not be read to its end then.
 */
export async function takeUpload(
  { database, store, maxBytes }: FileRoom,
  by: Uploader,
  given: { name: string; content: AsyncIterable<Uint8Array> },
  now: number,
): Promise<Uploaded | Problem> {
  const name = cleanName(given.name)
  if (name.length > LONGEST_NAME) return platformProblem('file_name_long')
  if (kindOfName(name) === undefined) return platformProblem('file_type_refused')
  let type = ''
  const result = await store.put(given.content, {
    name,
    maxBytes,
    accept: FILE_KINDS,
    announce: async ({ sha256, size, mime }) => {
      const known = await rememberUpload(database, by, { sha256, name, type: mime, size }, now)
      type = known.type
    },
  })
  if (!result.ok) return result.problem
  const { sha256, size, state } = result.file
  return { sha256, name, type, size, state }
}

import { createHash } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import type { Problem } from '../errors.ts'
import { platformProblem } from '../platform-errors.ts'
import { checkContent } from './check-content.ts'
import type { Upload } from './file-store.ts'
import { type FileKindName, kindOfName } from './kinds.ts'

/** A received file at its draft place: complete, on disk, and what its name says. */
export interface Received {
  path: string
  sha256: string
  size: number
  kind: FileKindName
}

/** Writes `content` to `path` and checks it; on a refusal or an error nothing stays at `path`. */
export async function receiveFile(
  path: string,
  content: AsyncIterable<Uint8Array>,
  upload: Upload,
): Promise<Received | Problem> {
  const kind = kindOfName(upload.name)
  if (!kind || !upload.accept.includes(kind)) return platformProblem('file_type_refused')
  try {
    const written = await writeAndHash(path, content, upload.maxBytes)
    const problem = written ? await checkContent(path, written.size, kind) : tooLarge(upload.maxBytes)
    if (written && !problem) return { path, ...written, kind }
    await rm(path, { force: true })
    return problem ?? tooLarge(upload.maxBytes)
  } catch (error) {
    await rm(path, { force: true })
    if (isDiskFull(error)) return platformProblem('disk_full')
    throw error
  }
}

/** No space, or no quota left. */
export function isDiskFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '')
}

/** Undefined as soon as more than `maxBytes` came. */
async function writeAndHash(
  path: string,
  content: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<{ sha256: string; size: number } | undefined> {
  const hash = createHash('sha256')
  let size = 0
  await using file = await open(path, 'wx', 0o600)
  for await (const chunk of content) {
    size += chunk.byteLength
    if (size > maxBytes) return undefined
    hash.update(chunk)
    for (let at = 0; at < chunk.byteLength; ) at += (await file.write(chunk, at)).bytesWritten
  }
  await file.sync()
  return { sha256: hash.digest('hex'), size }
}

function tooLarge(maxBytes: number): Problem {
  return platformProblem('file_too_large', { maxBytes })
}

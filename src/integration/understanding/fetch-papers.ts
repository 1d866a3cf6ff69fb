/** Files that a message names by address, brought into the file room. */

import type { Actor } from '../../agencies/index.ts'
import { type PaperFile, takeUpload } from '../../dossiers/index.ts'
import type { TakenMessage } from '../door/message-store.ts'
import type { Fault } from '../door/read.ts'
import type { Desk } from './model.ts'

export interface NamedFile {
  name: string
  url: string
}

/** Idempotent by content. Not fetched: the message waits; refused (kind, size, virus): people look. */
export async function fetchFile(
  desk: Desk,
  message: TakenMessage,
  by: Actor,
  { name, url }: NamedFile,
): Promise<PaperFile | Fault> {
  const content = await desk.fetchFile(message.source, url)
  if (content === undefined) return { fault: 'file_not_fetched', detail: { file: name } }
  const watch = { isBroken: false }
  try {
    const taken = await takeUpload(desk.files, by, { name, content: watched(content, watch) }, desk.now())
    if ('code' in taken) return { fault: 'message_wrong', detail: { file: name, code: taken.code } }
    const { sha256, type, size } = taken
    return { sha256, name: taken.name, type, size }
  } catch (error) {
    if (!watch.isBroken) throw error
    return { fault: 'file_not_fetched', detail: { file: name } }
  }
}

/** Tells a connection that broke from what the file room throws. */
async function* watched(content: AsyncIterable<Uint8Array>, watch: { isBroken: boolean }) {
  try {
    yield* content
  } catch (error) {
    watch.isBroken = true
    throw error
  }
}

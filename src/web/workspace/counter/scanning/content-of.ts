import type { PaperFile } from '../../../../dossiers/index.ts'
import type { WebServices } from '../../../shell/services.ts'

/** A stored scan in memory; undefined where it is not there. */
export async function contentOf(room: WebServices['files'], file: PaperFile): Promise<Buffer | undefined> {
  const stream = await room.store.get(file.sha256)
  if (stream === undefined) return undefined
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array))
  return Buffer.concat(chunks)
}

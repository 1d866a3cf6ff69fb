import { buffer } from 'node:stream/consumers'
import type { FileStore } from '../../platform/files/index.ts'

/** A stored file in memory; undefined where it is not there, or waits for the scanner. */
export async function readWhole(store: FileStore, sha256: string): Promise<Buffer | undefined> {
  const content = await store.get(sha256)
  return content && (await buffer(content))
}

/** The file with which results of the demonstration are issued: one specimen that says so. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '../../src/calendar/index.ts'
import { type FileRoom, type PaperFile, takeUpload, type Uploader } from '../../src/dossiers/index.ts'

const CONTENT = readFileSync(join(import.meta.dirname, 'ket-qua.pdf'))

export const RESULT_FILE: PaperFile = {
  sha256: createHash('sha256').update(CONTENT).digest('hex'),
  name: 'Ket qua.pdf',
  type: 'application/pdf',
  size: CONTENT.length,
}

/** Nobody's upload: the demonstration brings it. */
export const RESULT_UPLOADER: Uploader = { kind: 'system', id: 'demo' }

/** Puts the specimen into the file store, before events name it. Idempotent by its content. */
export async function bringResultFile(room: FileRoom, now: Instant): Promise<void> {
  async function* content() {
    yield CONTENT
  }
  const taken = await takeUpload(room, RESULT_UPLOADER, { name: RESULT_FILE.name, content: content() }, now)
  if (!('sha256' in taken)) throw new Error(`the specimen of a result was refused: ${JSON.stringify(taken)}`)
}

/** Files sent in for dossiers: where they lie and who may name them. */
import type { Actor } from '../../agencies/index.ts'
import type { Database } from '../../platform/database/index.ts'
import type { FileState, FileStore } from '../../platform/files/index.ts'
import type { PaperFile } from '../model.ts'

export interface FileRoom {
  database: Database
  store: FileStore
  /** Of one file. */
  maxBytes: number
  /** Of all files of one form together. */
  maxTotalBytes: number
}

/** Whoever sent a file in is the only one who may name it in a command. */
export type Uploader = Pick<Actor, 'kind' | 'id'>

/** What was sent in; a command names it with exactly `sha256`, `name`, `type` and `size`. */
export interface Uploaded extends PaperFile {
  state: Extract<FileState, 'ready' | 'quarantined'>
}

/** Uploads that no act named are forgotten after two days; an act still under way by then is none. */
export const UPLOAD_LIFE_MS = 2 * 86_400_000

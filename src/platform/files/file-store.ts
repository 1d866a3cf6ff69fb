import type { Readable } from 'node:stream'
import type { Problem } from '../errors.ts'
import type { FileKindName } from './kinds.ts'

export interface Upload {
  /** The name the sender gave; its ending must agree with the content. */
  name: string
  maxBytes: number
  /** Kinds that are accepted here. */
  accept: readonly FileKindName[]
  /** Awaited when the content has passed every check, before it takes its place: whoever sweeps then knows it is wanted. */
  announce?: (file: Omit<StoredFile, 'state'>) => Promise<void>
}

export interface StoredFile {
  /** Hex; the name of the file in the store. */
  sha256: string
  /** Bytes. */
  size: number
  kind: FileKindName
  mime: string
  /** `quarantined`: stored, but nobody may read it until the virus scanner has answered. */
  state: 'ready' | 'quarantined'
}

/** `infected`: the scanner refused it after it had been stored; `missing`: there is no such file. */
export type FileState = StoredFile['state'] | 'infected' | 'missing'

export type PutResult = { ok: true; file: StoredFile } | { ok: false; problem: Problem }

/** Files by the SHA-256 of their content. What was put stays until it is deleted; the same content is kept once. */
export interface FileStore {
  /** Streams into the store; durable when it answers. Idempotent by content. A refusal or an error leaves nothing behind. */
  put(content: AsyncIterable<Uint8Array>, upload: Upload): Promise<PutResult>
  /** The content; undefined when it is not there or in quarantine. */
  get(sha256: string): Promise<Readable | undefined>
  has(sha256: string): Promise<boolean>
  stateOf(sha256: string): Promise<FileState>
  /** Whatever its state. Idempotent. */
  delete(sha256: string): Promise<void>
  /** Scans what waits in quarantine; infected files stay there under another name. Answers how many waited and how many wait on. */
  releaseQuarantine(): Promise<{ released: readonly string[]; infected: readonly string[]; waiting: number }>
}

export { openDiskStore } from './disk-store.ts'
export type { FileStore, PutResult, StoredFile, Upload } from './file-store.ts'
export { type FileKindName, fileKinds } from './kinds.ts'
export { clamdScan, type Scan } from './scan.ts'

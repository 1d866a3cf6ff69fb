/** A file store in a folder of its own for one test file, and files to put into it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FileRoom, type PaperFile, takeUpload, type Uploader } from '../src/dossiers/index.ts'
import type { Database } from '../src/platform/database/index.ts'
import { openDiskStore, type Scan } from '../src/platform/files/index.ts'
import type { Config } from '../src/platform/process/index.ts'

export interface TestFiles extends FileRoom {
  folder: string
  remove(): void
}

export interface FilesOptions {
  scan?: Scan
  /** Before the store opens its folder. */
  prepare?: (folder: string) => void
}

export function openTestFiles(
  database: Database,
  { maxUploadMb, maxUploadTotalMb }: Pick<Config, 'maxUploadMb' | 'maxUploadTotalMb'>,
  { scan, prepare }: FilesOptions = {},
): TestFiles {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-files-'))
  prepare?.(folder)
  return {
    database,
    folder,
    store: openDiskStore(folder, scan),
    maxBytes: maxUploadMb * 1_000_000,
    maxTotalBytes: maxUploadTotalMb * 1_000_000,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Contents as they come from a scanner, a telephone, and from somebody who renamed a program. */
export const SAMPLES = {
  pdf: Buffer.from('%PDF-1.7\n1 0 obj << >> endobj\n%%EOF\n'),
  png: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
  program: Buffer.from('MZ\x90\0\x03\0\0\0This program cannot be run in DOS mode.'),
} as const

export type FormParts = readonly (readonly [
  field: string,
  value: string | { name: string; content: Uint8Array },
])[]

/** A form as a browser sends it: fields and files in their order. */
export async function formOf(parts: FormParts): Promise<{ type: string; payload: Buffer }> {
  const form = new FormData()
  for (const [field, value] of parts) {
    if (typeof value === 'string') form.append(field, value)
    else form.append(field, new Blob([Uint8Array.from(value.content)]), value.name)
  }
  const response = new Response(form)
  return {
    type: String(response.headers.get('content-type')),
    payload: Buffer.from(await response.arrayBuffer()),
  }
}

/** A Word document as far as its container goes: an archive with the part that says so. */
export function wordFile(): Buffer {
  const name = Buffer.from('[Content_Types].xml')
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  const content = Buffer.from(`<Types><Override ContentType="${type}"/></Types>`)
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt32LE(content.length, 18)
  header.writeUInt32LE(content.length, 22)
  header.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt32LE(content.length, 20)
  entry.writeUInt32LE(content.length, 24)
  entry.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length + name.length, 12)
  end.writeUInt32LE(header.length + name.length + content.length, 16)
  return Buffer.concat([header, name, content, entry, name, end])
}

/** Stores the scan of a signed result that this person may name in an act. */
export async function uploadResult(room: FileRoom, by: Uploader, now: number): Promise<PaperFile> {
  async function* content() {
    yield SAMPLES.pdf
  }
  const taken = await takeUpload(room, by, { name: 'ket-qua.pdf', content: content() }, now)
  if (!('sha256' in taken)) throw new Error(taken.code)
  const { sha256, name, type, size } = taken
  return { sha256, name, type, size }
}

/** Whether a file is what its name says. */
import { open } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import type { Problem } from '../errors.ts'
import { platformProblem } from '../platform-errors.ts'
import { type FileKindName, fileKinds } from './kinds.ts'

/** Word and Excel put a document with a password into the container of the old formats (MS-OFFCRYPTO 2.3.4). */
const PROTECTED: Partial<Record<FileKindName, string>> = { docx: 'cfb', xlsx: 'cfb' }

/** A reader looks for the header of a PDF in so many first bytes (ISO 32000-1, Annex H, note 13). */
const PDF_HEADER_WITHIN = 1024

/** Undefined when content and name agree. */
export async function checkContent(
  path: string,
  size: number,
  kind: FileKindName,
): Promise<Problem | undefined> {
  if (size === 0) return platformProblem('file_empty')
  const found = await detect(path)
  if (fileKinds[kind].contents.some((one) => one === found)) return undefined
  if (found !== undefined && PROTECTED[kind] === found) return platformProblem('file_protected')
  return platformProblem('file_disguised', found === undefined ? {} : { found })
}

async function detect(path: string): Promise<string | undefined> {
  // A file that breaks off in the middle of its structure makes the detector throw; it is not what its name says either.
  const detected = await fileTypeFromFile(path).catch(() => undefined)
  return detected?.ext ?? ((await hasPdfHeader(path)) ? 'pdf' : undefined)
}

/** Scanners and form programs leave a line or the header of a form's part before it. */
async function hasPdfHeader(path: string): Promise<boolean> {
  await using file = await open(path, 'r')
  const { buffer, bytesRead } = await file.read(Buffer.alloc(PDF_HEADER_WITHIN), 0, PDF_HEADER_WITHIN, 0)
  return buffer.subarray(0, bytesRead).includes('%PDF-')
}

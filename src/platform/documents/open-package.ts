import { unzipSync } from 'fflate'
import type { DocumentProblem } from './model.ts'

/** The parts of an Office Open XML file by name. */
export type Parts = ReadonlyMap<string, Uint8Array>

/** No table of a decision is larger; a small file may unpack to gigabytes. */
const MOST_BYTES = 20_000_000
const MOST_UNPACKED = 80_000_000

/** What begins with these bytes is a container of the old formats (MS-CFB); a document with a password lies in one too. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** Name of the stream in which a document with a password lies (MS-OFFCRYPTO 2.3.4.4), as UTF-16. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')

/** Opens the package of a .docx or .xlsx; only its XML is unpacked. */
export function openPackage(bytes: Uint8Array): Parts | { problem: DocumentProblem } {
  if (bytes.length === 0) return { problem: 'empty_file' }
  if (bytes.length > MOST_BYTES) return { problem: 'too_large' }
  if (COMPOUND.every((byte, at) => bytes[at] === byte)) {
    return { problem: Buffer.from(bytes).includes(ENCRYPTED) ? 'protected_file' : 'old_format' }
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { problem: 'other_file' }
  let unpacked = 0
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(xml|rels)$/i.test(name)) return false
        unpacked += originalSize
        return unpacked <= MOST_UNPACKED
      },
    })
    return unpacked > MOST_UNPACKED ? { problem: 'too_large' } : new Map(Object.entries(parts))
  } catch {
    return { problem: 'broken_file' }
  }
}

export function isProblem<T extends object>(
  answer: T | { problem: DocumentProblem },
): answer is {
  problem: DocumentProblem
} {
  return 'problem' in answer
}

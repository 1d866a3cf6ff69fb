/** Which letters the faces of printed forms have: read from the faces themselves, at the first question. */
import { readFile } from 'node:fs/promises'

/** A segment of a face's map from code points to pictures; both ends belong to it. */
type Segment = readonly [first: number, last: number]

/** The code points of a TrueType face, from its table `cmap` in format 4 (OpenType specification, "cmap"). */
export async function readLetters(path: string): Promise<(codePoint: number) => boolean> {
  const segments = segmentsOf(await readFile(path))
  return (codePoint) => segments.some(([first, last]) => codePoint >= first && codePoint <= last)
}

function segmentsOf(face: Buffer): Segment[] {
  const cmap = tableOf(face, 'cmap')
  for (let at = 0; at < face.readUInt16BE(cmap + 2); at++) {
    const table = cmap + face.readUInt32BE(cmap + 8 + 8 * at)
    if (face.readUInt16BE(table) === 4) return segmentsAt(face, table)
  }
  throw new Error('the face has no map of letters in format 4')
}

function tableOf(face: Buffer, tag: string): number {
  for (let at = 0; at < face.readUInt16BE(4); at++) {
    const record = 12 + 16 * at
    if (face.toString('latin1', record, record + 4) === tag) return face.readUInt32BE(record + 8)
  }
  throw new Error(`the face has no table ${tag}`)
}

/** The last segment ends the list and stands for no letter. */
function segmentsAt(face: Buffer, table: number): Segment[] {
  const count = face.readUInt16BE(table + 6) / 2
  return Array.from({ length: count - 1 }, (_, at): Segment => {
    const end = table + 14 + 2 * at
    return [face.readUInt16BE(end + 2 * count + 2), face.readUInt16BE(end)]
  })
}

/** Addresses from which another system may fetch a result's file for a while, without a token; each use is written down. */
import { type Queryable, statement } from '../../platform/database/index.ts'
import { isSameSecret, type Signer } from '../../platform/index.ts'

export interface LinkedFile {
  /** For whom the link was made. */
  destination: string
  dossier: string
  sha256: string
  /** Until when it opens. */
  until: number
}

/** Long enough for a system that was down for weeks; short enough that an old message opens nothing. */
export const FILE_LINK_LIFE_MS = 30 * 86_400_000
const PURPOSE = 'file for another system'

/** Below `/api/v1`. */
export function fileLink(signer: Signer, file: LinkedFile): string {
  const { destination, dossier, sha256, until } = file
  const query = new URLSearchParams({ for: destination, until: String(until), key: keyOf(signer, file) })
  return `/linked-files/${dossier}/${sha256}?${query}`
}

/** Whether the key was made here for exactly this, and still opens. */
export function opensFile(signer: Signer, file: LinkedFile & { key: string }, now: number): boolean {
  return now < file.until && isSameSecret(file.key, keyOf(signer, file))
}

function keyOf(signer: Signer, { destination, dossier, sha256, until }: LinkedFile): string {
  return signer.mac(PURPOSE, JSON.stringify([destination, dossier, sha256, until])).toString('base64url')
}

const NOTE = statement(
  'integration.note_file_link_use',
  `insert into file_link_use (destination, dossier, sha256, at, origin)
   values ($1, $2, $3, to_timestamp($4::float8 / 1000), $5)`,
)

export async function noteFileLinkUse(
  db: Queryable,
  { destination, dossier, sha256 }: LinkedFile,
  { now, origin }: { now: number; origin: string },
): Promise<void> {
  await db.query(NOTE, [destination, dossier, sha256, now, origin])
}

/** A result's file with the agency's signature after it. */
import { type FileRoom, type PaperFile, takeUpload, type Uploader } from '../../dossiers/index.ts'
import { type Database, statement } from '../../platform/database/index.ts'
import type { SignatureFault } from '../reading/faults.ts'
import { readSignatures } from '../reading/read-when-asked.ts'
import { readWhole } from '../reading/read-whole.ts'
import type { Trust } from '../reading/trust.ts'
import type { SignatureWords } from './sign-pdf.ts'
import type { SigningKey, TimeStamps } from './signing-key.ts'

const KNOWN = statement(
  'results.signed',
  'select sha256, name, type, size::float8 as size from signed_result where source = $1 and agency = $2 and staff = $3 and name = $4',
)
const ADD = statement(
  'results.add_signed',
  `insert into signed_result (source, agency, sha256, name, type, size, staff, signed_at)
   values ($1, $2, $3, $4, $5, $6, $7, to_timestamp($8::float8 / 1000)) on conflict do nothing`,
)

export interface Signing {
  /** Whose key it is: an agency's code, or `personalKey`. */
  agency: { code: string; name: string }
  key: SigningKey
  trusted: Trust
  /** Absent: the signature goes without a time stamp. */
  stamps?: TimeStamps | undefined
  /** Who presses the button; only they may name the signed file in a command. */
  by: Uploader
  reason: string
  shown?: SignatureWords['shown']
}

/**
 * The file, signed; the same one for the same file, agency and person however often it is asked. `unsignable`: no PDF that can be
 * added to; `failed`: the key, or the store, did not do it; `unstamped`: a time stamp is needed and could not be had; `fault`: whoever read the signature would be told that it does not hold (a
 * certificate that has expired or was revoked, a chain that ends nowhere), so nothing is kept.
 */
export async function signResult(
  room: FileRoom,
  file: PaperFile,
  signing: Signing,
  now: number,
): Promise<PaperFile | 'unsignable' | 'failed' | 'unstamped' | { fault: SignatureFault }> {
  const { agency, key, trusted, by, reason, shown } = signing
  const known = await findSigned(room.database, file, signing)
  if (known !== undefined) return known
  const pdf = await readWhole(room.store, file.sha256)
  if (pdf === undefined) return 'failed'
  // The library is large, and most processes never sign.
  const { signPdf } = await import('./sign-pdf.ts')
  const words = { name: agency.name, reason, at: now, ...(shown === undefined ? {} : { shown }) }
  const stamping = openStamping(signing, now)
  const signed = await signPdf(pdf, key, words, stamping?.stamp)
  if (signed === undefined) return 'unsignable'
  if (stamping?.isMissing()) return 'unstamped'
  const fault = (await readSignatures(signed, trusted, now)).at(-1)?.fault
  if (fault !== undefined) return { fault }
  const taken = await takeUpload(room, by, { name: file.name, content: once(signed) }, now)
  if (!('sha256' in taken)) return 'failed'
  const { sha256, name, type, size } = taken
  await room.database.query(ADD, [file.sha256, agency.code, sha256, name, type, size, by.id, now])
  // Of two at once the first counts for both.
  return (await findSigned(room.database, file, signing)) ?? { sha256, name, type, size }
}

/** How the signature gets its time stamp; undefined: it gets none. */
function openStamping({ stamps, trusted }: Signing, now: number) {
  if (stamps === undefined) return undefined
  let isStamped = false
  return {
    isMissing: () => stamps.isNeeded && !isStamped,
    stamp: async (signature: Buffer) => {
      const { askForStamp } = await import('../stamping/ask-authority.ts')
      const asked = await askForStamp(stamps, signature, trusted, now)
      if ('failed' in asked) {
        stamps.onFailure(asked.failed)
        return undefined
      }
      isStamped = true
      return asked.token
    },
  }
}

async function findSigned(
  database: Database,
  file: PaperFile,
  { agency, by }: Signing,
): Promise<PaperFile | undefined> {
  const [row] = await database.query<PaperFile>(KNOWN, [file.sha256, agency.code, by.id, file.name])
  return row
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes
}

import type { Organisation } from '../agencies/index.ts'
import type { FileRoom, Office } from '../dossiers/index.ts'
import type { Clock, Signer } from '../platform/index.ts'

/** What the routes for programs work with; put together once in `main`. */
export interface ApiServices {
  office: Office
  organisation: Organisation
  files: FileRoom
  clock: Clock
  signer: Signer
  /** The look-up secret of a dossier, as printed on its receipt. */
  lookupSecretOf: (dossierId: string) => string
  /** Without a slash at its end. */
  publicUrl: string
}

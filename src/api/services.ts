import type { Organisation } from '../agencies/index.ts'
import type { FileRoom, Office } from '../dossiers/index.ts'
import type { Clock, Signer } from '../platform/index.ts'
import type { OutsideHttp } from '../platform/outside/index.ts'

/** What the routes for programs work with; put together once in `main`. */
export interface ApiServices {
  office: Office
  organisation: Organisation
  files: FileRoom
  clock: Clock
  signer: Signer
  /** Asks addresses that programs name, and only those that may be asked. */
  outside: OutsideHttp
  /** The look-up secret of a dossier, as printed on its receipt. */
  lookupSecretOf: (dossierId: string) => string
  /** Without a slash at its end. */
  publicUrl: string
  /** Of the demonstration, where everybody may have it. */
  sandboxToken?: string | undefined
}

/** Every operation, in the order of the reference. */
import { commandDossier } from './dossiers/act-on-dossier.ts'
import { readDossier } from './dossiers/read-dossier.ts'
import { submitDossier } from './dossiers/submit-dossier.ts'
import type { Operation } from './operation.ts'

export const OPERATIONS: readonly Operation[] = [submitDossier, commandDossier, readDossier]

/** Every operation, in the order of the reference. */
import { commandDossier } from './dossiers/act-on-dossier.ts'
import { listDossiers } from './dossiers/list-dossiers.ts'
import { listDossierEvents } from './dossiers/list-events.ts'
import { readDossier } from './dossiers/read-dossier.ts'
import { submitDossier } from './dossiers/submit-dossier.ts'
import { trackDossier } from './dossiers/track-dossier.ts'
import { listFigureDossiers } from './figures/list-figure-dossiers.ts'
import { readCentreFigures } from './figures/read-centre-figures.ts'
import { readFigures } from './figures/read-figures.ts'
import { readDossierFile } from './files/read-dossier-file.ts'
import { readLinkedFile } from './files/read-linked-file.ts'
import { uploadFile } from './files/upload-file.ts'
import {
  receiveCivilStatus,
  receiveOfSystems,
  receivePortal,
  receivePostal,
} from './messages/receive-message.ts'
import type { Operation } from './operation.ts'
import { listProcedures } from './procedures/list-procedures.ts'
import { readProcedure } from './procedures/read-procedure.ts'
import {
  pauseWebhookOperation,
  removeWebhookOperation,
  replayWebhookOperation,
  resumeWebhookOperation,
  rotateWebhookOperation,
} from './webhooks/change-webhook.ts'
import { createWebhookOperation } from './webhooks/create-webhook.ts'
import { listWebhooksOperation, readWebhookOperation } from './webhooks/list-webhooks.ts'
import { readJournalOperation } from './webhooks/read-journal.ts'

export const OPERATIONS: readonly Operation[] = [
  listProcedures,
  readProcedure,
  uploadFile,
  submitDossier,
  listDossiers,
  readDossier,
  commandDossier,
  listDossierEvents,
  readDossierFile,
  readLinkedFile,
  trackDossier,
  receivePortal,
  receiveCivilStatus,
  receivePostal,
  ...receiveOfSystems,
  createWebhookOperation,
  listWebhooksOperation,
  readWebhookOperation,
  pauseWebhookOperation,
  resumeWebhookOperation,
  rotateWebhookOperation,
  replayWebhookOperation,
  removeWebhookOperation,
  readJournalOperation,
  readFigures,
  readCentreFigures,
  listFigureDossiers,
]

export { type Acted, actOnDossier, withEnvelope } from './act-on-dossier.ts'
export { actOnMany } from './act-on-many.ts'
export { ALLOWED, isAllowed } from './allowed.ts'
export { explainDueDate } from './clock.ts'
export { type CommandBody, type CommandOf, type CommandType, commandSchema } from './commands.ts'
export { type Decided, decide } from './decide/index.ts'
export { derivedId } from './derived-id.ts'
export { type DossierEvent, type EventBody, type EventType, eventSchema, partiesSchema } from './events.ts'
export type { FileRoom, Uploaded, Uploader } from './files/file-room.ts'
export { type FileOrigin, type HeldFile, heldFiles } from './files/held-files.ts'
export { findUploads } from './files/store.ts'
export { sweepFiles } from './files/sweep-files.ts'
export { takeUpload } from './files/take-upload.ts'
export { evolve, fold, type Personal } from './fold.ts'
export { countGuesses, GUESS_WINDOW_MS, noteGuess, sweepGuesses } from './look-up-guesses.ts'
export { isSameSecret, lookupSecretOf } from './lookup-secret.ts'
export {
  type Dossier,
  type DossierClock,
  type DossierStatus,
  type EndKind,
  type HandedPaper,
  NATIONAL_STATUS,
  type OpenTask,
  type PaperFile,
  type Parties,
  type Party,
  type Rating,
  STATUSES,
  type TaskKind,
  WORK_OF_STATUS,
} from './model.ts'
export { type Office, worldFor } from './office.ts'
export { type PassedTime, passTime } from './pass-time.ts'
export { isHolder, isPermitted, PERMITS } from './permits.ts'
export {
  type DossierRow,
  type Outcome,
  outcomeOf,
  ownerOf,
  rowOf,
  type TaskRow,
  taskRowOf,
} from './projection.ts'
export {
  countInbox,
  type InboxCount,
  URGENCIES,
  type Urgency,
  type UrgencyEnds,
} from './queries/count-inbox.ts'
export {
  type InboxFilter,
  type InboxPlace,
  type InboxRow,
  type InboxTask,
  listInbox,
  readInboxRows,
} from './queries/list-inbox.ts'
export { listOftenReceived } from './queries/list-often-received.ts'
export { type Found, type FoundDossier, searchDossiers } from './queries/search-dossiers.ts'
export { rebuildDossiers } from './rebuild.ts'
export { type Recomputed, recomputeDeadlines } from './recompute-deadlines.ts'
export { isRefusal, isRefusalCode, type Refusal, type RefusalCode, refuse } from './refusals.ts'
export { append, type Conflict, type StoredEvent, type Write } from './store/append.ts'
export {
  findDossier,
  findDossierByCode,
  findDossiers,
  findVersionByCode,
  type LoadedDossier,
  listEvents,
  listEventsSeen,
} from './store/read.ts'
export { catchUp, type Projector, rebuild } from './stream/projector.ts'
export { readStream, type StreamEvent, type StreamPlace } from './stream/read-stream.ts'
export { renumberRestored } from './stream/renumber-restored.ts'
export { type Difference, type Verified, verifyDossiers } from './verify.ts'
export type { Command, World } from './world.ts'

export { type Acted, actOnDossier, withEnvelope } from './act-on-dossier.ts'
export { actOnMany } from './act-on-many.ts'
export { assignByRule } from './assigning/by-rule/assign-by-rule.ts'
export { ASSIGNMENT_WAYS, type AssignmentWay, isAssignmentWay } from './assigning/by-rule/choose-person.ts'
export {
  countWaitingWork,
  listAssignmentRules,
  setAssignmentRules,
  type WorkPost,
} from './assigning/by-rule/rule-store.ts'
export { listCandidates } from './assigning/candidates.ts'
export { type GivingPlace, listGivable } from './assigning/list-givable.ts'
export { type Heir, releaseWork } from './assigning/release-work.ts'
export {
  type Hands,
  type HandsTask,
  listHandsTasks,
  listWithoutHands,
  type Moves,
  whatMoves,
} from './assigning/without-hands.ts'
export { BULK_JOB, beginBulk, repeatBulk } from './bulk/begin-bulk.ts'
export {
  type BulkAct,
  type BulkLine,
  type BulkWish,
  findBulk,
  listBulkLines,
  listBulks,
} from './bulk/bulk-store.ts'
export { continueBulks, runBulk } from './bulk/run-bulk.ts'
export { explainDueDate } from './clock.ts'
export {
  countUnclaimed,
  listUnclaimed,
  REMINDED_AFTER,
  remind,
  remindUnclaimed,
  type Unclaimed,
  type UnclaimedPlace,
  unclaimedSince,
} from './collecting/unclaimed.ts'
export {
  type CommandBody,
  type CommandOf,
  type CommandType,
  commandSchema,
  partiesSchema,
} from './commands.ts'
export { type Foreseen, foresee } from './decide/ahead/foresee.ts'
export { type Decided, decide } from './decide/index.ts'
export { asksThroughHead } from './decide/pauses.ts'
export { type Promised, promise } from './decide/promise.ts'
export { maySignNext } from './decide/signing.ts'
export { derivedId } from './derived-id.ts'
export {
  type DossierEvent,
  EVENT_TYPES,
  type EventBody,
  type EventType,
  eventSchema,
} from './events/events.ts'
export { fold, type Personal } from './events/fold.ts'
export { CORRECTION_LIMIT, openCorrection } from './facts/asked-corrections.ts'
export { type FeeStanding, type StandingFee, standingFees } from './facts/fee-lines.ts'
export { factsToGive } from './facts/given-facts.ts'
export type { FileRoom, Uploaded, Uploader } from './files/file-room.ts'
export { type FileOrigin, type HeldFile, heldFiles } from './files/held-files.ts'
export { claimUploads, findUploads, holdUploads, keepUploads } from './files/store.ts'
export { sweepFiles } from './files/sweep-files.ts'
export { takeUpload } from './files/take-upload.ts'
export { type VerifiedFiles, verifyFiles } from './files/verify-files.ts'
export {
  CORRECTION_OUTCOMES,
  type CorrectionOutcome,
  type CorrectionRequest,
  type CorrectionSubject,
  DELAY_CAUSES,
  DELIVERIES,
  type DelayCause,
  type Delivery,
  type Dossier,
  type DossierClock,
  type DossierStatus,
  type EndKind,
  HAND_OVER_PROOFS,
  type HandedPaper,
  type HandOverProof,
  isLent,
  NATIONAL_STATUS,
  type OpenTask,
  PAID_BY,
  PAPER_WAYS,
  type PaidBy,
  type PaperFile,
  type PaperWay,
  type Parties,
  type Party,
  type Rating,
  type RatingLevel,
  STATUSES,
  type TaskKind,
} from './model.ts'
export { type Office, worldFor } from './office.ts'
export { isAllowed } from './permits/allowed.ts'
export { isHolder } from './permits/holder.ts'
export { isConcerned } from './permits/is-concerned.ts'
export { maySee } from './permits/may-see.ts'
export { isPermitted, PERMITS } from './permits/permits.ts'
export { type RatingPeriod, ratingLevelsOn } from './rating/rating-scales.ts'
export {
  countInbox,
  type InboxCount,
  URGENCIES,
  type Urgency,
  type UrgencyEnds,
} from './reading/count-inbox.ts'
export { findLikeDossier, type LikeDossier } from './reading/find-like.ts'
export { type Filed, listFiled } from './reading/histories/list-filed.ts'
export { type History, type HistoryFilter, listHistories } from './reading/histories/list-histories.ts'
export { countInHand, listInHand } from './reading/histories/list-in-hand.ts'
export { findKeptResults, type KeptResult } from './reading/known/find-kept-results.ts'
export { findKnownParty, type KnownParty } from './reading/known/find-known-party.ts'
export { type HeldOriginals, listHeldOriginals } from './reading/lent/list-lent.ts'
export {
  type Applicant,
  type DossierCase,
  type EndedPlace,
  type InspectedCase,
  listApplicants,
  listCase,
  listCases,
  listEndedCases,
  listFilings,
} from './reading/list-cases.ts'
export { listConcerned } from './reading/list-concerned.ts'
export { type ListedRow, listDossierRows } from './reading/list-for-programs.ts'
export { listAccepted, listNamed, type ReconciledDossier } from './reading/list-for-reconciling.ts'
export {
  INBOX_WHOSE,
  type InboxFilter,
  type InboxPlace,
  type InboxRow,
  type InboxTask,
  type InboxWhose,
  listInbox,
  listInboxProcedures,
  readInboxRows,
} from './reading/list-inbox.ts'
export { listOftenReceived } from './reading/list-often-received.ts'
export { maskOwner } from './reading/mask-owner.ts'
export { ACTED_SINCE, findOpenPromise, findOpenUrge, OPEN_PROMISES, OPEN_URGES } from './reading/open-urge.ts'
export { readDossier, readDossierByCode, withVersions } from './reading/read-dossier.ts'
export { type Found, type FoundDossier, searchDossiers } from './reading/search-dossiers.ts'
export { isRefusal, isRefusalCode, type Refusal, type RefusalCode, refuse } from './refusals.ts'
export {
  type CollectedFee,
  type CollectedPlace,
  type CollectedSum,
  type CollectedWay,
  listCollectedFees,
  sumCollectedFees,
} from './slips/list-collected.ts'
export {
  countHandedOver,
  type HandedOver,
  type HandedPlace,
  type HandOverMethod,
  listHandedOver,
} from './slips/list-handed-over.ts'
export {
  countSlips,
  type ListedSlip,
  listSlips,
  SLIP_FORMS,
  type SlipForm,
  type SlipPlace,
} from './slips/list-slips.ts'
export { FEE_SLIP_SIGN, giveSlipNumber } from './slips/slip-numbers.ts'
export { append, type Conflict } from './store/append.ts'
export { nextResultNumber } from './store/next-result-number.ts'
export { type Given, withGiven } from './store/paper-series.ts'
export {
  type DossierRow,
  type Outcome,
  outcomeOf,
  ownerOf,
  type TaskRow,
} from './store/projection.ts'
export {
  findDossier,
  findDossierByCode,
  findDossiers,
  findVersionByCode,
  type LoadedDossier,
  listEvents,
  listEventsSeen,
} from './store/read.ts'
export { takeReceipts, withReceipt } from './store/take-receipts.ts'
export type { StoredEvent, Write } from './store/write.ts'
export { listProjectorLag, MOST_COUNTED, type ProjectorLag } from './stream/lag.ts'
export { type Beside, catchUp, type Projector } from './stream/projector.ts'
export { readStream, readStreamEnd, type StreamEvent, type StreamPlace } from './stream/read-stream.ts'
export { rebuild } from './stream/rebuild-beside.ts'
export { renumberRestored } from './stream/renumber-restored.ts'
export { runProjectors } from './stream/run-projectors.ts'
export { isAfter, isUnreadBy } from './stream/unread.ts'
export { listWaitingAt, type WaitingAt } from './telling/list-waiting.ts'
export type { Route } from './telling/messages.ts'
export { noticeRoute } from './telling/notice-route.ts'
export { noticeSender } from './telling/notice-sender.ts'
export { tellApplicant } from './telling/tell-applicant.ts'
export { countTurn, type GuessRule, sweepGuesses } from './tracking/guesses.ts'
export { type LookedUp, type LookUp, openLookUp } from './tracking/look-up.ts'
export { lookupSecretOf } from './tracking/lookup-secret.ts'
export { tidyCode } from './tracking/tidy-code.ts'
export { isTrackingKey, trackingKey, trackingLink } from './tracking/tracking-key.ts'
export { escalateOpinions } from './upkeep/escalate-opinions.ts'
export { countFailedActs, type FailedAct } from './upkeep/failed-acts.ts'
export { type PassedTime, passTime } from './upkeep/pass-time.ts'
export { type MovedDeadline, previewDeadlines } from './upkeep/preview-deadlines.ts'
export { rebuildDossiers } from './upkeep/rebuild.ts'
export {
  CALENDAR_REASON,
  type Recomputed,
  recomputeDeadlines,
  type WhichDeadlines,
} from './upkeep/recompute-deadlines.ts'
export { type Difference, type Verified, verifyDossiers } from './upkeep/verify.ts'
export type { Command, World } from './world.ts'

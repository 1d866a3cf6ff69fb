/** Other systems: the way in, the way out, and what was said. */
export {
  answeringSystems,
  type ConnectorSettings,
  connectorRoutes,
  connectorSenders,
  polledSystems,
  READERS,
} from './compose.ts'
export type { LineFault } from './configured/mapping/message.ts'
export { SAMPLE_NAMES } from './configured/mapping/names.ts'
export {
  type ConfiguredSystem,
  destinationOf as configuredDestination,
  SECRET_PURPOSE,
  type Trial,
} from './configured/model.ts'
export { readSystem } from './configured/read-system.ts'
export {
  findConfigured,
  listConfigured,
  saveConfigured,
  switchOff,
  switchOn,
} from './configured/system-store.ts'
export { runConfigured } from './configured/working/run-configured.ts'
export { trySystem } from './configured/working/try-system.ts'
export { outcomeSchema } from './connectors/civil-status/contract.ts'
export { civilStatusReader } from './connectors/civil-status/understand.ts'
export { outcomeSchema as ministryOutcomeSchema } from './connectors/kit/contract.ts'
export { runPolling } from './connectors/kit/poll.ts'
export { systemReader } from './connectors/kit/reader.ts'
export { SYSTEMS, type SystemName } from './connectors/kit/systems.ts'
export { tellWaiting } from './connectors/kit/tell-waiting.ts'
export { systemOf } from './connectors/kit/wait-route.ts'
export {
  type CatalogueDifference,
  type CatalogueDifferenceKind,
  compareWithPortal,
  findComparedCatalogue,
} from './connectors/national-portal/catalogue.ts'
export { envelopeSchema } from './connectors/national-portal/contract.ts'
export { type HeldProcedure, withMistakes } from './connectors/national-portal/sample-catalogue.ts'
export { portalReader } from './connectors/national-portal/understand.ts'
export { LOOK_PURPOSES, type LookPurpose, OFFICIAL_PURPOSES } from './connectors/population/contract.ts'
export {
  type KeptLook,
  LOOK_RESULTS,
  type LookedParty,
  type LookField,
  type LookResult,
  listLooks,
} from './connectors/population/look-store.ts'
export { type Looked, lookUpPopulation, type PopulationSettings } from './connectors/population/look-up.ts'
export { postalStatusSchema } from './connectors/postal/contract.ts'
export { listPostalItems, listStrayingItems } from './connectors/postal/item-store.ts'
export {
  isCancellable,
  isOver,
  POSTAL_KINDS,
  type PostalItem,
  type PostalKind,
  type PostalState,
} from './connectors/postal/model.ts'
export {
  cancelPost,
  type Ordered,
  orderPost,
  owedBeforePost,
  postalKindOf,
} from './connectors/postal/order.ts'
export { postalReader } from './connectors/postal/understand.ts'
export { leaveUnneeded } from './connectors/postal/unneeded.ts'
export { type MessageFault, messageErrors } from './door/faults.ts'
export { MOST_MESSAGE_BYTES, receiveMessage } from './door/receive-message.ts'
export { sweepExchanges } from './journal/exchange-store.ts'
export { FILE_LINK_LIFE_MS, fileLink, noteFileLinkUse, opensFile } from './links/file-link.ts'
export { CONNECTORS, type ConnectorName } from './model.ts'
export { askPortal } from './reconciling/ask-portal.ts'
export { disputeTable, type SignedDispute, signDispute } from './reconciling/dispute-file.ts'
export {
  DIFFERENCES,
  type Difference,
  type DifferenceKind,
  type Period,
  type Reconciliation,
  type Theirs,
} from './reconciling/model.ts'
export { periodOf, readTheirFile } from './reconciling/read-their-file.ts'
export { reconcile } from './reconciling/reconcile.ts'
export { findLatestReconciliation, keepReconciliation } from './reconciling/reconciliation-store.ts'
export { writeReconciliation } from './reconciling/write-json.ts'
export { makeStandInCertificates } from './stand-ins/certificates.ts'
export { type OpenedStandIns, openStandIns } from './stand-ins/open-stand-ins.ts'
export { fetchFrom } from './understanding/fetch-outside.ts'
export type { Desk, Reader } from './understanding/model.ts'
export { runUnderstanding } from './understanding/run-understanding.ts'
export { type Closing, closeMessage } from './watching/close-message.ts'
export { type Line, readConversation } from './watching/conversation.ts'
export { type Fare, listFares } from './watching/fares.ts'
export { maskMessage } from './watching/mask.ts'
export { listMessageActs, type MessageAct, noteMessageAct } from './watching/message-acts.ts'
export {
  findMessage,
  groupParkedMessages,
  listParkedMessages,
  type ParkedGroup,
  type ParkedMessage,
  readAgain,
  type WholeMessage,
} from './watching/parked-messages.ts'
export { type Sources, sourcesOf } from './watching/sources-of.ts'

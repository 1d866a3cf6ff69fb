export type { BlockBook } from './blocks/block-book.ts'
export {
  type BlockCarrier,
  type BlockVersion,
  discardBlock,
  listBlocks,
  listCarriers,
} from './blocks/block-store.ts'
export { carryBlock } from './blocks/carry-block.ts'
export { checkBlock, checkCarried } from './blocks/check-blocks.ts'
export { takeInBlocks } from './blocks/take-in-blocks.ts'
export { addBlock, beginBlock, changeBlock, publishBlock, reviseBlock } from './blocks/write-block.ts'
export { type Catalogue, openCatalogue } from './catalogue.ts'
export type { CatalogueDirectory } from './check/agencies.ts'
export { checkVersion } from './check/check-version.ts'
export { formFaults } from './check/form.ts'
export { isCompetent } from './competent.ts'
export { type JudgedDecision, judgeDecision } from './decisions/judge-decision.ts'
export {
  type DecidedProcedure,
  type Decision,
  type DecisionEffect,
  listDecided,
  listDecisions,
} from './decisions/list-decisions.ts'
export { changeDraft, type DraftInput } from './drafting/change-draft.ts'
export { approveDraft, discardDraft, returnDraft, submitDraft } from './drafting/decide-draft.ts'
export { draftAsSeen } from './drafting/draft-as-seen.ts'
export {
  findDraft,
  listDraftRows as listDrafts,
  readDocument as readDraftDocument,
} from './drafting/draft-store.ts'
export type { Draft, DraftChange } from './drafting/model.ts'
export {
  findOfficialForm,
  keepOfficialForm,
  type OfficialForm,
  typeOfOfficialForm,
} from './drafting/official-form.ts'
export { openDraft } from './drafting/open-draft.ts'
export { takeInDraft } from './drafting/take-in-draft.ts'
export { type WrongFact, wrongFacts } from './facts/check-facts.ts'
export { type FactRule, factRulesOf } from './facts/fact-rules.ts'
export { labelOfFact } from './facts/known-facts.ts'
export { findProcedures } from './finding/find-procedures.ts'
export {
  addLifeEvent,
  type LifeEvent,
  listLifeEvents,
  listLifeEventsCounted,
  moveLifeEvent,
  removeLifeEvent,
  renameLifeEvent,
  saveLifeEvents,
} from './finding/life-events.ts'
export { listFields } from './finding/list-fields.ts'
export { listProcedures } from './finding/list-procedures.ts'
export { foldForSearch } from './finding/normalise.ts'
export { type Found, openFinder } from './finding/open-finder.ts'
export { listSearchWords, saveSearchWord } from './finding/search-words.ts'
export {
  listUnderLifeEvent,
  moveUnderLifeEvent,
  putUnderLifeEvent,
  takeFromLifeEvent,
} from './finding/under-life-event.ts'
export { loadProcedures } from './load-procedures.ts'
export type * from './model.ts'
export { FINDING_KINDS, type FindingKind } from './national/findings.ts'
export { type Imported, importNationalRecords } from './national/import-records.ts'
export {
  countNationalRecords,
  findWholeNationalRecord,
  listNationalRecords,
  NATIONAL_SHOWS,
  type NationalCounts,
  type NationalLine,
  type NationalShow,
  type WholeNationalRecord,
} from './national/list-records.ts'
export { readNationalSheet } from './national/read-sheet.ts'
export type { NationalRecord } from './national/record.ts'
export { findNationalRecord } from './national/record-store.ts'
export { versionOfRecord } from './national/version-of-record.ts'
export type { Refusal } from './refusals.ts'
export { procedureVersionSchema } from './schema.ts'
export { listPeriods } from './store.ts'
export { abolishProcedure } from './versions/abolish-procedure.ts'
export {
  type CompiledVersion,
  compileVersion,
  type FeeLine,
  feesFor,
  limitFor,
  pricedFacts,
  requestedFacts,
} from './versions/compile.ts'
export { diffVersions } from './versions/diff-versions.ts'
export { formOf, formOfDraft, startFormOf } from './versions/form-of.ts'
export { findVersionInForce, getVersion, hasVersion } from './versions/get-version.ts'
export { replaceProcedures } from './versions/replace-procedures.ts'
export {
  findProcedureEnd,
  listReplaced,
  type NamedProcedure,
  type ProcedureEnd,
} from './versions/replacement-store.ts'

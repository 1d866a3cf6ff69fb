/**
 * What people fill in: kinds of fields with their reading, saying and errors, and forms made of them, for counter, portal and programs
 * alike. Everything is pure; the administrative units are loaded with this face.
 */
import './kinds/place/load-units.ts'

export { checkForm, type FormFault, type FormWorld } from './checking/check-form.ts'
export { withoutFaults } from './checking/without-faults.ts'
export { changedQuestions } from './drafts/changed-questions.ts'
export { type Earlier, earlierOf, type FiledForm } from './drafts/earlier.ts'
export {
  type Offers,
  type Origin,
  type Origins,
  offersResidence,
  type Profile,
  prefill,
  type Sources,
  standingOffers,
} from './drafts/prefill.ts'
export { type DrawnField, type DrawnPage, drawPage, type Judging } from './drawing/draw-page.ts'
export { errorsOfKind, type KindError } from './drawing/errors-of-kind.ts'
export { findPage, visiblePages } from './filling/asked.ts'
export type { PageRead } from './filling/judge-page.ts'
export { missingIn, readPage } from './filling/read-page.ts'
export type { PageError } from './filling/sentences.ts'
export { type Agreer, agreersOf } from './giving/agreers-of.ts'
export { caseOf, deliveryOf } from './giving/case-of.ts'
export { factsOf } from './giving/facts-of.ts'
export { addFiles, type PaperAnswer, papersOf } from './giving/papers-of.ts'
export { type PartyAnswer, partyOf } from './giving/party-of.ts'
export { type SummaryPage, type SummaryRow, summaryOf } from './giving/summary-of.ts'
export { KINDS_ALONE, type ReadAlone, readAlone } from './kinds/blocks/read-alone.ts'
export { foldWord } from './kinds/fold.ts'
export type { Control } from './kinds/kind.ts'
export { communeNames } from './kinds/place/commune-names.ts'
export { QUESTION_KINDS, type QuestionKind } from './kinds/question-kinds.ts'
export {
  changeQuestions,
  freeKey,
  keysOf,
  type QuestionAct,
  withChangedPage,
  withMovedPage,
  withoutPage,
  withPage,
  withQuestionOn,
} from './making/change-form.ts'
export {
  applicantKindOf,
  composeForm,
  type FormFact,
  type FormSource,
  startForm,
} from './making/compose-form.ts'
export { DESK_PAGE, type DeskForm, deskForm } from './making/desk-form.ts'
export { blockParts, type Setting, settingsOf } from './making/settings.ts'
export { AUTHORITY, withAuthority } from './making/with-authority.ts'
export type * from './model.ts'
export { type PartyError, readParty } from './party/read-party.ts'
export { printApplication } from './printing/print-application.ts'
export type { PrintHead } from './printing/print-data.ts'
export { wordsOfNumber } from './printing/words-of-number.ts'
export { formDefinitionSchema } from './schema.ts'
export { lineSchema, linesSchema, optionalLineSchema, storedText } from './texts.ts'

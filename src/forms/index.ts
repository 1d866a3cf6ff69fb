/**
 * What people fill in: kinds of fields with their reading, saying and errors, and forms made of them, for counter, portal and programs
 * alike. Everything is pure; the administrative units are loaded with this face.
 */
import './kinds/place/load-units.ts'

export { checkForm, type FormFault, type FormWorld } from './checking/check-form.ts'
export { changedQuestions } from './drafts/changed-questions.ts'
export { type Origins, type Profile, prefill, type Sources } from './drafts/prefill.ts'
export { findPage, visiblePages } from './filling/asked.ts'
export { missingIn, type PageRead, readPage } from './filling/read-page.ts'
export type { PageError } from './filling/sentences.ts'
export { caseOf, deliveryOf } from './giving/case-of.ts'
export { factsOf } from './giving/facts-of.ts'
export { addFiles, type PaperAnswer, papersOf } from './giving/papers-of.ts'
export { type PartyAnswer, partyOf } from './giving/party-of.ts'
export { type SummaryPage, type SummaryRow, summaryOf } from './giving/summary-of.ts'
export { KINDS, type KindName } from './kinds/kinds.ts'
export { composeForm, type FormFact, type FormSource } from './making/compose-form.ts'
export type * from './model.ts'
export { type PartyError, readParty } from './party/read-party.ts'
export { formDefinitionSchema } from './schema.ts'
export { lineSchema, linesSchema, optionalLineSchema, storedText } from './texts.ts'

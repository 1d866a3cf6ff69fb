/** What people fill in: kinds of fields with their reading, saying and errors, for counter, portal and programs alike. */

export { KINDS, type KindName } from './kinds/kinds.ts'
export { type PartyError, readParty } from './party/read-party.ts'
export { lineSchema, linesSchema, optionalLineSchema, storedText } from './texts.ts'

export { abolishProcedure } from './abolish-procedure.ts'
export { type Catalogue, openCatalogue } from './catalogue.ts'
export { type CatalogueDirectory, competentAgencies } from './check/agencies.ts'
export { checkVersion } from './check/check-version.ts'
export { type CompiledVersion, compileVersion, type FeeLine, feesFor, limitFor } from './compile.ts'
export { diffVersions, type VersionChange } from './diff-versions.ts'
export { findVersionInForce, getVersion } from './get-version.ts'
export { type LifeEvent, listLifeEvents, saveLifeEvents } from './life-events.ts'
export { type FieldLine, listFields } from './list-fields.ts'
export {
  listProcedures,
  type ProcedureFilter,
  type ProcedureLine,
  type ProcedurePage,
} from './list-procedures.ts'
export { loadProcedures } from './load-procedures.ts'
export type * from './model.ts'
export { foldForSearch, foldToneMarks, normaliseText, normaliseVersion } from './normalise.ts'
export { type PublishRequest, publishVersion } from './publish-version.ts'
export type { CatalogueRefusalCode, Refusal } from './refusals.ts'
export { saveDraft } from './save-draft.ts'
export { procedureVersionSchema } from './schema.ts'
export { searchProcedures, suggestProcedures } from './search-procedures.ts'

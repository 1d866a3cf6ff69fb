export type { Spread } from './spread.ts'
export type { Outcomes, PlaceTime, Variant, WhatIf } from './what-if/model.ts'
export type { NotReplayed } from './what-if/replay-dossier.ts'
export { type DraftStudy, studyDraft } from './what-if/study-draft.ts'

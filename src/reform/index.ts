export { buildMap, type MapEdge, type MapNode, type ProcessMap } from './map/build-map.ts'
export { type Names, ocelOf, xesOf } from './map/export-log.ts'
export { type MapAsked, type MapOutcome, OUTCOMES, readHistories } from './map/read-histories.ts'
export type { FiledPair } from './merging/group-filed.ts'
export { readMerging, readPairs } from './merging/read-merging.ts'
export type { Merging } from './merging/study-merging.ts'
export type { Move, MoveAsked, MovedRow, MoveOutcome, PlannedDossier } from './moving/model.ts'
export { beginMove, goOnMoving, undoMove, type Who } from './moving/move-dossiers.ts'
export { countMove, findMove, listMoveRows, listMoves, type MoveCounts } from './moving/move-store.ts'
export { planMove } from './moving/plan-move.ts'
export {
  agenciesOf,
  type NamedUnit,
  type ReadPackage,
  readPackage,
  unitsNamed,
  withAgencies,
  withUnits,
  writePackage,
} from './package/package.ts'
export { packageKey } from './package/package-key.ts'
export type { Spread } from './spread.ts'
export { fileTrial } from './trial/file-trial.ts'
export { readTrial, runTrial, type Trial, type TrialAct, type TrialRun, trialActor } from './trial/trial.ts'
export type { Outcomes, PlaceTime, Variant, WhatIf } from './what-if/model.ts'
export type { NotReplayed } from './what-if/replay-dossier.ts'
export { type DraftStudy, studyDraft } from './what-if/study-draft.ts'

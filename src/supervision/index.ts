/** Supervision: what somebody should look at, found by rules over the events of dossiers. */

export { evaluateOfficer, MOST_TOTAL } from './evaluating/evaluate.ts'
export { type EvaluatedAgency, evaluateAgencies, evaluateOne } from './evaluating/evaluate-agencies.ts'
export {
  DOSSIER_INDICES,
  DOSSIER_KEYS,
  type DossierKey,
  INDEX_KEYS,
  type IndexKey,
  indexOf,
  isDossierKey,
} from './evaluating/indices/indices.ts'
export type { DossierScore, Points, StatedKey } from './evaluating/model.ts'
export { scoreEnded } from './evaluating/score-ended.ts'
export {
  countOwnScores,
  hasScores,
  listOwnScores,
  listScores,
  type OfficerScores,
  type ScorePlace,
} from './evaluating/score-store.ts'
export { stateIndex } from './evaluating/statement-store.ts'
export {
  CONDUCT_KINDS,
  DATA_KINDS,
  type IndicationKind,
  indicationWords,
} from './indications/kinds.ts'
export {
  answerIndication,
  countIndications,
  hasIndications,
  type IndicationCount,
  type IndicationPlace,
  type ListedIndication,
  listIndications,
} from './inspecting/indication-store.ts'
export { type Inspected, inspect, inspectAgain } from './inspecting/inspect.ts'
export {
  answerFinding,
  checkDossier,
  closeInspection,
  sendFindings,
} from './inspections/act-on-inspection.ts'
export {
  CHECK_KEYS,
  CHECKLIST,
  type CheckKey,
  type Checks,
  VERDICTS,
  verdictNames,
} from './inspections/checklist.ts'
export {
  findInspected,
  findInspection,
  type InspectionReader,
  listInspected,
  listInspections,
} from './inspections/inspection-store.ts'
export {
  type Acted,
  type InspectedDossier,
  type Inspection,
  type InspectionState,
  inspectionRefusals,
  inspectionStates,
  isFaulty,
  stateOf,
} from './inspections/model.ts'
export { MOST_DRAWN, type OpenInspection, openInspection } from './inspections/open-inspection.ts'

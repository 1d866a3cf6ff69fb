export { cutBlock } from './blocks/cut-block.ts'
export {
  holdsBlock,
  placesOfBlock,
  replaceBlock,
  rolesOfBlock,
  withPlacesAsDone,
} from './blocks/replace-block.ts'
export { judgeBpmn } from './bpmn/judge-bpmn.ts'
export type { BpmnVerdict } from './bpmn/model.ts'
export { readBpmnFlow } from './bpmn/writing/read-flow.ts'
export { writeBpmn } from './bpmn/writing/write-bpmn.ts'
export { moveMarking, placeOf, type StepMap } from './changing/move-marking.ts'
export { withoutStep } from './changing/without-step.ts'
export { checkFlow } from './checking/check-flow.ts'
export { checkForPublishing, type PublishingWorld } from './checking/check-publishing.ts'
export { countSituations } from './checking/check-soundness.ts'
export { type LongestPath, longestPath } from './checking/times/check-limits.ts'
export { type PathSum, pathSums } from './checking/times/path-sums.ts'
export { type CompiledFlow, compileFlow } from './compile-flow.ts'
export { compileNumberFormula } from './feel/number-formula.ts'
export {
  type FeelDefect,
  type FeelDefectCode,
  type FeelNames,
  type FeelReading,
  type FeelType,
  readTree,
} from './feel/read-tree.ts'
export {
  type FeelFacts,
  type FeelTree,
  type FeelValue,
  holds,
  namesOfTree,
  runTree,
} from './feel/run-tree.ts'
export type {
  BlockUse,
  ChoiceNode,
  EndNode,
  Facts,
  FlowBlock,
  FlowDefectCode,
  FlowDefinition,
  FlowMove,
  FlowNode,
  FlowRefusal,
  FlowRefusalCode,
  ForkNode,
  JoinNode,
  Marking,
  MoveRefusalCode,
  Opened,
  Performer,
  PerformerPlace,
  StepAction,
  StepNode,
  StepStay,
  Text,
  TimerNode,
  WaitNode,
} from './model.ts'
export {
  type CouncilParams,
  councilFlow,
  type InspectionParams,
  inspectionFlow,
} from './patterns/appraisal.ts'
export { type CommitteeParams, committeeFlow } from './patterns/committee.ts'
export { communeFlow, sameDayFlow } from './patterns/commune.ts'
export { type DepartmentParams, departmentFlow, type Opinion } from './patterns/department.ts'
export {
  type BirthBundleParams,
  birthBundleFlow,
  type LandTaxParams,
  landTaxFlow,
} from './patterns/interlinked.ts'
export { type MirrorParams, mirrorFlow } from './patterns/mirror.ts'
export type { Partner, PatternParams } from './patterns/parts.ts'
export { type RegistryParams, registryFlow } from './patterns/registry.ts'
export { isFlowRefusal } from './refusals.ts'
export { type AgencyAccount, accountStays } from './running/account-stays.ts'
export { factsAskedAtStart } from './running/asked-facts.ts'
export { decidesAgain } from './running/decides-again.ts'
export { completeNode, sendBack, startFlow, timeOut } from './running/engine.ts'
export { longestRest, type NextStep, nextSteps } from './running/next-steps.ts'
export { blockUseSchema, flowBlockSchema, flowDefinitionSchema } from './schema.ts'
export { findProcessTables, judgeTables, type TableVerdict } from './table/judge-table.ts'
export type { FlowLine, TableFinding, TableFlow, TableWorld } from './table/model.ts'
export { COLUMNS as TABLE_COLUMNS } from './table/model.ts'
export { readFlowTable } from './table/read-table.ts'
export { type TableNames, writeFlowTable } from './table/write-table.ts'

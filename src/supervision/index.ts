/** Supervision: what somebody should look at, found by rules over the events of dossiers. */

export { INDICATION_KINDS, type IndicationKind, indicationWords } from './indications/kinds.ts'
export {
  answerIndication,
  countIndications,
  hasIndications,
  type IndicationCount,
  type IndicationPlace,
  type ListedIndication,
  listIndications,
} from './inspecting/indication-store.ts'
export { type Inspected, inspect } from './inspecting/inspect.ts'

/** What of the workflow runs inside a page: expressions that were read before, and what a model keeps of ours. */

export { keptOf, OWN_PACKAGE } from './bpmn/writing/own-data.ts'
export type { FeelType } from './feel/read-tree.ts'
export {
  type FeelFacts,
  type FeelTree,
  type FeelValue,
  holds,
  namesOfTree,
  runTree,
} from './feel/run-tree.ts'

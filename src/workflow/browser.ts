/** What of the workflow runs inside a page: expressions that were read before. */

export type { FeelType } from './feel/read-tree.ts'
export {
  type FeelFacts,
  type FeelTree,
  type FeelValue,
  holds,
  namesOfTree,
  runTree,
} from './feel/run-tree.ts'

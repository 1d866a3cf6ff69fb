export { followChanges } from './changes/follow-changes.ts'
export { refreshInOrder } from './changes/refresh-in-order.ts'
export { type EmbeddedDatabase, type EmbeddedOptions, startEmbeddedDatabase } from './embedded/embedded.ts'
export { type ScratchDatabase, startScratchDatabase, withScratchDatabase } from './embedded/scratch.ts'
export { migrate } from './migrate.ts'
export { isOutage, isPassing } from './outage.ts'
export {
  type Database,
  type DatabaseOptions,
  openDatabase,
  type Queryable,
  type Statement,
  statement,
  toTimestamp,
} from './pool.ts'
export { databaseReadiness } from './readiness.ts'
export { readSnapshot } from './snapshot.ts'
export type { Revival } from './watch.ts'

export { enqueue, type JobOptions } from './enqueue.ts'
export {
  goOn,
  type LongRun,
  type LongRunOptions,
  type PartState,
  runAtOnce,
  takeSteps,
} from './long-run.ts'
export { startWorker, type Task, type Worker, type WorkerOptions } from './worker.ts'

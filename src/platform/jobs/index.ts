export { enqueue, type JobOptions } from './enqueue.ts'
export { startWorker, type Task, type Worker, type WorkerOptions } from './worker.ts'

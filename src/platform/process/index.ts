/** What the running process needs: settings, secrets, log, metrics, an orderly end. */
export { type Config, loadConfig } from './config.ts'
export { makeDataDir } from './data-dir.ts'
export { captureLog, createLog, type Log } from './log.ts'
export { addGauge, createMetrics, type Metrics, type Reading } from './metrics.ts'
export { loadSessionSecret } from './secrets.ts'
export { createStop, type StopStep, stopOnSignals } from './stop.ts'
export { sweepWhenAtRest } from './sweep-memory.ts'

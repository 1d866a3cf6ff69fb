import type { Log } from './log.ts'

export interface StopStep {
  name: string
  stop(): Promise<unknown>
  /** Taken even when the time is over: what must not be left running behind. */
  isLast?: true
}

/**
 * Makes the function that ends the process's work: the steps in their order, each even when one before it failed, all
 * within `seconds`. Answers whether everything ended by itself. Idempotent: a second call waits for the first.
 */
export function createStop(options: {
  log: Log
  seconds: number
  steps: readonly StopStep[]
}): () => Promise<boolean> {
  let running: Promise<boolean> | undefined
  return () => {
    running ??= stopAll(options)
    return running
  }
}

const LAST_SECONDS = 10

async function stopAll({ log, seconds, steps }: Parameters<typeof createStop>[0]): Promise<boolean> {
  const under = new Set<string>()
  const ended = await withinTime(runSteps(log, steps, under), seconds)
  if (under.size > 0) {
    log.error({ steps: [...under], seconds }, 'did not stop in time')
    const last = steps.filter(({ name, isLast }) => isLast && !under.has(name))
    await withinTime(runSteps(log, last, new Set()), LAST_SECONDS)
  }
  return ended
}

/** First SIGTERM or SIGINT: stop gracefully, then exit; second: exit at once. */
export function stopOnSignals(stop: () => Promise<boolean>, log: Log): void {
  let asked = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (asked) process.exit(1)
      asked = true
      log.info({ signal }, 'stopping')
      void stop().then((clean) => process.exit(clean ? 0 : 1))
    })
  }
}

/** `under` holds the step under way. */
async function runSteps(log: Log, steps: readonly StopStep[], under: Set<string>): Promise<boolean> {
  let clean = true
  for (const step of steps) {
    under.add(step.name)
    try {
      await step.stop()
    } catch (err) {
      clean = false
      log.error({ err, step: step.name }, 'could not stop')
    }
    under.delete(step.name)
  }
  return clean
}

function withinTime(work: Promise<boolean>, seconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout
  const late = new Promise<boolean>((done) => {
    timer = setTimeout(() => done(false), seconds * 1000)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

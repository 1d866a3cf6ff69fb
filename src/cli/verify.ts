/** `motcua verify` and `motcua rebuild`: long commands that can be stopped and go on. */
import {
  catchUp,
  rebuild,
  rebuildDossiers,
  renumberRestored,
  verifyDossiers,
  verifyFiles,
} from '../dossiers/index.ts'
import { goOn, type LongRun } from '../platform/jobs/index.ts'
import { verifyFigures } from '../statistics/index.ts'
import type { House } from './serve/open-house.ts'
import { projectorsOf } from './serve/projectors.ts'

interface Output {
  output: NodeJS.WritableStream
  errors: NodeJS.WritableStream
}

const SAID_EVERY_MS = 1000

/**
 * Folds every event again and compares with every projection and every figure; with `--files` it asks the store for every file.
 * Prints one JSON object with `differences`; exit status 0 only when there are none.
 */
export async function verifyCommand(house: House, args: readonly string[], io: Output): Promise<number> {
  const { database, calendars } = house.office
  const workingTimeOf = (agency: string) => calendars.deadlineTime(agency)
  const found = await asLongRun(house, { name: 'verify', args, errors: io.errors }, async (run) => {
    for (const projector of projectorsOf(house)) await catchUp(database, projector)
    const dossiers = await verifyDossiers(database, run)
    const figures = await verifyFigures(database, workingTimeOf, run)
    const files = args.includes('--files') ? { files: await verifyFiles(house.files, run) } : {}
    return { dossiers, figures, ...files }
  })
  const differences = Object.values(found).reduce((sum, one) => sum + one.differences, 0)
  io.output.write(`${JSON.stringify({ differences, ...found })}\n`)
  return differences === 0 ? 0 : 1
}

/** Derives rows, tasks and figures from the events again, while reports read the figures of before. */
export async function rebuildCommand(house: House, args: readonly string[], io: Output): Promise<number> {
  const { database } = house.office
  const dossiers = await asLongRun(house, { name: 'rebuild', args, errors: io.errors }, async (run) => {
    await renumberRestored(database, run)
    const right = await rebuildDossiers(database, run)
    for (const projector of projectorsOf(house)) await rebuild(database, projector, run)
    return right
  })
  io.output.write(`${JSON.stringify({ dossiers })}\n`)
  return 0
}

/** Ctrl-C ends after the step under way. */
async function asLongRun<T>(
  house: House,
  { name, args, errors }: { name: string; args: readonly string[]; errors: NodeJS.WritableStream },
  work: (run: LongRun) => Promise<T>,
): Promise<T> {
  const stop = new AbortController()
  const onSignal = () => stop.abort()
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal)
  try {
    const from = args.includes('--restart') ? 'anew' : 'where it stopped'
    const progress = sayNowAndThen(errors)
    return await goOn(house.office.database, { name, from, stop: stop.signal, progress }, work)
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal)
  }
}

function sayNowAndThen(errors: NodeJS.WritableStream): (part: string, count: number) => void {
  let said = Date.now()
  return (part, count) => {
    if (Date.now() - said < SAID_EVERY_MS) return
    said = Date.now()
    errors.write(`${part}: ${count}\n`)
  }
}

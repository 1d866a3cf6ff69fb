/**
 * Runs the tests of a pure room in one process that has loaded them once. vitest loads everything anew for every change, a
 * second of work for some milliseconds of tests. A pure room keeps nothing from one test to the next, so nothing is lost; should a
 * change leave something behind after all, that is noticed: whatever test fails with it must pass again without.
 */
import { globSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { resolve } from 'node:path'
import { TOO_DEAR } from '../few-dice.ts'
import { isPureRoom, PURE_ROOMS } from '../rooms.ts'
import { nowRuns } from './running.ts'
import { type WrittenTest, writeDown, writtenTests } from './vitest.ts'

/** What the changed source and this process say to each other. */
interface Changes {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  mutantCoverage?: Coverage
  hitCount?: number | undefined
  hitLimit?: number | undefined
}

const HERE = new URL('.', import.meta.url).href
const STANDS_IN: Readonly<Record<string, string>> = {
  vitest: `${HERE}vitest.ts`,
  'fast-check': `${HERE}fast-check.ts`,
}

registerHooks({
  resolve(specifier, context, next) {
    const standsIn = context.parentURL?.startsWith(HERE) ? undefined : STANDS_IN[specifier]
    return standsIn === undefined ? next(specifier, context) : { url: standsIn, shortCircuit: true }
  },
})

/** Which changes are met while the files load, and which while each test runs; how often. */
interface Coverage {
  static: Record<string, number>
  perTest: Record<string, Record<string, number>>
}

interface Failure {
  test: WrittenTest
  message: string
}

class OneProcessRunner {
  readonly changes: Changes = {}
  tests: readonly WrittenTest[] = []
  /** How long each test took, in ms: the quickest are asked first. */
  readonly took = new Map<string, number>()

  capabilities() {
    return { reloadEnvironment: false }
  }

  async init(): Promise<void> {
    Object.assign(globalThis, { __stryker__: this.changes })
    Object.assign(process.env, { TZ: 'UTC', LOG_LEVEL: 'silent', FEEL_RUNS: '200', SOUNDNESS_RUNS: '100' })
    const room = process.env.MUTATED_ROOM ?? ''
    if (!isPureRoom(room)) throw new Error(`no pure room is called ${room}`)
    for (const file of globSync([...PURE_ROOMS[room].tests]).toSorted()) await writeDown(resolve(file))
    this.tests = writtenTests.filter(({ name }) => !TOO_DEAR.test(name))
  }

  async dryRun() {
    const tests = []
    for (const test of this.tests) {
      this.changes.currentTestId = test.id
      const start = performance.now()
      const failure = await failureOf(test)
      const timeSpentMs = performance.now() - start
      this.took.set(test.id, timeSpentMs)
      const { id, name, file: fileName } = test
      const result = { id, name, fileName, timeSpentMs }
      tests.push(
        failure === undefined ? { ...result, status: 0 } : { ...result, status: 1, failureMessage: failure },
      )
    }
    this.changes.currentTestId = undefined
    return { status: 'complete', tests, mutantCoverage: withoutLoading(this.changes.mutantCoverage) }
  }

  async mutantRun(asked: { testFilter?: string[]; hitLimit?: number; activeMutant: { id: string } }) {
    const wanted = new Set(asked.testFilter ?? this.tests.map(({ id }) => id))
    const tests = this.tests
      .filter(({ id }) => wanted.has(id))
      .toSorted((a, b) => (this.took.get(a.id) ?? 0) - (this.took.get(b.id) ?? 0))
    const failure = await this.under(asked.activeMutant.id, asked.hitLimit, () => firstFailure(tests))
    const { hitCount = 0 } = this.changes
    if (asked.hitLimit !== undefined && hitCount > asked.hitLimit) return { status: 'timeout' }
    if (failure === undefined) return { status: 'survived', nrOfTests: tests.length }
    const leftBehind = await failureOf(failure.test)
    if (leftBehind !== undefined) startAnew(asked.activeMutant.id, failure, leftBehind)
    return {
      status: 'killed',
      killedBy: [failure.test.id],
      failureMessage: failure.message,
      nrOfTests: tests.length,
    }
  }

  async under<T>(mutant: string, hitLimit: number | undefined, work: () => Promise<T>): Promise<T> {
    Object.assign(this.changes, { activeMutant: mutant, hitLimit, hitCount: 0 })
    try {
      return await work()
    } finally {
      Object.assign(this.changes, { activeMutant: undefined, hitLimit: undefined })
    }
  }
}

/** What a test meets is judged by the tests alone, also where it was met while loading: nothing is loaded again. */
function withoutLoading(met: Coverage = { static: {}, perTest: {} }): Coverage {
  const inTests = new Set(Object.values(met.perTest).flatMap(Object.keys))
  const loading = Object.entries(met.static).filter(([id]) => !inTests.has(id))
  return { ...met, static: Object.fromEntries(loading) }
}

/** What a change has left behind must not be taken for the next one's: started anew, this one is tried again. */
function startAnew(mutant: string, { test, message }: Failure, leftBehind: string): never {
  console.error(`change ${mutant} left something behind in ${test.id}: ${message}; without it: ${leftBehind}`)
  process.exit(70)
}

async function firstFailure(tests: readonly WrittenTest[]): Promise<Failure | undefined> {
  for (const test of tests) {
    const message = await failureOf(test)
    if (message !== undefined) return { test, message }
  }
  return undefined
}

/** Why the test fails; undefined: it passes. */
async function failureOf({ name, run }: WrittenTest): Promise<string | undefined> {
  nowRuns(name)
  try {
    await run()
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 2000) : String(error)
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'one-process', injectableClass: OneProcessRunner }]

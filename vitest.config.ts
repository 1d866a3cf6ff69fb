import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { sortTests } from './test/run/how-tests-run.ts'

/**
 * Begin first, so that no worker is left alone with one of them at the end; vitest sorts the others. Between the two halves
 * of the tour, which keep both cores busy, stand those that mostly wait for processes and connections.
 */
const FIRST = [
  'test/tour/look/second-half.test.ts',
  'test/web/links/birth-registration.test.ts',
  'test/crash/kill.test.ts',
  'test/crash/one-of-four.test.ts',
  'test/crash/kill-command.test.ts',
  'test/tour/every-page.test.ts',
  'test/web/citizen/journeys.test.ts',
  'src/web/dev/preview.test.ts',
  'test/web/papers/committee-journey.test.ts',
  'src/reform/what-if/what-if.test.ts',
  'test/load/numbers.test.ts',
]

class DearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = FIRST.findIndex((name) => moduleId.endsWith(name))
      return found < 0 ? FIRST.length : found
    }
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b))
  }
}

const { pure, shared, alone } = sortTests(import.meta.dirname)

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    globalSetup: ['./test/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: DearestFirst },
    // A shared build machine is five times slower than a calm one; only what hangs may fail for its time.
    // There, a test that a neighbour disturbed gets a second try; at home it does not.
    retry: process.env.CI ? 1 : 0,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    env: { TZ: 'UTC', LOG_LEVEL: 'silent' },
    projects: [
      { extends: true, test: { name: 'house', include: alone } },
      { extends: true, test: { name: 'rooms', include: shared, isolate: false } },
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
    ],
  },
})

/**
 * `npm run mutation -- ROOM…`: changes the source of a pure room in one small place after another and looks whether its tests
 * notice. Prints the share that they do, and what they did not. Hours for all rooms, so it is no part of `npm test`.
 */
import { fileURLToPath } from 'node:url'
import { Stryker } from '@stryker-mutator/core'
import { isPureRoom, PURE_ROOMS } from './mutation/rooms.ts'

const NO_SOURCE = ['!src/**/*.test.ts', '!src/**/*.testing.ts', '!src/**/*.d.ts', '!src/**/index.ts']

/** For the rooms some of whose tests ask a database. */
const WITH_VITEST = {
  testRunner: 'vitest',
  vitest: { configFile: 'scripts/mutation/vitest.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner'],
}
const IN_ONE_PROCESS = {
  testRunner: 'one-process',
  plugins: [fileURLToPath(new URL('./mutation/one-process/runner.ts', import.meta.url))],
}

async function mutateRoom(room: keyof typeof PURE_ROOMS): Promise<void> {
  process.env.MUTATED_ROOM = room
  const { mutate: sources, words } = PURE_ROOMS[room]
  const stryker = new Stryker({
    mutate: [...sources, ...NO_SOURCE, ...words.map((file) => `!${file}`)],
    ...(room === 'figures' ? WITH_VITEST : IN_ONE_PROCESS),
    concurrency: 1,
    coverageAnalysis: 'perTest',
    // What stands in tables is read once for all tests: each change of them would cost a whole run.
    ignoreStatic: true,
    reporters: ['clear-text', 'json', 'progress-append-only'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    // Asked again, it looks only at what was changed or is tested anew.
    incremental: true,
    incrementalFile: `var/mutation/${room}.known.json`,
    jsonReporter: { fileName: `var/mutation/${room}.json` },
    // It would be rewritten by a compiler that TypeScript no longer has; the tests are run without one.
    tsconfigFile: 'none',
    tempDirName: `var/mutation/${room}`,
    ignorePatterns: ['var', 'dist', 'docs', 'bench', '.git'],
    allowConsoleColors: false,
    thresholds: { high: 90, low: 85, break: 85 },
    timeoutMS: 30_000,
    dryRunTimeoutMinutes: 20,
  })
  await stryker.runMutationTest()
}

const rooms = process.argv.slice(2)
const unknown = rooms.filter((name) => !isPureRoom(name))
if (rooms.length === 0 || unknown.length > 0) {
  console.error(`npm run mutation -- ROOM…, of ${Object.keys(PURE_ROOMS).join(', ')}`)
  process.exitCode = 64
} else for (const room of rooms) if (isPureRoom(room)) await mutateRoom(room)

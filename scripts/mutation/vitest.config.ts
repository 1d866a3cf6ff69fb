import { defineConfig } from 'vitest/config'
import { isPureRoom, PURE_ROOMS } from './rooms.ts'

const room = process.env.MUTATED_ROOM ?? ''

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: isPureRoom(room) ? [...PURE_ROOMS[room].tests] : [],
    setupFiles: ['./scripts/mutation/same-dice.ts'],
    globalSetup: room === 'figures' ? ['./test/global-setup.ts'] : [],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    env: { TZ: 'UTC', LOG_LEVEL: 'silent', FEEL_RUNS: '200', SOUNDNESS_RUNS: '100' },
  },
})

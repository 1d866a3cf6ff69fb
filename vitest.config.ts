import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['{src,test,demo}/**/*.test.{ts,tsx}'],
    globalSetup: ['./test/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // A shared build machine is five times slower than a calm one; only what hangs may fail for its time.
    // There, a test that a neighbour disturbed gets a second try; at home it does not.
    retry: process.env.CI ? 1 : 0,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    env: { TZ: 'UTC', LOG_LEVEL: 'silent' },
  },
})

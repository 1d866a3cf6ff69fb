import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['{src,test,demo}/**/*.test.{ts,tsx}'],
    globalSetup: ['./test/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Real processes and browsers on a shared build machine: one that stumbles over its load gets a second try there.
    retry: process.env.CI ? 2 : 0,
    env: { TZ: 'UTC', LOG_LEVEL: 'silent' },
  },
})

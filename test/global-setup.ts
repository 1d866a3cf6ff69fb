import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate, startScratchDatabase } from '../src/platform/database/index.ts'
import { ensureAssets } from './build-assets.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A database with all migrations applied; test files clone it and never touch it. */
    templateUrl: string
  }
}

/** One PostgreSQL for the whole test run, with a template database that each test file clones; the pages' files are built once. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await ensureAssets()
  const scratch = await startScratchDatabase()
  await migrate(scratch.url, join(import.meta.dirname, '../migrations'))
  project.provide('templateUrl', scratch.url)
  return scratch.remove
}

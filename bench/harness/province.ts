/** The demonstration province in a database of its own, for the time of a bench. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadDemoCatalogue } from '../../demo/index.ts'
import type { Stage } from '../../demo/scenarios/engine/people/agent.ts'
import { onStage } from '../../demo/scenarios/index.ts'
import type { Office } from '../../src/dossiers/index.ts'
import {
  type Database,
  migrate,
  openDatabase,
  startEmbeddedDatabase,
  withScratchDatabase,
} from '../../src/platform/database/index.ts'

export interface Province {
  url: string
  database: Database
  office: Office
  stageFor: (centre: string, seed: string) => Stage
}

/** A database that keeps what it confirms (fsync on), removed afterwards. */
async function withDurableDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'motcua-bench-'))
  const database = await startEmbeddedDatabase({ dataDir, fsync: 'on' })
  try {
    return await work(database.url)
  } finally {
    await database.stop()
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** The province without dossiers; `connections` is the size of the pool. */
export async function withProvince<T>(
  { isDurable, connections = 10 }: { isDurable: boolean; connections?: number },
  work: (province: Province) => Promise<T>,
): Promise<T> {
  const begin = isDurable ? withDurableDatabase : withScratchDatabase
  return begin(async (url) => {
    await migrate(url, join(import.meta.dirname, '../../migrations'))
    const database = openDatabase({ url, max: connections, statementTimeoutMs: 0 })
    try {
      const { staffIds } = await loadDemoCatalogue(database, 'mật khẩu không ai biết')
      return await onStage(database, staffIds, (office, stageFor) =>
        work({ url, database, office, stageFor }),
      )
    } finally {
      await database.close()
    }
  })
}

/** Ten thousand dossiers with the national portal's stand-in misbehaving at random, and twenty kills of the worker. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MIGRATIONS } from '../../src/cli/open-store.ts'
import { migrate, withScratchDatabase } from '../../src/platform/database/index.ts'
import { runChaos } from '../../test/integration/chaos.ts'
import type { Figure } from '../harness/figure.ts'

const DOSSIERS = Number(process.env.SYNC_DOSSIERS ?? 10_000)
const KILLS = Number(process.env.SYNC_KILLS ?? 20)
const SEED = Number(process.env.SYNC_SEED ?? 20_261_129)

export function benchSync(): Promise<Figure[]> {
  return withScratchDatabase(async (url) => {
    await migrate(url, MIGRATIONS)
    const dataDir = mkdtempSync(join(tmpdir(), 'motcua-sync-'))
    try {
      const { seconds, messages, left, different, doubled, outOfOrder } = await runChaos({
        ...{ url, dataDir, dossiers: DOSSIERS, kills: KILLS, seed: SEED },
      })
      const wrong = left + different + doubled + outOfOrder
      return [
        {
          name: `${DOSSIERS} dossiers, ${KILLS} kills: lost, different, doubled or out of order`,
          value: wrong,
          unit: 'dossiers',
          budget: 0.5,
          note: `seed ${SEED}`,
        },
        { name: 'messages that the stand-in recorded', value: messages, unit: 'messages' },
        { name: 'all of it took', value: seconds, unit: 's' },
      ]
    } finally {
      rmSync(dataDir, { recursive: true, force: true })
    }
  })
}

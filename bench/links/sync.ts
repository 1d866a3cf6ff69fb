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

/** Three seconds for an answer, or none at all. */
const SLOW = { slow: 0.001, answer_lost: 0.0003 }

export function benchSync(): Promise<Figure[]> {
  return withScratchDatabase(async (url) => {
    await migrate(url, MIGRATIONS)
    const dataDir = mkdtempSync(join(tmpdir(), 'motcua-sync-'))
    try {
      const { seconds, messages, filed, left, different, doubled, outOfOrder, wrong } = await runChaos({
        ...{ url, dataDir, dossiers: DOSSIERS, kills: KILLS, seed: SEED, more: SLOW },
      })
      const none = { budget: 0.5 } as const
      const run = `${DOSSIERS} dossiers, ${filed} of them filed on the portal; ${KILLS} kills with -9; seed ${SEED}`
      return [
        {
          name: 'dossiers that its own record shows otherwise',
          value: different,
          unit: 'dossiers',
          ...none,
          note: run,
        },
        { name: 'deliveries not sent, messages not settled', value: left, unit: 'messages', ...none },
        { name: 'messages that it recorded twice', value: doubled, unit: 'messages', ...none },
        {
          name: 'messages before an earlier one of their dossier',
          value: outOfOrder,
          unit: 'messages',
          ...none,
        },
        {
          ...{ name: 'messages that its own record holds', value: messages, unit: 'messages' },
          note: `${sayWrong(wrong)}; each told twice and in the wrong order`,
        },
        { name: 'all of it took', value: seconds, unit: 's' },
      ]
    } finally {
      rmSync(dataDir, { recursive: true, force: true })
    }
  })
}

/** `down 51, slow 8`: what went wrong, and how often. */
function sayWrong(wrong: Readonly<Record<string, number>>): string {
  const kinds = Object.entries(wrong).sort(([a], [b]) => (a < b ? -1 : 1))
  return kinds.map(([kind, times]) => `${kind.replaceAll('_', ' ')} ${times}`).join(', ')
}

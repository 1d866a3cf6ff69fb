import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Figure } from './harness/figure.ts'
import { startServer } from './harness/server.ts'

/** Time for the pool to come to rest, and for what was swept to be given back to the machine. */
const REST_MS = 25_000

/** First start with the demonstration, second start and memory at rest. */
export async function benchStartUp(): Promise<Figure[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'motcua-start-'))
  // The bundled database may run as another user, who must be able to come in here.
  chmodSync(dataDir, 0o711)
  try {
    const first = await startServer({ DATA_DIR: dataDir, DEMO: 'on' })
    await first.stop()
    const second = await startServer({ DATA_DIR: dataDir, DEMO: 'on' })
    try {
      await delay(REST_MS)
      const resident = second.residentMb()
      return [
        { name: 'start-up: first, with the demo', value: round(first.seconds), unit: 's', budget: 30 },
        { name: 'start-up: existing database', value: round(second.seconds), unit: 's', budget: 5 },
        {
          name: 'memory: server at rest',
          value: resident,
          unit: 'MB',
          budget: 200,
          note: 'the node process',
        },
      ]
    } finally {
      await second.stop()
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
  }
}

function round(seconds: number): number {
  return Math.round(seconds * 100) / 100
}

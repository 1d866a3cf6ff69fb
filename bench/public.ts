import { openDossiers, trackingCookie, withDemoServer } from './harness/demo-server.ts'
import type { Figure } from './harness/figure.ts'
import { type Asked, askOften } from './harness/http-load.ts'
import type { Server } from './harness/server.ts'

const LOAD = { connections: 16, seconds: 6 }
const DOSSIERS = 200

/** Home, and the look-up of two hundred dossiers in turn, in requests per second of one core: the server process is one. */
export async function benchPublic(): Promise<Figure[]> {
  return withDemoServer(async ({ server, database }) => {
    const dossiers = await openDossiers(database, DOSSIERS)
    const tracking = await Promise.all(
      dossiers.map(async (dossier) => ({
        path: `/track/${dossier.code}`,
        headers: { cookie: await trackingCookie(server, dossier) },
      })),
    )
    return [
      ...(await measure(server, 'home', [{ path: '/' }])),
      ...(await measure(server, `look-up of ${tracking.length} dossiers`, tracking)),
    ]
  })
}

async function measure(server: Server, name: string, requests: readonly Asked[]): Promise<Figure[]> {
  await askOften(server.url, requests, { ...LOAD, seconds: 2 })
  const before = server.cpuSeconds()
  const rate = await askOften(server.url, requests, LOAD)
  const perCore = Math.round((rate * LOAD.seconds) / (server.cpuSeconds() - before))
  const note = `${LOAD.connections} connections; database and asker on the same machine`
  return [
    {
      name: `page: ${name}, on one core`,
      value: perCore,
      unit: 'requests/s',
      budget: 5_000,
      note: 'per CPU second of the server',
    },
    { name: `page: ${name}, as answered`, value: rate, unit: 'requests/s', note },
  ]
}

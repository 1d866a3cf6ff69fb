import { intakesOf, pagesOf } from './harness/demo-pages.ts'
import { withDemoServer } from './harness/demo-server.ts'
import type { Figure } from './harness/figure.ts'
import { askEvenly } from './harness/http-load.ts'
import { fillWithDossiers } from './harness/million.ts'

const LOAD = { perSecond: 200, seconds: 15 }
const INTAKE_PER_SECOND = 100
const WARM_UP_SECONDS = 12
const BUDGET_MS = 30

/**
 * Every kind of page at so many dossiers (a million unless said otherwise) and 200 requests a second, all pages in turn: the 95th
 * percentile of each; first while nothing is written, then with a hundred dossiers a second coming in beside, through a process
 * of their own, and counted by a third. The API's reference is not among them: it comes from the process of the programs.
 */
export async function benchPages({ dossiers }: { dossiers: number }): Promise<Figure[]> {
  return withDemoServer(
    async (demo) => {
      await fillWithDossiers(demo.database, dossiers)
      const pages = await pagesOf(demo)
      const ask = (seconds: number) => askEvenly(demo.server.url, pages, { ...LOAD, seconds })
      // Each connection plans each statement some times before it keeps a plan.
      await ask(WARM_UP_SECONDS)
      const quiet = await ask(LOAD.seconds)
      const intake = await demo.startBeside({ MOTCUA_ROLE: 'api' })
      await demo.startBeside({ MOTCUA_ROLE: 'worker' })
      const seconds = WARM_UP_SECONDS + LOAD.seconds
      const coming = askEvenly(intake.url, await intakesOf(demo), {
        ...{ perSecond: INTAKE_PER_SECOND, seconds, withKeys: true },
      })
      await ask(WARM_UP_SECONDS)
      const beside = await ask(LOAD.seconds)
      await coming
      const say = (p95: readonly number[], what: string) =>
        pages.map(({ name }, at) => ({
          name: `${what}: ${name}`,
          value: Math.round((p95[at] ?? 0) * 10) / 10,
          unit: 'ms',
          budget: BUDGET_MS,
        }))
      return [...say(quiet, 'p95'), ...say(beside, 'p95, intake beside')]
    },
    { MOTCUA_ROLE: 'web' },
  )
}

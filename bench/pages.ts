import { onStage } from '../demo/scenarios/index.ts'
import {
  cookieOf,
  type DemoServer,
  openDossiers,
  trackingCookie,
  withDemoServer,
} from './harness/demo-server.ts'
import type { Figure } from './harness/figure.ts'
import { type Asked, askEvenly } from './harness/http-load.ts'
import { fillWithDossiers } from './harness/million.ts'
import { intakeRequests } from './intake/applications.ts'

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

/** Applications for the agencies of the demonstration. */
async function intakesOf({ database }: DemoServer): Promise<Asked[]> {
  const staff = await database.query<{ username: string; id: string }>('select username, id from staff')
  const ids = new Map(staff.map(({ username, id }) => [username, id]))
  return onStage(database, ids, (_, stageFor) => intakeRequests({ database, stageFor }))
}

async function pagesOf({ database, server }: DemoServer): Promise<(Asked & { name: string })[]> {
  const [dossier] = await openDossiers(database, 1)
  if (dossier === undefined) throw new Error('the demonstration has no dossier in process')
  const by = (role: string, agency?: string) => cookieOf(database, role, agency)
  const desk = { cookie: await by('reception_officer') }
  const head = { cookie: await by('agency_head', dossier.agency) }
  const citizen = { cookie: await trackingCookie(server, dossier) }
  const manager = { cookie: await by('centre_manager') }
  const administrator = { cookie: await by('administrator') }
  const [person] = await database.query<{ id: string }>('select id from staff order by id limit 1')
  return [
    { name: 'home', path: '/' },
    { name: 'procedures', path: '/procedures' },
    { name: 'procedure search', path: '/procedures?q=ho%20tich' },
    { name: 'suggestions', path: '/procedures/suggest?q=ho%20t' },
    { name: 'procedure', path: '/procedures/1.001193' },
    { name: 'papers to print', path: '/procedures/1.001193/papers' },
    { name: 'look-up form', path: '/track' },
    { name: 'tracked dossier', path: `/track/${dossier.code}`, headers: citizen },
    { name: 'rating', path: `/rate/${dossier.code}`, headers: citizen },
    { name: 'public figures', path: '/figures' },
    { name: 'public figures of a past month', path: '/figures?month=2026-03' },
    { name: 'accessibility', path: '/accessibility' },
    { name: 'sign-in', path: '/sign-in' },
    { name: 'password', path: '/password', headers: head },
    { name: 'inbox', path: '/work', headers: head },
    { name: 'dossier', path: `/work/dossiers/${dossier.id}`, headers: head },
    { name: 'staff search by name', path: '/work/search?q=nguyen%20thi%20binh', headers: manager },
    { name: 'staff search by code', path: `/work/search?q=${dossier.code}`, headers: head },
    { name: 'counter', path: '/work/receive', headers: desk },
    { name: 'counter search', path: '/work/receive?q=ban%20sao', headers: desk },
    { name: 'counter form', path: '/work/receive?procedure=1.001193', headers: desk },
    { name: 'desk of results', path: '/work/return', headers: { cookie: await by('return_officer') } },
    { name: 'report', path: '/work/report?from=2026-10-01&to=2026-10-31', headers: manager },
    { name: 'report of the year', path: '/work/report?from=2026-01-01&to=2026-11-23', headers: manager },
    {
      name: 'report as known then',
      path: '/work/report?from=2026-10-01&to=2026-10-31&known=at_end',
      headers: manager,
    },
    {
      name: 'list behind a number',
      path: '/work/report/list?figure=received&from=2026-10-01&to=2026-10-31',
      headers: manager,
    },
    { name: 'delegations', path: '/work/delegations', headers: manager },
    { name: 'staff', path: '/work/staff', headers: administrator },
    { name: 'one of the staff', path: `/work/staff/${person?.id}`, headers: administrator },
  ]
}

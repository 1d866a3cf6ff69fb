/** What the pages bench asks: every kind of page of the demonstration, and applications that come in. */
import { onStage } from '../../demo/scenarios/index.ts'
import { intakeRequests } from '../intake/applications.ts'
import { cookieOf, type DemoServer, openDossiers, trackingCookie } from './demo-server.ts'
import type { Asked } from './http-load.ts'

/** Applications for the agencies of the demonstration. */
export async function intakesOf({ database }: DemoServer): Promise<Asked[]> {
  const staff = await database.query<{ username: string; id: string }>('select username, id from staff')
  const ids = new Map(staff.map(({ username, id }) => [username, id]))
  return onStage(database, ids, (_, stageFor) => intakeRequests({ database, stageFor }))
}

/** Every kind of page once. */
export async function pagesOf({ database, server }: DemoServer): Promise<(Asked & { name: string })[]> {
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
    { name: 'board', path: '/work/board', headers: manager },
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

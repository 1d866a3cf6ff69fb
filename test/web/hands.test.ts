import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actOnDossier, findDossier, isRefusal } from '../../src/dossiers/index.ts'
import { newId } from '../../src/platform/index.ts'
import { addHands } from '../../src/web/workspace/hands/hands.ts'
import { addInbox } from '../../src/web/workspace/inbox/inbox.ts'
import { addAccessRequests } from '../../src/web/workspace/people/confirming/access-requests.ts'
import { addDelegations } from '../../src/web/workspace/people/delegations.tsx'
import { addStaff } from '../../src/web/workspace/people/staff.ts'
import { byTwo } from '../two-people.ts'
import { type StaffBrowser, type StaffPages, startStaffPages } from './staff-browser.ts'

const WARD = 'H44.100'
let pages: StaffPages
let administrator: StaffBrowser
let clerk: StaffBrowser
let dossier: string
let code: string

beforeAll(async () => {
  pages = await startStaffPages((app, services) => {
    addInbox(app, services)
    addHands(app, services)
    addStaff(app, services)
    addAccessRequests(app, services)
    addDelegations(app, services)
  })
  administrator = await pages.open('quantri.vpubnd')
  clerk = await pages.open('tiepnhan.viettri')
  dossier = newId(pages.clock.now())
  code = await give({ type: 'receive', ...application() })
})
afterAll(() => pages.close())

function application() {
  const { office, clock } = pages
  const components = office.catalogue.inForce('2.000815', clock.now())?.version.components ?? []
  const papers = components.map(({ code, name, originals, copies }) => ({
    ...{ component: code, name: name.vi, originals, copies, files: [] },
  }))
  return {
    ...{ procedure: '2.000815', channel: 'direct', receivingAgency: WARD, competentAgency: WARD },
    parties: { applicant: { kind: 'citizen', name: 'Trần Thị Mai', idNumber: '025190000001' } },
    ...{ facts: { pages: 2, copies: 1 }, papers, sets: 1, deliverBy: 'counter' },
  }
}

async function give(body: object): Promise<string> {
  const grants = (['reception_officer', 'agency_head', 'case_officer'] as const).map((role) => ({
    role,
    agency: WARD,
  }))
  const at = pages.clock.now()
  const actor = { kind: 'staff', id: clerk.id, grants } as const
  const acted = await actOnDossier(pages.office, { id: newId(at), dossier, actor, at, body: body as never })
  if (isRefusal(acted)) throw new Error(acted.message.en)
  return acted.code ?? ''
}

/** Everybody who can do the present step, by grant. */
async function holdersOf(task: { role: string; unit?: string } | undefined) {
  return pages.database.query<{ id: string; staff_id: string }>(
    'select id, staff_id from role_grant where agency = $1 and role = $2 and revoked_at is null and (unit is null or $3::text is null or unit = $3)',
    [WARD, task?.role, task?.unit ?? null],
  )
}

const two = () => ({
  ...{ database: pages.database, directory: pages.office.directory },
  ...{ asker: administrator.id, now: pages.clock.now() },
})

const stepOf = async () => (await findDossier(pages.database, dossier))?.state.tasks[0]
/** Revokes; where something moves, from the page that shows it. */
async function revoke(staff: string, form: Readonly<Record<string, string>>) {
  const sent = await administrator.post(`/work/staff/${staff}/revoke`, form)
  const location = String(sent.headers.location)
  if (!location.includes('/leave?')) return sent
  return administrator.post(`/work/staff/${staff}/revoke`, {
    ...form,
    ...movesIn((await administrator.get(location)).body),
  })
}

/** The fields of the page of what moves, as they stand. */
function movesIn(body: string): Record<string, string> {
  return Object.fromEntries([...body.matchAll(/name="(moves~[^"]+)"/g)].map(([, name = '']) => [name, '']))
}

const listOf = async (by: StaffBrowser) => (await by.get('/work/without-hands')).body
const railCount = (body: string) => /href="\/work\/without-hands".*?<b>(\d+)<\/b>/s.exec(body)?.[1]

describe('work without hands', () => {
  it('is a list for the administrator and the manager of the Centre, for nobody else', async () => {
    const manager = await pages.open('giamdoc.ttpvhcc')
    expect(await listOf(administrator)).toContain('Việc nào cũng có người làm')
    expect(await listOf(manager)).toContain('Việc nào cũng có người làm')
    expect((await clerk.get('/work/without-hands')).statusCode).toBe(403)
    expect((await clerk.get('/work')).body).not.toContain('without-hands')
  })

  it('shows before somebody leaves what moves, and gives it in the same act to whoever is named', async () => {
    const task = await stepOf()
    const [first, second] = await holdersOf(task)
    const [leaver = '', heir = ''] = [first?.staff_id, second?.staff_id]
    await give({ type: 'assign', task: task?.key, to: leaver })
    const asked = await administrator.post(`/work/staff/${leaver}/deactivate`, {})
    expect(asked.statusCode).toBe(303)
    const page = (await administrator.get(String(asked.headers.location))).body
    expect((await stepOf())?.assignee).toBe(leaver)
    expect(page).toContain('chuyển 1 việc')
    expect(page).toContain(`value="${heir}"`)
    expect(page).not.toContain(`value="${leaver}"`)
    const [field = ''] = Object.keys(movesIn(page))
    const done = await administrator.post(`/work/staff/${leaver}/deactivate`, { [field]: heir })
    expect(done.headers.location).toContain('done=deactivate')
    expect((await stepOf())?.assignee).toBe(heir)
    expect(await byTwo(two(), { kind: 'reactivation', staff: leaver, detail: {} })).toMatchObject({
      ok: true,
    })
  })

  it('gives back to everybody when a delegation ends early, having said so to whoever ends it', async () => {
    const task = await stepOf()
    const [first] = await holdersOf(task)
    const giver = await pages.open({ id: first?.staff_id ?? '' })
    const taker = await pages.open('traketqua.viettri')
    const held =
      /name="held".*?value="([a-z_]+~[^"]+)"/s.exec((await giver.get('/work/delegations')).body)?.[1] ?? ''
    const days = { firstDay: '23/11/2026', lastDay: '25/11/2026' }
    const given = { held, colleague: taker.id, ...days, reason: 'Nghỉ phép', key: newId() }
    expect((await giver.post('/work/delegations', given)).statusCode).toBe(303)
    await give({ type: 'assign', task: task?.key, to: taker.id })
    const end = { delegation: given.key }
    const asked = await taker.post('/work/delegations/end', end)
    const page = (await taker.get(String(asked.headers.location))).body
    expect((await stepOf())?.assignee).toBe(taker.id)
    expect(page).toContain('chuyển 1 việc')
    const done = await taker.post('/work/delegations/end', { ...end, ...movesIn(page) })
    expect(done.headers.location).toContain('done=ended')
    expect((await stepOf())?.assignee).toBeUndefined()
  })

  it('names what nobody can do when the last one leaves, with what to do, and counts it on every page', async () => {
    const task = await stepOf()
    const holders = await holdersOf(task)
    expect(holders.length).toBeGreaterThan(0)
    for (const { id, staff_id } of holders) {
      const sent = await revoke(staff_id, { grant: id })
      expect(sent.headers.location).toContain('done=revoke')
    }
    const body = await listOf(administrator)
    expect(body).toContain(code)
    expect(body).toContain(`/work/staff?agency=${WARD}`)
    expect(body).not.toContain(`/work/dossiers/${dossier}`)
    expect(railCount(body)).toBe('1')
    const manager = await pages.open('giamdoc.ttpvhcc')
    const seen = await listOf(manager)
    expect(seen).toContain(`/work/dossiers/${dossier}`)
    expect(seen).toContain('Đề nghị quản trị hệ thống')
    const role = { role: task?.role ?? '', agency: WARD, unit: task?.unit ?? '', key: newId() }
    const asked = await administrator.post(`/work/staff/${holders[0]?.staff_id}/grant`, role)
    expect(asked.statusCode).toBe(303)
    expect(await listOf(administrator)).toContain(code)
    const second = await pages.open('quantri2.vpubnd')
    const given = await second.post(`/work/staff/confirmations/${role.key}/confirm`, {})
    expect(given.statusCode).toBe(303)
    expect(await listOf(administrator)).not.toContain(code)
  })
})

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findStaffActor } from '../../../src/agencies/index.ts'
import {
  actOnDossier,
  actOnMany,
  type CommandBody,
  findDossier,
  isRefusal,
  listEvents,
  runBulk,
} from '../../../src/dossiers/index.ts'
import { addInbox } from '../../../src/web/workspace/inbox/inbox.ts'
import { formWith } from '../forms.ts'
import { type StaffBrowser, type StaffPages, startStaffPages } from '../staff-browser.ts'

const [WARD, PROCEDURE, MANY] = ['H44.100', '1.004873', 500]
let pages: StaffPages
let head: StaffBrowser
const dossiers: string[] = []

beforeAll(async () => {
  pages = await startStaffPages(addInbox)
  head = await pages.open('chutich.viettri')
  await waitingForTheHead(MANY)
}, 180_000)
afterAll(() => pages.close())

/** Dossiers of one procedure that the officer has examined. */
async function waitingForTheHead(count: number): Promise<void> {
  const { office, clock, database } = pages
  const at = clock.now()
  const staff = (role: string) => ({ kind: 'staff', id: head.id, grants: [{ role, agency: WARD }] }) as never
  const components = office.catalogue.inForce(PROCEDURE, at)?.version.components ?? []
  const body = {
    ...{
      type: 'receive',
      procedure: PROCEDURE,
      channel: 'direct',
      receivingAgency: WARD,
      competentAgency: WARD,
    },
    parties: {
      applicant: { kind: 'citizen', name: 'Nguyễn Thị Đông', idNumber: '025190000001', address: 'Khu 5' },
    },
    papers: components.map(({ code, name }) => ({ component: code, name: name.vi, originals: 1, copies: 0 })),
    ...{ facts: {}, sets: 1, deliverBy: 'counter' },
  } as unknown as CommandBody
  for (let i = 0; i < count; i += 1) {
    const dossier = randomUUID()
    const acted = await actOnDossier(office, {
      id: randomUUID(),
      dossier,
      actor: staff('reception_officer'),
      at,
      body,
    })
    if (isRefusal(acted)) throw new Error(JSON.stringify(acted))
    dossiers.push(dossier)
  }
  for (let rest = dossiers; rest.length > 0; ) {
    const tasks = await database.query<{ dossier: string; kind: string; node: string | null; role: string }>(
      `select dossier_id as dossier, kind, node, role from task where dossier_id = any($1) and role <> 'agency_head'`,
      [rest],
    )
    const answers = await actOnMany(
      office,
      tasks.map(({ dossier, kind, node, role }) => ({
        ...{ id: randomUUID(), dossier, at, actor: staff(kind === 'transfer' ? 'reception_officer' : role) },
        body: (kind === 'transfer'
          ? { type: 'transfer' }
          : kind === 'receipt'
            ? { type: 'confirm_receipt' }
            : { type: 'complete_step', node: node ?? '' }) as CommandBody,
      })),
    )
    const refused = answers.find(isRefusal)
    if (refused) throw new Error(JSON.stringify(refused))
    rest = tasks.map(({ dossier }) => dossier)
  }
}

const decisionsOf = async (id: string) =>
  (await listEvents(pages.database, id)).filter(
    ({ body }) => body.type === 'step_completed' && body.decision === 'granted',
  )

it('500 dossiers of one step are approved in at most ten seconds, also when it is stopped half way, each with its own event', {
  timeout: 60_000,
}, async () => {
  const groups = (await head.get('/work/bulk')).body
  const [, step = ''] = /href="(\/work\/bulk\?step=[^"]*)"/.exec(groups) ?? []
  const list = (await head.get(step.replaceAll('&amp;', '&'))).body
  const form = formWith(list, {}, '/work/bulk')
  const { key = '' } = form.hidden
  const picks = form.options.pick ?? []
  expect(picks).toHaveLength(MANY)
  // Somebody is first with one of them, after the page was drawn.
  const taken = dossiers[7] ?? ''
  await completeElsewhere(taken)
  const begun = await head.post('/work/bulk', { key, act: 'approve', pick: picks })
  await head.post('/work/bulk', { key, act: 'approve', pick: picks })
  expect(begun.headers.location).toBe(`/work/bulk/${key}`)

  const began = performance.now()
  await runHalf(key)
  const half = await head.get(`/work/bulk/${key}`)
  expect(half.headers.refresh).toBe('1')
  expect(half.body).toMatch(/Đã làm \d+ trên 500 hồ sơ/)
  await pages.database.query("update bulk_act set moved_at = now() - interval '1 minute'", [])
  await Promise.all([runBulk(pages.office, key, pages.clock), runBulk(pages.office, key, pages.clock)])
  const ms = Math.round(performance.now() - began)
  process.stdout.write(`bulk approval of ${MANY} dossiers, stopped once: ${ms} ms\n`)
  expect(ms).toBeLessThan(10_000)

  const done = (await head.get(`/work/bulk/${key}`)).body
  expect(done).toContain('Đã xong 499 hồ sơ.')
  expect(done).toContain('Người khác vừa xử lý hồ sơ này trước bạn.')
  for (const id of [dossiers[0], dossiers[250], dossiers.at(-1), taken])
    expect(await decisionsOf(id ?? '')).toHaveLength(1)
  const [row] = await pages.database.query<{ n: number }>(
    `select count(distinct dossier_id)::int as n from dossier_event where type = 'step_completed' and data ->> 'decision' = 'granted'`,
    [],
  )
  expect(row?.n).toBe(MANY)
})

it('what was refused is tried again on the dossier as it stands, and only that', async () => {
  const [own] = await pages.database.query<{ id: string }>('select id from bulk_act', [])
  const before = await findDossier(pages.database, dossiers[0] ?? '')
  const again = await head.post(`/work/bulk/${own?.id}`, {})
  expect(again.statusCode).toBe(303)
  await runBulk(pages.office, own?.id ?? '', pages.clock)
  const { body } = await head.get(`/work/bulk/${own?.id}`)
  expect(body).toContain('1 hồ sơ chưa làm được')
  expect((await findDossier(pages.database, dossiers[0] ?? ''))?.state.version).toBe(before?.state.version)
})

it('the head gives several tasks of the unit to one person who can do them; whoever cannot is refused line by line', async () => {
  const path = /href="(\/work\/bulk\?step=give[^"]*)"/.exec((await head.get('/work/bulk')).body)?.[1] ?? ''
  const form = formWith((await head.get(path.replaceAll('&amp;', '&'))).body, {}, '/work/bulk')
  const [{ key = '', step = '' }, picks] = [form.hidden, (form.options.pick ?? []).slice(0, 3)]
  const able = (form.options.to ?? []).filter((one) => one.length === 36)
  expect([picks.length, able.length > 0]).toEqual([3, true])

  const nobody = await head.post('/work/bulk', { key, step, act: 'assign', pick: picks, to: '' })
  expect(nobody.statusCode).toBe(422)
  expect(nobody.body).toContain('Hãy chọn người nhận việc')
  expect(nobody.body.match(/ checked/g)).toHaveLength(3)

  const given = picks.map((one) => one.split('~')[0] ?? '')
  const giveTo = async (id: string, to: string) => {
    expect((await head.post('/work/bulk', { key: id, act: 'assign', pick: picks, to })).statusCode).toBe(303)
    await runBulk(pages.office, id, pages.clock)
    return (await head.get(`/work/bulk/${id}`)).body
  }
  const assignees = async () =>
    pages.database.query('select distinct assignee from task where dossier_id = any($1)', [given])
  expect(await giveTo(key, head.id)).toContain('3 hồ sơ chưa làm được')
  expect(await assignees()).toEqual([{ assignee: null }])
  expect(await giveTo(randomUUID(), able[0] ?? '')).toContain('Đã xong 3 hồ sơ.')
  expect(await assignees()).toEqual([{ assignee: able[0] }])
})

it('is seen by nobody else', async () => {
  const [own] = await pages.database.query<{ id: string }>('select id from bulk_act', [])
  const other = await pages.open('tiepnhan.viettri')
  expect((await other.get(`/work/bulk/${own?.id}`)).statusCode).toBe(404)
})

/** A runner that is killed after some of its batches. */
async function runHalf(id: string): Promise<void> {
  let left = 4
  const { database } = pages.office
  const dying = {
    ...database,
    query: (sql: Parameters<typeof database.query>[0], values: readonly unknown[]) => {
      if (typeof sql !== 'string' && sql.name === 'bulk.note') left -= 1
      if (left === 0) return Promise.reject(new Error('killed'))
      return database.query(sql, values as never)
    },
  } as typeof database
  await expect(runBulk({ ...pages.office, database: dying }, id, pages.clock)).rejects.toThrow('killed')
}

async function completeElsewhere(dossier: string): Promise<void> {
  const { office, clock, database } = pages
  const actor = await findStaffActor(database, office.directory, head.id, clock.now())
  const [task] = await database.query<{ node: string }>('select node from task where dossier_id = $1', [
    dossier,
  ])
  const body = { type: 'complete_step', node: task?.node ?? '', decision: 'granted' } as const
  const acted = await actOnDossier(office, { id: randomUUID(), dossier, actor, at: clock.now(), body })
  if (isRefusal(acted)) throw new Error(JSON.stringify(acted))
}

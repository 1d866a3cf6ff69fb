import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workingTimeBetween } from '../../src/calendar/index.ts'
import { actOnDossier, findDossier, isRefusal, listEvents } from '../../src/dossiers/index.ts'
import { newId } from '../../src/platform/index.ts'
import { countPaces, hasPaces, judgeOpen } from '../../src/statistics/index.ts'
import { addInbox } from '../../src/web/workspace/inbox/inbox.ts'
import { addBoard } from '../../src/web/workspace/reports/board/board.ts'
import { type StaffBrowser, type StaffPages, startStaffPages } from './staff-browser.ts'

const [WARD, OTHER] = ['H44.100', 'H44.101']
const DAY = 86_400_000
let pages: StaffPages
let manager: StaffBrowser
/** Late, due today with a step past its time, and fresh; one of another ward. */
let late: string
let due: string
let fresh: string
let elsewhere: string
let start: number

beforeAll(async () => {
  pages = await startStaffPages((app, services) => {
    addInbox(app, services)
    addBoard(app, services)
  })
  const { clock } = pages
  start = clock.now()
  manager = await pages.open('giamdoc.ttpvhcc')
  const receive = async (at: number, ward = WARD) => {
    const dossier = newId(at)
    await give(dossier, { type: 'receive', ...application(at, ward) }, at, ward)
    return dossier
  }
  late = await receive(start)
  elsewhere = await receive(start, OTHER)
  due = await receive(start + DAY)
  fresh = await receive(start + 2 * DAY)
  await give(newId(start), { type: 'submit', ...application(start, WARD) }, start, WARD)
  await pages.database.query(
    "update dossier set due_at = to_timestamp($2 / 1000.0), state = jsonb_set(state, '{dueAt}', to_jsonb($2::bigint)) where id = $1",
    [due, start + 2 * DAY + 5 * 3_600_000],
  )
  await pages.database.query('update task set due_at = to_timestamp($2 / 1000.0) where dossier_id = $1', [
    due,
    start + DAY,
  ])
  await pages.database.query(
    "update dossier set due_at = to_timestamp($2 / 1000.0), state = jsonb_set(state, '{dueAt}', to_jsonb($2::bigint)) where id = any($1)",
    [[fresh], start + 20 * DAY],
  )
  await pages.database.query('update task set due_at = to_timestamp($2 / 1000.0) where dossier_id = $1', [
    fresh,
    start + 10 * DAY,
  ])
  clock.set(start + 2 * DAY + 3_600_000)
  manager = await pages.open('giamdoc.ttpvhcc')
})
afterAll(() => pages.close())

function application(at: number, ward: string) {
  const components = pages.office.catalogue.inForce('2.000815', at)?.version.components ?? []
  const papers = components.map(({ code, name, originals, copies }) => ({
    ...{ component: code, name: name.vi, originals, copies, files: [] },
  }))
  return {
    ...{ procedure: '2.000815', channel: 'direct', receivingAgency: ward, competentAgency: ward },
    parties: { applicant: { kind: 'citizen', name: 'Trần Thị Mai', idNumber: '025190000001' } },
    ...{ facts: { pages: 2, copies: 1 }, papers, sets: 1, deliverBy: 'counter' },
  }
}

async function give(dossier: string, body: object, at: number, agency: string): Promise<void> {
  const actor = { kind: 'staff', id: manager.id, grants: [{ role: 'reception_officer', agency }] } as const
  const acted = await actOnDossier(pages.office, { id: newId(at), dossier, actor, at, body: body as never })
  if (isRefusal(acted)) throw new Error(acted.message.en)
}

const codeOf = async (id: string) => (await findDossier(pages.database, id))?.state.code ?? ''
/** The number of the page that opens this list. */
const numberIn = (body: string, figure: string) =>
  Number(new RegExp(`class="number" href="/work/board/list\\?figure=${figure}">(\\d+)<`).exec(body)?.[1])
/** Whoever has the step of a dossier. */
async function holderOf(id: string) {
  const task = (await findDossier(pages.database, id))?.state.tasks.find(({ kind }) => kind === 'step')
  if (task === undefined) throw new Error('no step is open')
  return {
    kind: 'staff',
    id: manager.id,
    grants: [{ role: task.role as never, agency: task.agency }],
  } as const
}
const urges = async (id: string) =>
  (await listEvents(pages.database, id)).filter(({ body }) => body.type === 'dossier_urged').length

describe('the board', () => {
  it('is the first page of the manager of the Centre; the inbox stays a click away', async () => {
    const first = await manager.get('/work')
    expect([first.statusCode, first.headers.location]).toEqual([303, '/work/board'])
    const board = (await manager.get('/work/board')).body
    expect(board).toContain('href="/work?kind=all"')
    expect((await manager.get('/work?kind=all')).statusCode).toBe(200)
    const clerk = await pages.open('tiepnhan.viettri')
    expect((await clerk.get('/work')).statusCode).toBe(200)
    expect((await clerk.get('/work/board')).statusCode).toBe(403)
  })

  it('counts what is late, due today, at risk and waiting too long; every number opens a list of as many', async () => {
    const board = (await manager.get('/work/board')).body
    const lists = {
      overdueOpen: [late, elsewhere],
      dueToday: [due],
      atRisk: [due],
      waitingLong: [] as string[],
    }
    for (const [figure, ids] of Object.entries(lists)) {
      const list = (await manager.get(`/work/board/list?figure=${figure}`)).body
      if (figure !== 'waitingLong') expect(numberIn(board, figure), figure).toBe(ids.length)
      for (const id of [late, due, fresh, elsewhere]) {
        expect(list.includes(await codeOf(id)), `${figure} ${id === due}`).toBe(ids.includes(id))
      }
    }
    expect(numberIn(board, 'waitingLong')).toBe(1)
    const narrowed = (await manager.get(`/work/board/list?figure=overdueOpen&agency=${OTHER}`)).body
    expect([narrowed.includes(await codeOf(elsewhere)), narrowed.includes(await codeOf(late))]).toEqual([
      true,
      false,
    ])
  })

  it('is at risk by the pace of the steps that remain, on the board, in its list and on the page of the dossier', async () => {
    const { database, office } = pages
    const numbers = async () => {
      pages.clock.set(pages.clock.now() + 2000)
      return numberIn((await manager.get('/work/board')).body, 'atRisk')
    }
    await judgeOpen(office, 'all')
    const before = await numbers()
    const task = (await findDossier(database, fresh))?.state.tasks.find(({ kind }) => kind === 'step')
    await database.query(
      'insert into step_pace (procedure_code, node, working_ms, cases) values ($1, $2, $3, 5)',
      ['2.000815', task?.node, 60 * DAY],
    )
    await judgeOpen(office, 'all')
    expect(await numbers()).toBeGreaterThan(before)
    expect((await manager.get('/work/board/list?figure=atRisk')).body).toContain(await codeOf(fresh))
    await countPaces(database, (agency) => office.calendars.deadlineTime(agency), pages.clock.now())
    expect(await hasPaces(database)).toBe(false)
    await database.query('delete from dossier_risk')
  })

  it('counts as the pace of a step the median of the working time of recent stays in it', async () => {
    const { database, office } = pages
    const time = office.calendars.deadlineTime(OTHER)
    const stay = (hours: number) => ({
      node: 'x',
      agency: OTHER,
      receivedAt: start,
      doneAt: start + hours * 3_600_000,
    })
    const [row] = await database.query<{ stays: unknown }>(
      "select state -> 'stays' as stays from dossier where id = $1",
      [elsewhere],
    )
    const setStays = "update dossier set state = jsonb_set(state, '{stays}', $2::jsonb) where id = $1"
    await database.query(setStays, [elsewhere, JSON.stringify([30, 2, 100].map(stay))])
    await database.query(
      `insert into figure_fact (dossier_id, agency, procedure_code, channel, submitted_at, accepted_at, ended_at, ending, working_days)
       values ($1, $2, '2.000815', 'direct', $3, $3, $3, 'early', 1)`,
      [elsewhere, OTHER, new Date(start)],
    )
    await countPaces(database, (agency) => office.calendars.deadlineTime(agency), pages.clock.now())
    const [pace] = await database.query('select node, working_ms as ms, cases from step_pace')
    expect(pace).toEqual({ node: 'x', ms: workingTimeBetween(time, start, start + 30 * 3_600_000), cases: 3 })
    await database.query('delete from figure_fact')
    await database.query('delete from step_pace')
    await database.query(setStays, [elsewhere, JSON.stringify(row?.stays)])
  })

  it('counts who has the work by unit and person, also what nobody has by name; every number opens its list', async () => {
    const { state } = (await findDossier(pages.database, late)) ?? {}
    const step = state?.tasks.find(({ kind }) => kind === 'step')
    await pages.database.query('update task set assignee = $2 where dossier_id = $1', [late, manager.id])
    const told = async (who: StaffBrowser, path: string) =>
      (await who.get(path)).body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
    const page = (await manager.get(`/work/board/people?agency=${step?.agency}`)).body
    const hrefs = [...page.matchAll(/href="([^"]*figure=(?:overdueOpen|inProcess)[^"]*)">(\d+)</g)]
    const numbers = hrefs.map(([, href = '', count]) => ({ href: href.replaceAll('&amp;', '&'), count }))
    expect(numbers.some(({ href }) => href.includes(`person=${manager.id}`))).toBe(true)
    expect(numbers.some(({ href }) => href.includes('person=-'))).toBe(true)
    for (const { href, count } of numbers) expect(await told(manager, href)).toContain(`: ${count} hồ sơ`)
    const list = (await manager.get(`/work/board/list?figure=overdueOpen&held=${WARD}&person=${manager.id}`))
      .body
    expect([list.includes(await codeOf(late)), list.includes(await codeOf(due))]).toEqual([true, false])
    const head = await pages.open('chutich.viettri')
    expect((await head.get(`/work/board/people?agency=${WARD}`)).statusCode).toBe(200)
    expect((await head.get(`/work/board/people?agency=${OTHER}`)).statusCode).toBe(403)
    expect((await head.get(`/work/board/list?figure=overdueOpen&held=${OTHER}`)).statusCode).toBe(403)
    await pages.database.query('update task set assignee = null where dossier_id = $1', [late])
  })

  it('counts why dossiers are late, from one list, beside the list; what nobody has said is counted, too', async () => {
    await give(
      late,
      { type: 'add_note', cause: 'verification', text: 'Đã đi thực địa' },
      start + 2 * DAY,
      WARD,
    )
    const list = (await manager.get('/work/board/list?figure=overdueOpen')).body
    const told = list.slice(list.indexOf('id="causes"'), list.indexOf('<table'))
    expect(told.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')).toMatch(
      /Chưa ai giải trình 1 hồ sơ Phải xác minh, kiểm tra thực tế 1 hồ sơ|Phải xác minh, kiểm tra thực tế 1 hồ sơ Chưa ai giải trình 1 hồ sơ/,
    )
    expect(list.slice(list.indexOf('<table'))).toContain('Phải xác minh, kiểm tra thực tế')
  })

  it('counts what is silent, urged and not answered, to be moved, and refusals to be confirmed; each opens its list', async () => {
    const now = pages.clock.now()
    const numbers = async () => {
      // What is counted is kept for a second.
      pages.clock.set(pages.clock.now() + 2000)
      const board = (await manager.get('/work/board')).body
      const figures = ['silent', 'urged', 'papersWaiting', 'refusalsWaiting'] as const
      return Object.fromEntries(figures.map((figure) => [figure, numberIn(board, figure)]))
    }
    const listOf = async (figure: string) => (await manager.get(`/work/board/list?figure=${figure}`)).body
    expect(await numbers()).toEqual({ silent: 0, urged: 0, papersWaiting: 0, refusalsWaiting: 0 })
    const [sent, refused] = [newId(now), newId(now)]
    const far = { ...application(now, WARD), receivingAgency: OTHER }
    await give(sent, { type: 'receive', ...far }, now, OTHER)
    await give(refused, { type: 'submit', ...application(now, WARD) }, now, WARD)
    await give(refused, { type: 'propose_intake_refusal', reason: 'Không thuộc thẩm quyền' }, now, WARD)
    const urge = { type: 'urge', text: 'Xin nhanh' } as const
    const by = {
      kind: 'staff',
      id: manager.id,
      grants: [{ role: 'centre_manager', agency: 'H44.01' }],
    } as const
    await actOnDossier(pages.office, { id: newId(now), dossier: fresh, actor: by, at: now, body: urge })
    expect(await numbers()).toEqual({ silent: 0, urged: 1, papersWaiting: 1, refusalsWaiting: 1 })
    expect(await listOf('urged')).toContain(await codeOf(fresh))
    expect(await listOf('papersWaiting')).toContain(await codeOf(sent))
    const reference = (await findDossier(pages.database, refused))?.state.reference ?? ''
    expect(await listOf('refusalsWaiting')).toContain(reference)
    // A note is no answer; a day is one, and whoever urged reads it until the dossier goes on.
    await give(fresh, { type: 'add_note', text: 'Đang làm' }, now + 1000, WARD)
    expect((await numbers()).urged).toBe(1)
    const held = await holderOf(fresh)
    const until = now + 3 * DAY
    const answered = { type: 'answer_urge', text: 'Chờ bản đồ', until } as const
    const at = now + 2000
    const acted = await actOnDossier(pages.office, {
      id: newId(at),
      dossier: fresh,
      actor: held,
      at,
      body: answered,
    })
    expect(isRefusal(acted)).toBe(false)
    expect((await numbers()).urged).toBe(0)
    const promised = await listOf('promised')
    expect([promised.includes(await codeOf(fresh)), promised.includes('Chờ bản đồ')]).toEqual([true, true])
    // What somebody has written on is not silent.
    pages.clock.set(start + 9 * DAY + 3_500_000)
    manager = await pages.open('giamdoc.ttpvhcc')
    expect((await numbers()).silent).toBe(3)
    const list = await listOf('silent')
    expect([list.includes(await codeOf(late)), list.includes(await codeOf(fresh))]).toEqual([true, false])
    pages.clock.set(now)
    manager = await pages.open('giamdoc.ttpvhcc')
  })

  it('shows a head the dossiers of the own agency only', async () => {
    const head = await pages.open('chutich.viettri')
    const list = (await head.get('/work/board/list?figure=overdueOpen')).body
    expect([list.includes(await codeOf(late)), list.includes(await codeOf(elsewhere))]).toEqual([true, false])
    expect(numberIn((await head.get('/work/board')).body, 'overdueOpen')).toBe(1)
  })

  it('urges what is picked: asked what to say first, each dossier once however often it is sent', async () => {
    const key = newId()
    const back = '/work/board/list?figure=overdueOpen'
    const asked = await manager.post('/work/board/urge', { pick: late, back, key, act: 'ask' })
    expect(asked.statusCode).toBe(303)
    const page = (await manager.get(String(asked.headers.location))).body
    expect(page).toContain(await codeOf(late))
    expect(page).toContain('name="text"')
    const form = { pick: late, back, key, act: 'urge' }
    const empty = await manager.post('/work/board/urge', { ...form, text: ' ' })
    expect([empty.statusCode, empty.body.includes('Hãy nhập nội dung đôn đốc.')]).toEqual([422, true])
    for (let times = 0; times < 2; times += 1) {
      const sent = await manager.post('/work/board/urge', { ...form, text: 'Trả lời trước 16 giờ hôm nay.' })
      expect(sent.headers.location).toBe(`${back}&urged=1&left=0`)
    }
    expect(await urges(late)).toBe(1)
    expect((await manager.get(`${back}&urged=1&left=0`)).body).toContain('Đã đôn đốc 1 hồ sơ.')
    const head = await pages.open('chutich.viettri')
    const other = { pick: elsewhere, back, key: newId(), act: 'urge', text: 'Không phải của tôi' }
    expect((await head.post('/work/board/urge', other)).headers.location).toContain('urged=0&left=1')
    expect(await urges(elsewhere)).toBe(0)
  })

  it('is drawn though a row of the database is none that it can read', async () => {
    await pages.database.query("update dossier set state = state - 'tasks' where id = $1", [elsewhere])
    pages.clock.set(pages.clock.now() + 60_000)
    const board = await manager.get('/work/board')
    expect([board.statusCode, board.body.includes(await codeOf(elsewhere))]).toEqual([200, true])
  })
})

import { randomUUID } from 'node:crypto'
import exceljs from 'exceljs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fromLocal } from '../../../src/calendar/index.ts'
import {
  actOnDossier,
  type CommandBody,
  findDossier,
  isRefusal,
  listEvents,
} from '../../../src/dossiers/index.ts'
import { addPapers } from '../../../src/web/workspace/papers/papers.ts'
import { textOf } from '../../documents/poppler.ts'
import { formWith } from '../forms.ts'
import { type StaffBrowser, type StaffPages, startStaffPages } from '../staff-browser.ts'

const [CENTRE, FARM] = ['H44.01.01', 'H44.45']
const NINE = fromLocal('2026-11-23', 9 * 60)
const LICENCE = '1.004223'
let pages: StaffPages
let desk: StaffBrowser
let department: StaffBrowser
beforeAll(async () => {
  pages = await startStaffPages(addPapers)
  pages.clock.set(fromLocal('2026-11-23', 15 * 60 + 20))
  desk = await pages.open('tiepnhan.ttpvhcc')
  department = await pages.open('vanthu.snnmt')
})
afterAll(() => pages.close())

async function receive(at: number, papers = true): Promise<string> {
  const version = pages.office.catalogue.inForce(LICENCE, at)?.version
  const body = {
    ...{
      type: 'receive',
      procedure: LICENCE,
      channel: 'direct',
      receivingAgency: CENTRE,
      competentAgency: FARM,
    },
    parties: {
      applicant: { kind: 'citizen', name: 'Hà Thị Giấy', idNumber: '025190000001', address: 'Khu 5' },
    },
    papers: (version?.components ?? []).map(({ code, name }) => ({
      ...{ component: code, name: name.vi, copies: 0, files: [] },
      ...(papers ? { originals: 1 } : { originals: 0, electronic: true }),
    })),
    ...{ facts: { volume: 100, flow: 100 }, sets: 1, deliverBy: 'counter' },
  }
  const dossier = randomUUID()
  const grants = [{ role: 'reception_officer', agency: CENTRE }] as const
  const acted = await actOnDossier(pages.office, {
    ...{
      id: randomUUID(),
      dossier,
      actor: { kind: 'staff', id: desk.id, grants },
      at,
      body: body as unknown as CommandBody,
    },
  })
  if (isRefusal(acted)) throw new Error(JSON.stringify(acted))
  return dossier
}

// The 24th of November 2026 is a holiday.
it('papers wait where the desk has them, with the hour until which they go; what is electronic does not wait', async () => {
  const early = await receive(NINE)
  const late = await receive(fromLocal('2026-11-23', 15 * 60 + 10))
  const electronic = await receive(NINE, false)
  const { body } = await desk.get('/work/papers')
  expect(body).toContain(early)
  expect(body).toContain(late)
  expect(body).not.toContain(electronic)
  expect(body).toMatch(/17:00.*23\/11\/2026/s)
  expect(body).toMatch(/0[78]:[03]0.*25\/11\/2026/s)
})

it('what waits is a spreadsheet, too: the same lines as on the page, and what is late says so', async () => {
  const { body } = await desk.get('/work/papers')
  expect(body).toContain('href="/work/papers/sheet"')
  const book = new exceljs.Workbook()
  await book.xlsx.load((await desk.get('/work/papers/sheet')).rawPayload as never)
  const lines: string[][] = []
  book.worksheets[0]?.eachRow((row) => lines.push((row.values as unknown[]).slice(1).map(String)))
  const [title, when, total, heads, ...rows] = lines
  expect([title, when, total].flat()).toEqual([
    'Giao nhận hồ sơ giấy',
    expect.stringContaining('Chờ chuyển đi'),
    'Tổng số: 2 hồ sơ',
  ])
  expect(heads).toHaveLength(8)
  expect(rows).toHaveLength(2)
  for (const [from, to, code, , owner, papers] of rows) {
    for (const said of [code, owner, papers]) expect(body).toContain(said)
    expect([from, to]).toEqual([CENTRE, FARM].map((agency) => pages.office.directory.nameOf(agency, 'vi')))
  }
  const third = await pages.open('chuyenvien.vpdkdd.snnmt')
  expect((await third.get('/work/papers/sheet')).rawPayload.toString('latin1')).not.toContain('Hà Thị Giấy')
})

it('a list is made once however often it is sent, numbered by agency and year, and sends the electronic dossiers on', async () => {
  const form = formWith((await desk.get('/work/papers')).body, { to: FARM })
  const [first = '', second = ''] = form.options.pick ?? []
  const { key = '', from = '', to = '' } = form.hidden
  const fields = { key, from, to, pick: [first, second] }
  const made = await Promise.all([desk.post('/work/papers', fields), desk.post('/work/papers', fields)])
  expect(made.map(({ statusCode }) => statusCode)).toEqual([303, 303])
  const list = await desk.get(String(made[0]?.headers.location))
  expect(list.body).toContain('Danh sách bàn giao số 01/BGHS năm 2026')
  for (const id of [first, second])
    expect((await findDossier(pages.database, id))?.state.status).toBe('transferred')
  expect((await desk.get('/work/papers')).body).toContain('Không có bản giấy nào chờ chuyển đi')
})

it('who receives answers line by line: a missing one needs its reason, stays with the giver and is noted in the dossier', async () => {
  const coming = await department.get('/work/papers?tab=coming')
  const [path = ''] = /\/work\/papers\/[0-9a-f-]{36}/.exec(coming.body) ?? []
  const answers = { 'outcome-1': 'received', 'outcome-2': 'missing', 'reason-2': '  ' }
  const refused = await department.post(path, answers)
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toMatch(/value="missing" checked|checked[^>]*value="missing"/)
  const done = await department.post(path, { ...answers, 'reason-2': 'Thiếu bản đồ khu vực' })
  expect(done.statusCode).toBe(303)
  // A second press finds every line answered.
  await department.post(path, { 'outcome-1': 'missing', 'reason-1': 'Khác' })
  const list = (await desk.get(path)).body
  expect(list).toContain('Thiếu bản đồ khu vực')
  expect(list).not.toContain('Khác')
  const [, back = ''] = [...list.matchAll(/\/work\/dossiers\/([0-9a-f-]{36})/g)].map(([, id]) => id)
  expect((await desk.get('/work/papers')).body).toContain(back)
  const notes = (await listEvents(pages.database, back)).flatMap(({ body }) =>
    body.type === 'note_added' ? [body.text] : [],
  )
  expect(notes.join()).toContain('Thiếu bản đồ khu vực')
  const pdf = await desk.get(`${path}/list.pdf`)
  const printed = textOf(pdf.rawPayload)
  for (const id of [...list.matchAll(/\/work\/dossiers\/([0-9a-f-]{36})/g)].map(([, one = '']) => one)) {
    const found = await findDossier(pages.database, id)
    const sheets = found?.state.papers.reduce((sum, { originals }) => sum + originals, 0)
    for (const said of [found?.state.code, found?.parties.applicant.name, `${sheets} bản chính`])
      expect(printed).toContain(said)
  }
  for (const said of [
    '01/BGHS',
    ...[CENTRE, FARM].map((agency) => pages.office.directory.nameOf(agency, 'vi')),
    'Thiếu: Thiếu bản',
    'đồ khu vực',
  ])
    expect(printed).toContain(said)
  const book = new exceljs.Workbook()
  await book.xlsx.load((await desk.get(`${path}/sheet`)).rawPayload as never)
  const cells: string[] = []
  book.worksheets[0]?.eachRow((row) => cells.push((row.values as unknown[]).slice(1).join('|')))
  expect(cells.slice(-2).map((line) => line.split('|').at(-1))).toEqual([
    'Đã nhận',
    'Thiếu: Thiếu bản đồ khu vực',
  ])
  for (const said of [...cells.slice(0, 4), ...cells.slice(-2).map((line) => line.split('|')[4] ?? '')])
    expect(list).toContain(said)
})

it('neither side’s list can be seen from a third agency', async () => {
  const [row] = await pages.database.query<{ id: string }>('select id from handover_list limit 1')
  const third = await pages.open('vanthu.sxd')
  expect((await third.get(`/work/papers/${row?.id}`)).statusCode).toBe(404)
  expect((await third.post(`/work/papers/${row?.id}`, { 'outcome-1': 'received' })).statusCode).toBe(404)
  const foreign = { key: randomUUID(), from: CENTRE, to: FARM, pick: randomUUID() }
  expect((await third.post('/work/papers', foreign)).statusCode).toBe(404)
})

import { randomUUID } from 'node:crypto'
import exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, fromLocal } from '../../../src/calendar/index.ts'
import {
  actOnDossier,
  type CommandBody,
  findDossier,
  isRefusal,
  listEvents,
  noticeRoute,
  type PaperFile,
  trackingLink,
} from '../../../src/dossiers/index.ts'
import { addReceive } from '../../../src/web/workspace/counter/receive.ts'
import { addHandedBook } from '../../../src/web/workspace/reports/handed/handed.ts'
import { COPY } from '../../api/api-server.ts'
import { textOf } from '../../documents/poppler.ts'
import { uploadResult } from '../../files.ts'
import { formWith } from '../forms.ts'
import { type StaffBrowser, type StaffPages, startStaffPages } from '../staff-browser.ts'

let pages: StaffPages
let desk: StaffBrowser
let file: PaperFile
/** With an original to give back; for whoever loses the receipt; which nobody comes for. */
const [first, second, forgotten] = [randomUUID(), randomUUID(), randomUUID()]
const OWNER = 'Bùi Thị Ký Nhận'
const HEIR = 'Đỗ Văn Không Đến'
const ORIGINAL = '2.000815-TP01'

beforeAll(async () => {
  pages = await startStaffPages((app, services) => {
    addReceive(app, services)
    addHandedBook(app, services)
  })
  Object.assign(pages.office, { routes: [noticeRoute] })
  const { id } = await pages.open('tiepnhan.viettri')
  file = await uploadResult(pages.services.files, { kind: 'staff', id }, pages.clock.now())
  await issue(first, OWNER)
  await issue(second, OWNER)
  await issue(forgotten, HEIR)
  desk = await pages.open('traketqua.viettri')
})
afterAll(() => pages.close())

const ROLES = ['reception_officer', 'case_officer', 'agency_head', 'clerk', 'unit_head'] as const

async function act(dossier: string, body: CommandBody): Promise<boolean> {
  const { id } = await pages.open('tiepnhan.viettri')
  const grants = ROLES.map((role) => ({ role, agency: 'H44.100' }))
  const acted = await actOnDossier(pages.office, {
    ...{ id: randomUUID(), dossier, at: pages.clock.now(), body },
    actor: { kind: 'staff', id, grants },
  })
  return !isRefusal(acted)
}

/** Received at the counter with one original, and brought to its result. */
async function issue(dossier: string, name: string): Promise<void> {
  const papers = [
    {
      component: ORIGINAL,
      name: 'Bằng tốt nghiệp bản chính',
      originals: 1,
      copies: 0,
      way: 'lent',
      files: [],
    },
  ]
  const parties = { applicant: { ...COPY.parties.applicant, name, phone: '0912345678' } }
  expect(
    await act(dossier, {
      ...COPY,
      parties,
      papers,
      paidFees: true,
      deliverBy: 'counter',
    } as unknown as CommandBody),
  ).toBe(true)
  for (let i = 0; i < 10; i++) {
    const [row] = await pages.database.query<{ node: string }>(
      "select node from task where dossier_id = $1 and kind = 'step'",
      [dossier],
    )
    if (row === undefined) return
    const body = { type: 'complete_step' as const, node: row.node, files: [file] }
    if (!(await act(dossier, body))) await act(dossier, { ...body, decision: 'granted' })
  }
}

async function codeOf(dossier: string): Promise<string> {
  return (await findDossier(pages.database, dossier))?.state.code ?? ''
}

async function linkOf(dossier: string): Promise<string> {
  const code = await codeOf(dossier)
  return `http://motcua.example.vn${trackingLink(pages.services.signer, { id: dossier, code })}`
}

/** Of the form that hands this one over; the browser adds its own token. */
function hiddenOf(body: string, dossier: string): Record<string, string> {
  const { _csrf, ...hidden } = formWith(body, {}, `/work/return/${dossier}`).hidden
  return hidden
}

const find = (text: string) => desk.get(`/work/return/find?${new URLSearchParams({ q: text })}`)
const pathOf = (location: unknown) => String(location)

async function sheetRows(path: string): Promise<string[]> {
  const book = new exceljs.Workbook()
  await book.xlsx.load((await desk.get(path)).rawPayload as never)
  const rows: string[] = []
  book.worksheets[0]?.eachRow((row) => rows.push((row.values as unknown[]).slice(1).join('|')))
  return rows
}

describe('a result handed over with its proof', () => {
  it('is found by the code of the receipt, which is then the proof; originals go back and are noted', async () => {
    const found = await find(await linkOf(first))
    expect(found.statusCode).toBe(303)
    const path = pathOf(found.headers.location)
    expect(path).toMatch(new RegExp(`^/work/return/${first}\\?key=`))
    const { body } = await desk.get(path)
    expect(body).toContain('Giấy hẹn đúng của hồ sơ này')
    expect(body).toMatch(/value="receipt" checked|checked[^>]*value="receipt"/)
    const fields = { ...hiddenOf(body, first), receiver: '', returned: [ORIGINAL], proof: 'receipt' }
    const answers = [
      await desk.post(`/work/return/${first}`, fields),
      await desk.post(`/work/return/${first}`, fields),
    ]
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303])
    const handed = (await listEvents(pages.database, first)).filter(
      (event) => event.body.type === 'result_handed_over',
    )
    expect(handed.map((event) => event.body)).toMatchObject([
      { method: 'counter', proof: 'receipt', returned: [ORIGINAL] },
    ])
  })

  it('is not proved by a receipt of another dossier, and not handed over without any proof', async () => {
    const other = new URL(await linkOf(first)).searchParams.get('key') ?? ''
    const { body } = await desk.get(`/work/return/${second}?key=${other}`)
    expect(body).not.toContain('Giấy hẹn đúng của hồ sơ này')
    expect(body).not.toContain('value="receipt"')
    const hidden = hiddenOf(body, second)
    const lied = await desk.post(`/work/return/${second}`, { ...hidden, receiptKey: other, proof: 'receipt' })
    expect(lied.statusCode).toBe(422)
    expect(lied.body).toContain('Mã giấy hẹn không khớp hồ sơ này')
    const empty = await desk.post(`/work/return/${second}`, { ...hidden, receiver: 'Bùi Văn Cháu' })
    expect(empty.statusCode).toBe(422)
    expect(empty.body).toContain('Hãy chọn cách xác nhận đã nhận')
    expect(empty.body).toContain('value="Bùi Văn Cháu"')
    const odd = { ...hidden, proof: 'signature', returned: ['TP-KHAC'] }
    const refused = await desk.post(`/work/return/${second}`, odd)
    expect(refused.statusCode).toBe(409)
    expect(refused.body).toContain('không phải bản chính mượn đối chiếu')
  })

  it('is signed for on a slip that names it and what goes back', async () => {
    const pdf = await desk.get(`/work/return/${second}/slip.pdf`)
    const text = textOf(pdf.rawPayload).replace(/\s+/g, ' ')
    expect(text).toContain('PHIẾU GIAO NHẬN KẾT QUẢ')
    expect(text).toContain(await codeOf(second))
    expect(text).toContain(OWNER)
    expect(text).toContain('Bằng tốt nghiệp bản chính (1 bản chính)')
    const { hidden } = formWith((await desk.get(`/work/return/${second}`)).body, {}, `/work/return/${second}`)
    const done = await desk.post(`/work/return/${second}`, {
      ...{ ...hidden, receiver: 'Bùi Văn Cháu, 025190000009', proof: 'signature' },
    })
    expect(done.statusCode).toBe(303)
    // Gone from the desk: its pages lead to the dossier.
    const after = await desk.get(`/work/return/${second}`)
    expect(after.headers.location).toBe(`/work/dossiers/${second}`)
    expect((await desk.get(`/work/return/${second}/slip.pdf`)).statusCode).toBe(404)
  })

  it('by a name finds what waits and says how the rest stands; somebody of another desk finds nothing to hand over', async () => {
    const byName = await find(OWNER.toUpperCase())
    expect(byName.statusCode).toBe(200)
    expect(byName.body).toContain('Đã trả kết quả')
    expect(byName.body).not.toContain(`href="/work/return/${first}"`)
    expect((await find(HEIR)).headers.location).toBe(`/work/return/${forgotten}`)
    expect((await find('không có ai tên thế')).body).toContain('Không thấy hồ sơ nào')
    expect((await find('')).headers.location).toBe('/work/return')
    const elsewhere = await pages.open('traketqua.ttpvhcc')
    const there = await elsewhere.get(`/work/return/find?q=${await codeOf(forgotten)}`)
    expect(there.body).not.toContain(`href="/work/return/${forgotten}"`)
    expect((await elsewhere.get(`/work/return/${forgotten}`)).statusCode).toBe(404)
  })
})

describe('the book of results', () => {
  it('has a line for each, with who got it and how that shows; sheet and page say the same', async () => {
    const day = 'from=2026-11-23&to=2026-11-23'
    const { body } = await desk.get(`/work/register/handed-over?${day}`)
    expect(body).toContain('Sổ trả kết quả: 2 kết quả')
    expect(body).toContain('Tại quầy: 2')
    const rows = (await sheetRows(`/work/register/handed-over/sheet?${day}`)).slice(5).toSorted()
    expect(rows).toHaveLength(2)
    expect(rows[0]).toContain('chủ hồ sơ|tại quầy|quét giấy hẹn, trả 1 bản chính|')
    expect(rows[1]).toContain('Bùi Văn Cháu, 025190000009|tại quầy|ký trên phiếu|')
    for (const id of [first, second]) expect(body).toContain(await codeOf(id))
    const stranger = await pages.open('traketqua.ttpvhcc')
    expect((await stranger.get(`/work/register/handed-over?${day}`)).body).toContain('Không trả kết quả nào')
  })
})

describe('what nobody comes for', () => {
  it('is listed after five working days; its applicant is reminded once a day at most, and told what to do', async () => {
    expect((await desk.get('/work/return/unclaimed')).body).toContain('Không có kết quả nào chờ lâu')
    pages.clock.set(fromLocal(addDays('2026-11-23', 9), 600))
    desk = await pages.open('traketqua.viettri')
    const { body } = await desk.get('/work/return/unclaimed')
    expect(body).toContain(HEIR)
    expect(body).toContain('0912345678')
    expect(body).toContain('chưa nhắc')
    const form = formWith(body, {}, '/work/return/unclaimed')
    const picks = form.options.pick ?? []
    expect(picks).toEqual([`${forgotten}~0`])
    const sent = await Promise.all([1, 2].map(() => desk.post('/work/return/unclaimed', { pick: picks })))
    expect(sent.map(({ headers }) => headers.location).toSorted()).toEqual([
      '/work/return/unclaimed?done=0',
      '/work/return/unclaimed?done=1',
    ])
    const again = await desk.post('/work/return/unclaimed', { pick: [`${forgotten}~1`] })
    expect(again.headers.location).toBe('/work/return/unclaimed?done=0')
    const told = await pages.database.query<{ payload: unknown }>(
      "select payload from delivery where subject = $1 and kind = 'result_waiting'",
      [forgotten],
    )
    expect(told).toHaveLength(1)
    expect(JSON.stringify(told)).toMatch(/handOver\W+counter/)
    const manager = await pages.open('giamdoc.ttpvhcc')
    const seen = await manager.get('/work/return/unclaimed')
    expect(seen.body).toContain('1 lần<')
    expect(seen.body).not.toContain('Nhắc người nộp')
    expect((await manager.post('/work/return/unclaimed', { pick: picks })).statusCode).toBe(403)
  })
})

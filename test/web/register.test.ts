import { randomUUID } from 'node:crypto'
import exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromLocal } from '../../src/calendar/index.ts'
import { actOnDossier, giveSlipNumber, isRefusal } from '../../src/dossiers/index.ts'
import { addFeeBook } from '../../src/web/workspace/reports/fees/fees.ts'
import { addRegister } from '../../src/web/workspace/reports/register/register.ts'
import { addReport } from '../../src/web/workspace/reports/report.ts'
import { addSlipRegister } from '../../src/web/workspace/reports/slips/slips.ts'
import { type StaffBrowser, type StaffPages, startStaffPages } from './staff-browser.ts'

const [WARD, OTHER] = ['H44.100', 'H44.101']
const october = (day: number) => fromLocal(`2026-10-${String(day).padStart(2, '0')}`, 540)
const MONTH = 'from=2026-10-01&to=2026-10-31'
const FORMULA = '=HYPERLINK("http://evil.example")'
let pages: StaffPages
let manager: StaffBrowser
const codes: string[] = []

beforeAll(async () => {
  pages = await startStaffPages((app, services) => {
    addRegister(app, services)
    addReport(app, services)
    addSlipRegister(app, services)
    addFeeBook(app, services)
  })
  manager = await pages.open('giamdoc.ttpvhcc')
  for (let i = 0; i < 53; i++) codes.push(await receive(WARD, october(1 + (i % 20)), `Người thứ ${i}`))
  codes.push(await receive(OTHER, october(21), FORMULA))
  await receive(WARD, fromLocal('2026-11-02', 540), 'Tháng sau')
})
afterAll(() => pages.close())

async function receive(agency: string, at: number, name: string, more: object = {}): Promise<string> {
  const components = pages.office.catalogue.inForce('2.000815', at)?.version.components ?? []
  const papers = components.map(({ code, name: paper, originals, copies }) => ({
    ...{ component: code, name: paper.vi, originals, copies, files: [] },
  }))
  const body = {
    ...{ type: 'receive', procedure: '2.000815', channel: 'direct' },
    ...{ receivingAgency: agency, competentAgency: agency },
    parties: { applicant: { kind: 'citizen', name, idNumber: '025190000001', address: 'Khu 5' } },
    ...{ facts: { pages: 2, copies: 1 }, papers, sets: 1, deliverBy: 'counter' },
    ...more,
  }
  const actor = { kind: 'staff', id: manager.id, grants: [{ role: 'reception_officer', agency }] } as const
  const id = randomUUID()
  const acted = await actOnDossier(pages.office, {
    id,
    dossier: randomUUID(),
    actor,
    at,
    body: body as never,
  })
  if (isRefusal(acted)) throw new Error(acted.message.en)
  return acted.code ?? ''
}

async function sheetOf(by: StaffBrowser, period = MONTH, which = 'register/sheet'): Promise<string[][]> {
  const answer = await by.get(`/work/${which}?${period}`)
  expect(answer.headers['content-type']).toContain('spreadsheetml')
  const book = new exceljs.Workbook()
  await book.xlsx.load(answer.rawPayload as never)
  const rows: string[][] = []
  book.worksheets[0]?.eachRow((row) => {
    rows.push((row.values as unknown[]).slice(1).map((value) => String(value ?? '')))
  })
  return rows
}

describe('the register (form 07)', () => {
  it('has as many dossiers as the report of the period says were received', async () => {
    const page = (await manager.get(`/work/register?${MONTH}`)).body
    expect(page).toContain('Sổ theo dõi hồ sơ: 54 hồ sơ')
    expect((await manager.get(`/work/report/list?figure=received&${MONTH}`)).body).toContain('54 hồ sơ')
    const next = /rel="next"[^>]*href="([^"]+)"|href="([^"]+)"[^>]*rel="next"/.exec(page)
    const second = (await manager.get(String(next?.[1] ?? next?.[2]).replaceAll('&amp;', '&'))).body
    const codesIn = (body: string) => body.match(/H44\.10[01]-2610\d\d-\d{4}/g) ?? []
    expect([...codesIn(page), ...codesIn(second)].sort()).toEqual([...codes].sort())
  })

  it('is a sheet of the same dossiers, with its period and number, where text stays text', async () => {
    const [title, period, count, heads, ...rows] = await sheetOf(manager)
    expect([title?.[0], period?.[0], count?.[0]]).toEqual([
      'Sổ theo dõi hồ sơ (07)',
      'Kỳ: 01/10/2026 – 31/10/2026',
      '54 hồ sơ',
    ])
    expect(heads?.slice(0, 3)).toEqual(['TT', 'Mã hồ sơ', 'Tên thủ tục, nội dung'])
    expect(rows.map((row) => row[1]).sort()).toEqual([...codes].sort())
    expect(rows.find((row) => row[1] === codes.at(-1))?.[4]).toBe(FORMULA)
  })

  it('holds for a head what may be read there, and each look at a dossier is on record', async () => {
    const head = await pages.open('chutich.viettri')
    const rows = (await sheetOf(head)).slice(4)
    expect(rows).toHaveLength(53)
    const [seen] = await pages.database.query<{ count: number }>(
      "select count(distinct dossier_id)::int as count from personal_data_view where staff_id = $1 and purpose = 'register'",
      [head.id],
    )
    expect(seen?.count).toBe(53)
  })

  it('keeps a period that it does not understand, and is closed to whoever reads no reports', async () => {
    const wrong = await manager.get('/work/register?from=32/1/2026&to=x')
    expect([wrong.statusCode, wrong.body.includes('value="32/1/2026"')]).toEqual([422, true])
    expect((await manager.get('/work/register/sheet?from=32/1/2026')).statusCode).toBe(422)
    const clerk = await pages.open('tiepnhan.viettri')
    expect((await clerk.get('/work/register')).statusCode).toBe(403)
  })
})

it('the book of certified copies has every dossier of pages and copies with its fee, as the register counts them', async () => {
  const rows = await sheetOf(manager, MONTH, 'register/certification')
  expect(rows[0]?.[0]).toBe('Sổ chứng thực bản sao')
  const head = rows.findIndex((row) => row.includes('Số bản sao'))
  const lines = rows.slice(head + 1)
  expect(lines).toHaveLength(54)
  const [line = []] = lines
  const cell = (name: string) => line[rows[head]?.indexOf(name) ?? -1]
  // Two pages, one copy: 2 x 2.000.
  expect([cell('Số trang'), cell('Số bản sao'), cell('Phí (đồng)'), cell('Đã thu')]).toEqual([
    '2',
    '1',
    '4.000',
    'chưa',
  ])
})

it('the register of slips has a line for each acceptance, request and refusal, whether it was printed or not', async () => {
  const at = october(22)
  const refused = await file(WARD, at)
  await act(refused, at, { type: 'propose_intake_refusal', reason: 'Không thuộc thẩm quyền' })
  await act(refused, at, { type: 'approve_intake_refusal' })
  const asked = await file(WARD, at)
  await act(asked, at, { type: 'request_intake_supplement', items: ['Bản chính', 'Đơn'], reason: 'Thiếu' })
  const printed = { dossier: asked, version: 2, agency: WARD, symbol: 'HDHS', at }
  expect(await giveSlipNumber(pages.database, printed, at)).toBe('01/HDHS')
  const page = (await manager.get(`/work/register/slips?${MONTH}`)).body
  expect(page).toContain('Sổ phiếu 01, 02, 03: 56 phiếu')
  expect(page).toContain('Mẫu 01: 54 · Mẫu 02: 1 · Mẫu 03: 1')
  const [event] = await pages.database.query<{ count: number }>(
    `select count(*)::int as count from dossier_event where at >= '2026-10-01+07' and at < '2026-11-01+07'
       and type in ('dossier_accepted', 'intake_supplement_requested', 'intake_refused')`,
  )
  const rows = (await sheetOf(manager, MONTH, 'register/slips/sheet')).slice(4)
  expect(rows).toHaveLength(event?.count ?? 0)
  expect(
    rows
      .at(-1)
      ?.concat(rows.at(-2) ?? [])
      .join('|'),
  ).toContain('Bản chính; Đơn. Thiếu')
  expect(
    rows
      .map((row) => row[0])
      .slice(-2)
      .sort(),
  ).toEqual(['01/HDHS', 'chưa in'])
  const third = await sheetOf(manager, `${MONTH}&form=03`, 'register/slips/sheet')
  expect(third.slice(4).map((row) => row[6])).toEqual(['Không thuộc thẩm quyền'])
  const next = /href="(\/work\/register\/slips\?[^"]*after=[^"]+)"/.exec(page)?.[1] ?? ''
  const second = (await manager.get(next.replaceAll('&amp;', '&'))).body
  const numbers = [...`${page}${second}`.matchAll(/\d+\/TNHS/g)].map(([number]) => number)
  expect(numbers).toHaveLength(54)
  const neighbour = await pages.open('chutich.nongtrang')
  expect((await sheetOf(neighbour, MONTH, 'register/slips/sheet')).slice(4)).toHaveLength(1)
  const clerk = await pages.open('tiepnhan.viettri')
  expect((await clerk.get('/work/register/slips')).statusCode).toBe(403)
})

it('the book of fees has each fee that was collected once, at acceptance or later; the sheet is the page and the total is theirs', async () => {
  const day = 'from=2026-09-28&to=2026-09-28'
  const at = fromLocal('2026-09-28', 540)
  const paid = await receive(WARD, at, 'Người đã nộp', { paidFees: true, paidBy: 'cash' })
  const later = await receive(WARD, at + 60_000, 'Người nộp sau')
  await receive(WARD, at + 120_000, 'Người chưa nộp')
  await receive(OTHER, at + 180_000, 'Phường khác', { paidFees: true })
  const [dossier] = await pages.database.query<{ id: string; fee: string }>(
    "select id, state #>> '{fees,0,code}' as fee from dossier where code = $1",
    [later],
  )
  const collect = { type: 'collect_fee', code: dossier?.fee, receipt: 'BL 0000123', paidBy: 'transfer' }
  await act(dossier?.id ?? '', at + 240_000, collect)
  const clerk = await pages.open('tiepnhan.viettri')
  const page = (await clerk.get(`/work/fees?${day}`)).body
  expect(page).toContain('2 khoản, 8.000 đồng')
  expect(page).toContain('Tiền mặt: 4.000 đồng · Chuyển khoản: 4.000 đồng · Trực tuyến: 0 đồng')
  expect(page).not.toContain('Phường khác')
  const rows = (await sheetOf(clerk, day, 'fees/sheet')).slice(5)
  expect(rows.map((row) => [row[1], row[4], row[5], row[6]])).toEqual([
    [paid, '4.000', 'tiền mặt', '–'],
    [later, '4.000', 'chuyển khoản', 'BL 0000123'],
  ])
  const all = (await manager.get(`/work/fees?${day}`)).body
  expect(all).toContain('3 khoản, 12.000 đồng')
  expect(all).toContain('Tại quầy, không ghi cách nộp: 4.000 đồng')
  expect((await clerk.get('/work/fees')).body).toContain('Không có khoản nào được thu')
})

async function file(agency: string, at: number): Promise<string> {
  const dossier = randomUUID()
  const body = {
    ...{
      type: 'submit',
      procedure: '2.000815',
      channel: 'direct',
      papers: [],
      sets: 1,
      deliverBy: 'counter',
    },
    ...{ receivingAgency: agency, competentAgency: agency, facts: { pages: 2, copies: 1 } },
    parties: { applicant: { kind: 'citizen', name: 'Lò Thị Thiếu', idNumber: '025190000001' } },
  }
  await act(dossier, at, body)
  return dossier
}

async function act(dossier: string, at: number, body: object): Promise<void> {
  const roles = ['reception_officer', 'agency_head'] as const
  const actor = {
    kind: 'staff',
    id: manager.id,
    grants: roles.map((role) => ({ role, agency: WARD })),
  } as const
  const command = { id: randomUUID(), dossier, actor, at, body: body as never }
  const acted = await actOnDossier(pages.office, command)
  if (isRefusal(acted)) throw new Error(acted.message.en)
}

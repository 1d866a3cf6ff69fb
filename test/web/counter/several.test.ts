import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  actOnDossier,
  type CommandBody,
  findDossiers,
  type LoadedDossier,
} from '../../../src/dossiers/index.ts'
import { addReceive } from '../../../src/web/workspace/counter/receive.ts'
import { dossierOfRow, MOST_ROWS } from '../../../src/web/workspace/counter/several/several-rows.ts'
import { addRegister } from '../../../src/web/workspace/reports/register/register.ts'
import { COPY } from '../../api/api-server.ts'
import { linesOf } from '../../documents/poppler.ts'
import { newIdNumber } from '../../persons.ts'
import { type StaffBrowser, type StaffPages, startStaffPages } from '../staff-browser.ts'

let pages: StaffPages
let desk: StaffBrowser
beforeAll(async () => {
  pages = await startStaffPages((app, services) => {
    addReceive(app, services)
    addRegister(app, services)
  })
  desk = await pages.open('tiepnhan.viettri')
})
afterAll(() => pages.close())

const PATH = '/work/receive/several'
type Row = readonly [what: string, pages: string, copies: string]

function screen(rows: readonly Row[], more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    ...{ key: randomUUID(), procedure: '2.000815', several: 'yes', paid: 'yes' },
    ...{ receivingAgency: 'H44.100', competentAgency: 'H44.100', name: 'Hà Thị Nhiều' },
    ...{ idNumber: newIdNumber(), address: 'Khu 3, phường Việt Trì' },
    ...Object.fromEntries(
      rows.flatMap(([what, count, copies], row) => [
        [`row.${row}.what`, what],
        [`row.${row}.pages`, count],
        [`row.${row}.copies`, copies],
      ]),
    ),
    ...more,
  }
}

async function made(key: string): Promise<LoadedDossier[]> {
  const ids = Array.from({ length: MOST_ROWS }, (_, row) => dossierOfRow(key, row))
  const found = await findDossiers(pages.database, ids)
  return ids.flatMap((id) => found.get(id) ?? [])
}

const THREE: readonly Row[] = [
  ['Bằng tốt nghiệp đại học', '2', '3'],
  ['Giấy khai sinh', '1', '5'],
  ['Sổ hộ khẩu cũ', '16', '1'],
]

describe('several dossiers of one person', () => {
  it('are received with one press, each with its code, its fee by the formula and its name in the book', async () => {
    const form = screen(THREE)
    const answer = await desk.post(PATH, form)
    expect([answer.statusCode, answer.headers.location]).toEqual([303, `${PATH}/${form.key}`])
    const dossiers = await made(form.key ?? '')
    expect(dossiers.map(({ state }) => state.fees.map(({ amount }) => amount))).toEqual([
      [12_000],
      [10_000],
      [18_000],
    ])
    expect(new Set(dossiers.map(({ state }) => state.code)).size).toBe(3)
    const shown = (await desk.get(`${PATH}/${form.key}`)).body
    for (const { state } of dossiers) expect(shown).toContain(state.code)
    expect(shown).toContain('3 hồ sơ, tổng cộng 40.000 đồng')
    const print = await desk.get(`${PATH}/${form.key}/receipts.pdf`)
    const text = linesOf(print.rawPayload)
    for (const [at, { state }] of dossiers.entries()) {
      expect(text).toContain(state.code)
      expect(text).toContain(THREE[at]?.[0])
    }
    expect((await desk.get('/work/receive')).body).not.toContain('Hà Thị Nhiều')
  })

  it('are made once however often they are sent, also at the same moment', async () => {
    const form = screen(THREE)
    const answers = await Promise.all([desk.post(PATH, form), desk.post(PATH, form)])
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303])
    expect((await desk.post(PATH, form)).statusCode).toBe(303)
    expect(await made(form.key ?? '')).toHaveLength(3)
  })

  it('are not begun while a row is wrong: every row says what is, and nothing typed is lost', async () => {
    const form = screen([
      ['Giấy khai sinh', 'hai', '5'],
      ['', '1', '1'],
    ])
    const answer = await desk.post(PATH, form)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Dòng 1: ')
    expect(answer.body).toContain('Dòng 2: Hãy nhập tên bản chính, giấy tờ.')
    expect(answer.body).toContain('value="hai"')
    expect(await made(form.key ?? '')).toHaveLength(0)
    const none = await desk.post(PATH, screen([]))
    expect(none.body).toContain('Hãy ghi ít nhất một dòng.')
    expect((await desk.post(PATH, screen(THREE, { idNumber: '12' }))).statusCode).toBe(422)
  })

  it('of which some are refused: the others are done and stay so, and the same press repeats only what is left', async () => {
    const form = screen(THREE)
    const key = form.key ?? ''
    // The second row's key was used for something else already.
    const grants = [{ role: 'reception_officer' as const, agency: 'H44.100' }]
    await actOnDossier(pages.office, {
      ...{ id: dossierOfRow(key, 1), dossier: randomUUID(), at: pages.clock.now() },
      actor: { kind: 'staff', id: desk.id, grants },
      body: COPY as CommandBody,
    })
    const answer = await desk.post(PATH, form)
    expect([answer.statusCode, (await made(key)).length]).toEqual([409, 2])
    expect(answer.body).toContain('Đã tiếp nhận 2 hồ sơ, còn 1 dòng chưa được.')
    expect(answer.body).toContain('Dòng 2: ')
    const codes = (await made(key)).map(({ state }) => state.code)
    for (const code of codes) expect(answer.body).toContain(code)
    await desk.post(PATH, form)
    expect((await made(key)).map(({ state }) => state.code)).toEqual(codes)
  })

  it('that were received are not changed by typing over them, and a new row is received', async () => {
    const form = screen(THREE.slice(0, 1))
    const key = form.key ?? ''
    await desk.post(PATH, form)
    const changed = {
      ...form,
      'row.0.pages': '20',
      'row.1.what': 'Giấy khai sinh',
      'row.1.pages': '1',
      'row.1.copies': '1',
    }
    const answer = await desk.post(PATH, changed)
    expect(answer.statusCode).toBe(409)
    expect(answer.body).toContain('Dòng này đã thành hồ sơ')
    expect((await made(key)).map(({ state }) => state.facts.pages)).toEqual([2, 1])
  })

  it('are kept while they are typed, and go on where they were left', async () => {
    const form = screen(THREE, { name: 'Lò Văn Dở' })
    await desk.post(PATH, { ...form, quiet: 'yes' })
    expect((await desk.get('/work/receive')).body).toContain('Lò Văn Dở')
    const opened = await desk.get(`/work/receive?draft=${form.key}`)
    expect(opened.headers.location).toBe(`${PATH}?draft=${form.key}`)
    const page = (await desk.get(`${PATH}?draft=${form.key}`)).body
    expect(page).toContain('value="Sổ hộ khẩu cũ"')
    expect(page).toContain('3 hồ sơ, tổng cộng 40.000 đồng')
  })

  it('are offered only where what is counted tells them apart', async () => {
    expect((await desk.get('/work/receive?procedure=2.000815')).body).toContain(`${PATH}?procedure=2.000815`)
    expect((await desk.get(`${PATH}?procedure=1.004873`)).statusCode).toBe(404)
  })
})

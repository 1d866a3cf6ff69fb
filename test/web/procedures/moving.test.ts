import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findDossiers } from '../../../src/dossiers/index.ts'
import { addProcedures } from '../../../src/web/workspace/procedures/procedures.ts'
import { newVersion, receiveMany } from '../../reform/dossiers-in-hand.ts'
import { type StaffBrowser, type StaffPages, startStaffPages } from '../staff-browser.ts'

let pages: StaffPages
let controller: StaffBrowser
let ids: string[]
let number: number
const CODE = '1.000703'

beforeAll(async () => {
  pages = await startStaffPages(addProcedures)
  const at = Date.parse('2026-11-20T03:00:00Z')
  ids = await receiveMany(pages.office, 10, at)
  number = (await newVersion(pages.office, at)).number
  controller = await pages.open('kiemsoat.vpubnd')
}, 60_000)
afterAll(() => pages.close())

const versions = async () =>
  new Set([...(await findDossiers(pages.database, ids)).values()].map(({ state }) => state.procedureVersion))

describe('moving dossiers at the desk of procedures', () => {
  it('says which would be stranded, and that a step must be chosen for them', async () => {
    const { statusCode, body } = await controller.get(`/work/procedures/${CODE}/move?to=${number}`)
    expect(statusCode).toBe(200)
    expect(body).toContain('2 hồ sơ không chuyển được')
    expect(body).toContain('chưa được gán bước nào')
    expect(body).toContain('Chuyển 8 hồ sơ')
  })

  it('moves all of them once every step has a place, and takes them back', async () => {
    const before = await versions()
    const asked = { to: String(number), deadline: 'new', 'step.review': 'approve' }
    const { body } = await controller.get(`/work/procedures/${CODE}/move?${new URLSearchParams(asked)}`)
    expect(body).toContain('Cả 10 hồ sơ')
    const silent = await controller.post(`/work/procedures/${CODE}/move`, { ...asked, reason: ' ' })
    expect(silent.statusCode).toBe(422)
    expect(silent.body).toContain('Hãy ghi lý do')
    expect(silent.body).toContain('name="step.review" value="approve"')
    const done = await controller.post(`/work/procedures/${CODE}/move`, { ...asked, reason: 'QĐ 12/QĐ-UBND' })
    expect(done.statusCode).toBe(303)
    const place = String(done.headers.location)
    const page = await controller.get(place)
    expect(page.body).toContain('Đã chuyển hồ sơ.')
    expect(page.body).toContain('QĐ 12/QĐ-UBND')
    expect(await versions()).not.toEqual(before)
    const back = await controller.post(`${place.split('?')[0]}/undo`, {})
    expect(back.statusCode).toBe(303)
    expect((await controller.get(String(back.headers.location))).body).toContain('đã trả lại')
    expect(await versions()).toEqual(before)
  })

  it('is for whoever may publish, and knows no move of another procedure', async () => {
    const desk = await pages.open('tiepnhan.viettri')
    expect((await desk.get(`/work/procedures/${CODE}/move`)).statusCode).toBe(403)
    expect((await controller.get(`/work/procedures/${CODE}/moves/nonsense`)).statusCode).toBe(404)
  })
})

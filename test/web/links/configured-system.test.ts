import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actOnDossier } from '../../../src/dossiers/index.ts'
import { newId } from '../../../src/platform/index.ts'
import { skipsBrowser, withPage } from '../../browser.ts'
import { signInAs } from '../sign-in-as.ts'
import { DESK_VIEW, type DemoHouse, openDemoHouse, SOON } from './demo-house.ts'

const PROCEDURE = '2.001199'
let house: DemoHouse
beforeAll(async () => {
  if (!skipsBrowser) house = await openDemoHouse()
}, 120_000)
afterAll(() => house?.close())

describe.skipIf(skipsBrowser)('a new system joined by an administrator in the browser', () => {
  it('is described, tried and switched on, and takes its first message, in under ten minutes', {
    timeout: 120_000,
  }, async () => {
    const begun = performance.now()
    let system = ''
    const { newSystem } = house.standIns
    await withPage(async (page) => {
      await signInAs(page, house.origin, 'quantri.vpubnd')
      await page.goto(`${house.origin}/work/links`)
      await page.getByRole('link', { name: 'Hệ thống tự khai báo' }).click()
      await page.getByRole('link', { name: 'Thêm hệ thống' }).click()
      await page.fill('[name=name]', 'Đăng ký doanh nghiệp thử')
      await page.fill('[name=url]', `${newSystem.address}/requests`)
      await page.fill('[name=authHeader]', 'x-api-key')
      await page.fill('[name=secret]', 'khoa-thu-nghiem')
      await page.fill('[name=waitsFor]', 'ministry')
      await page.fill('[name=procedures]', PROCEDURE)
      await page.fill('[name=mapping]', 'maHoSo = code\nnguoiNop.hoTen = applicant_nam')
      await page.fill(
        '[name=answers]',
        'ministry_state = ketQua.trangThai\ndecision = ketQua.quyetDinh\nresult_number = ketQua.ma\nanswer = ketQua.ma',
      )
      await page.getByRole('button', { name: 'Lưu' }).click()
      await page.getByText('không có tên này (applicant_nam)').first().waitFor()
      await page.fill('[name=mapping]', 'maHoSo = code\nnguoiNop.hoTen = applicant_name')
      await page.fill('[name=secret]', 'khoa-thu-nghiem')
      await page.getByRole('button', { name: 'Lưu' }).click()
      await page.getByRole('button', { name: 'Thử với mẫu' }).click()
      await page.getByText('Thử thành công').waitFor()
      await page.getByText('Chờ người khác bật').waitFor()
      expect(await page.getByRole('button', { name: 'Bật' }).count()).toBe(0)
      system = page.url()
      expect(await page.content()).not.toContain('khoa-thu-nghiem')
    }, DESK_VIEW)
    await withPage(async (page) => {
      await signInAs(page, house.origin, 'quantri2.vpubnd')
      await page.goto(system)
      await page.getByRole('button', { name: 'Bật' }).click()
      await page.getByText('Đã bật.').waitFor()
    }, DESK_VIEW)
    const dossier = await fileOne()
    await expect.poll(() => newSystem.entries().length, SOON).toBeGreaterThan(1)
    const minutes = (performance.now() - begun) / 60_000
    process.stdout.write(`a new system joined in ${minutes.toFixed(2)} minutes\n`)
    expect(minutes).toBeLessThan(10)
    expect(newSystem.entries()[0]?.name).toBe('Nguyễn Văn Ví Dụ')
    await expect.poll(async () => (await house.find(dossier))?.state.decision, SOON).toBe('granted')
  })
})

async function fileOne(): Promise<string> {
  const { office, clock } = house
  const version = office.catalogue.inForce(PROCEDURE, clock.now())?.version
  const papers = (version?.components ?? []).map(({ code, name }) => {
    return { component: code, name: name.vi, originals: 1, copies: 0 }
  })
  const dossier = newId(clock.now())
  const agency = 'H44.43'
  const acted = await actOnDossier(office, {
    id: newId(clock.now()),
    dossier,
    actor: { kind: 'staff', id: newId(), grants: [{ role: 'reception_officer', agency }] },
    at: clock.now(),
    body: {
      ...{
        type: 'receive',
        procedure: PROCEDURE,
        channel: 'direct',
        receivingAgency: agency,
        competentAgency: agency,
      },
      parties: { applicant: { kind: 'citizen', name: 'Nguyễn Văn Ví Dụ', idNumber: '025190000000' } },
      ...{ deliverBy: 'counter', paidFees: true },
      ...{ papers, sets: 1, facts: {} },
    },
  })
  expect(acted).not.toHaveProperty('refused')
  return dossier
}

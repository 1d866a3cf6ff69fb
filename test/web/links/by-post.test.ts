import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keepAccount, openAccountSession } from '../../../src/applications/index.ts'
import { sampleOf } from '../../../src/integration/connectors/national-portal/sample-filing.ts'
import type { PostalCode } from '../../../src/integration/connectors/postal/contract.ts'
import { skipsBrowser, withPage } from '../../browser.ts'
import { signInAs } from '../sign-in-as.ts'
import { acceptWithOneKey, DESK_VIEW, type DemoHouse, goOn, openDemoHouse, SOON } from './demo-house.ts'

let house: DemoHouse
beforeAll(async () => {
  if (!skipsBrowser) house = await openDemoHouse()
}, 120_000)
afterAll(() => house?.close())

/** Who applied: the owner of the stand-in's sample. */
const OWNER = {
  ...{ issuer: 'https://dinh-danh.example.vn', subject: 'vi-du', name: 'Nguyễn Văn Ví Dụ' },
  ...{ identity: '025190000000', assurance: 'LoA2', represents: [] },
}
const FIELDS = 'main input[type=text], main input[type=tel], main textarea, main select'

/** Fields that somebody would have to type into; the word to the postman is for whoever likes to. */
function countEmpty(page: Page): Promise<number> {
  return page.locator(FIELDS).evaluateAll((all) => {
    const fields = all.map((one) => one as HTMLInputElement)
    return fields.filter(({ value, name }) => value === '' && name !== 'note').length
  })
}

describe.skipIf(skipsBrowser)('a result that goes home by post', () => {
  it('is ordered by the applicant, and again by the desk when it came back; nobody types anything, the applicant is told, the delivery hands it over', {
    timeout: 240_000,
  }, async () => {
    const { standIns, office, clock } = house
    const item = {
      ...sampleOf('household_business', {}, { now: clock.now(), url: standIns.addresses.national_portal }),
      HinhThuc: '1',
    }
    standIns.portal.file(item)
    const { typed, dossier } = await acceptWithOneKey(house, 'tiepnhan.viettri')
    await goOn(house, dossier)
    const status = async () => (await house.find(dossier))?.state.status
    await expect.poll(status, SOON).toBe('result_ready')
    const code = (await house.find(dossier))?.state.code ?? ''

    const asApplicant = await orderAsApplicant(code)
    await orderedAs(`${code}/PH1`)
    await drive(`${code}/PH1`, 'DANG_VAN_CHUYEN')
    await applicantReads(code, 'Đang vận chuyển')
    await drive(`${code}/PH1`, 'DA_CHUYEN_HOAN')
    await applicantReads(code, 'Đã chuyển hoàn về Bộ phận Một cửa')

    const asDesk = await orderAtDesk(code)
    await orderedAs(`${code}/PH2`)
    await drive(`${code}/PH2`, 'DANG_PHAT', 'DA_PHAT')
    await expect.poll(status, SOON).toBe('handed_over')
    const held = () => standIns.portal.held().find(({ MaHoSo }) => MaHoSo === item.MaHoSo)?.TrangThaiHoSo
    await expect.poll(held, SOON).toBe('10')
    await noticesAreSeen(code)

    process.stdout.write(`fields typed: officers ${typed + asDesk}, applicant ${asApplicant}\n`)
    expect([typed, asDesk, asApplicant]).toEqual([0, 0, 0])
    const told = () =>
      office.database.query(
        "select from notice where dossier = $1 and kind = 'post_under_way' and channel = 'in_app'",
        [dossier],
      )
    await expect.poll(async () => (await told()).length, SOON).toBe(2)
  })
})

async function asOwner<T>(use: Parameters<typeof withPage<T>>[0]): Promise<T> {
  const { database } = house.office
  const now = house.clock.now()
  const { id } = await keepAccount(database, OWNER, now)
  const value = await openAccountSession(database, id, undefined, now)
  return withPage(async (page) => {
    await page.context().addCookies([{ name: 'account', value, url: house.origin }])
    return use(page)
  }, DESK_VIEW)
}

/** From the tracking page; answers how many fields were left to be typed into. */
function orderAsApplicant(code: string): Promise<number> {
  return asOwner(async (page) => {
    await page.goto(`${house.origin}/track/${code}`)
    await page.getByRole('link', { name: 'Nhận kết quả qua bưu chính' }).click()
    await page.waitForURL('**/deliver')
    const left = await countEmpty(page)
    await page.getByRole('button', { name: 'Gửi kết quả cho tôi' }).click()
    await page
      .getByText('Đã đặt, đang báo cho bưu chính')
      .or(page.getByText('Bưu chính đã nhận đơn'))
      .first()
      .waitFor()
    return left
  })
}

function orderAtDesk(code: string): Promise<number> {
  return withPage(async (page) => {
    await signInAs(page, house.origin, 'traketqua.viettri')
    await page.goto(`${house.origin}/work/return`)
    const row = page.locator('tr', { hasText: code })
    await row.getByRole('link', { name: 'Gửi bưu chính' }).click()
    await page.waitForURL('**/post')
    const left = await countEmpty(page)
    await page.getByRole('button', { name: 'Đặt bưu chính' }).click()
    await page.waitForURL('**/post?done=1')
    return left
  }, DESK_VIEW)
}

const carried = (order: string) =>
  house.standIns.postal.carried().find(({ order: one }) => one.orderNumber === order)

async function orderedAs(order: string): Promise<void> {
  await expect
    .poll(() => carried(order)?.order, SOON)
    .toMatchObject({
      ...{ receiverName: OWNER.name, orderType: 'PHAT_KET_QUA', codAmount: 0 },
      receiverAddress: 'Số 1, đường Mẫu, phường Việt Trì, tỉnh Phú Thọ',
    })
}

/** The buttons of the stand-in’s page. */
async function drive(order: string, ...codes: PostalCode[]): Promise<void> {
  await withPage(async (page) => {
    for (const code of codes) {
      await page.goto(house.standIns.addresses.postal)
      await page.selectOption('select[name=order]', order)
      await page.locator(`button[name=code][value=${code}]`).click()
      await page.waitForURL(house.standIns.addresses.postal)
    }
  }, DESK_VIEW)
  expect(carried(order)?.code).toBe(codes.at(-1))
}

function applicantReads(code: string, words: string): Promise<void> {
  return asOwner(async (page) => {
    await expect
      .poll(async () => {
        await page.goto(`${house.origin}/follow/${code}/deliver`)
        return page.getByText(words).count()
      }, SOON)
      .toBeGreaterThan(0)
  })
}

/** By the applicant on the tracking page, by who looks after notices in the list and as it reads. */
async function noticesAreSeen(code: string): Promise<void> {
  await asOwner(async (page) => {
    await page.goto(`${house.origin}/track/${code}`)
    await page.getByText('Kết quả đang được gửi').first().waitFor()
    await page.getByText('Đã giao tận tay người nhận').first().waitFor()
  })
  await withPage(async (page) => {
    await signInAs(page, house.origin, 'quantri.vpubnd')
    await page.goto(`${house.origin}/work/notices`)
    await page.locator('tr', { hasText: code }).filter({ hasText: 'Kết quả đang được gửi' }).first().waitFor()
    await page.goto(`${house.origin}/work/notices/templates?kind=post_under_way`)
    await page.getByText('đang được gửi đến anh/chị').first().waitFor()
    await page.getByText('is on its way to you').first().waitFor()
  }, DESK_VIEW)
}

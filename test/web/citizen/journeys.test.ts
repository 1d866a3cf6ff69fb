/** The whole way of people who apply by themselves, each with and without script, and of the officers who receive it. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formOf } from '../../../src/catalogue/index.ts'
import { listEvents } from '../../../src/dossiers/index.ts'
import { listPayments } from '../../../src/payments/index.ts'
import { renderPdf } from '../../../src/platform/pdf/index.ts'
import { skipsBrowser } from '../../browser.ts'
import { makePaper } from '../../precheck/papers.ts'
import { COMPANY_ANSWERS } from '../apply/company-draft.ts'
import { type Filling, fillUntil, goOn, press, signInAs, type Typed } from './applicant.ts'
import { accept, act, decide } from './desk.ts'
import { dossierOf, openTown, type Town } from './town.ts'

const HOUR = 3_600_000
const LAN = 'pham-thi-lan'

let town: Town
beforeAll(async () => {
  town = await openTown()
}, 60_000)
afterAll(() => town.close())

const TITLES: Readonly<Record<string, string>> = { mandate_paper: 'VĂN BẢN ỦY QUYỀN' }

function fillingOf(procedure: string, typed: Typed, rows: Record<string, number> = {}): Filling {
  const version = town.web.services.office.catalogue.inForce(procedure, town.clock.now())
  if (version === undefined) throw new Error(`${procedure} is not in force`)
  const paper = async (question: string) => {
    const lines = [TITLES[question] ?? question, `Giấy của ${question}, ghi rõ ràng.`]
    return [await makePaper({ as: 'pdf', pages: [lines] }, question)]
  }
  return { form: formOf(version), typed, rows, paper }
}

/** From the words of everyday to the place where one signs in, and on to the first page of the form. */
async function find(page: Page, words: string, name: string, person: string): Promise<void> {
  await page.goto(town.origin)
  await page.getByRole('searchbox').or(page.getByRole('combobox')).first().fill(words)
  await page.getByRole('button', { name: 'Tìm thủ tục' }).click()
  await page.getByRole('link', { name, exact: true }).first().click()
  await page.getByRole('link', { name: 'Nộp trực tuyến' }).first().click()
  await signInAs(page, person)
}

const draftIn = (page: Page) => /\/drafts\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''

/** Says for whom; answers the draft. */
async function begin(page: Page, who: string, place?: string): Promise<string> {
  await press(page.getByRole('radio', { name: who, exact: true }))
  if (place !== undefined) await page.getByLabel('Nộp tới').selectOption(place)
  await page.getByRole('button', { name: 'Bắt đầu' }).click()
  await page.waitForURL(/\/drafts\//)
  return draftIn(page)
}

async function file(page: Page): Promise<{ code: string; secret: string }> {
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).click()
  await page.getByRole('heading', { name: 'Đã nộp hồ sơ' }).waitFor()
  const [code = '', secret = ''] = await page.locator('main .code').allTextContents()
  return { code, secret }
}

/** The page of a dossier on a device of one's own. */
async function follow(page: Page, code: string): Promise<void> {
  await page.goto(`${town.origin}/account`)
  await signInAs(page, LAN)
  await page.goto(`${town.origin}/track/${code}`)
}

const typesOf = async (dossier: string) =>
  (await listEvents(town.db.database, dossier)).map(({ body }) => body.type)

const STAYS = {
  'stays.0.address.detail': 'Khu 8, xóm Nương',
  'stays.1.address.detail': 'Ngõ 12 phố Vàng',
  'stays.0.from': '2012',
  'stays.1.from': '6/2019',
  'stays.0.to': '5/2019',
  'stays.1.to': '10/2026',
}
const CERTIFICATE = {
  ...STAYS,
  issue_kind: 'again',
  relation: 'self',
  marital_status: 'never',
  purpose: 'property',
  quantity: '1',
}

async function certificate(): Promise<Filling> {
  const sides = ['mat-truoc', 'mat-sau'].map((side) =>
    makePaper({ as: 'photo', pages: [['GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN', side]] }, side),
  )
  const photographs = await Promise.all(sides)
  return { ...fillingOf('1.004873', CERTIFICATE, { stays: 2 }), paper: async () => photographs }
}

/** Half of it, until the session is over and the button pressed too late. */
async function loseSession(page: Page, filling: Filling): Promise<string> {
  await find(page, 'giay doc than', 'Cấp Giấy xác nhận tình trạng hôn nhân', LAN)
  const draft = await begin(page, 'Cho tôi', 'H44.100')
  await fillUntil(page, filling, /page\/stays$/)
  await page.locator('[name="stays.0.from"]').fill(STAYS['stays.0.from'])
  town.clock.advance(3 * HOUR)
  await goOn(page)
  await page.waitForURL(/account\/sign-in/)
  await page.getByText('đã được lưu').waitFor()
  return draft
}

async function resume(page: Page, filling: Filling, draft: string) {
  await page.goto(`${town.origin}/account`)
  await signInAs(page, LAN)
  await page.locator(`a[href^="/drafts/${draft}"]`).first().click()
  await page.waitForURL(/\/drafts\//)
  await page.goto(`${town.origin}/drafts/${draft}/page/stays`)
  expect(await page.locator('[name="stays.0.from"]').inputValue()).toBe(STAYS['stays.0.from'])
  await fillUntil(page, filling, /\/review$/)
  return file(page)
}

/** Pays and loses the connection; the call-back comes an hour later, and once more the day after. */
async function pay(dossier: string, code: string, script: boolean): Promise<void> {
  const reference = await town.device(script, async (page) => {
    await follow(page, code)
    await page.getByRole('link', { name: 'Nộp tiền' }).click()
    await page.getByRole('button', { name: 'Nộp trực tuyến 8.000 đồng' }).click()
    await page.getByRole('link', { name: 'Đến trang thanh toán' }).click()
    await page.getByRole('heading', { name: 'Thanh toán giả lập' }).waitFor()
    return new URL(page.url()).pathname.split('/').at(-1) ?? ''
  })
  const isPaid = async () => (await dossierOf(town, dossier)).state.fees.every(({ paidAt }) => paidAt)
  await town.platform.standIn.pay(reference, 'silent')
  expect(await isPaid()).toBe(false)
  town.clock.advance(HOUR)
  await town.platform.standIn.tell(reference)
  town.clock.advance(24 * HOUR)
  await town.platform.standIn.tell(reference)
  expect(await isPaid()).toBe(true)
  expect((await typesOf(dossier)).filter((type) => type === 'fee_collected')).toHaveLength(1)
  const taken = await listPayments(town.db.database, { scope: { all: true }, filter: 'all', limit: 100 })
  expect(taken.filter((one) => one.code === code).map(({ refund }) => refund)).toEqual([undefined])
}

async function supplement(page: Page, code: string): Promise<void> {
  await follow(page, code)
  await page.getByText('Ảnh mặt sau rõ hơn').first().waitFor()
  await page.getByRole('link', { name: 'Bổ sung hồ sơ' }).click()
  const { name, type, content } = await makePaper({ as: 'photo', pages: [['Mặt sau, đọc được']] }, 'ro-hon')
  const file = { name, mimeType: type, buffer: content }
  await page.locator('input[type="file"]').first().setInputFiles(file)
  await page.getByRole('button', { name: 'Gửi bổ sung' }).click()
  await page.waitForURL(/\/track\//)
}

/** By what stands on the proof of filing, without an account. */
async function lookAsStranger(page: Page, { code, secret }: { code: string; secret: string }): Promise<void> {
  await page.goto(`${town.origin}/track`)
  await page.getByLabel('Mã hồ sơ').fill(code)
  await page.getByLabel('Mã tra cứu').fill(secret)
  await page.getByRole('button', { name: 'Tra cứu' }).click()
  await page.getByText('Hồ sơ đã đi qua').waitFor()
  const text = (await page.locator('main').textContent()) ?? ''
  for (const hidden of ['Phạm Thị Lan', '025194000102']) expect(text).not.toContain(hidden)
  expect(await page.getByRole('link', { name: 'Bổ sung hồ sơ' }).count()).toBe(0)
}

async function getAndVerify(page: Page, code: string): Promise<void> {
  await follow(page, code)
  const [got] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /Tải kết quả/ }).click(),
  ])
  const buffer = await got.createReadStream().then(async (parts) => Buffer.concat(await parts.toArray()))
  await page.getByRole('link', { name: 'Kiểm tra chữ ký số của kết quả' }).click()
  const file = { name: got.suggestedFilename(), mimeType: 'application/pdf', buffer }
  await page.locator('input[type="file"]').setInputFiles(file)
  await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click()
  await page.getByText('Hợp lệ').first().waitFor()
}

async function rate(page: Page, code: string): Promise<void> {
  await follow(page, code)
  await page.getByRole('button', { name: 'Rất hài lòng', exact: true }).click()
  await page.getByRole('heading', { name: 'Cảm ơn' }).first().waitFor()
}

async function petition(page: Page): Promise<void> {
  await page.goto(`${town.origin}/petitions`)
  await page.getByRole('link', { name: 'Gửi phản ánh, kiến nghị' }).first().click()
  await press(page.locator('[name="kind"][value="proposal"]'))
  await page.getByLabel('Nội dung').fill('Nên cho nhận kết quả qua bưu điện.')
  await page.getByLabel('Họ và tên').fill('Phạm Thị Lan')
  await page.getByRole('button', { name: 'Gửi', exact: true }).click()
  await page.getByText('Hãy giữ lại hai mã này').waitFor()
}

describe.skipIf(skipsBrowser).each([
  ['with script', true],
  ['without script', false],
])('a person who applies, %s', (_, script) => {
  it('files rows and photographs with a fee, from everyday words to the result, and says how it was', async () => {
    const filling = await certificate()
    const draft = await town.device(script, (page) => loseSession(page, filling))
    const proof = await town.device(script, (page) => resume(page, filling, draft))
    const answered = ['Khu 8, xóm Nương', 'Ngõ 12 phố Vàng', 'mat-truoc.jpg', 'mat-sau.jpg']
    const { code } = await accept(town, draft, answered)
    await pay(draft, code, script)
    await act(town, { holds: draft }, draft, 'request-supplement', async (form) => {
      await form.locator('[name="items"]').fill('Ảnh mặt sau rõ hơn')
      await form.locator('[name="reason"]').fill('Ảnh mặt sau bị loá, không đọc được số.')
    })
    await town.device(script, (page) => supplement(page, code))
    expect((await dossierOf(town, draft)).state.status).toBe('in_process')
    await town.device(script, (page) => lookAsStranger(page, proof))
    const result = await renderPdf('= Giấy xác nhận tình trạng hôn nhân', {})
    await decide(town, draft, result, script ? '101/XN-UBND' : '102/XN-UBND')
    await town.device(script, (page) => getAndVerify(page, code))
    await town.device(script, (page) => rate(page, code))
    expect(await typesOf(draft)).toContain('dossier_rated')
    await town.device(script, petition)
  }, 180_000)

  it('files for another person with the authority', async () => {
    const filling = fillingOf('3.000333', {
      case: 'no1',
      form_kind: 'mandate',
      mandate_relation: 'other',
      mandate_date: '20/11/2026',
      'person.name': 'Bùi Thị Mận',
      'person.birth_date': '2/3/1960',
      'person.paper.number': '025160000021',
      fee_group: 'normal',
    })
    const draft = await town.device(script, async (page) => {
      await find(page, 'ly lich tu phap', 'Cấp Phiếu lý lịch tư pháp', 'hoang-van-dung')
      const begun = await begin(page, 'Cho người khác đã ủy quyền cho tôi')
      await fillUntil(page, filling, /\/review$/)
      await file(page)
      return begun
    })
    const { parties } = await dossierOf(town, draft)
    expect([parties.applicant.name, parties.owner?.name]).toEqual(['Hoàng Văn Dũng', 'Bùi Thị Mận'])
    await accept(town, draft, ['Bùi Thị Mận', '025160000021', 'mandate_paper.pdf'])
  }, 120_000)

  it('files for a firm, when its second member has agreed', async () => {
    const filling = fillingOf('2.001199', COMPANY_ANSWERS, { members: 2 })
    const first = 'tran-minh-duc'
    const draft = await town.device(script, async (page) => {
      const name = 'Đăng ký thành lập công ty trách nhiệm hữu hạn hai thành viên trở lên'
      await find(page, 'mo cong ty hai thanh vien', name, first)
      const begun = await begin(page, 'Cho tôi')
      await fillUntil(page, filling, /\/review$/)
      expect(await page.getByRole('button', { name: 'Nộp hồ sơ' }).count()).toBe(0)
      await page.getByRole('button', { name: 'Mời xem và đồng ý' }).click()
      await page.waitForURL(/\/review/)
      return begun
    })
    await town.device(script, async (page) => {
      await page.goto(`${town.origin}/account`)
      await signInAs(page, LAN)
      await page.goto(`${town.origin}/agree/${draft}`)
      await page.getByRole('button', { name: 'Tôi đồng ý' }).click()
      await page.getByText('Anh/chị đã đồng ý lúc').waitFor()
    })
    await town.device(script, async (page) => {
      await page.goto(`${town.origin}/account`)
      await signInAs(page, first)
      await page.goto(`${town.origin}/drafts/${draft}/review`)
      await file(page)
    })
    await accept(town, draft, ['Phạm Thị Lan', '025194000102'])
  }, 120_000)
})

import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTour, type Tour } from '../../../../test/tour/open-tour.ts'
import { formWith } from '../../../../test/web/forms.ts'
import { addDays, toLocalDate } from '../../../calendar/index.ts'
import { formatDate } from '../../../platform/index.ts'
import { CHECK_KEYS, scoreEnded } from '../../../supervision/index.ts'

const PATH = '/work/inspections'
const WARD = 'H44.100'
const HEAD = 'tiepnhan.viettri'
const PERIOD = { from: '2015-01-01', to: '2026-12-31' }
let tour: Tour
beforeAll(async () => {
  tour = await openTour()
  await scoreEnded(tour.full.house.office, 0)
}, 120_000)
afterAll(() => tour.close())

const visit = (as: string) => tour.full.visit(as)
const today = () => toLocalDate(tour.full.clock.now())
const allRight = Object.fromEntries(CHECK_KEYS.map((key) => [key, 'ok']))

async function open(agency: string, more: Readonly<Record<string, string>> = {}) {
  const leader = await visit('kiemsoat.vpubnd')
  const form = formWith((await leader.get(PATH)).body, {}, PATH)
  const answerBy = formatDate(addDays(today(), 5), 'vi')
  const fields = { ...form.hidden, ...PERIOD, agency, size: '100', seed: 'QĐ 12/QĐ-KT', answerBy, ...more }
  return { leader, fields, answer: await leader.post(PATH, fields) }
}

it('an inspection is opened once, checked, sent, answered by the agency, and closed with a conclusion', async () => {
  const { leader, fields, answer } = await open(WARD)
  expect(answer.statusCode).toBe(303)
  const again = await leader.post(PATH, fields)
  expect(again.headers.location).toBe(answer.headers.location)
  const path = String(answer.headers.location).split('?')[0] ?? ''
  const dossiers = [
    ...(await leader.get(path)).body.matchAll(/href="(\/work\/inspections\/[^"/]+\/[^"/]+)"/g),
  ].map(([, href = '']) => href)
  expect(dossiers.length).toBeGreaterThan(0)

  // Nothing is sent before all is checked, and what is wrong needs its words.
  const early = await leader.post(
    `${path}/send`,
    formWith((await leader.get(path)).body, {}, `${path}/send`).hidden,
  )
  expect([early.statusCode, early.body.includes('Còn hồ sơ chưa kiểm tra')]).toEqual([422, true])
  for (const [at, href] of dossiers.entries()) {
    const form = formWith((await leader.get(href)).body, {}, `${href}/check`)
    if (at === 0) {
      const bare = await leader.post(`${href}/check`, { ...form.hidden, ...allRight, fees: 'fault' })
      expect([bare.statusCode, bare.body.includes('hãy ghi sai ở đâu')]).toEqual([422, true])
    }
    const found = at === 0 ? { fees: 'fault', finding: 'Thu thiếu lệ phí.' } : {}
    expect((await leader.post(`${href}/check`, { ...form.hidden, ...allRight, ...found })).statusCode).toBe(
      303,
    )
  }

  const agency = await visit('chutich.viettri')
  expect((await agency.get(path)).statusCode).toBe(404)
  const { hidden } = formWith((await leader.get(path)).body, {}, `${path}/send`)
  expect((await leader.post(`${path}/send`, hidden)).statusCode).toBe(303)
  expect((await agency.get(PATH)).body).toContain('Chờ cơ quan giải trình')
  const ending = formWith((await leader.get(path)).body, {}, `${path}/close`).hidden
  const unanswered = await leader.post(`${path}/close`, { ...ending, conclusion: 'Đã xong.' })
  expect([unanswered.statusCode, unanswered.body.includes('chưa giải trình hết')]).toEqual([422, true])
  expect(unanswered.body).toContain('Đã xong.')

  const [first = ''] = dossiers
  const reply = formWith((await agency.get(first)).body, {}, `${first}/answer`).hidden
  expect((await agency.post(`${first}/answer`, { ...reply, answer: ' ' })).statusCode).toBe(422)
  expect((await agency.post(`${first}/answer`, { ...reply, answer: 'Đã thu bổ sung.' })).statusCode).toBe(303)
  expect((await leader.post(`${path}/close`, { ...ending, conclusion: 'Nhắc nhở.' })).statusCode).toBe(303)
  const report = (await leader.get(path)).body
  for (const said of ['Thu thiếu lệ phí.', 'Đã thu bổ sung.', 'Nhắc nhở.', 'QĐ 12/QĐ-KT', 'Đã kết thúc']) {
    expect(report).toContain(said)
  }
  const late = await agency.post(`${first}/answer`, { ...reply, answer: 'Còn nữa.' })
  expect([late.statusCode, late.body.includes('đã sang bước khác')]).toEqual([422, true])
})

it('wrong numbers, days and agencies are told all at once, and nothing typed is lost', async () => {
  const { answer } = await open('', { size: '0', seed: '', answerBy: '1/1/2020' })
  expect(answer.statusCode).toBe(422)
  for (const said of ['Hãy chọn cơ quan', 'từ 1 đến 100', 'Nhập chuỗi gốc', 'từ ngày mai'])
    expect(answer.body).toContain(said)
  expect(answer.body).toContain('1/1/2020')
  const none = await open(WARD, { from: '2016-01-01', to: '2016-02-01' })
  expect(none.answer.body).toContain('không có hồ sơ nào có kết quả')
})

it('is opened by whoever inspects only, and read by no other agency', async () => {
  const { answer } = await open(WARD, { seed: 'khác' })
  const path = String(answer.headers.location).split('?')[0] ?? ''
  const elsewhere = await visit('giamdoc.sxd')
  expect((await elsewhere.get(path)).statusCode).toBe(404)
  expect((await elsewhere.get(PATH)).body).not.toContain('Rút mẫu và mở')
  expect((await (await visit(HEAD)).get(PATH)).statusCode).toBe(403)
})

import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTour, type Tour } from '../../../../test/tour/open-tour.ts'
import { formWith } from '../../../../test/web/forms.ts'
import { receiveDossier } from '../../../../test/web.ts'
import { countIndications, DATA_KINDS, inspect, listIndications } from '../../../supervision/index.ts'

const PATH = '/work/data-quality'
let tour: Tour
let dossier: { id: string; code: string }
beforeAll(async () => {
  tour = await openTour()
  // Its applicant has neither number nor telephone.
  dossier = await receiveDossier(tour.full.house)
  await inspect(tour.full.house.office, { since: 0, now: tour.full.clock.now() })
}, 120_000)
afterAll(() => tour.close())

const visit = (as: string) => tour.full.visit(as)
const all = { scope: { all: true }, from: 0, to: 8e14 } as const

it('every number is its list', async () => {
  const { database } = tour.full.house.office
  const counts = await countIndications(database, { ...all, kinds: DATA_KINDS })
  expect(counts.length).toBeGreaterThan(1)
  for (const { kind, agency, count } of counts)
    expect(
      await listIndications(database, { ...all, kinds: [kind], agency }, { limit: 10_000 }),
    ).toHaveLength(count)
})

it('the desk that received it reads the rule and who mends it, opens the form where it is mended, and the dossier leaves the list at once', async () => {
  const desk = await visit('tiepnhan.viettri')
  const list = (await desk.get(`${PATH}?kind=no_number`)).body
  expect(list).toContain('Bàn tiếp nhận sửa')
  expect(list).toContain(dossier.code)
  const href = `/work/dossiers/${dossier.id}#correct-party-applicant`
  expect(list).toContain(`href="${href}"`)
  const page = (await desk.get(`/work/dossiers/${dossier.id}`)).body
  expect(page).toContain('id="correct-party-applicant"')
  const form = formWith(page, { act: 'correct_party' })
  const fields = { name: 'Nguyễn Thị Thử Nghiệm', idNumber: '025190000001', reason: 'Đã xem căn cước' }
  const answer = await desk.post(form.action, { ...form.hidden, ...fields })
  expect(answer.statusCode).toBe(303)
  expect((await desk.get(`${PATH}?kind=no_number`)).body).not.toContain(dossier.code)
  expect((await desk.get(`${PATH}?kind=no_contact`)).body).toContain(dossier.code)
})

it('what is right as it is gets its reason, once, and leaves those to be mended; an empty reason keeps the form', async () => {
  const desk = await visit('tiepnhan.viettri')
  const form = formWith((await desk.get(`${PATH}?kind=no_contact&open=yes`)).body, { dossier: dossier.id })
  expect((await desk.post(PATH, { ...form.hidden, answer: ' ' })).statusCode).toBe(422)
  for (let times = 0; times < 2; times += 1) {
    const said = await desk.post(PATH, { ...form.hidden, answer: 'Người nộp không dùng điện thoại' })
    expect(said.statusCode).toBe(303)
  }
  expect((await desk.get(`${PATH}?kind=no_contact&open=yes`)).body).not.toContain(dossier.code)
  expect((await desk.get(`${PATH}?kind=no_contact`)).body).toContain('Người nộp không dùng điện thoại')
  const about = { ...form.hidden, of: 'one_hand', answer: 'x' }
  expect((await desk.post(PATH, about)).statusCode).toBe(404)
})

it('a desk reads what it can mend and nothing of another', async () => {
  const elsewhere = await (await visit('giamdoc.sxd')).get(`${PATH}?kind=no_contact`)
  expect([elsewhere.statusCode, elsewhere.body.includes(dossier.code)]).toEqual([200, false])
})

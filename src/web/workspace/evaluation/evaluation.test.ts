import exceljs from 'exceljs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTour, type Tour } from '../../../../test/tour/open-tour.ts'
import { formWith } from '../../../../test/web/forms.ts'
import { report } from '../../../statistics/index.ts'
import { DOSSIER_KEYS, evaluateAgencies, listScores, scoreEnded } from '../../../supervision/index.ts'

const PERIOD = { from: '2015-01-01', to: '2026-12-31' }
const QUERY = `from=${PERIOD.from}&to=${PERIOD.to}`
const PATH = '/work/evaluation'
const WARD = 'H44.100'
let tour: Tour
beforeAll(async () => {
  tour = await openTour()
}, 120_000)
afterAll(() => tour.close())

const visit = (as: string) => tour.full.visit(as)
const scope = { all: true as const }

it('every dossier with a result is scored, each number is its list, and the number is that of the report', async () => {
  const { office } = tour.full.house
  const now = tour.full.clock.now()
  await scoreEnded(office, 0)
  const agencies = await evaluateAgencies(office, { period: PERIOD, scope, now })
  const { rows } = await report(office.database, {
    ...PERIOD,
    scope: {},
    groupBy: 'agency',
    asKnown: 'now',
    now,
  })
  const resolved = rows.filter(({ figures }) => figures.resolved > 0)
  expect(agencies.map(({ agency, dossiers }) => [agency, dossiers]).toSorted()).toEqual(
    resolved.map(({ key, figures }) => [key, figures.resolved]).toSorted(),
  )
  const span = { from: 0, to: now + 1, scope, limit: 10_000 }
  for (const { agency, counts } of agencies)
    for (const index of DOSSIER_KEYS)
      for (const points of [0, 1, 2] as const) {
        const list = await listScores(office.database, { ...span, agency, given: { index, points } })
        expect(list).toHaveLength(counts[index][points])
        for (const one of list) expect(one.points[index]).toBe(points)
      }
})

it('the manager sees agencies with nine indices, opens the dossiers behind a number with their reasons, and takes it away', async () => {
  const manager = await visit('giamdoc.ttpvhcc')
  const { body } = await manager.get(`${PATH}?${QUERY}`)
  expect(body).toContain('chưa xếp loại: mới có')
  const [, href = ''] = /href="(\/work\/evaluation\/agency[^"]*H44\.100)"/.exec(body) ?? []
  const agency = await manager.get(href.replaceAll('&amp;', '&'))
  expect(agency.body).toContain('Thời gian của từng cơ quan')
  const [, list = ''] =
    /href="(\/work\/evaluation\/dossiers[^"]*index=contacts[^"]*)"/.exec(agency.body) ?? []
  expect((await manager.get(list.replaceAll('&amp;', '&'))).body).toContain('Không yêu cầu bổ sung')
  const sheet = await manager.get(`${PATH}/sheet?${QUERY}`)
  const book = new exceljs.Workbook()
  await book.xlsx.load(sheet.rawPayload as unknown as ArrayBuffer)
  const [page] = book.worksheets
  expect(page?.getRow(3).getCell(3).value).toBe('1. Thời gian giải quyết')
  expect(page?.getRow(4).getCell(1).value).not.toBe(null)
})

it('whoever inspects states indices 5 and 6 with the ground, and only then the agency has a rank', async () => {
  const controller = await visit('kiemsoat.vpubnd')
  const path = `${PATH}/agency?agency=${WARD}&${QUERY}`
  const form = formWith((await controller.get(path)).body, { agency: WARD })
  const empty = await controller.post(`${PATH}/agency`, {
    ...form.hidden,
    index: 'one_stop',
    points: '2',
    ground: '',
  })
  expect(empty.statusCode).toBe(422)
  expect(empty.body).toContain('Hãy nhập căn cứ')
  for (const index of ['one_stop', 'publication']) {
    const given = { ...form.hidden, index, points: '2', ground: `Biên bản 12, ${index}` }
    expect((await controller.post(`${PATH}/agency`, given)).statusCode).toBe(303)
  }
  const { body } = await controller.get(path)
  expect(body).toContain('Biên bản 12, publication')
  expect(body).not.toContain('chưa xếp loại')
})

it('an agency reads its own evaluation and states nothing; officers see their own work only', async () => {
  const head = await visit('giamdoc.sxd')
  expect((await head.get(`${PATH}?${QUERY}`)).body).not.toContain(`agency=${WARD}`)
  expect((await head.get(`${PATH}/agency?agency=${WARD}`)).statusCode).toBe(404)
  const officer = await visit('tiepnhan.viettri')
  for (const path of [PATH, `${PATH}/dossiers`, `${PATH}/sheet`]) {
    expect((await officer.get(path)).statusCode).toBe(403)
  }
  const own = await officer.get(`/work/my-evaluation?${QUERY}`)
  expect(own.statusCode).toBe(200)
  expect(own.body).toContain('Đánh giá của tôi')
})

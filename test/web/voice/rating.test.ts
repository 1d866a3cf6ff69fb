import { afterAll, beforeAll, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '../../../demo/index.ts'
import { fromLocal } from '../../../src/calendar/index.ts'
import { fixedClock } from '../../../src/platform/index.ts'
import { RATED_FIGURES } from '../../../src/statistics/index.ts'
import { demoDatabase, type TestDatabase } from '../../database.ts'
import { openTestWeb, openVisitor, receiveDossier, type TestWeb } from '../../web.ts'
import { formWith } from '../forms.ts'

let db: TestDatabase
let web: TestWeb
beforeAll(async () => {
  db = await demoDatabase()
  const clock = fixedClock(fromLocal('2026-11-23', 9 * 60))
  web = await openTestWeb(db.database, {
    clock,
    env: { RATING_SCALES: 'three@2018-01-01, neutral@2026-11-01' },
  })
})
afterAll(async () => {
  await web.close()
  await db.close()
})

it('is one press on the page of the dossier, with the answers that are configured for the day', async () => {
  const { code, secret } = await receiveDossier(web.services, { withdrawn: true })
  const visitor = openVisitor(web.app)
  await visitor.get(`/track/${code}?secret=${secret}`)
  const page = await visitor.get(`/track/${code}`)
  const form = formWith(page.body, {}, `/rate/${code}`)
  expect(form.options.level).toEqual(['very_satisfied', 'satisfied', 'neutral', 'dissatisfied'])
  expect((await visitor.post(form.action, { level: 'very_dissatisfied' })).statusCode).toBe(303)
  expect((await visitor.get(`/rate/${code}`)).body).toContain('Bình thường')
  expect((await visitor.post(form.action, { level: 'dissatisfied' })).statusCode).toBe(303)
  expect((await visitor.get(`/rate/${code}`)).body).toContain('đã được ghi nhận: Không hài lòng')
})

it('is seen by no officer: neither in the log of the dossier nor as a list behind a number', async () => {
  const { id, code, secret } = await receiveDossier(web.services, { withdrawn: true })
  const visitor = openVisitor(web.app)
  await visitor.get(`/track/${code}?secret=${secret}`)
  await visitor.post(`/rate/${code}`, { level: 'dissatisfied' })
  const officer = openVisitor(web.app)
  await officer.get('/sign-in')
  await officer.post('/sign-in', { username: 'giamdoc.ttpvhcc', password: DEMO_PASSWORD })
  const page = await officer.get(`/work/dossiers/${id}`)
  expect(page.statusCode).toBe(200)
  expect(page.body).not.toContain('Người nộp đánh giá')
  for (const figure of RATED_FIGURES) {
    const list = await officer.get(`/work/report/list?figure=${figure}&from=2026-11-01&to=2026-11-30`)
    expect([figure, list.body.includes(code)]).toEqual([figure, false])
  }
})

import { afterAll, beforeAll, expect, it } from 'vitest'
import { fromLocal } from '../../../src/calendar/index.ts'
import { catchUp } from '../../../src/dossiers/index.ts'
import { fixedClock } from '../../../src/platform/index.ts'
import { figuresProjector } from '../../../src/statistics/index.ts'
import { demoDatabase, type TestDatabase } from '../../database.ts'
import { openTestWeb, openVisitor, receiveDossier, type TestWeb } from '../../web.ts'

let db: TestDatabase
let web: TestWeb
beforeAll(async () => {
  db = await demoDatabase()
  const clock = fixedClock(fromLocal('2026-11-23', 9 * 60))
  web = await openTestWeb(db.database, { clock })
  for (let at = 0; at < 7; at += 1) await receiveDossier(web.services, { withdrawn: at < 4 })
  const { calendars } = web.services.office
  await catchUp(
    db.database,
    figuresProjector((agency) => calendars.deadlineTime(agency)),
    100,
  )
})
afterAll(async () => {
  await web.close()
  await db.close()
})

const PERIOD = 'from=2026-11-01&to=2026-11-23'
type Told = { counts: Record<string, number | null> }

it('tells what was received by agency, field and procedure, and hides what is in process in such small numbers', async () => {
  for (const by of ['agency', 'field', 'procedure']) {
    const { body } = await openVisitor(web.app).get(`/figures/table.json?${PERIOD}&by=${by}`)
    const { rows, total } = JSON.parse(body) as { rows: Told[]; total: Told }
    expect([by, rows.map(({ counts }) => [counts.received, counts.inProcess])]).toEqual([by, [[7, null]]])
    expect(total.counts.inProcess).toBeNull()
  }
})

it('says the same on the page, as CSV and as JSON, beside the period it is compared with', async () => {
  const visitor = openVisitor(web.app)
  const query = `${PERIOD}&by=agency&compare=before`
  const page = (await visitor.get(`/figures/table?${query}`)).body
  expect(page).toContain('so với 09/10/2026 đến 31/10/2026')
  expect(page).toContain('•')
  const csv = await visitor.get(`/figures/table.csv?${query}`)
  expect(csv.headers['content-type']).toContain('text/csv')
  const [head = '', first = ''] = csv.body.split('\r\n')
  expect(head).toContain('kỳ trước')
  expect(first).toMatch(/^H44\.100,.*,7,0,0,0,0,,0,/)
  const json = JSON.parse((await visitor.get(`/figures/table.json?${query}`)).body) as {
    total: { compared: unknown }
  }
  expect(json.total.compared).toMatchObject({ received: 0 })
})

it('finds a row by part of its name as people type it, and counts the whole province beside it', async () => {
  const visitor = openVisitor(web.app)
  const ask = (find: string) =>
    visitor.get(`/figures/table?${PERIOD}&by=agency&find=${encodeURIComponent(find)}`)
  const found = (await ask('viet tri')).body
  expect(found).toMatch(/<th scope="row">[^<]*Việt Trì/)
  expect(found).toContain('Toàn tỉnh')
  const none = (await ask('khong co gi')).body
  expect(none).toContain('Không có tên nào có chữ “khong co gi”')
  expect(none).not.toContain('<th scope="row">')
})

it('a date that is none keeps what was typed', async () => {
  const answer = await openVisitor(web.app).get('/figures/table?from=32/13/2026')
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('value="32/13/2026"')
})

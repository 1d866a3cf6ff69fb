import { afterAll, beforeAll, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '../../../demo/index.ts'
import { fromLocal } from '../../../src/calendar/index.ts'
import { type OutageBoard, openOutageBoard } from '../../../src/news/index.ts'
import { fixedClock } from '../../../src/platform/index.ts'
import { demoDatabase, type TestDatabase } from '../../database.ts'
import { SAMPLES } from '../../files.ts'
import { openTestWeb, openVisitor, type TestWeb } from '../../web.ts'
import { formsIn, formWith, plainOf } from '../forms.ts'

let db: TestDatabase
let web: TestWeb
let board: OutageBoard
beforeAll(async () => {
  db = await demoDatabase()
  const clock = fixedClock(fromLocal('2026-11-23', 9 * 60))
  web = await openTestWeb(db.database, { clock })
  board = await openOutageBoard(db.database, (error) => {
    throw error
  })
  web.services.outages = board
})
afterAll(async () => {
  await board.close()
  await web.close()
  await db.close()
})

type Visitor = ReturnType<typeof openVisitor>

async function editor(): Promise<Visitor> {
  const visitor = openVisitor(web.app)
  await visitor.get('/sign-in')
  expect(
    (await visitor.post('/sign-in', { username: 'giamdoc.ttpvhcc', password: DEMO_PASSWORD })).statusCode,
  ).toBe(303)
  return visitor
}

const formOfPage = (html: string) =>
  formsIn(html).find(({ action }) => action.startsWith('/work/news/')) ?? {
    action: '',
    hidden: {} as Record<string, string>,
  }

const png = { name: 'quầy.png', content: SAMPLES.png }

async function publish(visitor: Visitor, title: string): Promise<string> {
  const form = formOfPage((await visitor.get('/work/news/new')).body)
  const answer = await visitor.send(form.action, [
    ...Object.entries(form.hidden),
    ['title', title],
    ['body', 'Một **tin** mới.\n\n<script>alert(1)</script>'],
    ['act', 'publish'],
  ])
  expect(answer.statusCode).toBe(303)
  return /\/work\/news\/(\d+)/.exec(String(answer.headers.location))?.[1] ?? ''
}

it('a picture without words for those who do not see it is refused, and nothing typed or sent is lost', async () => {
  const visitor = await editor()
  const form = formOfPage((await visitor.get('/work/news/new')).body)
  const typed: [string, string][] = [
    ['title', 'Mở cửa sáng thứ Bảy'],
    ['body', 'Xem ảnh: ![](1)'],
    ['act', 'publish'],
  ]
  const refused = await visitor.send(form.action, [
    ...Object.entries(form.hidden),
    ...typed,
    ['pictures', png],
  ])
  expect(refused.statusCode).toBe(422)
  expect(plainOf(refused.body)).toContain('Xem ảnh: ![](1)')
  const again = formOfPage(refused.body)
  const alt = /name="(alt-[0-9a-f]{64})"/.exec(refused.body)?.[1] ?? ''
  const answer = await visitor.send(again.action, [
    ...Object.entries(again.hidden),
    ...typed,
    [alt, 'Quầy số 3'],
  ])
  expect(answer.statusCode).toBe(303)
  const id = /\/work\/news\/(\d+)/.exec(String(answer.headers.location))?.[1] ?? ''
  const page = (await openVisitor(web.app).get(`/news/${id}`)).body
  const src = /<img src="([^"]+)" alt="Quầy số 3"/.exec(page)?.[1] ?? ''
  const picture = await web.app.inject({ url: src })
  expect([picture.statusCode, picture.headers['content-type']]).toEqual([200, 'image/png'])
})

it('is published for all, in the list and in the feed, and withdrawn from all of them', async () => {
  const visitor = await editor()
  const id = await publish(visitor, 'Tin & <thông báo>')
  const reader = openVisitor(web.app)
  const article = await reader.get(`/news/${id}`)
  expect(article.body).toContain('<strong>tin</strong>')
  expect(article.body).not.toContain('<script>alert')
  expect(article.body).toContain('mailto:?subject=')
  expect((await reader.get('/news')).body).toContain(`href="/news/${id}"`)
  const feed = await reader.get('/news/feed.xml')
  expect(feed.headers['content-type']).toContain('application/rss+xml')
  expect(feed.body).toContain('<title>Tin &amp; &lt;thông báo&gt;</title>')
  const form = formOfPage((await visitor.get(`/work/news/${id}`)).body)
  await visitor.send(form.action, [
    ...Object.entries(form.hidden),
    ['title', 'Tin'],
    ['body', 'x'],
    ['act', 'withdraw'],
  ])
  expect((await reader.get(`/news/${id}`)).statusCode).toBe(404)
  expect((await reader.get('/news/feed.xml')).body).not.toContain(`/news/${id}<`)
})

it('of two editors the second is told of the first and keeps what was typed; every version stays', async () => {
  const [one, two] = [await editor(), await editor()]
  const id = await publish(one, 'Hai người cùng sửa')
  const [first, second] = [await one.get(`/work/news/${id}`), await two.get(`/work/news/${id}`)].map(
    ({ body }) => formOfPage(body),
  )
  const send = (visitor: Visitor, form: typeof first, title: string) =>
    visitor.send(form?.action ?? '', [...Object.entries(form?.hidden ?? {}), ['title', title], ['body', 'x']])
  expect((await send(one, first, 'Người thứ nhất')).statusCode).toBe(303)
  const late = await send(two, second, 'Người thứ hai')
  expect(late.statusCode).toBe(409)
  expect(plainOf(late.body)).toContain('value="Người thứ hai"')
  const versions = await db.database.query<{ act: string }>(
    'select act from news_version where article = $1 order by version',
    [id],
  )
  expect(versions.map(({ act }) => act)).toEqual(['publish', 'save'])
})

it('is rated with 0 to 5 stars, once from a device', async () => {
  const id = await publish(await editor(), 'Tin để đánh giá')
  const reader = openVisitor(web.app)
  const form = formWith((await reader.get(`/news/${id}`)).body, {}, `/news/${id}/rate`)
  expect(form.options.stars).toEqual(['0', '1', '2', '3', '4', '5'])
  for (const stars of ['4', '0', '9']) await reader.post(form.action, { stars })
  await openVisitor(web.app).post(form.action, { stars: '5' })
  expect((await reader.get(`/news/${id}`)).body).toContain('4,5 trên 5 sao, 2 lượt')
})

it('a planned outage stands on every page until it is over or called off', async () => {
  const visitor = await editor()
  const page = await visitor.get('/work/news')
  const { action, hidden } = formWith(page.body, {}, '/outages')
  const typed = { what: 'nâng cấp hệ thống', fromDay: '27/11/2026', fromTime: '22:00', toDay: '28/11/2026' }
  const wrong = await visitor.post(action, { ...hidden, ...typed, toTime: '2 giờ' })
  expect(wrong.statusCode).toBe(422)
  expect(wrong.body).toContain('value="nâng cấp hệ thống"')
  expect((await visitor.post(action, { ...hidden, ...typed, toTime: '02:00' })).statusCode).toBe(303)
  const said = 'Tạm ngừng từ'
  await expect.poll(() => board.comingAt(web.services.clock.now()).length).toBe(1)
  for (const path of ['/', '/procedures', '/track', '/news']) {
    expect([path, (await openVisitor(web.app).get(path)).body.includes(said)]).toEqual([path, true])
  }
  const work = await visitor.get('/work/news')
  expect(work.body).toContain(said)
  const cancel = formWith(work.body, {}, '/cancel')
  await visitor.post(cancel.action, cancel.hidden)
  await expect.poll(() => board.comingAt(web.services.clock.now()).length).toBe(0)
  expect((await openVisitor(web.app).get('/')).body).not.toContain(said)
})

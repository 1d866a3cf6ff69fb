import { afterAll, beforeAll, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '../../../demo/index.ts'
import { fromLocal } from '../../../src/calendar/index.ts'
import { findDossier, listEvents } from '../../../src/dossiers/index.ts'
import { fixedClock } from '../../../src/platform/index.ts'
import { demoDatabase, type TestDatabase } from '../../database.ts'
import { SAMPLES } from '../../files.ts'
import { openTestWeb, openVisitor, receiveDossier, type TestWeb } from '../../web.ts'
import { formWith, plainOf } from '../forms.ts'

let db: TestDatabase
let web: TestWeb
beforeAll(async () => {
  db = await demoDatabase()
  web = await openTestWeb(db.database, { clock: fixedClock(fromLocal('2026-11-23', 9 * 60)) })
})
afterAll(async () => {
  await web.close()
  await db.close()
})

const WISH = 'Quê quán ghi Hạ Hòa, đúng là Thanh Ba'
const typesOf = async (id: string) => (await listEvents(db.database, id)).map(({ body }) => body.type)

async function clerk(username: string) {
  const visitor = openVisitor(web.app)
  await visitor.get('/sign-in')
  expect((await visitor.post('/sign-in', { username, password: DEMO_PASSWORD })).statusCode).toBe(303)
  return visitor
}

/** Whoever has the receipt, on the page where they ask. */
async function opened({ code, secret }: { code: string; secret: string }) {
  const visitor = openVisitor(web.app)
  expect((await visitor.get(`/correct/${code}?secret=${secret}`)).headers.location).toBe(`/correct/${code}`)
  return visitor
}

it('is asked for with what proves it, stands among the tasks of the desk, and is answered to who asked', async () => {
  const thing = await receiveDossier(web.services)
  const { id, code } = thing
  const visitor = await opened(thing)
  const form = formWith((await visitor.get(`/correct/${code}`)).body, {}, `/correct/${code}`)
  const wrong = await visitor.send(form.action, [...Object.entries(form.hidden), ['text', ' ']])
  expect([
    wrong.statusCode,
    wrong.body.includes('class="errors"') || wrong.body.includes('role="alert"'),
  ]).toEqual([422, true])
  const sent = await visitor.send(form.action, [
    ...Object.entries(form.hidden),
    ['text', WISH],
    ['files', { name: 'căn cước.png', content: SAMPLES.png }],
  ])
  expect([sent.statusCode, sent.headers.location]).toEqual([303, `/correct/${code}?done=yes`])
  expect((await visitor.get(`/track/${code}`)).body).toContain('Đề nghị sửa đang chờ trả lời')
  const officer = await clerk('tiepnhan.viettri')
  expect((await officer.get('/work?kind=all')).body).toContain('Trả lời đề nghị sửa')
  const page = (await officer.get(`/work/dossiers/${id}`)).body
  expect(plainOf(page)).toContain(WISH)
  expect(page).toContain('căn cước.png')
  const answer = formWith(page, { act: 'answer_correction' }, `/work/dossiers/${id}`)
  const given = await officer.post(answer.action, {
    ...answer.hidden,
    outcome: 'declined',
    text: 'Đúng như trên căn cước anh/chị gửi',
  })
  expect(given.statusCode).toBe(303)
  expect((await findDossier(db.database, id))?.state.tasks.map(({ kind }) => kind)).not.toContain(
    'correction',
  )
  const told = (await visitor.get(`/correct/${code}`)).body
  expect(plainOf(told)).toContain('Đúng như trên căn cước anh/chị gửi')
  // The receipt may lie anywhere: what the person wrote is not read out to who finds it.
  expect(plainOf(told)).not.toContain(WISH)
})

it('is nothing that somebody without the receipt can ask or read', async () => {
  const { id, code } = await receiveDossier(web.services)
  const stranger = openVisitor(web.app)
  expect((await stranger.get(`/correct/${code}`)).headers.location).toBe(`/track/${code}`)
  await stranger.get('/sign-in')
  const tried = await stranger.post(`/correct/${code}`, { about: 'data', text: WISH })
  expect([tried.statusCode, tried.body.includes('name="secret"')]).toEqual([422, true])
  expect(await typesOf(id)).not.toContain('correction_asked')
})

it('sent twice is asked once, and nothing is asked of what ended without a result', async () => {
  const thing = await receiveDossier(web.services)
  const visitor = await opened(thing)
  const form = formWith((await visitor.get(`/correct/${thing.code}`)).body, {}, `/correct/${thing.code}`)
  const fields: [string, string][] = [...Object.entries(form.hidden), ['text', WISH]]
  for (const _ of [1, 2]) expect((await visitor.send(form.action, fields)).statusCode).toBe(303)
  expect((await typesOf(thing.id)).filter((type) => type === 'correction_asked')).toHaveLength(1)
  const ended = await receiveDossier(web.services, { withdrawn: true })
  const other = await opened(ended)
  const page = (await other.get(`/correct/${ended.code}`)).body
  expect(page).toContain('không còn gì để sửa')
  expect(page).not.toContain('<textarea')
})

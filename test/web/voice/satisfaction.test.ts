import { afterAll, beforeAll, expect, it } from 'vitest'
import { fromLocal } from '../../../src/calendar/index.ts'
import { listEvents } from '../../../src/dossiers/index.ts'
import { fixedClock } from '../../../src/platform/index.ts'
import { SATISFACTION_QUESTIONS } from '../../../src/satisfaction/index.ts'
import { demoDatabase, type TestDatabase } from '../../database.ts'
import { findHtmlFaults } from '../../tour/find-html-faults.ts'
import { openTestWeb, openVisitor, receiveDossier, type TestWeb } from '../../web.ts'

let db: TestDatabase
let web: TestWeb
beforeAll(async () => {
  db = await demoDatabase()
  const clock = fixedClock(fromLocal('2026-11-23', 9 * 60))
  web = await openTestWeb(db.database, { clock, env: { SATISFACTION_QUESTIONS: 'on' } })
})
afterAll(async () => {
  await web.close()
  await db.close()
})

const best = Object.fromEntries(SATISFACTION_QUESTIONS.map(({ key }) => [key, '2']))

async function openDossier(withdrawn: boolean) {
  const dossier = await receiveDossier(web.services, { withdrawn })
  const visitor = openVisitor(web.app)
  await visitor.get(`/track/${dossier.code}?secret=${dossier.secret}`)
  return { ...dossier, visitor, path: `/rate/${dossier.code}` }
}

/** Rates the result and answers the questions. */
async function answerAll() {
  const dossier = await openDossier(true)
  await dossier.visitor.post(dossier.path, { level: 'satisfied' })
  await dossier.visitor.get(`${dossier.path}/questions`)
  await dossier.visitor.post(`${dossier.path}/questions`, best)
  return dossier
}

const kept = () => db.database.query<Record<string, unknown>>('select * from satisfaction_answer')

it('asks how the reception was while the dossier is on its way, once, and keeps it apart from the dossier', async () => {
  const { visitor, path, id, code } = await openDossier(false)
  expect((await visitor.get(`/track/${code}`)).body).toContain(`href="${path}"`)
  expect((await visitor.get(path)).body).toContain('hài lòng với việc tiếp nhận')
  for (const level of ['satisfied', 'dissatisfied', 'satisfied']) {
    expect((await visitor.post(path, { level, stage: 'reception' })).headers.location).toBe(path)
  }
  expect((await visitor.get(path)).body).toContain('Câu trả lời về việc tiếp nhận đã được ghi nhận')
  const rows = await kept()
  expect(rows).toMatchObject([{ stage: 'reception', level: 'satisfied', agency: 'H44.100' }])
  expect(JSON.stringify(rows)).not.toContain(id)
  expect(JSON.stringify(rows)).not.toContain(code)
  expect((await listEvents(db.database, id)).map(({ body }) => body.type)).not.toContain('dossier_rated')
})

it('asks eleven questions after the result was rated, keeps what was chosen when one is missing, and takes them once', async () => {
  const { visitor, path } = await openDossier(true)
  const questions = `${path}/questions`
  expect((await visitor.get(questions)).headers.location).toBe(path)
  await visitor.post(path, { level: 'satisfied' })
  expect((await visitor.get(path)).body).toContain(questions)
  const page = await visitor.get(questions)
  expect(await findHtmlFaults(page.body)).toEqual([])
  const { attitude: _, ...rest } = best
  const short = await visitor.post(questions, rest)
  expect(short.statusCode).toBe(422)
  expect(short.body).toContain('href="#attitude"')
  expect(short.body.match(/checked/g)).toHaveLength(10)
  const before = (await kept()).length
  for (const _ of [1, 2]) expect((await visitor.post(questions, best)).headers.location).toBe(path)
  expect((await kept()).length).toBe(before + 1)
  expect((await visitor.get(path)).body).not.toContain(questions)
})

it('is closed to whoever has not the dossier open', async () => {
  const { path } = await openDossier(true)
  const stranger = openVisitor(web.app)
  await stranger.get('/petitions/new')
  expect((await stranger.get(`${path}/questions`)).headers.location).toBe(path)
  const before = (await kept()).length
  await stranger.post(path, { level: 'satisfied', stage: 'reception' })
  await stranger.post(`${path}/questions`, best)
  expect((await kept()).length).toBe(before)
})

it('publishes an agency from five answers on, and no figure of fewer people', async () => {
  const visitor = openVisitor(web.app)
  const results = async () => (await visitor.get('/figures/satisfaction')).body
  while ((await kept()).filter(({ stage }) => stage === 'questions').length < 4) await answerAll()
  expect(await results()).toContain('Chưa đủ câu trả lời')
  await answerAll()
  const page = await results()
  expect(page).toContain('UBND phường Việt Trì')
  expect(page).toMatch(/data-label="Điểm trung bình \(trên 22\)">22</)
  expect(page).not.toContain('Tiếp nhận hồ sơ</h2>')
  expect(await findHtmlFaults(page)).toEqual([])
})

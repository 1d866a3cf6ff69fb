import exceljs from 'exceljs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '../../../demo/index.ts'
import { fromLocal } from '../../../src/calendar/index.ts'
import { noticeRulesOf } from '../../../src/cli/serve/senders.ts'
import { actOnPetition, findPetitionByCode, petitionNoticeSender } from '../../../src/petitions/index.ts'
import { type FixedClock, fixedClock, newId } from '../../../src/platform/index.ts'
import { demoDatabase, type TestDatabase } from '../../database.ts'
import { SAMPLES } from '../../files.ts'
import { sendAll } from '../../outbox/send-all.ts'
import { openTestWeb, openVisitor, type TestWeb } from '../../web.ts'
import { formsIn, formWith, plainOf } from '../forms.ts'

const HOUR = 3_600_000
let db: TestDatabase
let web: TestWeb
let clock: FixedClock

beforeAll(async () => {
  db = await demoDatabase()
  clock = fixedClock(fromLocal('2026-11-23', 9 * 60))
  web = await openTestWeb(db.database, { clock })
})
afterAll(async () => {
  await web.close()
  await db.close()
})

type Visitor = ReturnType<typeof openVisitor>
const TEXT = 'Quầy số 3 để tôi chờ hai giờ.\nTôi là Trần Thị Mận, gọi 0912345678.'

async function staff(username: string): Promise<Visitor> {
  const visitor = openVisitor(web.app)
  await visitor.get('/sign-in')
  expect((await visitor.post('/sign-in', { username, password: DEMO_PASSWORD })).statusCode).toBe(303)
  return visitor
}

const newForm = (html: string) =>
  formsIn(html).find(({ action }) => action.startsWith('/petitions/new/')) ?? {
    action: '',
    hidden: {} as Record<string, string>,
  }

/** Sends the form as somebody from the street does; the code and the secret that they are shown. */
async function sendOne(visitor: Visitor, more: [string, string][] = []) {
  const form = newForm((await visitor.get('/petitions/new')).body)
  const answer = await visitor.send(form.action, [
    ['kind', 'feedback'],
    ['text', TEXT],
    ['name', 'Trần Thị Mận'],
    ['phone', '0912345678'],
    ['files', { name: 'ảnh quầy.png', content: SAMPLES.png }],
    ...more,
  ])
  expect(answer.statusCode).toBe(303)
  const page = (await visitor.get(String(answer.headers.location))).body
  const [code = '', secret = ''] = [...page.matchAll(/<strong class="code">([^<]+)</g)].map(([, one]) => one)
  return { code, secret, page, action: form.action }
}

const idOf = async (code: string) => (await findPetitionByCode(db.database, code))?.id ?? ''

/** Sends one of the forms on the page of a petition. */
async function act(visitor: Visitor, id: string, kind: string, fields: [string, string][]) {
  const page = await visitor.get(`/work/petitions/${id}`)
  const { action, hidden } = formWith(page.body, {}, `/${kind}`)
  return visitor.send(action, [...Object.entries(hidden), ...fields])
}

it('a form that is not right yet keeps what was typed and the file that came with it', async () => {
  const visitor = openVisitor(web.app)
  const form = newForm((await visitor.get('/petitions/new')).body)
  const answer = await visitor.send(form.action, [
    ['text', TEXT],
    ['phone', '12'],
    ['agree', 'keep_name'],
    ['files', { name: 'ảnh quầy.png', content: SAMPLES.png }],
  ])
  expect(answer.statusCode).toBe(422)
  const said = plainOf(answer.body).replaceAll('\r\n', '\n')
  expect(said).toContain(TEXT)
  expect(said).toContain('Hãy chọn phản ánh hoặc kiến nghị')
  expect(said).toContain('ảnh quầy.png')
  expect(said).toMatch(/value="keep_name"[^>]*checked/)
  const kept = newForm(answer.body).hidden['kept-files'] ?? ''
  const again = await visitor.send(form.action, [
    ['kind', 'feedback'],
    ['text', TEXT],
    ['name', 'Trần Thị Mận'],
    ['kept-files', kept],
  ])
  expect(again.statusCode).toBe(303)
  const page = (await visitor.get(String(again.headers.location))).body
  expect(page).toContain('ảnh quầy.png')
})

it('goes from a stranger without an account to the agency and back, is answered, published without the name, and rated', async () => {
  const visitor = openVisitor(web.app)
  const { code, secret, page } = await sendOne(visitor, [['agree', 'publish']])
  expect(code).toMatch(/^PAKN-261123-\d{4}$/)
  expect(page).toContain('9 giờ 00 phút, thứ Ba 15/12/2026')
  const id = await idOf(code)
  const [manager, head] = [await staff('giamdoc.ttpvhcc'), await staff('giamdoc.sxd')]
  expect((await head.get(`/work/petitions/${id}`)).statusCode).toBe(404)
  expect((await act(manager, id, 'assign', [['agency', 'H44.44']])).statusCode).toBe(303)
  expect((await act(head, id, 'ask', [['text', 'Anh/chị đến ngày nào?']])).statusCode).toBe(303)
  clock.set(clock.now() + HOUR)
  // Another device, by the two codes.
  const phone = openVisitor(web.app)
  await phone.get('/track')
  const opened = await phone.post('/track', { code: code.toLowerCase(), secret })
  expect(opened.headers.location).toBe(`/petitions/${code}`)
  const asked = (await phone.get(`/petitions/${code}`)).body
  expect(asked).toContain('Anh/chị đến ngày nào?')
  const reply = formWith(asked, {}, '/reply')
  const replied = await phone.send(reply.action, [...Object.entries(reply.hidden), ['text', 'Sáng thứ Sáu.']])
  expect(replied.statusCode).toBe(303)
  const answer = 'Chúng tôi xin lỗi chị Trần Thị Mận, đã bố trí thêm người.'
  expect((await act(head, id, 'answer', [['text', answer]])).statusCode).toBe(303)
  // The proposal that the form makes is masked already; the name typed again is refused.
  const publish = (answered: string): [string, string][] => [
    ['title', 'Chờ lâu ở quầy số 3'],
    ['text', 'Quầy số 3 để tôi chờ hai giờ.'],
    ['answer', answered],
  ]
  const named = await act(head, id, 'publish', publish(answer))
  expect([named.statusCode, plainOf(named.body)]).toEqual([409, expect.stringContaining('còn tên')])
  const proposal = plainOf((await head.get(`/work/petitions/${id}`)).body)
  expect(proposal).toContain('Chúng tôi xin lỗi chị [người gửi], đã bố trí thêm người.')
  expect((await openVisitor(web.app).get(`/petitions/answers/${code}`)).statusCode).toBe(404)
  expect((await act(head, id, 'publish', publish('Đã bố trí thêm người.'))).statusCode).toBe(303)
  const stranger = openVisitor(web.app)
  expect((await stranger.get('/petitions?q=cho lau')).body).toContain('Chờ lâu ở quầy số 3')
  const article = (await stranger.get(`/petitions/answers/${code}`)).body
  expect(article).toContain('Đã bố trí thêm người.')
  expect(article).not.toMatch(/Mận|0912/)
  const rate = formWith((await phone.get(`/petitions/${code}`)).body, {}, '/rate')
  await phone.post(rate.action, { ...rate.hidden, level: 'dissatisfied' })
  expect((await phone.get(`/petitions/${code}`)).body).toContain('Anh/chị đã cho biết: Chưa hài lòng')
  const consent = formWith((await phone.get(`/petitions/${code}`)).body, {}, '/consent')
  await phone.post(consent.action, consent.hidden)
  expect((await stranger.get(`/petitions/answers/${code}`)).statusCode).toBe(404)
})

it('is nobody’s but the sender’s: a stranger with the code is asked for the secret, and reaches no file', async () => {
  const { code, page } = await sendOne(openVisitor(web.app))
  const [, file = ''] = new RegExp(`href="(/petitions/${code}/files/[0-9a-f]+)"`).exec(page) ?? []
  const stranger = openVisitor(web.app)
  expect((await stranger.get(`/petitions/${code}`)).headers.location).toBe(`/track?code=${code}`)
  expect((await stranger.get(`/petitions/${code}?key=AAAAAAAAAAAAAAAA`)).statusCode).toBe(303)
  expect((await stranger.get(file)).statusCode).toBe(404)
  await stranger.get('/sign-in')
  for (const what of ['rate', 'consent']) {
    const answer = await stranger.post(`/petitions/${code}/${what}`, { level: 'satisfied' })
    expect([answer.statusCode, answer.body.includes('name="secret"')]).toEqual([422, true])
  }
})

it('sent twice is one, and what changed meanwhile is refused with what was typed', async () => {
  const visitor = openVisitor(web.app)
  const { code, action } = await sendOne(visitor)
  const again = await visitor.send(action, [
    ['kind', 'feedback'],
    ['text', TEXT],
    ['name', 'Trần Thị Mận'],
  ])
  expect(again.headers.location).toContain(code)
  const id = await idOf(code)
  const manager = await staff('giamdoc.ttpvhcc')
  const page = await manager.get(`/work/petitions/${id}`)
  const { action: answerTo, hidden } = formWith(page.body, {}, '/answer')
  await act(manager, id, 'ask', [['text', 'Anh/chị đến ngày nào?']])
  const late = await manager.send(answerTo, [...Object.entries(hidden), ['text', 'Đã trả lời miệng.']])
  expect(late.statusCode).toBe(409)
  expect(plainOf(late.body)).toContain('Đã trả lời miệng.')
})

it('a name that is to be kept is read by the receiving office and by no agency', async () => {
  const { code } = await sendOne(openVisitor(web.app), [['agree', 'keep_name']])
  const id = await idOf(code)
  const manager = await staff('giamdoc.ttpvhcc')
  expect((await manager.get(`/work/petitions/${id}`)).body).toContain('Trần Thị Mận, 0912345678')
  await act(manager, id, 'assign', [['agency', 'H44.44']])
  const seen = (await (await staff('giamdoc.sxd')).get(`/work/petitions/${id}`)).body
  expect(seen).toContain('Người gửi đề nghị giữ kín tên')
  expect(seen).not.toContain('0912345678')
})

it('past its time it is in the list of the late and in the figures, and the register holds every one of the period', async () => {
  const { code } = await sendOne(openVisitor(web.app))
  const back = clock.now()
  clock.set(fromLocal('2026-12-16', 10 * 60))
  const manager = await staff('giamdoc.ttpvhcc')
  expect((await manager.get('/work/petitions?filter=late')).body).toContain(code)
  const sheet = await manager.get('/work/petitions/sheet?from=2026-11-01&to=2026-11-30')
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(sheet.rawPayload as unknown as ArrayBuffer)
  const codes = workbook.worksheets[0]
    ?.getColumn(1)
    .values.filter((value) => String(value).startsWith('PAKN-'))
  const [count] = await db.database.query<{ count: number }>('select count(*)::int as count from petition')
  expect(codes).toHaveLength(count?.count ?? -1)
  clock.set(back)
})

it('tells its sender by letter what happened, with a link that opens it and without a word of what was written', async () => {
  const { code } = await sendOne(openVisitor(web.app), [['email', 'man@example.vn']])
  const { office, signer, config } = web.services
  const { database, directory } = office
  const rules = { ...noticeRulesOf(config), channels: ['email' as const], waitMs: 0 }
  const now = () => clock.now()
  await sendAll(
    database,
    petitionNoticeSender({ database, directory, signer, rules, publicUrl: '', now }),
    now,
  )
  const [notice] = await database.query<{ facts: { code: string; link: string } }>(
    `select facts from notice where channel = 'email' and facts->>'code' = $1`,
    [code],
  )
  const opened = await openVisitor(web.app).get(notice?.facts.link ?? '')
  expect([opened.statusCode, opened.headers.location]).toEqual([303, `/petitions/${code}`])
  expect(JSON.stringify(notice?.facts)).not.toMatch(/Mận|chờ hai giờ/)
})

it('what happened to it is never changed, and its row is what the events say', async () => {
  const { code } = await sendOne(openVisitor(web.app))
  const id = await idOf(code)
  await expect(
    db.database.query(`update petition_event set data = '{}' where petition = $1`, [id]),
  ).rejects.toThrow('append-only')
  const { office } = web.services
  const desk = { ...office, notices: 'off' as const }
  const refused = await actOnPetition(desk, {
    ...{ key: newId(), petition: id, at: clock.now(), actor: { kind: 'applicant', id: 'somebody else' } },
    act: { type: 'withdraw_consent' },
  })
  expect(refused).toMatchObject({ refused: 'not_permitted' })
})

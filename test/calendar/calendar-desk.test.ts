import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AGENCIES_2026, UNITS_2026 } from '../../demo/agencies-2026.ts'
import { DEMO_PASSWORD } from '../../demo/index.ts'
import { PROCEDURES_2026 } from '../../demo/procedures/index.ts'
import { grantRole } from '../../src/agencies/access/grant-role.ts'
import { countCalendarVersions, createStaff, openSession } from '../../src/agencies/index.ts'
import { fromLocal } from '../../src/calendar/index.ts'
import { newApplication, openDesk } from '../../src/dossiers/history.testing.ts'
import {
  actOnDossier,
  CALENDAR_REASON,
  findDossier,
  isRefusal,
  recomputeDeadlines,
} from '../../src/dossiers/index.ts'
import { actOnPetition, isPetitionRefusal, recomputePetitions } from '../../src/petitions/index.ts'
import { fixedClock, formatMoment, newId } from '../../src/platform/index.ts'
import { closeBrowser, skipsBrowser, withPage } from '../browser.ts'
import { ensureAssets } from '../build-assets.ts'
import { demoDatabase, type TestDatabase } from '../database.ts'
import { signInAs } from '../web/sign-in-as.ts'
import { openTestWeb, openVisitor, type TestWeb } from '../web.ts'

const MONDAY = fromLocal('2026-11-23', 600)
const clock = fixedClock(fromLocal('2026-11-24', 600))
const SWAP = { off: '25/11/2026, 26/11/2026', on: '28/11/2026', name: 'nghỉ hoán đổi', basis: 'TB 1' }
let store: TestDatabase
let web: TestWeb
let origin: string
let dossier: string
let agency: string
let petition: string

beforeAll(async () => {
  await ensureAssets()
  store = await demoDatabase()
  web = await openTestWeb(store.database, { clock })
  await web.app.listen({ port: 0, host: '127.0.0.1' })
  origin = `http://127.0.0.1:${(web.app.server.address() as AddressInfo).port}`
  dossier = await receive()
  agency = (await findDossier(store.database, dossier))?.state.clock?.agency ?? ''
  petition = await send()
})
afterAll(async () => {
  await closeBrowser()
  await web?.close()
  await store?.close()
})

/** A dossier of some working days, received on Monday. */
async function receive(): Promise<string> {
  const desk = openDesk({ agencies: AGENCIES_2026, units: UNITS_2026, versions: PROCEDURES_2026 })
  const procedure = desk.versions.find(
    ({ version: { timeLimits, validTo } }) =>
      validTo === undefined &&
      timeLimits.every(({ limit }) => limit.unit === 'working_day' && limit.quantity > 2),
  )
  if (procedure === undefined) throw new Error('no procedure of the demonstration has working days')
  const body = newApplication(desk, procedure, { way: 1, pick: 0, fill: 2, wait: 0 }, MONDAY)
  const scopes = ['dossiers.intake' as const, 'dossiers.act' as const]
  const actor = { kind: 'client' as const, id: newId(MONDAY), agencies: 'all' as const, scopes }
  const { office } = web.services
  const acted = await actOnDossier(office, { id: newId(), dossier: newId(), actor, at: MONDAY, body })
  if (isRefusal(acted)) throw new Error(acted.refused)
  return acted.dossier
}

async function send(): Promise<string> {
  const id = randomUUID()
  const acted = await actOnPetition(
    { ...web.services.office, notices: 'off' },
    {
      ...{ key: randomUUID(), petition: id, actor: { kind: 'applicant', id, secretOf: id }, at: MONDAY },
      act: {
        ...{ type: 'send', kind: 'feedback', text: 'Quầy số 3 phải chờ lâu.', about: {}, files: [] },
        ...{ sender: { name: 'Nguyễn Thị Thử', phone: '0912345678' }, mayPublish: false, isNameKept: false },
      },
    },
  )
  if (isPetitionRefusal(acted)) throw new Error(acted.refused)
  return id
}

const dueAt = async () => (await findDossier(store.database, dossier))?.state.dueAt ?? 0
const answerDue = async (): Promise<number> => {
  const [row] = await store.database.query<{ at: number }>(
    'select answer_due as at from petition where id = $1',
    [petition],
  )
  return row?.at ?? 0
}
/** What the worker does when a calendar has changed. */
async function followCalendars(): Promise<void> {
  await recomputeDeadlines(web.services.office, { reason: CALENDAR_REASON, at: clock.now() })
  await recomputePetitions(web.services.office)
}

/** Somebody who looks after these calendars: the administrator of a province, or of one agency. */
async function visit(username: string) {
  const visitor = openVisitor(web.app)
  await visitor.get('/sign-in')
  await visitor.post('/sign-in', { username, password: DEMO_PASSWORD })
  return visitor
}
async function visitOf(code: string) {
  const by = { staff: newId(), now: clock.now() }
  const made = await createStaff(
    store.database,
    { username: `lich.${code.toLowerCase()}`, fullName: 'Người Trông Lịch' },
    by.now,
  )
  if (!made.ok) throw new Error(made.problem.text.en)
  const grant = { staff: made.value.id, role: 'administrator' as const, agency: code, from: '2026-01-01' }
  const [first] = await store.database.query<{ id: string }>('select id from staff limit 1')
  const given = await grantRole(store.database, web.services.organisation.directory, grant, {
    ...by,
    staff: first?.id ?? '',
  })
  if (!given.ok) throw new Error(given.problem.text.en)
  await store.database.query('update staff set must_change_password = false where id = $1', [made.value.id])
  const { token } = await openSession(store.database, made.value.id, clock.now())
  const visitor = openVisitor(web.app)
  visitor.cookies.set('session', token)
  return visitor
}
const query = (path: string, fields: Record<string, string>) => `${path}?${new URLSearchParams(fields)}`
const seenIn = (body: string) => /name="seen" value="(\d+)"/.exec(body)?.[1] ?? ''

describe('the calendar desk', () => {
  it.skipIf(skipsBrowser)(
    'announces a swap late: first which dossiers and petitions move, then they move as it said',
    { timeout: 60_000 },
    async () => {
      const before = { dossier: await dueAt(), petition: await answerDue() }
      const versions = await countCalendarVersions(store.database)
      let said = ''
      await withPage(
        async (page) => {
          await signInAs(page, origin, 'quantri.vpubnd')
          await page.getByRole('link', { name: 'Lịch làm việc' }).click()
          await page.getByRole('link', { name: 'Công bố ngày nghỉ, làm bù' }).click()
          await page.getByLabel('Ngày nghỉ', { exact: false }).first().fill(SWAP.off)
          await page.fill('input[name="on"]', SWAP.on)
          await page.fill('input[name="name"]', SWAP.name)
          await page.getByRole('button', { name: 'Xem trước' }).click()
          await page.waitForURL('**preview=1**')
          // Something is missing: it says what, and what was typed stands there still.
          await page.getByText('Hãy nhập theo văn bản.').first().waitFor()
          expect(await page.inputValue('input[name="off"]')).toBe(SWAP.off)
          await page.fill('input[name="basis"]', SWAP.basis)
          await page.getByRole('button', { name: 'Xem trước' }).click()
          await page.getByRole('heading', { name: 'Nếu đưa vào' }).waitFor()
          said = (await page.locator('#preview').textContent()) ?? ''
          expect(await countCalendarVersions(store.database)).toBe(versions)
          expect(await dueAt()).toBe(before.dossier)
          await page.getByRole('button', { name: 'Đưa vào áp dụng' }).click()
          await page.waitForURL('**/work/calendars?of=all&done=days')
          await page.getByText('Đã ghi lịch mới').waitFor()
          const days = page.getByRole('table', { name: 'Ngày nghỉ, làm bù sắp tới' })
          expect(await days.textContent()).toContain('nghỉ hoán đổi')
        },
        { viewport: { width: 1280, height: 900 }, locale: 'vi-VN', reducedMotion: 'reduce' },
      )
      await followCalendars()
      const after = { dossier: await dueAt(), petition: await answerDue() }
      for (const one of ['dossier', 'petition'] as const) {
        expect(after[one]).not.toBe(before[one])
        expect(said).toContain(formatMoment(before[one], 'vi'))
        expect(said).toContain(formatMoment(after[one], 'vi'))
      }
    },
  )

  it('closes one agency for a day, gives the whole list as a workbook, and leaves the others alone', async () => {
    const administrator = await visit('quantri.vpubnd')
    const fields = { of: agency, off: '27/11/2026', name: 'đóng cửa do bão', basis: 'TB 2' }
    const shown = await administrator.get(query('/work/calendars/days', { ...fields, preview: '1' }))
    expect(shown.statusCode).toBe(200)
    expect(shown.body).toContain(formatMoment(await dueAt(), 'vi'))
    const sheet = await administrator.get(query('/work/calendars/days.xlsx', fields))
    expect(sheet.headers['content-type']).toContain('spreadsheetml')
    expect(sheet.rawPayload.subarray(0, 2).toString()).toBe('PK')
    const { calendars } = web.services.office
    const other = calendars.deadlineTime('H44.101').version
    const written = await administrator.post('/work/calendars/days', { ...fields, seen: seenIn(shown.body) })
    expect(written.statusCode, written.body).toBe(303)
    const before = await dueAt()
    await followCalendars()
    expect(await dueAt()).toBeGreaterThan(before)
    expect(calendars.deadlineTime('H44.101').version).toBe(other)
    const page = await administrator.get(query('/work/calendars', { of: agency }))
    expect(page.body).toContain('đóng cửa do bão')
    expect(page.body).toContain('Cơ quan này có lịch riêng.')
    // Taken back, the dossier is due as before.
    const back = { of: agency, withdrawn: '27/11/2026' }
    const again = await administrator.get(query('/work/calendars/days', { ...back, preview: '1' }))
    await administrator.post('/work/calendars/days', { ...back, seen: seenIn(again.body) })
    await followCalendars()
    expect(await dueAt()).toBe(before)
  })

  it('gives an agency hours of its own from a day on', async () => {
    const administrator = await visit('quantri.vpubnd')
    const first = await administrator.get(query('/work/calendars/hours', { of: 'H44.100' }))
    expect(first.body).toContain('value="07:30-11:30, 13:30-17:00"')
    const week = Object.fromEntries(['0', '1', '2', '3', '4'].map((day) => [`day-${day}`, '8h-12h, 13h-17h']))
    const fields = { of: 'H44.100', purpose: 'reception', from: '1/12/2026', ...week, basis: 'QĐ 3' }
    const wrong = await administrator.get(
      query('/work/calendars/hours', { ...fields, 'day-2': '17h-8h', preview: '1' }),
    )
    expect(wrong.body).toMatch(/href="#day-2"/)
    expect(wrong.body).toContain('value="17h-8h"')
    const shown = await administrator.get(query('/work/calendars/hours', { ...fields, preview: '1' }))
    expect(shown.body).toContain('Không hồ sơ nào đang mở dời hạn.')
    const written = await administrator.post('/work/calendars/hours', { ...fields, seen: seenIn(shown.body) })
    expect(written.statusCode, written.body).toBe(303)
    const { periods } = web.services.office.calendars.receptionTime('H44.100').definition
    expect(periods.at(-1)).toMatchObject({ from: '2026-12-01', basis: 'QĐ 3' })
  })

  it('says so when somebody else has changed a calendar since the preview, and writes nothing', async () => {
    const administrator = await visit('quantri.vpubnd')
    const fields = { of: 'all', off: '27/11/2026', name: 'nghỉ', basis: 'TB 4' }
    const shown = await administrator.get(query('/work/calendars/days', { ...fields, preview: '1' }))
    const versions = await countCalendarVersions(store.database)
    const stale = await administrator.post('/work/calendars/days', {
      ...fields,
      seen: String(Number(seenIn(shown.body)) - 1),
    })
    expect(stale.statusCode).toBe(409)
    expect(stale.body).toContain('Lịch vừa được người khác đổi')
    expect(stale.body).toContain('value="27/11/2026"')
    expect(await countCalendarVersions(store.database)).toBe(versions)
  })

  it.each([
    [{ off: '31/2/2027' }, 'Không đọc được ngày “31/2/2027”'],
    [{ off: '1/3/2027 đến 1/8/2027' }, 'Một khoảng dài nhất 60 ngày'],
    [{ off: '1/3/2027', on: '1/3/2027' }, 'Một ngày chỉ được ghi ngoại lệ một lần'],
    [{ short: '1/3/2027' }, 'ngày đổi giờ (short) phải có ít nhất một buổi'],
    [{ off: '1/3/2027', announcedUntil: '31/12/2028' }, 'Cả năm này không có ngày nghỉ nào'],
    [{}, 'Ghi ít nhất một ngày.'],
    [{ off: '1/3/2027', name: 'x'.repeat(201) }, 'dài quá 200 ký tự'],
  ])('answers %j with a sentence, and what was typed stands there still', async (typed, said) => {
    const administrator = await visit('quantri.vpubnd')
    const fields = { name: 'nghỉ', basis: 'TB', ...typed }
    const shown = await administrator.get(query('/work/calendars/days', { ...fields, preview: '1' }))
    expect(shown.body).toContain(said)
    expect(shown.body).not.toContain('Đưa vào áp dụng')
    const seen = String(await countCalendarVersions(store.database))
    const refused = await administrator.post('/work/calendars/days', { ...fields, seen })
    expect(refused.statusCode).toBe(422)
    for (const value of Object.values(typed)) expect(refused.body).toContain(`value="${value}"`)
  })

  it('is open to who looks after calendars, each for their own agencies', async () => {
    const officer = await visit('tiepnhan.viettri')
    expect((await officer.get('/work/calendars')).statusCode).toBe(403)
    const ofOne = await visitOf('H44.101')
    const page = await ofOne.get('/work/calendars')
    expect(page.statusCode, page.body).toBe(200)
    expect(page.body).not.toContain('value="all"')
    const versions = await countCalendarVersions(store.database)
    for (const of of ['all', 'H44.100']) {
      const fields = { of, off: '27/11/2026', name: 'nghỉ', basis: 'TB 4', seen: String(versions) }
      expect((await ofOne.get(query('/work/calendars', { of }))).statusCode).toBe(403)
      expect((await ofOne.get(query('/work/calendars/days', { of, preview: '1' }))).statusCode).toBe(403)
      expect((await ofOne.get(query('/work/calendars/days.xlsx', fields))).statusCode).toBe(403)
      expect((await ofOne.post('/work/calendars/days', fields)).statusCode).toBe(403)
      expect((await ofOne.post('/work/calendars/hours', fields)).statusCode).toBe(403)
    }
    expect(await countCalendarVersions(store.database)).toBe(versions)
    const own = { of: 'H44.101', off: '27/11/2026', name: 'nghỉ', basis: 'TB 5', seen: String(versions) }
    expect((await ofOne.post('/work/calendars/days', own)).statusCode).toBe(303)
  })
})

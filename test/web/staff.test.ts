import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  changePassword,
  findStaff,
  findStaffActor,
  readDelegations,
  signIn,
} from '../../src/agencies/index.ts'
import { newId } from '../../src/platform/index.ts'
import { addAccessRequests } from '../../src/web/workspace/people/confirming/access-requests.ts'
import { addDelegations } from '../../src/web/workspace/people/delegations.tsx'
import { addStaff } from '../../src/web/workspace/people/staff.ts'
import { type StaffBrowser, type StaffPages, startStaffPages } from './staff-browser.ts'

let pages: StaffPages
let administrator: StaffBrowser
let second: StaffBrowser
beforeAll(async () => {
  pages = await startStaffPages((app, services) => {
    addStaff(app, services)
    addAccessRequests(app, services)
    addDelegations(app, services)
  })
  administrator = await pages.open('quantri.vpubnd')
  second = await pages.open('quantri2.vpubnd')
})
afterAll(() => pages.close())

/** Sends a form and opens the page it leads to. */
async function send(path: string, fields: Readonly<Record<string, string>>, by = administrator) {
  const answer = await by.post(path, fields)
  expect(answer.statusCode, answer.body.slice(0, 200)).toBe(303)
  return by.get(String(answer.headers.location))
}

/** Adds a person, without a password yet. */
async function add(username: string): Promise<string> {
  const { body } = await send('/work/staff', { fullName: 'Lê Thị Mới', username, key: newId() })
  expect(body).toContain('Chưa có mật khẩu')
  return /action="\/work\/staff\/([0-9a-f-]{36})\/password"/.exec(body)?.[1] ?? ''
}

/** Asks for something on the page of a person; answers where the request stands. */
async function ask(id: string, act: string, fields: Readonly<Record<string, string>> = {}): Promise<string> {
  const { body } = await send(`/work/staff/${id}/${act}`, { key: newId(), ...fields })
  return /\/work\/staff\/confirmations\/[0-9a-f-]{36}/.exec(body)?.[0] ?? ''
}

/** Asks, and the second administrator confirms; answers the two halves of a first password, where there is one. */
async function byTwo(id: string, act: string, fields: Readonly<Record<string, string>> = {}) {
  const at = await ask(id, act, fields)
  const told = (await send(`${at}/confirm`, {}, second)).body
  expect(told).toContain('Đã xác nhận; có hiệu lực ngay')
  const first = /Nửa đầu mật khẩu: ([0-9A-Z]{6})/.exec((await administrator.get(at)).body)?.[1] ?? ''
  return { at, first, other: /Nửa sau mật khẩu: ([0-9A-Z]{6})/.exec(told)?.[1] ?? '' }
}

const isLetIn = async (username: string, password: string) => {
  const input = { username, password, addressHash: Buffer.alloc(32), oldToken: undefined }
  return (await signIn(pages.database, input, pages.clock.now())).ok
}

describe('a proxy that is not named', () => {
  it('is told to who looks after the house, on every page, and to nobody else', async () => {
    const clerk = await pages.open('tiepnhan.viettri')
    const ask = async ({ token }: StaffBrowser, headers: Record<string, string>) =>
      (await pages.app.inject({ url: '/work/staff', headers, cookies: { session: token, lang: 'vi' } })).body
    const forwarded = { 'x-forwarded-for': '203.0.113.9' }
    expect(await ask(administrator, forwarded)).toContain('Đặt TRUST_PROXY bằng địa chỉ')
    expect(await ask(administrator, {})).not.toContain('TRUST_PROXY')
    expect(await ask(clerk, forwarded)).not.toContain('TRUST_PROXY')
  })
})

describe('staff', () => {
  it('adds a person whose password comes with the first confirmed role, one half to each of the two', async () => {
    const id = await add('moi.1')
    const { at, first, other } = await byTwo(id, 'grant', { role: 'clerk', agency: 'H44.100' })
    expect([first.length, other.length]).toEqual([6, 6])
    expect((await administrator.get(at)).body).not.toContain(other)
    expect((await second.get(at)).body).not.toContain(first)
    expect(await isLetIn('moi.1', first)).toBe(false)
    expect(await isLetIn('moi.1', first + other)).toBe(true)
    await changePassword(pages.database, id, { present: first + other, next: 'một câu dài dễ nhớ' })
    expect((await administrator.get(at)).body).not.toContain(first)
  })

  it('keeps what was typed when the user name is taken', async () => {
    await add('moi.2')
    const again = await administrator.post('/work/staff', { fullName: 'Trần Văn Khác', username: 'moi.2' })
    expect(again.statusCode).toBe(409)
    expect(again.body).toContain('value="Trần Văn Khác"')
    expect(again.body).toContain('href="#username"')
    const empty = await administrator.post('/work/staff', { fullName: '', username: 'moi.khac' })
    expect(empty.body).toMatch(/id="fullName-error"/)
    expect(empty.body).toContain('value="moi.khac"')
  })

  it('adds one person however often the form is sent', async () => {
    const form = { fullName: 'Phạm Thị Hai Lần', username: 'hai.lan', key: newId() }
    const [first, second] = [await send('/work/staff', form), await send('/work/staff', form)]
    const idIn = (body: string) => /action="\/work\/staff\/([0-9a-f-]{36})\/password"/.exec(body)?.[1]
    expect(idIn(first.body)).toBeDefined()
    expect(idIn(second.body)).toBe(idIn(first.body))
  })

  it('gives a role and takes it away', async () => {
    const id = await add('moi.3')
    const grant = { role: 'reception_officer', agency: 'H44.100', unit: '', key: newId() }
    expect((await send(`/work/staff/${id}/grant`, grant)).body).toContain('Đã đề nghị giao vai trò')
    expect((await send(`/work/staff/${id}/grant`, grant)).body).toContain('Đang chờ người thứ hai xác nhận')
    const twice = await administrator.post(`/work/staff/${id}/grant`, { ...grant, key: newId() })
    expect([twice.statusCode, twice.body.includes('đang chờ người thứ hai')]).toEqual([409, true])
    expect((await findStaff(pages.database, id))?.grants).toEqual([])
    await send(`/work/staff/confirmations/${grant.key}/confirm`, {}, second)
    const overlapping = await administrator.post(`/work/staff/${id}/grant`, { ...grant, key: newId() })
    expect(overlapping.statusCode).toBe(409)
    expect(overlapping.body).toContain('href="#role"')
    const grants = (await findStaff(pages.database, id))?.grants ?? []
    expect(grants).toMatchObject([{ role: 'reception_officer', agency: 'H44.100' }])
    const revoke = { grant: grants[0]?.id ?? '' }
    for (let times = 0; times < 2; times += 1) {
      const revoked = await send(`/work/staff/${id}/revoke`, revoke)
      expect(revoked.body).toContain('Đã thu hồi vai trò')
      expect(revoked.body).toContain('Chưa có vai trò nào')
    }
  })

  it('lets nobody give themselves a role: a second person must confirm it', async () => {
    const at = await ask(administrator.id, 'grant', { role: 'case_officer', agency: 'H44.100' })
    const own = await administrator.post(`${at}/confirm`, {})
    expect([own.statusCode, own.body.includes('không tự xác nhận')]).toEqual([403, true])
    expect((await administrator.get(at)).body).toContain('Rút đề nghị')
    const person = await findStaff(pages.database, administrator.id)
    expect(person?.grants.some(({ role }) => role === 'case_officer')).toBe(false)
    expect((await send(`${at}/withdraw`, {})).body).toContain('Đã rút đề nghị')
  })

  it('lists what waits for whom, counts it in the rail, and what was settled with both names', async () => {
    const id = await add('cho.xac.nhan')
    const at = await ask(id, 'grant', { role: 'clerk', agency: 'H44.100' })
    const list = (await second.get('/work/staff/confirmations')).body
    expect(list).toContain('Chờ tôi xác nhận')
    expect(list).toContain(`href="${at}"`)
    expect((await administrator.get('/work/staff/confirmations')).body).toContain('Tôi đã đề nghị')
    const empty = await second.post(`${at}/refuse`, { reason: ' ' })
    expect([empty.statusCode, empty.body.includes('href="#reason"')]).toEqual([422, true])
    const refused = await send(`${at}/refuse`, { reason: 'Không có trong quyết định' }, second)
    expect(refused.body).toContain('Không có trong quyết định')
    const late = await second.post(`${at}/confirm`, {})
    expect(late.statusCode).toBe(409)
    expect((await administrator.get('/work/staff/confirmations')).body).toContain('Đã từ chối')
    expect((await findStaff(pages.database, id))?.grants).toEqual([])
  })

  it('offers the units of the agency in a list, and dates as people write them', async () => {
    const id = await add('moi.5')
    expect((await administrator.get(`/work/staff/${id}`)).body).toContain('name="at"')
    const page = (await administrator.get(`/work/staff/${id}?at=H44.44`)).body
    expect(page).toMatch(/<select[^>]*name="unit"/)
    const unit = /name="unit".*?<option value="([a-z]+)"/s.exec(page)?.[1] ?? ''
    const grant = { role: 'case_officer', agency: 'H44.44', unit, from: '1/12/2026', to: 'ngày kia' }
    const wrong = await administrator.post(`/work/staff/${id}/grant`, grant)
    expect([wrong.statusCode, wrong.body.includes('value="ngày kia"')]).toEqual([422, true])
    await byTwo(id, 'grant', { ...grant, to: '31/12/2026' })
    const [given] = (await findStaff(pages.database, id))?.grants ?? []
    expect(given).toMatchObject({ unit, from: '2026-12-01', to: '2026-12-31' })
  })

  it('lets a person and the administrator delegate a role for some days, and end that', async () => {
    const head = await pages.open('chutich.viettri')
    const officer = await pages.open('phochutich.viettri')
    const page = (await head.get('/work/delegations')).body
    expect(page).toContain(`value="${officer.id}"`)
    const held = /name="held".*?value="([a-z_]+~[^"]+)"/s.exec(page)?.[1] ?? ''
    const form = { held, colleague: officer.id, firstDay: '23/11/2026', lastDay: '25/11/2026', key: newId() }
    const missing = await head.post('/work/delegations', form)
    expect(missing.statusCode).toBe(422)
    expect(missing.body).toContain('href="#reason"')
    expect(missing.body).toContain('value="25/11/2026"')
    for (let times = 0; times < 2; times += 1) {
      const told = await send('/work/delegations', { ...form, reason: 'Đi công tác' }, head)
      expect(told.body).toContain('Đi công tác')
    }
    expect((await officer.get('/work/delegations')).body).toContain('Đi công tác')
    const delegations = () => readDelegations(pages.database, head.id, pages.clock.now())
    const [delegation] = await delegations()
    expect(await delegations()).toHaveLength(1)
    expect(
      await findStaffActor(pages.database, pages.office.directory, officer.id, pages.clock.now()),
    ).toMatchObject({ grants: expect.arrayContaining([expect.objectContaining({ onBehalfOf: head.id })]) })
    const stranger = await pages.open('tiepnhan.nongtrang')
    const end = { delegation: delegation?.id ?? '' }
    expect((await stranger.post('/work/delegations/end', end)).statusCode).toBe(404)
    expect((await send('/work/delegations/end', end, officer)).body).toContain('Đã kết thúc ủy quyền')
    expect(await delegations()).toEqual([])
    const byAdministrator = { ...form, reason: 'Nghỉ phép', key: newId() }
    await byTwo(head.id, 'delegate', byAdministrator)
    const [second] = await delegations()
    expect(second?.reason).toBe('Nghỉ phép')
    await send(`/work/staff/${head.id}/end-delegation`, { delegation: second?.id ?? '' })
    expect(await delegations()).toEqual([])
  })

  it('closes an account, and opens it again or gives a new password by two', async () => {
    const id = await add('moi.4')
    const { first, other } = await byTwo(id, 'grant', { role: 'clerk', agency: 'H44.100' })
    await send(`/work/staff/${id}/deactivate`, {})
    expect(await isLetIn('moi.4', first + other)).toBe(false)
    const opening = await ask(id, 'reactivate')
    expect(await isLetIn('moi.4', first + other)).toBe(false)
    await send(`${opening}/confirm`, {}, second)
    expect(await isLetIn('moi.4', first + other)).toBe(true)
    const next = await byTwo(id, 'password')
    expect(await isLetIn('moi.4', first + other)).toBe(false)
    expect(await isLetIn('moi.4', next.first + next.other)).toBe(true)
  })

  it('does not let an administrator of one commune touch people of another or give roles there', async () => {
    const id = await add('quantri.xa')
    const { first, other } = await byTwo(id, 'grant', { role: 'administrator', agency: 'H44.100' })
    await changePassword(pages.database, id, { present: first + other, next: 'một câu dài dễ nhớ' })
    const local = await pages.open({ id })
    const stranger = await pages.open('tiepnhan.nongtrang')
    expect((await local.get(`/work/staff/${stranger.id}`)).statusCode).toBe(404)
    expect((await local.post(`/work/staff/${stranger.id}/password`, {})).statusCode).toBe(404)
    expect((await local.get('/work/staff')).body).not.toContain('tiepnhan.nongtrang')
    const own = await pages.open('tiepnhan.viettri')
    const elsewhere = { role: 'agency_head', agency: 'H44.02' }
    expect((await local.post(`/work/staff/${own.id}/grant`, elsewhere)).statusCode).toBe(403)
    const there = await ask(stranger.id, 'password')
    expect((await local.get(there)).statusCode).toBe(404)
    expect((await local.post(`${there}/confirm`, {})).statusCode).toBe(404)
  })

  it('is closed to everybody else', async () => {
    const desk = await pages.open('tiepnhan.viettri')
    expect((await desk.get('/work/staff')).statusCode).toBe(403)
    expect((await desk.post(`/work/staff/${desk.id}/grant`, { role: 'administrator' })).statusCode).toBe(403)
  })
})

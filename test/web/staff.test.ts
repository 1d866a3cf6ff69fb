import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findStaff, signIn } from '../../src/agencies/index.ts'
import { addStaff } from '../../src/web/workspace/staff.ts'
import { type StaffBrowser, type StaffPages, startStaffPages } from './staff-browser.ts'

let pages: StaffPages
let administrator: StaffBrowser
beforeAll(async () => {
  pages = await startStaffPages(addStaff)
  administrator = await pages.open('quantri.vpubnd')
})
afterAll(() => pages.close())

/** Adds a person; answers id and first password. */
async function add(username: string): Promise<{ id: string; password: string }> {
  const { body, statusCode } = await administrator.post('/work/staff', { fullName: 'Lê Thị Mới', username })
  expect(statusCode).toBe(200)
  const id = /action="\/work\/staff\/([0-9a-f-]{36})\/grant"/.exec(body)?.[1] ?? ''
  return { id, password: /Mật khẩu: ([0-9A-Z]{12})/.exec(body)?.[1] ?? '' }
}

const isLetIn = async (username: string, password: string) => {
  const input = { username, password, addressHash: Buffer.alloc(32), oldToken: undefined }
  return (await signIn(pages.database, input, pages.clock.now())).ok
}

describe('staff', () => {
  it('adds a person who can sign in with the password that is shown once', async () => {
    const { id, password } = await add('moi.1')
    expect(await isLetIn('moi.1', password)).toBe(true)
    expect((await administrator.get(`/work/staff/${id}`)).body).not.toContain(password)
  })

  it('keeps what was typed when the user name is taken', async () => {
    await add('moi.2')
    const again = await administrator.post('/work/staff', { fullName: 'Trần Văn Khác', username: 'moi.2' })
    expect(again.statusCode).toBe(409)
    expect(again.body).toContain('value="Trần Văn Khác"')
  })

  it('gives a role and takes it away', async () => {
    const { id } = await add('moi.3')
    const grant = { role: 'reception_officer', agency: 'H44.100', unit: '' }
    expect((await administrator.post(`/work/staff/${id}/grant`, grant)).body).toContain('Đã giao vai trò')
    expect((await administrator.post(`/work/staff/${id}/grant`, grant)).statusCode).toBe(409)
    const given = (await findStaff(pages.database, id))?.grants[0]
    expect(given).toMatchObject({ role: 'reception_officer', agency: 'H44.100' })
    const revoked = await administrator.post(`/work/staff/${id}/revoke`, { grant: given?.id ?? '' })
    expect(revoked.body).toContain('Chưa có vai trò nào')
  })

  it('closes an account, opens it again and gives a new password', async () => {
    const { id, password } = await add('moi.4')
    await administrator.post(`/work/staff/${id}/deactivate`, {})
    expect(await isLetIn('moi.4', password)).toBe(false)
    await administrator.post(`/work/staff/${id}/reactivate`, {})
    const { body } = await administrator.post(`/work/staff/${id}/password`, {})
    const next = /Mật khẩu: ([0-9A-Z]{12})/.exec(body)?.[1] ?? ''
    expect(await isLetIn('moi.4', password)).toBe(false)
    expect(await isLetIn('moi.4', next)).toBe(true)
  })

  it('does not let an administrator of one commune touch people of another or give roles there', async () => {
    const { id } = await add('quantri.xa')
    await administrator.post(`/work/staff/${id}/grant`, { role: 'administrator', agency: 'H44.100' })
    const local = await pages.open({ id })
    const stranger = await pages.open('tiepnhan.nongtrang')
    expect((await local.get(`/work/staff/${stranger.id}`)).statusCode).toBe(404)
    expect((await local.post(`/work/staff/${stranger.id}/password`, {})).statusCode).toBe(404)
    expect((await local.get('/work/staff')).body).not.toContain('tiepnhan.nongtrang')
    const own = await pages.open('tiepnhan.viettri')
    const elsewhere = { role: 'agency_head', agency: 'H44.02' }
    expect((await local.post(`/work/staff/${own.id}/grant`, elsewhere)).statusCode).toBe(403)
  })

  it('is closed to everybody else', async () => {
    const desk = await pages.open('tiepnhan.viettri')
    expect((await desk.get('/work/staff')).statusCode).toBe(403)
    expect((await desk.post(`/work/staff/${desk.id}/grant`, { role: 'administrator' })).statusCode).toBe(403)
  })
})

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addReceive } from '../../../src/web/workspace/counter/receive.ts'
import { plainOf } from '../forms.ts'
import { type StaffBrowser, type StaffPages, startStaffPages } from '../staff-browser.ts'

let pages: StaffPages
let desk: StaffBrowser
beforeAll(async () => {
  pages = await startStaffPages(addReceive)
  desk = await pages.open('tiepnhan.viettri')
})
afterAll(() => pages.close())

const CARD =
  '025187001234|131234567|Nguyễn Thị Hoài Thương|14031987|Nữ|Khu 5, phường Việt Trì, Phú Thọ|12052021'

const send = (more: Readonly<Record<string, string>>, path = '/work/receive') =>
  desk.post(path, {
    ...{ key: randomUUID(), procedure: '2.000815', receivingAgency: 'H44.100', competentAgency: 'H44.100' },
    ...more,
  })

describe('the QR code of a citizen’s card', () => {
  it.each([
    ['name', CARD],
    ['idNumber', CARD],
    // As cards are since July 2024, and without an old number.
    ['name', '025187001234||Nguyễn Thị Hoài Thương|14031987|Nữ|Khu 5, phường Việt Trì, Phú Thọ|12082024||||'],
  ])('fills in who applies wherever the reader types it: %s', async (field, text) => {
    const answer = await send({ [field]: text, 'fact.pages': '2' })
    expect(answer.statusCode).toBe(200)
    const page = plainOf(answer.body)
    for (const value of ['Nguyễn Thị Hoài Thương', '025187001234', 'Khu 5, phường Việt Trì, Phú Thọ', '2'])
      expect(page).toContain(`value="${value}"`)
    expect(page).toContain('Đã đọc thẻ căn cước.')
    expect(page).not.toContain('|14031987|')
  })

  it('fills in the screen of several dossiers, too', async () => {
    const answer = await send({ name: CARD, several: 'yes' }, '/work/receive/several')
    expect([answer.statusCode, answer.body.includes('value="025187001234"')]).toEqual([200, true])
  })

  it.each([
    ['an address', 'https://dichvucong.gov.vn/x'],
    ['a bank’s code for payment', '00020101021238570010A000000727012700069704360113'],
    ['a card that lacks its name', '025187001234|131234567||14031987|Nữ|Khu 5|12052021'],
    ['a list of something else', 'HĐ-01|2026|Công ty Đất Tổ'],
  ])('of another kind is said in a sentence at the field, and what was typed stays: %s', async (_, text) => {
    const answer = await send({ idNumber: text, name: 'Hà Thị Gõ' })
    expect(answer.statusCode).toBe(422)
    const page = plainOf(answer.body)
    expect(page).toContain(
      'Đây không phải mã QR của thẻ căn cước. Hãy quét mã trên thẻ, hoặc gõ số và họ tên.',
    )
    expect(page).toContain(`value="${text}"`)
    expect(page).toContain('value="Hà Thị Gõ"')
  })
})

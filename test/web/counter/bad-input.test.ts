import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findDossier } from '../../../src/dossiers/index.ts'
import { addReceive } from '../../../src/web/workspace/counter/receive.ts'
import { addDossier } from '../../../src/web/workspace/dossier/dossier.ts'
import { SAMPLES } from '../../files.ts'
import { openVisitor } from '../../web.ts'
import { type Scene, scenesOf } from '../acts/act-scenes.ts'
import { formWith, plainOf } from '../forms.ts'
import { type StaffBrowser, type StaffPages, startStaffPages } from '../staff-browser.ts'

let pages: StaffPages
let desk: StaffBrowser
beforeAll(async () => {
  pages = await startStaffPages((app, services) => {
    addReceive(app, services)
    addDossier(app, services)
  })
  desk = await pages.open('tiepnhan.viettri')
})
afterAll(() => pages.close())

const PAPER = '2.000815-TP01'

/** A certified copy, right but for `more`. */
function screen(more: Readonly<Record<string, string>>): Record<string, string> {
  return {
    ...{ key: randomUUID(), procedure: '2.000815', receivingAgency: 'H44.100', competentAgency: 'H44.100' },
    ...{
      name: 'Hà Thị Sai',
      idNumber: '025190000001',
      address: 'Khu 3',
      'fact.pages': '2',
      'fact.copies': '1',
    },
    ...{ [`paper.${PAPER}`]: 'yes', [`originals.${PAPER}`]: '1', ...more },
  }
}

const faultAt = (body: string, field: string) =>
  plainOf(
    body
      .split(`id="${field}-error"`)[1]
      ?.split('</p>')[0]
      ?.replace(/^[^>]*>/, '') ?? '',
  )
    .replaceAll(/<[^>]+>/g, '')
    .trim()

describe('what cannot be right is said in a sentence with what to do', () => {
  it.each([
    ['too short', { idNumber: '02519000' }, 'idNumber', /12 chữ số.*Hãy kiểm tra lại/],
    ['letters', { idNumber: 'ABC190000001' }, 'idNumber', /không phải dạng của hộ chiếu.*Hãy xác nhận/],
    ['only zeros', { idNumber: '000000000000' }, 'idNumber', /toàn số 0.*Hãy kiểm tra lại/],
    ['born in the future', { idNumber: '025399000001' }, 'idNumber', /tương lai.*Hãy kiểm tra lại/],
    ['of no province', { idNumber: '099190000001' }, 'idNumber', /không phải mã của tỉnh nào.*Hãy xác nhận/],
    [
      'tax code',
      { kind: 'enterprise', idNumber: '0100112438' },
      'idNumber',
      /sai chữ số kiểm tra.*Hãy so lại/,
    ],
    ['phone', { phone: '12' }, 'phone', /\S/],
    ['e-mail', { email: 'khong-phai-thu' }, 'email', /\S/],
    ['no pages', { 'fact.pages': '0' }, 'fact.pages', /\S/],
    ['too many copies', { 'fact.copies': '5000' }, 'fact.copies', /\S/],
    ['words for a number', { 'fact.pages': 'hai' }, 'fact.pages', /\S/],
  ] as const)('%s', async (_, wrong, field, sentence) => {
    const form = screen(wrong)
    const answer = await desk.post('/work/receive', form)
    expect(answer.statusCode).toBe(422)
    expect(faultAt(answer.body, field)).toMatch(sentence)
    expect(answer.body).toContain('value="Hà Thị Sai"')
    expect(await findDossier(pages.database, form.key ?? '')).toBeUndefined()
  })

  it.each([
    ['an empty file', Buffer.alloc(0), 'quét.pdf', 303],
    ['a program that calls itself a picture', SAMPLES.program, 'ảnh.png', 422],
    ['a text that calls itself a PDF', Buffer.from('không phải PDF'), 'quét.pdf', 422],
  ])('a scan that is none: %s', async (_, content, name, status) => {
    const parts = Object.entries(screen({}))
    const empty = content.length === 0
    const answer = await desk.send('/work/receive', [
      ...parts,
      // A browser sends an empty part where nothing was chosen.
      [`files.${PAPER}`, { name: empty ? '' : name, content }],
    ])
    expect(answer.statusCode).toBe(status)
    if (status === 422) expect(faultAt(answer.body, `files.${PAPER}`)).toContain(`Tệp “${name}”`)
  })
})

describe('a new date', () => {
  it.each([
    ['in the past', '1/11/2026'],
    ['before the one that was promised', '24/11/2026'],
    ['that is none', '31/2/2027'],
    ['of a year that was typed wrongly', '30/12/2062'],
    ['in words', 'tuần sau'],
  ])('%s is refused at its field, with what to do', async (_, until) => {
    const scene = scenesOf(pages).find(({ act }) => act === 'extend') as Scene
    const id = await scene.make()
    const head = openVisitor(pages.app)
    head.cookies.set('session', (await pages.open(scene.person)).token)
    const form = formWith((await head.get(`/work/dossiers/${id}`)).body, { act: 'extend' })
    const given = { reason: 'Chờ xác minh', apology: 'Xin lỗi vì chậm trễ', until, sure: 'yes' }
    const answer = await head.post(form.action, { ...form.hidden, ...given })
    expect(answer.statusCode).toBe(422)
    expect(faultAt(answer.body, 'extend-until').length).toBeGreaterThan(10)
    expect(plainOf(answer.body)).toContain(`value="${until}"`)
    expect(answer.body).toContain('Xin lỗi vì chậm trễ')
  })
})

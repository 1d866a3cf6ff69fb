import { afterAll, beforeAll, expect, it } from 'vitest'
import { addProcedures } from '../../../src/web/workspace/procedures/procedures.ts'
import { textOf } from '../../documents/poppler.ts'
import { type StaffBrowser, type StaffPages, startStaffPages } from '../staff-browser.ts'

let pages: StaffPages
let officer: StaffBrowser
beforeAll(async () => {
  pages = await startStaffPages(addProcedures)
  officer = await pages.open('kiemsoat.vpubnd')
})
afterAll(() => pages.close())

const POST = '/work/procedures-to-post'
const print = (asked: Record<string, string>) => officer.get(`${POST}.pdf?${new URLSearchParams(asked)}`)

it('the list of a ward has every procedure that wards decide, with limit, fee and decision', async () => {
  expect((await officer.get('/work/procedures')).body).toContain(POST)
  const { statusCode, headers, rawPayload, body } = await print({ agency: 'H44.100', content: 'list' })
  expect(statusCode, body.slice(0, 1000)).toBe(200)
  expect(headers['content-type']).toBe('application/pdf')
  const text = textOf(rawPayload)
  expect(text).toContain('DANH MỤC THỦ TỤC HÀNH CHÍNH NIÊM YẾT')
  expect(text).toContain('UBND PHƯỜNG VIỆT TRÌ')
  expect(text).toContain('2.000815')
  expect(text).toMatch(/tổng số \d+ thủ tục/)
  // A department's own procedure is not posted by a ward.
  expect(text).not.toContain('2.002288')
})

it('everything that law wants posted of a procedure stands in it, part by part', async () => {
  const version = pages.office.catalogue.inForce('2.002288', pages.clock.now())?.version
  const agency = version?.competent.agencies[0] ?? 'H44.22'
  const asked = { agency, field: version?.field.code ?? '', content: 'full' }
  const { statusCode, rawPayload, body } = await print(asked)
  expect(statusCode, body.slice(0, 3000)).toBe(200)
  const text = textOf(rawPayload)
  for (const part of [
    ...[
      'Trình tự thực hiện',
      'Cách thức thực hiện',
      'Thành phần hồ sơ',
      'Số lượng hồ sơ',
      'Thời hạn giải quyết',
    ],
    ...['Đối tượng thực hiện', 'Cơ quan thực hiện', 'Kết quả thực hiện', 'Phí, lệ phí', 'Căn cứ pháp lý'],
    'Quyết định công bố',
  ])
    expect(text).toContain(part)
  for (const { name } of version?.components ?? []) expect(text).toContain(name.vi.slice(0, 20))
})

it('a day that is none and a list without procedures come back to the form with a sentence', async () => {
  const wrong = await print({ agency: 'H44.100', day: 'hôm nào' })
  expect(wrong.statusCode).toBe(422)
  expect(wrong.body).toContain('value="hôm nào"')
  const before = await print({ agency: 'H44.100', day: '1/1/1990' })
  expect(before.body).toContain('Không thủ tục nào của cơ quan và lĩnh vực này có hiệu lực')
  expect((await print({ agency: 'H99' })).statusCode).toBe(422)
})

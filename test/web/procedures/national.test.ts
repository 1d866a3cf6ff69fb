import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listDrafts } from '../../../src/catalogue/index.ts'
import { addProcedures } from '../../../src/web/workspace/procedures/procedures.ts'
import { writeXlsx } from '../../documents/write-documents.ts'
import { formsIn } from '../forms.ts'
import { type StaffBrowser, type StaffPages, startStaffPages } from '../staff-browser.ts'

/** In force in the demonstration. */
const HERE = '1.001193'
const PATH = '/work/national-records'
let pages: StaffPages
let officer: StaffBrowser
beforeAll(async () => {
  pages = await startStaffPages(addProcedures)
  officer = await pages.open('kiemsoat.vpubnd')
})
afterAll(() => pages.close())

const record = (code: string, more: Record<string, string>) =>
  JSON.stringify({
    ...{
      ma_thu_tuc: code,
      ten_thu_tuc: `Thủ tục ${code}`,
      so_quyet_dinh: '12/QĐ-BTP',
      cap_thuc_hien: 'Cấp xã',
    },
    ...{ doi_tuong_thuc_hien: 'Công dân Việt Nam', thanh_phan_ho_so: 'Tờ khai1 bản chính' },
    ...{ cach_thuc_thuc_hien: 'Trực tiếp5 Ngày làm việc', ket_qua_xu_ly: 'GiấyMã: KQ.G15.000001' },
    ...more,
  })
const send = (name: string, content: Buffer) => officer.send(PATH, [['file', { name, content }]])
const lines = (...records: string[]) => Buffer.from(records.join('\n'))

describe('the national list at the desk of procedures', () => {
  it('is imported from a file, and shows what is doubtful, by kind', async () => {
    const trial = record('2.000001', { so_quyet_dinh: 'QĐ/0001-BTP', cach_thuc_thuc_hien: 'Trực tiếp' })
    const done = await send('danh-muc.jsonl.gz', gzipSync(lines(record(HERE, {}), trial)))
    expect(done.headers.location).toBe(`${PATH}?show=doubtful&added=2&changed=0&unchanged=0`)
    const { body } = await officer.get(String(done.headers.location))
    expect(body).toContain('Đã nhập: 2 mới')
    expect(body).toContain(`${PATH}/2.000001`)
    expect(body).not.toContain(`${PATH}/${HERE}"`)
    expect((await officer.get(`${PATH}?kind=decision_for_trial`)).body).toContain('2.000001')
    expect((await officer.get(`${PATH}?kind=thousands_lost`)).body).toContain('Không có thủ tục nào như vậy')
    expect((await officer.get(`${PATH}?show=here`)).body).toContain(`${PATH}/${HERE}"`)
    const one = (await officer.get(`${PATH}/2.000001`)).body
    expect(one).toContain('QĐ/0001-BTP')
    expect(one).toContain('Số quyết định là số thử')
    expect(one).toContain('Tỉnh chưa có bản nào đang áp dụng')
    expect((await officer.get(`${PATH}/9.999999`)).statusCode).toBe(404)
  })

  it('imported again changes nothing; what changed is shown with what it said before and what it means here', async () => {
    const same = await send('danh-muc.jsonl', lines(record(HERE, {})))
    expect(same.headers.location).toContain('added=0&changed=0&unchanged=1')
    const fee = { cach_thuc_thuc_hien: 'Trực tiếp3 Ngày làm việc8,000 VNĐ' }
    const changed = await send('danh-muc.jsonl', lines(record(HERE, fee)))
    expect(changed.headers.location).toBe(`${PATH}?show=changed&added=0&changed=1&unchanged=0`)
    expect((await officer.get(String(changed.headers.location))).body).toContain(`${PATH}/${HERE}"`)
    const { body } = await officer.get(`${PATH}/${HERE}`)
    expect(body).toContain('Trực tiếp5 Ngày làm việc')
    expect(body).toContain('Trực tiếp3 Ngày làm việc8,000 VNĐ')
    expect(body).toMatch(/Bản \d+ của tỉnh vẫn áp dụng như cũ, \d+ hồ sơ đang giải quyết không đổi gì/)
    const draft = formsIn(body).find(({ action }) => action.endsWith('/draft'))
    await officer.post(draft?.action ?? '', { ...draft?.hidden })
    expect(await listDrafts(pages.database, HERE)).toHaveLength(1)
    expect((await officer.get(`${PATH}/${HERE}`)).body).toContain('đang soạn')
  })

  it('comes as a workbook, too, under the words of the portal or the names of the fields', async () => {
    const sheet = writeXlsx([
      ['Danh mục thủ tục hành chính', '', ''],
      ['Mã thủ tục', 'Tên thủ tục', 'so_quyet_dinh'],
      ['2.00005', 'Thủ tục trong bảng tính', '9/QĐ-BNV'],
      ['', 'Không có mã', ''],
    ])
    const half = await send('danh-muc.xlsx', Buffer.from(sheet))
    expect(half.body).toContain('Dòng 2: thiếu hoặc sai kiểu')
    const { body } = await officer.get(`${PATH}/2.000050`)
    expect(body).toContain('Thủ tục trong bảng tính')
    expect(body).toContain('Không hình thức nộp nào có thời hạn')
  })

  it('a procedure that is not here begins as a draft with what the list says for certain', async () => {
    const said = {
      ten_thu_tuc: 'Đăng ký tàu cá vỏ thép',
      linh_vuc: 'Thủy sản',
      trinh_tu_thuc_hien: 'Bước 1: Nộp.\n\nBước 2: Nhận.',
      cach_thuc_thuc_hien: 'Trực tiếp5 Ngày làm việcTrực tuyến5 Ngày làm việcDịch vụ bưu chính1',
      thanh_phan_ho_so:
        '--Tên giấy tờMẫu đơn, tờ khaiSố lượng- Tờ khai1 bản chính, 2 bản saoGhi chú0 bản chính',
    }
    await send('x.jsonl', lines(record('2.000009', said)))
    const form = formsIn((await officer.get(`${PATH}/2.000009`)).body).find(({ action }) =>
      action.endsWith('/2.000009'),
    )
    const begun = await officer.post(form?.action ?? '', { ...form?.hidden })
    // Sent twice it is begun once.
    expect((await officer.post(form?.action ?? '', { ...form?.hidden })).headers.location).toBe(
      begun.headers.location,
    )
    const [draft, ...more] = await listDrafts(pages.database, '2.000009')
    expect(more).toEqual([])
    expect(draft?.version).toMatchObject({
      ...{ procedure: '2.000009', number: 1, name: { vi: 'Đăng ký tàu cá vỏ thép' }, level: ['commune'] },
      timeLimits: [{ channels: ['direct', 'online'], limit: { quantity: 5, unit: 'working_day' } }],
      ...{ channels: ['direct', 'online', 'post'], fees: [], subjects: ['citizen'] },
      components: [{ code: 'TP1', name: { vi: 'Tờ khai' }, originals: 1, copies: 2 }],
      ...{ results: [{ code: 'KQ.G15.000001' }], order: [{ vi: 'Bước 1: Nộp.' }, { vi: 'Bước 2: Nhận.' }] },
      competent: { kinds: ['commune'] },
    })
    const page = await officer.get(String(begun.headers.location))
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('Chưa công bố được')
    expect((await officer.get(`/work/drafts/${draft?.version.id}/flow`)).body).not.toContain(
      'không viết được thành dòng',
    )
  })

  it('a file that is none, or a line that cannot be read, is told', async () => {
    for (const content of [
      Buffer.alloc(0),
      Buffer.from([0x1f, 0x8b, 0]),
      Buffer.from('PK thường'),
      Buffer.from([0xff, 0xfe, 0xfd]),
    ]) {
      const refused = await send('x.jsonl', content)
      expect(refused.statusCode).toBe(422)
      expect(refused.body).toContain('Hãy chọn tệp .jsonl')
    }
    const half = await send('x.jsonl', lines('{', record('2.000002', {})))
    expect(half.statusCode).toBe(422)
    expect(half.body).toContain('Dòng 1: không phải JSON')
    expect((await officer.get(`${PATH}/2.000002`)).statusCode).toBe(200)
  })
})

import { describe, expect, it } from 'vitest'
import { type Rows, writeDocx, writeXlsx } from '../../../test/documents/write-documents.ts'
import { readDocx, readXlsx } from '../../platform/documents/index.ts'
import type { FlowNode } from '../model.ts'
import { judgeTables } from './judge-table.ts'

const HEAD = ['Bước', 'Nội dung công việc', 'Người thực hiện', 'Thời gian', 'Kết quả']
const NAME = { vi: 'Quy trình', en: 'Process' }
const judge = (...rows: Rows) => judgeTables(readDocx(writeDocx([HEAD, ...rows])), NAME)
const marksOf = (verdict: ReturnType<typeof judge>) =>
  verdict.findings.map(({ code, place }) => `${code}@${place}`)
const nodesOf = (verdict: ReturnType<typeof judge>) => verdict.tables[0]?.flow?.nodes ?? []
const node = (verdict: ReturnType<typeof judge>, id: string) =>
  nodesOf(verdict).find((one) => one.id === id) as FlowNode
const SIGN = ['9', 'Ký duyệt', 'Lãnh đạo Sở', '1 ngày làm việc', '']

describe('a cell that is not understood is marked at its place', () => {
  it.each<[string, string[], string]>([
    ['time', ['1', 'Thẩm định', 'Chuyên viên', 'vài ngày', ''], 'time_unread@T1R2C4'],
    ['no time', ['1', 'Thẩm định', 'Chuyên viên', '', ''], 'time_missing@T1R2C4'],
    ['two times', ['1', 'Thẩm định', 'Chuyên viên', '1 ngày (4 giờ)', ''], 'time_twice@T1R2C4'],
    ['who', ['1', 'Thẩm định', 'Ban thư ký', '1 ngày làm việc', ''], 'who_unread@T1R2C3'],
    ['nobody', ['1', 'Thẩm định', '', '1 ngày làm việc', ''], 'who_missing@T1R2C3'],
    [
      'two roles',
      ['1', 'Thẩm định', 'Chuyên viên, Lãnh đạo phòng', '1 ngày làm việc', ''],
      'who_several@T1R2C3',
    ],
    [
      'agencies without a name',
      ['1', 'Cho ý kiến', 'Các sở, ngành liên quan', '1 ngày làm việc', ''],
      'who_open@T1R2C3',
    ],
    ['no work', ['1', '', 'Chuyên viên', '1 ngày làm việc', ''], 'work_missing@T1R2C2'],
    [
      'a step that is not there',
      ['1', 'Thẩm định. Nếu phải họp hội đồng: bước 7', 'Chuyên viên', '1 ngày làm việc', ''],
      'way_unknown@T1R2C2',
    ],
    [
      'several steps at once',
      ['1', 'Thẩm định; nếu phức tạp: bước 8 và bước 9', 'Chuyên viên', '1 ngày làm việc', ''],
      'way_unread@T1R2C2',
    ],
  ])('%s', (_, row, mark) => {
    const verdict = judge(row, SIGN)
    expect(marksOf(verdict)).toContain(mark)
    expect(verdict.rows).toEqual({ total: 2, read: 1 })
  })

  it('a time merged over several steps is none of each', () => {
    const verdict = judge(
      ['1', 'Thẩm định', 'Chuyên viên', '5 ngày làm việc', ''],
      ['2', 'Soát xét', 'Lãnh đạo phòng', '^', ''],
      SIGN,
    )
    expect(marksOf(verdict)).toContain('time_shared@T1R2C4')
    expect(verdict.rows).toEqual({ total: 3, read: 1 })
    expect(node(verdict, 'b1')).not.toHaveProperty('limit')
  })

  it('what Excel made a date of, and a formula that was never computed', () => {
    const rows = [
      HEAD,
      ['1', 'Thẩm định', 'Chuyên viên', 'date:46024', ''],
      ['2', 'Soát', 'Lãnh đạo phòng', '=D1', ''],
      SIGN,
    ]
    const verdict = judgeTables(readXlsx(writeXlsx(rows)), NAME)
    expect(marksOf(verdict)).toEqual([
      'formulas@',
      'cell_date@Quy trình!D2',
      'cell_not_computed@Quy trình!D3',
    ])
  })
})

describe('branches', () => {
  it('“nếu … bước …; nếu không” is a choice that asks a yes or no', () => {
    const verdict = judge(
      ['1', 'Thẩm định', 'Chuyên viên', '1 ngày làm việc', ''],
      ['', 'Nếu phải kiểm tra thực địa: bước 2. Nếu không: bước 3', '', '', ''],
      ['2', 'Kiểm tra thực địa', 'Đoàn kiểm tra', '1 ngày làm việc', ''],
      ['3', 'Ký duyệt', 'Lãnh đạo Sở', '1 ngày làm việc', ''],
    )
    expect(verdict).toMatchObject({ sound: true, rows: { read: 4 } })
    expect(node(verdict, 'b1_r')).toMatchObject({
      branches: [{ when: 'phai_kiem_tra_thuc_dia', next: 'b2' }],
      otherwise: 'b3',
    })
    expect(verdict.tables[0]?.flow?.factNames).toMatchObject({
      phai_kiem_tra_thuc_dia: { vi: 'Phải kiểm tra thực địa' },
    })
  })

  it('a step that is done in one case only may be passed by', () => {
    const verdict = judge(
      ['1', 'Thẩm định', 'Chuyên viên', '1 ngày làm việc', ''],
      ['2', 'Trường hợp cần xác minh: xác minh tại địa phương', 'Chuyên viên', '3 ngày làm việc', ''],
      ['3', 'Ký duyệt', 'Lãnh đạo Sở', '1 ngày làm việc', ''],
    )
    expect(node(verdict, 'o_b2')).toMatchObject({
      branches: [{ when: 'can_xac_minh', next: 'b2' }],
      otherwise: 'b3',
    })
    expect(verdict.sound).toBe(true)
  })

  it('papers that lack are asked for where the dossier is, refusals proposed there', () => {
    const verdict = judge(
      ['1', 'Tiếp nhận', 'Bộ phận Một cửa', '4 giờ', ''],
      [
        '2',
        'Thẩm định.\n- Trường hợp hồ sơ thiếu: Mẫu số 02;\n- Trường hợp không đủ điều kiện: Mẫu số 03',
        'Văn thư',
        '1 ngày làm việc',
        '',
      ],
      SIGN,
    )
    expect(node(verdict, 'b2')).toMatchObject({ actions: ['request_supplement', 'propose_refusal'] })
    expect(verdict.tables[0]?.flow?.desk?.intake).toMatchObject([{ id: 'b1', limit: { quantity: 4 } }])
  })

  it('what is sent back goes to the step that is named', () => {
    const verdict = judge(
      ['1', 'Thẩm định', 'Chuyên viên', '1 ngày làm việc', ''],
      ['2', 'Soát xét', 'Lãnh đạo phòng', '1 ngày làm việc', ''],
      ['3', 'Ký duyệt. Nếu không đồng ý: chuyển lại bước 1', 'Lãnh đạo Sở', '1 ngày làm việc', ''],
    )
    expect(node(verdict, 'b3')).toMatchObject({ returnTo: ['b1'], decides: true })
  })

  it('a case that leads nowhere is a defect with its own sentence', () => {
    const verdict = judge(
      ['1', 'Cho ý kiến', 'Chuyên viên', '1 ngày làm việc', ''],
      ['', 'Khi “không thống nhất”', '', '', ''],
      SIGN,
    )
    expect(verdict.sound).toBe(false)
    expect(marksOf(verdict)).toContain('way_missing@T1R3C2')
  })

  it('agencies in one cell are asked at once', () => {
    const verdict = judge(
      ['1', 'Cho ý kiến', 'Sở Tài chính\nSở Xây dựng\nCông an tỉnh', '3 ngày làm việc', ''],
      SIGN,
    )
    expect(node(verdict, 'b1_t')).toMatchObject({ kind: 'fork', next: ['b1_1', 'b1_2', 'b1_3'] })
    expect(verdict.sound).toBe(true)
  })
})

describe('documents of another kind', () => {
  it('a table that is no process is told by its headings', () => {
    const verdict = judgeTables(
      readDocx(
        writeDocx([
          ['STT', 'Tên giấy tờ', 'Bản chính'],
          ['1', 'Đơn', '1'],
        ]),
      ),
      NAME,
    )
    expect(verdict).toMatchObject({ sound: false, findings: [{ code: 'other_table' }] })
    expect(verdict.findings[0]?.message.vi).toContain('Tên giấy tờ')
  })

  it('with tracked changes nothing is said for sure', () => {
    const verdict = judge(['1', 'Thẩm định', 'Chuyên viên', '[-3][+2] ngày làm việc', ''], SIGN)
    expect(verdict.sound).toBe(null)
    expect(marksOf(verdict)).toEqual(['tracked_changes@', 'cell_changed@T1R2C4'])
  })

  it('a table that goes on over the page is one', () => {
    const bytes = writeDocx([HEAD, ['1', 'Thẩm định', 'Chuyên viên', '1 ngày làm việc', '']], [SIGN])
    expect(judgeTables(readDocx(bytes), NAME)).toMatchObject({ sound: true, rows: { total: 2, read: 2 } })
  })

  it('a total that does not agree is told', () => {
    const verdict = judge(['1', 'Thẩm định', 'Chuyên viên', '1 ngày làm việc', ''], SIGN, [
      'Tổng cộng',
      '<',
      '<',
      '3 ngày làm việc',
      '',
    ])
    expect(marksOf(verdict)).toContain('total_differs@T1R4C4')
  })
})

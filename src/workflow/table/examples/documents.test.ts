import { describe, expect, it } from 'vitest'
import type { Rows } from '../../../../test/documents/write-documents.ts'
import { type DocumentOf, findProcessTables, judgeTables } from '../judge-table.ts'
import { gridOf } from './grids.testing.ts'
import { DAY, DESK, DIRECTOR, OFFICER } from './rows.testing.ts'

const HEAD = ['Bước', 'Nội dung công việc', 'Người thực hiện', 'Thời gian', 'Kết quả']
const NAME = { vi: 'Quy trình', en: 'Process' }
const CHECK = ['1', 'Thẩm định', OFFICER, DAY, '']
const SIGN = ['2', 'Ký duyệt', DIRECTOR, DAY, '']
const PAPERS = ['TT', 'Tên giấy tờ', 'Bản chính']

const documentOf = (...tables: Rows[]): DocumentOf => ({
  grids: tables.map((rows, at) => gridOf(rows, [], `T${at + 1}`)),
  notes: [],
})
const judge = (...tables: Rows[]) => judgeTables(documentOf(...tables), NAME)
const marksOf = ({ findings }: ReturnType<typeof judge>) =>
  findings.map(({ code, place }) => `${code}@${place}`)
const NOTHING = { sound: false, unsupported: [], states: 0, rows: { total: 0, read: 0 }, tables: [] }

describe('a document that holds no process', () => {
  it.each([
    'empty_file',
    'too_large',
    'old_format',
    'protected_file',
    'broken_file',
    'other_file',
    'no_table',
  ] as const)('says why: %s', (problem) => {
    const verdict = judgeTables({ problem }, NAME)
    expect(verdict).toMatchObject(NOTHING)
    expect(verdict.findings).toMatchObject([{ code: problem, severity: 'error', place: '' }])
  })

  it('names the columns of its tables, five at most, what is too long cut', () => {
    const wide = (count: number) => [['a'.repeat(count), '', '']]
    const { findings } = judge([PAPERS], wide(115), wide(114), [['Tên', '<', 'Số']], [], [['sáu', 'bảy']])
    expect(findings.map(({ code }) => code)).toEqual(['other_table'])
    expect(findings[0]?.message.vi).toContain(
      `(các cột thấy được: TT | Tên giấy tờ | Bản chính; ${'a'.repeat(115)} |  …; ${'a'.repeat(114)} |  | ; Tên | Số; )`,
    )
    expect(judge([['b'.repeat(121)]]).findings[0]?.message.vi).toContain(`: ${'b'.repeat(119)}…)`)
    expect(judge([['b'.repeat(120)]]).findings[0]?.message.vi).toContain(`: ${'b'.repeat(120)})`)
  })

  it('tells what else is to be known of it first', () => {
    const verdict = judgeTables({ grids: [gridOf([PAPERS])], notes: ['formulas', 'hidden_sheet'] }, NAME)
    expect(marksOf(verdict)).toEqual(['formulas@', 'hidden_sheet@', 'other_table@'])
    expect(verdict).toMatchObject(NOTHING)
  })
})

describe('a document with a process', () => {
  it('is sound where each row is read and somebody decides', () => {
    const verdict = judge([HEAD, CHECK, SIGN])
    expect(verdict).toMatchObject({ sound: true, findings: [], unsupported: [], rows: { total: 2, read: 2 } })
    expect(verdict.states).toBeGreaterThan(2)
    expect(verdict.tables).toHaveLength(1)
    expect(verdict.tables[0]?.flow).toMatchObject({ id: 'flow', name: NAME })
    expect(verdict.tables[0]?.lines.map(({ nodes }) => nodes)).toEqual([['b1'], ['b2']])
  })

  it('is not where nobody decides, nor where there is no step', () => {
    const undecided = judge([HEAD, CHECK])
    expect(undecided.sound).toBe(false)
    expect(undecided.findings).toMatchObject([{ code: 'ends_undecided', severity: 'error', place: 'b1' }])
    const empty = judge([HEAD, ['1', 'Tiếp nhận', DESK, '1 giờ', '']])
    expect(empty).toMatchObject({ sound: false, states: 0, rows: { total: 1, read: 1 } })
    expect(empty.tables[0]).not.toHaveProperty('flow')
  })

  it.each<[string, Rows]>([
    ['a row', [HEAD, CHECK, ['', '', '', '', 'Mẫu'], ['3', '', '', '', 'Mẫu'], SIGN]],
    ['several steps of one way', [HEAD, ['1', 'Xem. Nếu khó: bước 2 và bước 8', OFFICER, DAY, ''], SIGN]],
  ])('is neither where %s cannot be read', (_, rows) => {
    expect(judge(rows).sound).toBe(null)
  })

  it('is neither where changes are still tracked, whatever else is told', () => {
    const grids = [gridOf([HEAD, CHECK, SIGN])]
    expect(judgeTables({ grids, notes: ['tracked_changes'] }, NAME).sound).toBe(null)
    expect(judgeTables({ grids, notes: ['merged_cells', 'nested_table'] }, NAME).sound).toBe(true)
  })

  it('does not say again of a step what its cell says already', () => {
    const verdict = judge([HEAD, ['1', 'Thẩm định', 'Ban thư ký', DAY, ''], SIGN])
    expect(marksOf(verdict)).toEqual(['who_unread@T1R2C3'])
  })

  it('says once how all its times are taken, and whose column is', () => {
    const days = [HEAD, ['1', 'Thẩm định', OFFICER, '2 ngày', ''], ['2', 'Ký', DIRECTOR, '3 ngày', '']]
    expect(marksOf(judge(days))).toEqual(['time_as_working_days@T1R2C4'])
    const two = ['Bước', 'Nội dung công việc', 'Người thực hiện', 'Thời hạn (ngày)', 'Cắt giảm (số ngày)']
    const verdict = judge([two, ['1', 'Ký', DIRECTOR, '9', '2']])
    expect(marksOf(verdict)).toEqual(['two_time_columns@T1R1C5'])
    expect(verdict.tables[0]?.flow?.nodes[0]).toMatchObject({ limit: { quantity: 2, unit: 'working_day' } })
  })

  it('knows the agency from what stands above', () => {
    const rows = [HEAD, ['1', 'Thẩm định', 'Sở Y tế\nChuyên viên', DAY, ''], ['2', 'Ký', DIRECTOR, DAY, '']]
    const grid = gridOf(rows, ['Quy trình của Sở Y tế'])
    const performer = (more: object = {}) =>
      judgeTables({ grids: [{ ...grid, ...more }], notes: [] }, NAME).tables[0]?.flow?.nodes[0]
    expect(performer()).toMatchObject({ performer: { agency: 'competent' } })
    expect(performer({ before: [] })).toMatchObject({ performer: { agency: 'so_y_te' } })
    const known = judgeTables(documentOf(rows), NAME, { agencies: [{ code: 'SYT', names: ['Sở Y tế'] }] })
    expect(known.tables[0]?.flow?.nodes[0]).toMatchObject({ performer: { agency: 'SYT' } })
  })
})

describe('several tables', () => {
  it('each is a process of its own, and that is told', () => {
    const verdict = judge([HEAD, CHECK, SIGN], [PAPERS], [HEAD, SIGN])
    expect(marksOf(verdict)).toEqual(['several_tables@'])
    expect(verdict.findings[0]?.message.vi).toContain('có 2 bảng')
    expect(verdict.tables.map(({ flow }) => flow?.id)).toEqual(['flow_1', 'flow_2'])
    expect(verdict).toMatchObject({ sound: true, rows: { total: 3, read: 3 } })
    const [first, second] = [judge([HEAD, CHECK, SIGN]).states, judge([HEAD, SIGN]).states]
    expect(verdict.states).toBe(first + second)
  })

  it('are sound together or not at all', () => {
    expect(judge([HEAD, CHECK, SIGN], [HEAD, CHECK]).sound).toBe(false)
  })

  it('one that goes on over the page is one, over more pages too', () => {
    const third = ['3', 'Phát hành', 'Văn thư', DAY, '']
    const verdict = judge([HEAD, CHECK], [SIGN], [third])
    expect(verdict).toMatchObject({ sound: true, findings: [], rows: { total: 3, read: 3 } })
    expect(verdict.tables.map(({ flow }) => flow?.id)).toEqual(['flow'])
    expect(verdict.tables[0]?.lines.map(({ line }) => line.place)).toEqual(['T1R2', 'T2R1', 'T3R1'])
  })

  it('below one another on one sheet are parted where the headings stand again', () => {
    const title = ['B. Cấp lại', '', '', '', '']
    const verdict = judge([HEAD, CHECK, SIGN, title, HEAD, CHECK, SIGN])
    expect(marksOf(verdict)).toEqual(['several_tables@'])
    expect(verdict).toMatchObject({ sound: true, rows: { total: 4, read: 4 } })
    // On its next page the same table says its headings again and counts on.
    const paged = judge([HEAD, CHECK, HEAD, SIGN])
    expect(paged).toMatchObject({ sound: true, findings: [], rows: { total: 2, read: 2 } })
    const summed = judge([HEAD, CHECK, SIGN, ['', 'Tổng cộng', '', '2 ngày làm việc', ''], HEAD, CHECK, SIGN])
    expect(summed.rows).toEqual({ total: 5, read: 5 })
  })

  it('under titles of their own in one table are parted where the steps are counted anew', () => {
    const title = (text: string) => [text, '<', '<', '<', '<']
    const rows = [
      HEAD,
      title('I. QUY TRÌNH CẤP MỚI'),
      CHECK,
      SIGN,
      title('II. Quy trình cấp lại'),
      CHECK,
      SIGN,
    ]
    const verdict = judge(rows)
    expect(marksOf(verdict)).toEqual(['several_tables@'])
    expect(verdict.tables.map(({ flow }) => flow?.nodes.length)).toEqual([3, 3])
    // Levels of one process: it stays one, and is told that a number stands for two steps.
    const levels = judge([
      HEAD,
      title('I. Tại xã'),
      CHECK,
      ['2', 'Chuyển', OFFICER, DAY, ''],
      title('II. Tại tỉnh'),
      CHECK,
      SIGN,
    ])
    expect([levels.tables.length, marksOf(levels)]).toEqual([1, ['label_twice@T1R6C1']])
  })

  it('headings without a row are no table', () => {
    const found = findProcessTables(documentOf([HEAD], [HEAD, CHECK]))
    expect('tables' in found && found.tables.map(({ name }) => name)).toEqual(['T2'])
    expect(found.notes).toEqual([])
    expect('problem' in findProcessTables(documentOf([HEAD]))).toBe(true)
  })

  it('a document that could not be opened has none, and nothing else to tell', () => {
    expect(findProcessTables({ problem: 'broken_file' })).toMatchObject({
      problem: { code: 'broken_file' },
      notes: [],
    })
  })
})
